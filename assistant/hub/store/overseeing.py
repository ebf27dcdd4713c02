"""What the live monitor asks: requests that stopped, steps whose time is over, effects under way. Never by person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select

from assistant.hub.domain.chain import Link
from assistant.model.value import dataclass

from .audit import LINKS
from .tables import outbox, request, step

_STATES = ("pending", "needs_admin")


@dataclass(frozen=True, slots=True)
class Late:
    """A request's open step whose time is over. `due` is UTC, `step` its key, `name` what its author called it."""

    request: str
    no: str
    form: str
    step: str
    name: str
    due: datetime
    escalations: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """A request that waits for an admin, since `updated` (UTC)."""

    request: str
    no: str
    form: str
    updated: datetime


def overdue(db: Connection, now: datetime, limit: int) -> list[Late]:
    """Open steps that were due before now, the longest first."""
    found = db.execute(
        select(request.c.id, request.c.no, request.c.form, step.c.key, step.c.name, step.c.due, step.c.escalations)
        .join(request, request.c.id == step.c.request)
        .where(step.c.state == "open", step.c.due < now, request.c.state == "pending")
        .order_by(step.c.due)
        .limit(limit)
    )  # fmt: skip
    return [Late(*row) for row in found]


def count_overdue(db: Connection, now: datetime) -> int:
    """How many there are."""
    asked = (
        select(func.count())
        .select_from(step.join(request, request.c.id == step.c.request))
        .where(step.c.state == "open", step.c.due < now, request.c.state == "pending")
    )
    return int(db.execute(asked).scalar() or 0)


def stopped(db: Connection, limit: int) -> list[Stopped]:
    """Requests in needs_admin, the longest first."""
    found = db.execute(
        select(request.c.id, request.c.no, request.c.form, request.c.updated)
        .where(request.c.state == "needs_admin")
        .order_by(request.c.updated)
        .limit(limit)
    )
    return [Stopped(*row) for row in found]


def running(db: Connection) -> list[tuple[str, int, int]]:
    """(form, how many are under way, how many of them urgent), by form."""
    urgent = func.count().filter(request.c.urgent)
    found = db.execute(
        select(request.c.form, func.count(), urgent)
        .where(request.c.state.in_(_STATES))
        .group_by(request.c.form)
        .order_by(request.c.form)
    )
    return [(row[0], row[1], row[2]) for row in found]


def retried(db: Connection) -> int:
    """How many effects failed at least once and are tried again."""
    asked = select(func.count()).where(
        outbox.c.state.in_(("queued", "delivering")), outbox.c.tries > 0, outbox.c.error != ""
    )
    return int(db.execute(asked).scalar() or 0)


def found(
    db: Connection, chain: str, action: str, by: Collection[str] | None, before: int, limit: int
) -> list[Link]:
    """Entries of a chain, newest first, from the one before number `before` on (0 = the newest); `by`: their actors."""
    asked = select(LINKS).where(LINKS.c.request == chain).order_by(LINKS.c.rseq.desc()).limit(limit)
    if action:
        asked = asked.where(LINKS.c.action == action)
    if by is not None:
        asked = asked.where(LINKS.c.actor.in_(sorted(by)))
    if before:
        asked = asked.where(LINKS.c.rseq < before)
    return [Link(*row) for row in db.execute(asked)]


def places(db: Connection, chain: str, numbers: Iterable[int]) -> dict[int, str]:
    """The hashes of these entries, by number."""
    asked = select(LINKS.c.rseq, LINKS.c.hash).where(
        LINKS.c.request == chain, LINKS.c.rseq.in_(list(numbers))
    )
    return {int(row[0]): str(row[1]) for row in db.execute(asked)}


def actions(db: Connection, chain: str) -> tuple[str, ...]:
    """Every action that a chain tells of."""
    asked = select(LINKS.c.action).where(LINKS.c.request == chain).distinct()
    return tuple(sorted(str(row[0]) for row in db.execute(asked)))


def id_of(db: Connection, no: str) -> str:
    """The request with this number, "" if there is none."""
    found = db.execute(select(request.c.id).where(request.c.no == no)).one_or_none()
    return str(found[0]) if found else ""
