"""The reads behind every list: windows of occurrences, to-dos by what they are waiting for.

Each query goes through an index that holds what it asks for; none reads a stored text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Todo

from . import rows
from .index import DAY

CAP = 200  # rows of one kind in a list; what is beyond is counted and said, never silently cut
FROM = "FROM component c JOIN collection l ON l.id = c.collection_id LEFT JOIN plan p ON p.item_id = c.item_id "


@dataclass(frozen=True, slots=True)
class Span:
    """Instants [first, last) of a user in `zone`, and the days [day, end) whose all-day values belong to it."""

    zone: ZoneInfo
    first: datetime
    last: datetime
    day: date
    end: date

    def limits(self, clock: int) -> tuple[int, int]:
        """Begin and end in the unit of `clock`."""
        match clock:
            case rows.ABSOLUTE:
                return int(self.first.timestamp()), int(self.last.timestamp())
            case rows.FLOATING:
                return _wall(self.first, self.zone), _wall(self.last, self.zone)
            case _:
                return _midnight(self.day), _midnight(self.end)


def _wall(instant: datetime, zone: ZoneInfo) -> int:
    return int(instant.astimezone(zone).replace(tzinfo=UTC).timestamp())


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def day_span(zone: ZoneInfo, first: date, last: date) -> Span:
    """The calendar days from `first` to `last`, both included."""
    end = last + timedelta(days=1)
    begin = datetime(first.year, first.month, first.day, tzinfo=zone)
    return Span(zone, begin, datetime(end.year, end.month, end.day, tzinfo=zone), first, end)


WINDOW = (
    rows.OCCURRENCE
    + "FROM occurrence o CROSS JOIN component c ON c.id = o.component_id JOIN collection l ON l.id = c.collection_id "
    "WHERE o.long = ? AND o.clock = ? AND o.start >= ? AND o.start < ? AND (o.finish > ? OR o.start >= ?) "
    "AND c.shown = 1 AND c.kind = 0"
)


CLOCKS = (rows.ABSOLUTE, rows.FLOATING, rows.ALL_DAY)


def occurrences(
    connection: sqlite3.Connection, span: Span, clocks: tuple[int, ...] = CLOCKS
) -> tuple[Occurrence, ...]:
    """Events which touch the span, by start; all-day ones first in their day. `clocks`: only these."""
    found: list[tuple[int, int, Occurrence]] = []
    for clock in clocks:
        first, last = span.limits(clock)
        for long, since in ((0, first - DAY), (1, -(1 << 62))):
            values = (long, clock, since, last, first, first)
            for row in connection.execute(WINDOW, values):
                each = rows.occurrence(row, span.zone)
                found.append((_order(each, span.zone), 0 if each.all_day else 1, each))
    found.sort(
        key=lambda entry: (
            entry[0],
            entry[1],
            entry[2].summary,
            entry[2].id,
            entry[2].recurrence_id,
        )
    )
    return tuple(each for _, _, each in found)


def _order(each: Occurrence, zone: ZoneInfo) -> int:
    start = each.start
    if isinstance(start, datetime):
        return int(start.timestamp())
    return int(datetime(start.year, start.month, start.day, tzinfo=zone).timestamp())


def _query(
    connection: sqlite3.Connection,
    zone: ZoneInfo,
    where: str,
    values: tuple[Any, ...],
    limit: int = CAP,
) -> Iterator[Todo]:
    sql = f"{rows.TODO}{FROM}WHERE {where} LIMIT {limit}"
    return (rows.todo(row, zone) for row in connection.execute(sql, values))


OPEN_DUE = "c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 AND c.due_clock = ? "


def due_before(connection: sqlite3.Connection, span: Span, *, since: bool) -> list[Todo]:
    """Open to-dos whose deadline is before the span's end, the latest CAP of them; `since`: only those within it."""
    found: list[Todo] = []
    for clock in CLOCKS:
        first, last = span.limits(clock)
        low = first if since else -(1 << 62)
        where = OPEN_DUE + "AND c.due >= ? AND c.due < ? ORDER BY c.due DESC"
        found.extend(_query(connection, span.zone, where, (clock, low, last)))
    found.sort(key=lambda todo: due_instant(todo, span.zone), reverse=True)
    return found[:CAP]


def count_due(connection: sqlite3.Connection, span: Span) -> int:
    """How many open to-dos have a deadline before the span's end."""
    total = 0
    for clock in CLOCKS:
        sql = f"SELECT count(*) FROM component c WHERE {OPEN_DUE} AND c.due < ?"  # noqa: S608 - constants
        total += connection.execute(sql, (clock, span.limits(clock)[1])).fetchone()[0]
    return total


def started(connection: sqlite3.Connection, zone: ZoneInfo) -> list[Todo]:
    """Open to-dos that are in process, the ones touched last first."""
    where = "c.kind = 1 AND c.status = 'IN-PROCESS' AND c.shown = 1 AND c.recurring = 0 ORDER BY c.modified DESC"
    return list(_query(connection, zone, where, (), 50))


def undated(connection: sqlite3.Connection, zone: ZoneInfo) -> list[Todo]:
    """Open to-dos without a deadline."""
    where = (
        "c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 AND c.due_clock = 0 AND c.due IS NULL "
        "ORDER BY c.due"
    )
    return list(_query(connection, zone, where, (), 50))


def planned(connection: sqlite3.Connection, zone: ZoneInfo, until: date) -> list[Todo]:
    """Open to-dos which the user means to do on or before `until`."""
    sql = (
        rows.TODO + "FROM plan p CROSS JOIN component c ON c.item_id = p.item_id JOIN collection l "
        "ON l.id = c.collection_id WHERE p.day <= ? AND c.kind = 1 AND c.open = 1 AND c.shown = 1 "
        f"AND c.recurring = 0 ORDER BY p.day LIMIT {CAP}"
    )
    return [rows.todo(row, zone) for row in connection.execute(sql, (until.isoformat(),))]


def completed(
    connection: sqlite3.Connection, zone: ZoneInfo, first: datetime, last: datetime
) -> list[Todo]:
    """To-dos completed in [first, last)."""
    where = (
        "c.kind = 1 AND c.shown = 1 AND c.completed >= ? AND c.completed < ? "
        "AND c.status = 'COMPLETED' ORDER BY c.completed"
    )
    values = (int(first.timestamp()), int(last.timestamp()))
    return list(_query(connection, zone, where, values, 5 * CAP))


CURRENT = (
    "SELECT o.recurrence_id, o.start, o.clock FROM occurrence o WHERE o.component_id = ? AND o.start {} ? "
    "ORDER BY o.start {} LIMIT 1"
)


def recurring(connection: sqlite3.Connection, span: Span) -> list[Todo]:
    """Of each recurring to-do the current instance: the last open one before the span's end, else the next one."""
    sql = f"{rows.TODO}, c.id {FROM}WHERE c.kind = 1 AND c.recurring = 1 AND c.shown = 1 AND c.open = 1"
    best: dict[str, Todo] = {}
    for row in connection.execute(sql).fetchall():
        ident = row[-1]
        last = span.limits(int(row[5]))[1]
        found = (
            connection.execute(CURRENT.format("<", "DESC"), (ident, last)).fetchone()
            or connection.execute(CURRENT.format(">=", "ASC"), (ident, last)).fetchone()
            or _beyond(row, last)
        )
        if found is None:
            continue
        rid, start, clock = found
        due = rows.moment(start, clock, span.zone)
        each = replace(rows.todo(row[:-1], span.zone), due=due, recurrence_id=rid)
        kept = best.get(each.id)
        if kept is None or due_instant(kept, span.zone) < due_instant(each, span.zone) <= span.last:
            best[each.id] = each
    return list(best.values())


def _beyond(row: tuple[Any, ...], last: int) -> tuple[str, int, int] | None:
    """The first instance of a series that begins after the window of occurrences."""
    due, clock, start, start_clock = row[4:8]
    if due is None or due < last:
        return None
    first, there = (due, clock) if start is None else (start, start_clock)
    return rows.instance_name("", first, there, recurring=True), due, clock


def due_instant(each: Todo, zone: ZoneInfo) -> datetime:
    """When it is due, as an instant, for comparing."""
    due = each.due
    if isinstance(due, datetime):
        return due
    assert due is not None  # noqa: S101 - only dated instances come here
    return datetime(due.year, due.month, due.day, tzinfo=zone)


def invitations(connection: sqlite3.Connection, span: Span) -> tuple[Occurrence, ...]:
    """Unanswered invitations that are not over at the span's begin; the first instance of each."""
    sql = (
        rows.OCCURRENCE
        + "FROM component c CROSS JOIN occurrence o ON o.component_id = c.id JOIN collection l "
        "ON l.id = c.collection_id WHERE c.response = 'NEEDS-ACTION' AND c.shown = 1 AND c.kind = 0 "
        "AND c.status <> 'CANCELLED' AND o.finish > ? - CASE o.clock WHEN 0 THEN 0 ELSE ? END ORDER BY o.start"
    )
    now = span.limits(rows.ABSOLUTE)[0]
    shift = now - span.limits(rows.FLOATING)[0]
    seen: dict[str, Occurrence] = {}
    for row in connection.execute(sql, (now, shift)):
        each = rows.occurrence(row, span.zone)
        seen.setdefault(each.id, each)
        if len(seen) >= CAP:
            break
    return tuple(seen.values())


def all_todos(connection: sqlite3.Connection, span: Span, *, include_done: bool) -> list[Todo]:
    """Every to-do, without a limit: for the listing on the command line and for export."""
    where = "c.kind = 1 AND c.shown = 1 AND c.recurring = 0" + (
        "" if include_done else " AND c.open = 1"
    )
    sql = f"{rows.TODO}{FROM}WHERE {where}"
    plain = [rows.todo(row, span.zone) for row in connection.execute(sql)]
    return plain + recurring(connection, span)
