"""Who acts for whom, and for which absence somebody might. Values only; instants are aware (UTC)."""

from __future__ import annotations

from datetime import datetime

from .value import dataclass


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody at the source."""

    id: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Deputy:
    """Somebody acts for somebody at a source, `end` not included. `forms` empty: for all."""

    id: str
    principal: str
    principal_name: str
    delegate: str
    delegate_name: str
    start: datetime
    end: datetime
    forms: tuple[str, ...] = ()
    mine: bool = True  # the user is the principal


@dataclass(frozen=True, slots=True)
class AbsenceOffer:
    """The calendar says that the user is away: shall somebody act for him? `end` not included."""

    key: str
    title: str
    start: datetime
    end: datetime
    account_id: str
    account: str
    deputy: Deputy | None = None  # the one that is set already
