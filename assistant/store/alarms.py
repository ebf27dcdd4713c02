"""The instances that may remind the user soon, with the alarms of their items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import When

from . import rows
from .database import Database
from .snapshot import Span

FIELDS = (
    "c.item_id, o.recurrence_id, c.kind, c.summary, c.location, c.link, c.alarms, o.start, o.finish, o.clock, "
    "c.recurring "
)
EVENTS = (
    f"SELECT {FIELDS} FROM occurrence o CROSS JOIN component c ON c.id = o.component_id "  # noqa: S608 - constants
    "WHERE o.long IN (0, 1, 2) AND o.clock = ? AND o.start >= ? AND o.start < ? AND c.shown = 1 AND c.kind = 0 "
    "AND c.status <> 'CANCELLED' AND c.response <> 'DECLINED'"
)
TODOS = (
    "SELECT c.item_id, c.recurrence_id, c.kind, c.summary, c.location, c.link, c.alarms, c.due, c.due, c.due_clock, 0 "
    "FROM component c WHERE c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 AND c.due_clock = ? "
    "AND c.due >= ? AND c.due < ?"
)


@dataclass(frozen=True, slots=True)
class Alarmed:
    """One instance; `alarms` is the JSON of its item's alarms, empty where it has none."""

    item_id: str
    recurrence_id: str
    todo: bool
    summary: str
    location: str
    link: str
    alarms: str
    start: When
    end: When


def coming(
    database: Database, zone: ZoneInfo, first: datetime, last: datetime
) -> Iterator[Alarmed]:
    """Instances that start in [first, last); without alarms of their own only those of the next two days."""
    day = first.astimezone(zone).date()
    span = Span(zone, first, last, day, last.astimezone(zone).date() + timedelta(days=1))
    near = Span(zone, first, first + timedelta(days=3), day, day + timedelta(days=4))
    for clock in (rows.ABSOLUTE, rows.FLOATING, rows.ALL_DAY):
        for sql in (EVENTS, TODOS):
            begin, end = span.limits(clock)
            soon = near.limits(clock)[1]
            found = database.read(
                sql
                + " AND (c.alarms <> '' OR "
                + ("o.start" if sql is EVENTS else "c.due")
                + " < ?)",
                (clock, begin, end, soon),
            )
            for row in found:
                yield _alarmed(row, zone)


def _alarmed(row: tuple[Any, ...], zone: ZoneInfo) -> Alarmed:
    item, rid, kind, summary, location, link, alarms, start, finish, clock, recurring = row
    name = rows.instance_name(rid, start, clock, recurring=recurring)
    begin, end = rows.moment(start, clock, zone), rows.moment(finish, clock, zone)
    return Alarmed(item, name, bool(kind), summary, location, link, alarms, begin, end)
