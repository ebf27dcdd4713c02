"""What desktops are told: one row per person and thing, ids only; read in order behind a sequence number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from assistant.hub.domain.case import Told
from assistant.model.value import dataclass

from .prepared import Prepared
from .tables import event

_AFTER = (
    select(event)
    .where(event.c.seq > bindparam("after"))
    .order_by(event.c.seq)
    .limit(bindparam("many"))
)
_OF = (
    select(event)
    .where(event.c.person == bindparam("who"), event.c.seq > bindparam("after"))
    .order_by(event.c.seq)
    .limit(bindparam("many"))
)
_ADD = Prepared(insert(event), ("person", "kind", "ref", "at"))
_LAST = select(func.coalesce(func.max(event.c.seq), 0))


@dataclass(frozen=True, slots=True)
class Event:
    """`ref` is an id; what it is about is fetched with the person's own rights. `at` is UTC."""

    seq: int
    person: str
    kind: str
    ref: str
    at: datetime


def add(db: Connection, told: Iterable[Told], now: datetime) -> None:
    """Written with the press; the same thing for the same person once."""
    rows = [
        {"person": each.person, "kind": each.kind, "ref": each.ref, "at": now}
        for each in dict.fromkeys(told)
        if each.person
    ]
    _ADD.many(db, rows)


def last(db: Connection) -> int:
    """The highest number given so far, 0 if none."""
    return int(db.execute(_LAST).scalar_one())


def after(db: Connection, seq: int, many: int) -> Sequence[Event]:
    """Everybody's events behind `seq`, in order: one reader per process feeds all its listeners.

    On PostgreSQL a lower number may be committed after a higher one: read again from a little before.
    """
    return [_event(row) for row in db.execute(_AFTER, {"after": seq, "many": many})]


def of_person(db: Connection, person: str, seq: int, many: int) -> Sequence[Event]:
    """One person's events behind `seq`: what a desktop missed (Last-Event-ID)."""
    return [_event(row) for row in db.execute(_OF, {"who": person, "after": seq, "many": many})]


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops events from before (UTC); how many."""
    return db.execute(delete(event).where(event.c.at < before)).rowcount


def _event(row: Any) -> Event:
    return Event(row.seq, row.person, row.kind, row.ref, row.at)
