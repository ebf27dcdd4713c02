"""What the user has said of to-dos beside their texts, laid over what the lists have read: one small query each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from assistant.model.item import Todo
from assistant.model.value import dataclass
from assistant.planning.moments import from_epoch, local
from assistant.planning.rows import is_aside

from . import rows, snapshot

OF_ITEMS = (
    rows.TODO
    + "FROM json_each(?) j CROSS JOIN component c ON c.item_id = j.value JOIN collection l ON l.id = c.collection_id "
    "LEFT JOIN plan p ON p.item_id = c.item_id WHERE c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0"
)

OPEN = "c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 AND c.item_id NOT IN (SELECT item_id FROM aside)"
PASSED = (
    f"{rows.TODO}{snapshot.FROM}WHERE {OPEN} AND c.due_clock = ? AND c.due < ? "
    f"ORDER BY c.due DESC LIMIT {snapshot.CAP}"
)
PLANNED = (
    f"{rows.TODO}FROM plan p CROSS JOIN component c ON c.item_id = p.item_id "
    f"JOIN collection l ON l.id = c.collection_id WHERE p.day < ? AND {OPEN} ORDER BY p.day LIMIT 1000"
)
# a deadline after the day on which it was set aside and before an instant: with slack for all zones, `is_aside` decides
RETURNING = (
    "SELECT a.item_id FROM aside a CROSS JOIN component c ON c.item_id = a.item_id "
    "WHERE c.kind = 1 AND c.open = 1 AND c.shown = 1 AND c.recurring = 0 AND c.due > a.at - 86400 AND c.due < ?"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """By item: what waits as (reason, who, since), what was set aside since when, what was worked on that day."""

    waiting: dict[str, tuple[str, str, int]]
    aside: dict[str, int]
    worked: frozenset[str]
    carried: dict[str, tuple[date, date]]  # (from, to)

    def over(self, todo: Todo, zone: ZoneInfo) -> Todo:
        """The to-do with its marks."""
        item = todo.id
        if item in self.carried and self.carried[item][1] == todo.plan:
            todo = replace(todo, carried_from=self.carried[item][0])
        if item in self.worked:
            todo = replace(todo, worked=True)
        if item in self.aside:
            todo = replace(todo, aside=True, since=_day(self.aside[item], zone))
        if item in self.waiting:
            reason, who, since = self.waiting[item]
            todo = replace(todo, waiting=reason, who=who, since=_day(since, zone))
        return todo


def read(connection: sqlite3.Connection, day: date) -> Marks:
    """All marks; `day` is the work date that counts for what was worked on."""
    waiting = connection.execute("SELECT item_id, reason, who, since FROM waiting")
    worked = connection.execute("SELECT item_id FROM worked WHERE day = ?", (day.isoformat(),))
    carried = connection.execute(
        "SELECT item_id, from_day, to_day FROM carry WHERE to_day >= ? ORDER BY at",
        (day.isoformat(),),
    )
    return Marks(
        {item: (reason, who, since) for item, reason, who, since in waiting},
        dict(connection.execute("SELECT item_id, at FROM aside").fetchall()),
        frozenset(row[0] for row in worked),
        {item: (date.fromisoformat(a), date.fromisoformat(b)) for item, a, b in carried},
    )


def _day(at: int, zone: ZoneInfo) -> date:
    return local(from_epoch(at), zone).date()


def laid_over(
    connection: sqlite3.Connection, span: snapshot.Span, todos: Iterable[Todo], *, aside: bool
) -> list[Todo]:
    """The to-dos with their marks, and those that only a mark brings here.

    What was set aside is here if asked for, or if a deadline of its own comes until the last day of the span, whose
    first day counts for what was worked on.
    """
    known, found, zone = read(connection, span.day), list(todos), span.zone
    until = int(span.last.timestamp()) + 86_400
    back = connection.execute(RETURNING, (until,)) if known.aside and not aside else ()
    marked = {*known.waiting, *known.worked, *(known.aside if aside else (row[0] for row in back))}
    more = marked.difference(todo.id for todo in found)
    if more:
        ids = (json.dumps(sorted(more)),)
        found += [rows.todo(row, zone) for row in connection.execute(OF_ITEMS, ids)]
    touched = marked | known.aside.keys() | known.carried.keys()
    over = (known.over(todo, zone) if todo.id in touched else todo for todo in found)
    last = span.end - timedelta(days=1)
    return [todo for todo in over if aside or not (todo.open and is_aside(todo, last, zone))]


def over_all(connection: sqlite3.Connection, span: snapshot.Span, todos: list[Todo]) -> list[Todo]:
    """The same to-dos with their marks."""
    known = read(connection, span.day)
    return [known.over(todo, span.zone) for todo in todos]


def open_ones(connection: sqlite3.Connection, span: snapshot.Span) -> list[Todo]:
    """Every open to-do that has a mark."""
    found = laid_over(connection, span, snapshot.recurring(connection, span), aside=True)
    return [todo for todo in found if todo.open and (todo.waiting or todo.aside or todo.worked)]


def unfinished(connection: sqlite3.Connection, opens: snapshot.Span) -> list[Todo]:
    """What the lists before a work date may have left, each once: due or planned before it, and what recurs.

    `opens` is the span of the new date that begins and ends with the instant at which it opens.
    """
    day, span = opens.day, snapshot.day_span(opens.zone, opens.day, opens.day)
    found = connection.execute(PLANNED, (day.isoformat(),)).fetchall()
    for clock in snapshot.CLOCKS:
        found += connection.execute(PASSED, (clock, opens.limits(clock)[0]))
    whole = [rows.todo(row, opens.zone) for row in found]
    whole += snapshot.recurring(connection, span)
    only = {todo.id: todo for todo in whole}
    return laid_over(connection, span, only.values(), aside=False)
