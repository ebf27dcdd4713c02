"""The index over raw texts: what the lists read. It can be thrown away and made again from the texts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

DAY = 86_400
LONGEST = (DAY, 32 * DAY, 1 << 62)  # seconds an occurrence of each `long` may last
COLUMNS = (
    "kind, uid, recurrence_id, recurring, summary, location, note, status, response, organizer, link, "
    "transparent, busy, start, start_clock, due, due_clock, open, completed, percent, priority, "
    "created, modified, alarms"
)


class ComponentRow(NamedTuple):
    """One VEVENT or VTODO, in the order of COLUMNS. Times are epoch seconds with their clock."""

    kind: int  # 0 event, 1 to-do
    uid: str
    recurrence_id: str
    recurring: int
    summary: str
    location: str
    note: str
    status: str
    response: str
    organizer: str
    link: str
    transparent: int
    busy: str
    start: int | None
    start_clock: int
    due: int | None
    due_clock: int
    open: int
    completed: int | None
    percent: int
    priority: int
    created: int | None
    modified: int | None
    alarms: str


# one instance: which component of the item, start, recurrence id, finish, clock
OccurrenceRow = tuple[int, int, str, int, int]


class Indexed(NamedTuple):
    """One resource, read. `problem` is a sentence where it could not be."""

    item_id: str
    collection_id: str
    uid: str
    problem: str
    components: tuple[ComponentRow, ...]
    occurrences: tuple[OccurrenceRow, ...]


INSERT_COMPONENT = (
    f"INSERT INTO component (id, item_id, collection_id, pending, shown, {COLUMNS}) "  # noqa: S608 - constants
    f"VALUES ({', '.join('?' * 29)})"
)
TOGETHER = 100  # occurrences of one statement: a third quicker than one by one
INSERT_OCCURRENCE = "INSERT OR IGNORE INTO occurrence VALUES (?, ?, ?, ?, ?, ?)"
INSERT_OCCURRENCES = INSERT_OCCURRENCE + ", (?, ?, ?, ?, ?, ?)" * (TOGETHER - 1)


def _take_ids(connection: sqlite3.Connection, count: int) -> int:
    """The first of `count` fresh component ids; ids are never used again, the word index relies on it."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'component_id'").fetchone()
    first = int(row[0]) if row else 1
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES ('component_id', ?)", (str(first + count),)
    )
    return first


def remove(connection: sqlite3.Connection, item_ids: Iterable[str], *, pending: bool) -> None:
    """Forget the index rows of these items."""
    rows = connection.execute(
        "SELECT id FROM component WHERE pending = ? AND item_id IN (SELECT value FROM json_each(?))",
        (int(pending), json.dumps(list(item_ids))),
    ).fetchall()
    connection.executemany("DELETE FROM occurrence WHERE component_id = ?", rows)
    connection.executemany("DELETE FROM component WHERE id = ?", rows)


def write(connection: sqlite3.Connection, items: Sequence[Indexed], *, pending: bool) -> None:
    """Replace the index rows of these items."""
    remove(connection, (item.item_id for item in items), pending=pending)
    following = _take_ids(connection, sum(len(item.components) for item in items))
    hidden = set() if pending else _with_changes(connection)
    components: list[tuple[object, ...]] = []
    occurrences: list[tuple[object, ...]] = []
    for item in items:
        shown = int(pending or item.item_id not in hidden)
        head = (item.item_id, item.collection_id, int(pending), shown)
        components.extend((following + at, *head, *row) for at, row in enumerate(item.components))
        occurrences.extend(
            (
                following + at,
                start,
                rid,
                finish,
                clock,
                0 if finish - start <= DAY else _long(finish - start),
            )
            for at, start, rid, finish, clock in item.occurrences
        )
        following += len(item.components)
    connection.executemany(INSERT_COMPONENT, components)
    whole = len(occurrences) - len(occurrences) % TOGETHER
    many = (occurrences[at : at + TOGETHER] for at in range(0, whole, TOGETHER))
    connection.executemany(INSERT_OCCURRENCES, (list(chain.from_iterable(each)) for each in many))
    connection.executemany(INSERT_OCCURRENCE, occurrences[whole:])


def _long(seconds: int) -> int:
    """How far before a window an occurrence that reaches into it may begin, as a class of LONGEST."""
    return next(at for at, most in enumerate(LONGEST) if seconds <= most)


def _with_changes(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT item_id FROM outbox")}


def show(connection: sqlite3.Connection, item_id: str, *, mirror: bool) -> None:
    """Let the mirror's rows of an item be seen, or hide them behind a change that waits."""
    connection.execute(
        "UPDATE component SET shown = ? WHERE item_id = ? AND pending = 0", (int(mirror), item_id)
    )


def write_window(
    connection: sqlite3.Connection, rows: Iterable[tuple[int, int, str, int, int]]
) -> None:
    """Put occurrences of the rolling window: (component id, start, recurrence id, finish, clock)."""
    connection.executemany(
        INSERT_OCCURRENCE,
        (
            (at, start, rid, finish, clock, 0 if finish - start <= DAY else _long(finish - start))
            for at, start, rid, finish, clock in rows
        ),
    )
