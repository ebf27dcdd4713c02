"""The reads behind every list: to-dos by what they are waiting for; those of events are in window.py.

Each query goes through an index that holds what it asks for; none reads a stored text.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Todo

from . import rows
from .window import CLOCKS, Span, day_span, invitations, occurrences

__all__ = ["CLOCKS", "Span", "day_span", "invitations", "occurrences"]
CAP = 100  # open to-dos of one kind in the list of a day; what is beyond is counted and said, never silently cut
MOST_STARTED = MOST_UNDATED = 50
MOST_DONE = 1_000
FROM = "FROM component c JOIN collection l ON l.id = c.collection_id LEFT JOIN plan p ON p.item_id = c.item_id "
OPEN = "c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 "
STARTED = "c.kind = 1 AND c.status = 'IN-PROCESS' AND c.shown = 1 AND c.recurring = 0 "
PLANNED = "FROM plan p CROSS JOIN component c ON c.item_id = p.item_id "
# what waits for others or was set aside takes no place in the day; looked for only where there is any (marks.py)
APART = "AND c.item_id NOT IN (SELECT item_id FROM aside) AND c.item_id NOT IN (SELECT item_id FROM waiting) "
ANY_APART = "SELECT EXISTS (SELECT 1 FROM aside) OR EXISTS (SELECT 1 FROM waiting)"


def _query(
    connection: sqlite3.Connection,
    zone: ZoneInfo,
    where: str,
    values: tuple[Any, ...],
    limit: int,
) -> list[Todo]:
    sql = f"{rows.BRIEF}{FROM}WHERE {where} LIMIT {limit}"
    return [rows.todo(row, zone) for row in connection.execute(sql, values)]


def asked(connection: sqlite3.Connection, day: Span, after: Span) -> tuple[list[Todo], int]:
    """Open to-dos that a day or what comes `after` it asks for; and how many more the day does, beyond the limits.

    With a deadline before the end of `day` (the latest CAP of them) or within `after`, started (the ones touched
    last), or planned for a day up to the end of `after`.
    """
    apart = _apart(connection)
    due = _latest(connection, day, apart, since=False)
    following = _latest(connection, after, apart, since=True)
    started = [row[0] for row in connection.execute(LAST_STARTED.format(apart=apart))]
    until = (after.end - timedelta(days=1)).isoformat()
    planned = connection.execute(FIRST_PLANNED.format(apart=apart), (until,)).fetchall()
    ids = dict.fromkeys((*due, *following, *started, *(ident for ident, _ in planned)))
    unlisted = 0
    if CAP in {len(due), len(planned)} or len(started) == MOST_STARTED:
        today = (ident for ident, plan in planned if plan < day.end.isoformat())
        unlisted = _count(connection, day, apart) - len({*due, *started, *today})
    return _whole(connection, tuple(ids), day.zone), unlisted


def _apart(connection: sqlite3.Connection) -> str:
    return APART if connection.execute(ANY_APART).fetchone()[0] else ""


LAST_STARTED = f"SELECT c.id FROM component c WHERE {STARTED}{{apart}}ORDER BY c.modified DESC LIMIT {MOST_STARTED}"  # noqa: S608 - constants
FIRST_PLANNED = (
    f"SELECT c.id, p.day {PLANNED}WHERE p.day <= ? AND {OPEN}{{apart}}ORDER BY p.day LIMIT {CAP}"
)


def _latest(connection: sqlite3.Connection, span: Span, apart: str, *, since: bool) -> list[int]:
    """Ids of the open to-dos with the latest deadlines before the span's end; the index alone knows them."""
    sql = (
        f"SELECT c.due, c.id FROM component c WHERE {OPEN}AND c.due_clock = ? "  # noqa: S608 - constants
        f"AND c.due >= ? AND c.due < ? {apart}ORDER BY c.due DESC, c.id DESC LIMIT {CAP}"
    )
    found: list[tuple[int, int]] = []
    for clock in CLOCKS:
        first, last = span.limits(clock)
        values = (clock, first if since else -(1 << 62), last)
        for due, ident in connection.execute(sql, values):
            found.append((rows.instant(due, clock, span.zone), ident))
    return [ident for _, ident in sorted(found, reverse=True)[:CAP]]


def _whole(connection: sqlite3.Connection, ids: tuple[int, ...], zone: ZoneInfo) -> list[Todo]:
    """The to-dos of these components."""
    sql = f"{rows.BRIEF}{FROM}WHERE c.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
    return [rows.todo(row, zone) for row in connection.execute(sql, (json.dumps(ids),))]


IS_DUE = "c.due < CASE c.due_clock WHEN 0 THEN :limit0 WHEN 1 THEN :limit1 ELSE :limit2 END"
BESIDES = f"AND (c.due IS NULL OR NOT {IS_DUE})"  # else counted with the deadlines
COUNTED = (
    *(
        f"FROM component c WHERE {OPEN}AND c.due_clock = {clock} AND c.due < :limit{clock}"
        for clock in CLOCKS
    ),
    f"FROM component c WHERE {STARTED}{BESIDES}",
    f"{PLANNED}WHERE p.day <= :day AND {OPEN}AND c.status <> 'IN-PROCESS' {BESIDES}",
)
COUNTED_APART = (
    "SELECT count(*) FROM (SELECT item_id FROM aside UNION SELECT item_id FROM waiting) a "  # noqa: S608 - constants
    "CROSS JOIN component c ON c.item_id = a.item_id LEFT JOIN plan p ON p.item_id = c.item_id "
    f"WHERE {OPEN}AND ({IS_DUE} OR c.status = 'IN-PROCESS' OR p.day <= :day)"
)


def _count(connection: sqlite3.Connection, day: Span, apart: str) -> int:
    """How many open to-dos the day asks for: due before its end, started, or planned for it; none of those apart."""
    values: dict[str, object] = {f"limit{clock}": day.limits(clock)[1] for clock in CLOCKS}
    values["day"] = day.day.isoformat()
    count = "SELECT count(*) "
    found = sum(connection.execute(count + sql, values).fetchone()[0] for sql in COUNTED)
    less = connection.execute(COUNTED_APART, values).fetchone()[0] if apart else 0
    return int(found) - int(less)


def undated(connection: sqlite3.Connection, zone: ZoneInfo) -> list[Todo]:
    """Open to-dos without a deadline."""
    where = f"{OPEN}{_apart(connection)}AND c.due_clock = 0 AND c.due IS NULL ORDER BY c.due"
    return _query(connection, zone, where, (), MOST_UNDATED)


def completed(
    connection: sqlite3.Connection, zone: ZoneInfo, first: datetime, last: datetime
) -> list[Todo]:
    """To-dos completed in [first, last)."""
    where = (
        "c.kind = 1 AND c.shown = 1 AND c.completed >= ? AND c.completed < ? "
        "AND c.status = 'COMPLETED' ORDER BY c.completed"
    )
    values = (int(first.timestamp()), int(last.timestamp()))
    return _query(connection, zone, where, values, MOST_DONE)


# of each series the last instance before the bound of its clock, else the first one after it
CURRENT = (
    FROM + "CROSS JOIN occurrence o ON o.component_id = c.id AND o.start = coalesce("  # noqa: S608 - constants
    "(SELECT max(x.start) FROM occurrence x WHERE x.component_id = c.id AND x.start < {bound}), "
    "(SELECT min(x.start) FROM occurrence x WHERE x.component_id = c.id AND x.start >= {bound})) "
    "WHERE c.kind = 1 AND c.recurring = 1 AND c.shown = 1 AND c.open = 1"
).format(bound="CASE c.due_clock WHEN 0 THEN :absolute WHEN 1 THEN :floating ELSE :all_day END")
LAST_DONE = (
    "SELECT c.item_id, max(o.start) FROM component c CROSS JOIN occurrence o ON o.component_id = c.id "
    "WHERE c.kind = 1 AND c.recurring = 1 AND c.shown = 1 AND c.open = 0 GROUP BY c.item_id"
)
AFTER = (
    FROM + "CROSS JOIN occurrence o ON o.component_id = c.id WHERE c.item_id = ? AND o.start > ? "
    "AND c.kind = 1 AND c.shown = 1 AND c.open = 1 ORDER BY o.start LIMIT 1"
)


def recurring(connection: sqlite3.Connection, span: Span, columns: str = rows.BRIEF) -> list[Todo]:
    """Of each recurring to-do the current instance: the last open one before the span's end, else the next one.

    Once a later instance is done, the earlier ones are missed: the next one is current then (L-55).
    """
    columns = columns.replace(
        "c.recurrence_id, c.due, c.due_clock", "o.recurrence_id, o.start, o.clock"
    )
    bounds = {
        name: span.limits(clock)[1]
        for name, clock in zip(("absolute", "floating", "all_day"), CLOCKS, strict=True)
    }
    best: dict[str, tuple[Any, ...]] = {}
    for row in connection.execute(columns + CURRENT, bounds):
        kept = best.get(row[0])
        if kept is None or _starts(kept, span) < _starts(row, span) <= int(span.last.timestamp()):
            best[row[0]] = row
    for item_id, done in connection.execute(LAST_DONE):
        if item_id in best and best[item_id][4] < done:
            later = connection.execute(columns + AFTER, (item_id, done)).fetchone()
            if later is None:
                del best[item_id]
            else:
                best[item_id] = later
    return [rows.todo(row, span.zone) for row in best.values()]


def _starts(row: tuple[Any, ...], span: Span) -> int:
    return rows.instant(row[4], row[5], span.zone)


def all_todos(connection: sqlite3.Connection, span: Span, *, include_done: bool) -> list[Todo]:
    """Every to-do, without a limit: for the listing on the command line and for export."""
    where = "c.kind = 1 AND c.shown = 1 AND " + (
        "(c.recurring = 0 OR (c.open = 0 AND c.recurrence_id = ''))"  # a closed series is one row
        if include_done
        else "c.recurring = 0 AND c.open = 1"
    )
    sql = f"{rows.TODO}{FROM}WHERE {where}"
    plain = [rows.todo(row, span.zone) for row in connection.execute(sql)]
    return plain + recurring(connection, span, rows.TODO)
