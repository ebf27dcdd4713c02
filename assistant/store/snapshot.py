"""The reads behind every list: to-dos by what they are waiting for; those of events are in window.py.

Each query goes through an index that holds what it asks for; none reads a stored text.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from heapq import merge
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Todo

from . import rows
from .window import CAP, CLOCKS, Span, day_span, invitations, occurrences

__all__ = ["CAP", "CLOCKS", "Span", "day_span", "invitations", "occurrences"]
FROM = "FROM component c JOIN collection l ON l.id = c.collection_id LEFT JOIN plan p ON p.item_id = c.item_id "


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
    sorted_by_clock = [_due_ids(connection, span, clock, since=since) for clock in CLOCKS]
    latest = islice(merge(*sorted_by_clock, reverse=True), CAP)
    place = {ident: at for at, (_, ident) in enumerate(latest)}
    sql = f"{rows.TODO}, c.id {FROM}WHERE c.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
    whole = connection.execute(sql, (json.dumps(list(place)),)).fetchall()
    whole.sort(key=lambda row: place[row[-1]])
    return [rows.todo(row, span.zone) for row in whole]


def _due_ids(
    connection: sqlite3.Connection, span: Span, clock: int, *, since: bool
) -> Iterator[tuple[int, int]]:
    """(deadline as an instant, component id), the latest first; the index alone knows them."""
    first, last = span.limits(clock)
    sql = (
        f"SELECT c.due, c.id FROM component c WHERE {OPEN_DUE}"  # noqa: S608 - constants
        f"AND c.due >= ? AND c.due < ? ORDER BY c.due DESC, c.id DESC LIMIT {CAP}"
    )
    values = (clock, first if since else -(1 << 62), last)
    for due, ident in connection.execute(sql, values):
        yield rows.instant(due, clock, span.zone), ident


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


# of each series the last instance before the bound of its clock, else the first one after it
CURRENT = (
    f"{rows.TODO}, o.recurrence_id, o.start, o.clock {FROM}"  # noqa: S608 - constants
    "CROSS JOIN occurrence o ON o.component_id = c.id AND o.start = coalesce("
    "(SELECT max(x.start) FROM occurrence x WHERE x.component_id = c.id AND x.start < {bound}), "
    "(SELECT min(x.start) FROM occurrence x WHERE x.component_id = c.id AND x.start >= {bound})) "
    "WHERE c.kind = 1 AND c.recurring = 1 AND c.shown = 1 AND c.open = 1"
).format(bound="CASE c.due_clock WHEN 0 THEN :absolute WHEN 1 THEN :floating ELSE :all_day END")


def recurring(connection: sqlite3.Connection, span: Span) -> list[Todo]:
    """Of each recurring to-do the current instance: the last open one before the span's end, else the next one.

    Once a later instance is done, the earlier ones are missed: the next one is current then (L-55).
    """
    best: dict[str, tuple[int, tuple[Any, ...]]] = {}
    end = int(span.last.timestamp())
    bounds = {
        name: span.limits(clock)[1]
        for name, clock in zip(("absolute", "floating", "all_day"), CLOCKS, strict=True)
    }
    for row in connection.execute(CURRENT, bounds):
        at = rows.instant(row[-2], row[-1], span.zone)
        kept = best.get(row[0])
        if kept is None or kept[0] < at <= end:
            best[row[0]] = (at, row)
    for item_id, done in connection.execute(LAST_DONE):
        if item_id in best and best[item_id][1][-2] < done:
            later = connection.execute(AFTER, (item_id, done)).fetchone()
            if later is None:
                del best[item_id]
            else:
                best[item_id] = (0, later)
    return [rows.instance(row, span.zone) for _, row in best.values()]


LAST_DONE = (
    "SELECT c.item_id, max(o.start) FROM component c CROSS JOIN occurrence o ON o.component_id = c.id "
    "WHERE c.kind = 1 AND c.recurring = 1 AND c.shown = 1 AND c.open = 0 GROUP BY c.item_id"
)
AFTER = (
    f"{rows.TODO}, o.recurrence_id, o.start, o.clock {FROM}"
    "CROSS JOIN occurrence o ON o.component_id = c.id WHERE c.item_id = ? AND o.start > ? "
    "AND c.kind = 1 AND c.shown = 1 AND c.open = 1 ORDER BY o.start LIMIT 1"
)


def all_todos(connection: sqlite3.Connection, span: Span, *, include_done: bool) -> list[Todo]:
    """Every to-do, without a limit: for the listing on the command line and for export."""
    where = "c.kind = 1 AND c.shown = 1 AND " + (
        "(c.recurring = 0 OR (c.open = 0 AND c.recurrence_id = ''))"  # a closed series is one row
        if include_done
        else "c.recurring = 0 AND c.open = 1"
    )
    sql = f"{rows.TODO}{FROM}WHERE {where}"
    plain = [rows.todo(row, span.zone) for row in connection.execute(sql)]
    return plain + recurring(connection, span)
