"""The instances that may remind the user soon, with the alarms of their items."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.planning.alarmrows import Alarmed

from . import rows
from .database import Database
from .window import Span

FIELDS = (
    "c.item_id, o.recurrence_id, c.kind, c.summary, c.location, c.link, c.alarms, o.start, o.finish, o.clock, "
    "c.recurring, c.status, c.response, c.organizer, l.read_only "
)
AS_TODO = (
    "c.item_id, c.recurrence_id, c.kind, c.summary, c.location, c.link, c.alarms, c.due, c.due, c.due_clock, 0, "
    "c.status, c.response, c.organizer, l.read_only "
)
# an event that happens, or an instance of a to-do that is open and repeats
ALIVE = (
    "c.shown = 1 AND c.status <> 'CANCELLED' AND c.response <> 'DECLINED' "
    "AND (c.kind = 0 OR (c.open = 1 AND c.recurring = 1))"
)
JOINED = (
    "CROSS JOIN component c ON c.id = o.component_id JOIN collection l ON l.id = c.collection_id "
)
INSTANCES = (
    f"SELECT {FIELDS} FROM occurrence o {JOINED}"  # noqa: S608 - constants
    f"WHERE o.long IN (0, 1, 2) AND o.clock = ? AND o.start >= ? AND o.start < ? AND {ALIVE} "
    "AND (c.alarms <> '' OR o.start < ?)"
)
OPEN = "c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 "
TODOS = (
    f"SELECT {AS_TODO} FROM component c JOIN collection l ON l.id = c.collection_id "  # noqa: S608 - constants
    f"WHERE {OPEN}AND c.due_clock = ? AND c.due >= ? AND c.due < ? AND (c.alarms <> '' OR c.due < ?) "
    "AND c.item_id NOT IN (SELECT item_id FROM waiting)"  # somebody else's turn
)
FAR = "c.shown = 1 AND c.alarms >= ' ' AND c.alarms < '!'"  # the packed text of far alarms begins with a blank
FAR_INSTANCES = (
    f"SELECT {FIELDS} FROM component c CROSS JOIN occurrence o ON o.component_id = c.id "  # noqa: S608 - constants
    f"JOIN collection l ON l.id = c.collection_id WHERE {FAR} AND {ALIVE} LIMIT 10000"
)
FAR_TODOS = (
    f"SELECT {AS_TODO} FROM component c JOIN collection l ON l.id = c.collection_id "  # noqa: S608 - constants
    f"WHERE {FAR} AND {OPEN}LIMIT 10000"
)
INSTANCES_OF = (
    f"SELECT {FIELDS} FROM component c CROSS JOIN occurrence o ON o.component_id = c.id "  # noqa: S608 - constants
    "JOIN collection l ON l.id = c.collection_id "
    f"WHERE c.item_id IN (SELECT value FROM json_each(?)) AND {ALIVE}"
)
TODOS_OF = (
    f"SELECT {AS_TODO} FROM component c JOIN collection l ON l.id = c.collection_id "  # noqa: S608 - constants
    f"WHERE c.item_id IN (SELECT value FROM json_each(?)) AND {OPEN}"
)
MONTH, NEAR = timedelta(days=32), timedelta(days=3)
Key = tuple[str, str, object]


def coming(database: Database, zone: ZoneInfo, first: datetime, now: datetime) -> list[Alarmed]:
    """Instances from `first` on: of the next month, without alarms of the next days, with far alarms any."""
    last, soon = now + MONTH, now + NEAR
    day = first.astimezone(zone).date()
    span = Span(zone, first, last, day, last.astimezone(zone).date() + timedelta(days=1))
    near = Span(zone, first, soon, day, soon.astimezone(zone).date() + timedelta(days=1))
    found: dict[Key, Alarmed] = {}
    for clock in (rows.ABSOLUTE, rows.FLOATING, rows.ALL_DAY):
        values = (clock, *span.limits(clock), near.limits(clock)[1])
        for sql in (INSTANCES, TODOS):
            _add(found, database, sql, values, zone)
    for sql in (FAR_INSTANCES, FAR_TODOS):
        _add(found, database, sql, (), zone)
    return list(found.values())


def of_items(database: Database, zone: ZoneInfo, items: Collection[str]) -> list[Alarmed]:
    """Every instance of these items that is known, to-dos without a date too."""
    found: dict[Key, Alarmed] = {}
    if items:
        for sql in (INSTANCES_OF, TODOS_OF):
            _add(found, database, sql, (json.dumps(sorted(items)),), zone)
    return list(found.values())


def _add(
    found: dict[Key, Alarmed],
    database: Database,
    sql: str,
    values: tuple[Any, ...],
    zone: ZoneInfo,
) -> None:
    for row in database.read(sql, values):
        one = _alarmed(row, zone)
        found.setdefault((one.item_id, one.recurrence_id, one.start), one)


def _alarmed(row: tuple[Any, ...], zone: ZoneInfo) -> Alarmed:
    item, rid, kind, summary, location, link, alarms, start, finish, clock, recurring, *rest = row
    status, response, organizer, read_only = rest
    name = rows.instance_name(rid, start, clock, recurring=recurring) if start is not None else rid
    begin, end = (None if at is None else rows.moment(at, clock, zone) for at in (start, finish))
    return Alarmed(
        item, name, bool(kind), summary, location, link, alarms, begin, end,
        recurring=bool(recurring),
        tentative="TENTATIVE" in (status, response),
        read_only=bool(read_only),
        meeting=bool(organizer),
    )  # fmt: skip
