"""Counts over somebody's late requests: look-alikes, sums, urgent ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, select

from assistant.hub.domain.case import Request

from . import balances
from .tables import leave_ledger, request


def lookalikes(db: Connection, of: Request, since: datetime) -> Sequence[tuple[str, str]]:
    """(id, number) of other requests of this person with the same form and the same data since then: duplicates."""
    found = db.execute(
        select(request.c.id, request.c.no)
        .where(
            request.c.requester == of.requester,
            request.c.updated >= since,
            request.c.form == of.form,
            request.c.data == of.data,
            request.c.id != of.id,
            request.c.revokes == "",
            request.c.state.in_(("pending", "approved", "needs_admin")),
        )
        .limit(5)
    )
    return [(row.id, row.no) for row in found]


def spent(db: Connection, of: Request, since: datetime) -> tuple[int, int]:
    """(how many, sum in minor units) of this person's requests of this form since then, without those taken back."""
    row = db.execute(
        select(func.count(), func.coalesce(func.sum(request.c.amount), 0)).where(
            request.c.requester == of.requester,
            request.c.updated >= since,
            request.c.form == of.form,
            request.c.submitted >= since,
            request.c.revokes == "",
            request.c.state.in_(("pending", "approved", "needs_admin")),
        )
    ).one()
    return int(row[0]), int(row[1])


def urgent_ones(db: Connection, person: str, since: datetime) -> int:
    """How many urgent requests this person sent since then."""
    found = select(func.count()).where(
        request.c.requester == person,
        request.c.updated >= since,
        request.c.submitted >= since,
        request.c.urgent.is_(True),
    )
    return int(db.execute(found).scalar_one())


def under_way(
    db: Connection, person: str, but: str
) -> Sequence[tuple[str, int, Mapping[str, Any]]]:
    """(form, its version, data) of this person's requests that are being decided, without the one `but`."""
    found = db.execute(
        select(request.c.form, request.c.form_version, request.c.data).where(
            request.c.requester == person,
            request.c.id != but,
            request.c.revokes == "",
            request.c.state.in_(("pending", "needs_admin")),
        )
    )
    return [(row.form, row.form_version, row.data) for row in found]


def approved_before(db: Connection, of: Request, until: datetime) -> Sequence[Mapping[str, Any]]:
    """Data of this person's requests of this form that were approved until then, the last one first; twenty of them."""
    found = db.scalars(
        select(request.c.data)
        .where(
            request.c.requester == of.requester,
            request.c.form == of.form,
            request.c.state == "approved",
            request.c.closed <= until,
            request.c.id != of.id,
            request.c.revokes == "",
        )
        .order_by(request.c.closed.desc(), request.c.id.desc())
        .limit(20)
    )
    return list(found)


def days_left(
    db: Connection, person: str, kind: str, years: Iterable[int]
) -> Mapping[int, Decimal]:
    """Days left by year, of years in which the person was given any: what only requests moved is no balance."""
    ledger = leave_ledger.c
    given = select(ledger.year).where(
        ledger.person == person,
        ledger.kind == kind,
        ledger.half_days > 0,
        ledger.note.not_like("revoked:%"),
    )
    kept = set(db.scalars(given.distinct()))
    found = balances.known(db, person, kind, years)
    return {year: days for year, days in found.items() if year in kept}
