"""Balances of leave: sums of moves that are only ever appended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects import postgresql, sqlite

from assistant.hub.domain.leave import Move

from .ids import new_id
from .tables import leave_ledger

_SUM = func.coalesce(func.sum(leave_ledger.c.half_days), 0)


def balance(db: Connection, person: str, kind: str, year: int) -> Decimal:
    """Days left; negative if more was taken than given."""
    found = known(db, person, kind, (year,)).get(year)
    return Decimal(0) if found is None else found


def known(db: Connection, person: str, kind: str, years: Iterable[int]) -> Mapping[int, Decimal]:
    """Days left by year; a year for which nobody has kept this balance is not there."""
    asked = (
        select(leave_ledger.c.year, _SUM)
        .where(leave_ledger.c.person == person, leave_ledger.c.kind == kind)
        .where(leave_ledger.c.year.in_(list(years)))
        .group_by(leave_ledger.c.year)
    )
    return {int(row[0]): Decimal(int(row[1])) / 2 for row in db.execute(asked)}


def of_person(db: Connection, person: str, year: int) -> Mapping[str, Decimal]:
    """Every balance that is kept for somebody in a year, by kind."""
    asked = (
        select(leave_ledger.c.kind, _SUM)
        .where(leave_ledger.c.person == person, leave_ledger.c.year == year)
        .group_by(leave_ledger.c.kind)
        .order_by(leave_ledger.c.kind)
    )
    return {str(row[0]): Decimal(int(row[1])) / 2 for row in db.execute(asked)}


def moves(db: Connection, person: str, year: int) -> tuple[Move, ...]:
    """How the balances of a year came to be, oldest first."""
    asked = (
        select(leave_ledger)
        .where(leave_ledger.c.person == person, leave_ledger.c.year == year)
        .order_by(leave_ledger.c.at, leave_ledger.c.id)
    )
    return tuple(
        Move(row.person, row.kind, row.year, row.half_days, row.request, row.note)
        for row in db.execute(asked)
    )


def write(db: Connection, new: Iterable[Move], now: datetime) -> int:
    """Append moves; the same one (person, kind, request, note) twice is one. How many were new."""
    made = sqlite if db.dialect.name == "sqlite" else postgresql
    return sum(_append(db, made, each, now) for each in new)


def _append(db: Connection, made: Any, move: Move, now: datetime) -> int:
    row = made.insert(leave_ledger).values(
        id=new_id(now),
        person=move.person,
        kind=move.kind,
        year=move.year,
        half_days=move.half_days,
        request=move.request,
        note=move.note,
        at=now,
    )
    written = db.execute(row.on_conflict_do_nothing().returning(leave_ledger.c.id))
    return len(written.all())
