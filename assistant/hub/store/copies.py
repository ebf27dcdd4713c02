"""Who may read a request as a copy, since when, and whether he has looked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert

from . import tables as t
from .prepared import Prepared

_COPIES = select(t.copy.c.person).where(t.copy.c.request == bindparam("key"))
_COPIED = ("request", "person", "at")
_COPY = {
    "sqlite": Prepared(lite_insert(t.copy).on_conflict_do_nothing(), _COPIED),
    "postgresql": Prepared(pg_insert(t.copy).on_conflict_do_nothing(), _COPIED),
}


def of(db: Connection, request_id: str) -> frozenset[str]:
    """Who may read it as a copy."""
    return frozenset(db.scalars(_COPIES, {"key": request_id}))


def add(db: Connection, request_id: str, people: Iterable[str], now: datetime) -> None:
    """These may read it from now on; who could already keeps his older copy."""
    rows = [{"request": request_id, "person": each, "at": now} for each in dict.fromkeys(people)]
    _COPY[db.dialect.name].many(db, rows)


def seen(db: Connection, request_id: str, person: str, now: datetime) -> None:
    """The copy was looked at."""
    db.execute(
        update(t.copy)
        .where(t.copy.c.request == request_id, t.copy.c.person == person, t.copy.c.seen.is_(None))
        .values(seen=now)
    )
