"""What the user means to do with to-dos, and what takes it back: plans, waiting, worked on, set aside, deeds.

A deed holds each row it wrote as it was before and after, so that undo leaves alone what was changed since.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from assistant.model.value import dataclass

from .database import Database

HAND = "hand"  # in `carry`: the user said "no day"
KEPT_DAYS = 30  # how long a deed can be undone, as long as a change that was sent
_COLUMNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # key, then values
    "plan": (("item_id",), ("day", "carries", "automatic", "set_at")),
    "waiting": (("item_id",), ("reason", "who", "since", "note")),
    "aside": (("item_id",), ("at",)),
    "worked": (("item_id", "day"), ("at",)),
    "carry": (("item_id", "from_day"), ("to_day", "at", "what", "carries", "deed_id")),
}
Values = tuple[Any, ...] | None


class Write(NamedTuple):
    """One row of one of our tables: `values` in the order of its columns behind `key`, None takes it out."""

    table: str
    key: tuple[str, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class Deed:
    """What an action wrote: rows as (table, key, before, after), and the ids of its commands."""

    id: str
    verb: str
    item_id: str
    title: str
    rows: tuple[tuple[str, tuple[str, ...], Values, Values], ...] = ()
    commands: tuple[str, ...] = ()


def kept(connection: sqlite3.Connection, table: str, key: tuple[str, ...]) -> Values:
    """The values of one row, None if it is not there."""
    names, columns = _COLUMNS[table]
    where = " AND ".join(f"{name} = ?" for name in names)
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {where}"  # noqa: S608 - constants
    row: Values = connection.execute(sql, key).fetchone()
    return row


def put(connection: sqlite3.Connection, table: str, key: tuple[str, ...], values: Values) -> None:
    """Write one row, or take it out."""
    names, columns = _COLUMNS[table]
    if values is None:
        where = " AND ".join(f"{name} = ?" for name in names)
        connection.execute(f"DELETE FROM {table} WHERE {where}", key)  # noqa: S608 - constants
        return
    marks = ", ".join("?" * (len(key) + len(values)))
    sql = f"INSERT OR REPLACE INTO {table} ({', '.join((*names, *columns))}) VALUES ({marks})"  # noqa: S608 - constants
    connection.execute(sql, (*key, *values))


def perform(connection: sqlite3.Connection, deed: Deed, writes: Iterable[Write], now: int) -> None:
    """Write rows, and keep what takes them back. Deeds older than 30 days are forgotten."""
    rows = list(deed.rows)
    for table, key, values in writes:
        rows.append((table, key, kept(connection, table, key), values))
        put(connection, table, key, values)
    body = json.dumps([deed.item_id, deed.title, rows, deed.commands], ensure_ascii=False)
    connection.execute("INSERT INTO deed VALUES (?, ?, ?, ?)", (deed.id, now, deed.verb, body))
    connection.execute("DELETE FROM deed WHERE at < ?", (now - KEPT_DAYS * 86_400,))


def deed(connection: sqlite3.Connection, ident: str) -> Deed | None:
    """What an action wrote, None if nobody knows it (any more)."""
    found = connection.execute("SELECT verb, undo FROM deed WHERE id = ?", (ident,)).fetchone()
    if found is None:
        return None
    item, title, rows, commands = json.loads(found[1])
    return Deed(
        ident,
        found[0],
        item,
        title,
        tuple((table, tuple(key), _values(old), _values(new)) for table, key, old, new in rows),
        tuple(commands),
    )


def _values(read: list[Any] | None) -> Values:
    return None if read is None else tuple(read)


def take_back(connection: sqlite3.Connection, done: Deed) -> list[Write]:
    """Put every row as it was before, unless something else has changed it since; the deed is forgotten.

    Returns what was put.
    """
    found: list[Write] = []
    for table, key, before, after in reversed(done.rows):
        if kept(connection, table, key) == after:
            put(connection, table, key, before)
            found.append(Write(table, key, before))
    connection.execute("DELETE FROM deed WHERE id = ?", (done.id,))
    return found


class Past(NamedTuple):
    """What is known of to-dos that a boundary has passed; days are ISO dates."""

    settled: tuple[tuple[str, str], ...]  # (item, day) that were decided
    no_day: tuple[tuple[str, str], ...]  # (item, day on which the user said "no day")
    by_hand: tuple[str, ...]  # planned by the user between two instants
    automatic: tuple[str, ...]
    worked: tuple[tuple[str, str], ...]  # (item, day)


def past(connection: sqlite3.Connection, item_ids: Iterable[str], since: int, until: int) -> Past:
    """What has been decided of these to-dos. [since, until) in epoch seconds."""
    ids = json.dumps(list(item_ids))
    among = "item_id IN (SELECT value FROM json_each(?))"
    carry = connection.execute(f"SELECT item_id, from_day, what FROM carry WHERE {among}", (ids,))  # noqa: S608 - constants
    rows = carry.fetchall()
    plan = connection.execute(
        f"SELECT item_id, automatic, set_at FROM plan WHERE {among}",  # noqa: S608 - constants
        (ids,),
    ).fetchall()
    worked = connection.execute(f"SELECT item_id, day FROM worked WHERE {among}", (ids,))  # noqa: S608 - constants
    return Past(
        tuple((item, day) for item, day, what in rows if what != HAND),
        tuple((item, day) for item, day, what in rows if what == HAND),
        tuple(item for item, automatic, at in plan if not automatic and since <= at < until),
        tuple(item for item, automatic, _ in plan if automatic),
        tuple(worked.fetchall()),
    )


class Moved(NamedTuple):
    """One automatic move. Days are ISO dates, `at` epoch seconds; `deed_id` is empty once it was taken back."""

    item_id: str
    title: str
    from_day: str
    to_day: str
    at: int
    what: str
    carries: int
    deed_id: str


def moved(database: Database, first: int, last: int) -> list[Moved]:
    """The automatic moves written in [first, last), epoch seconds."""
    rows = database.read(
        "SELECT y.item_id, coalesce((SELECT c.summary FROM component c WHERE c.item_id = y.item_id AND c.shown = 1 "
        "LIMIT 1), ''), y.from_day, y.to_day, y.at, y.what, y.carries, coalesce(d.id, '') FROM carry y "
        "LEFT JOIN deed d ON d.id = y.deed_id WHERE y.at >= ? AND y.at < ? AND y.what IN ('carried', 'aside', 'fresh') "
        "ORDER BY 2, 1",
        (first, last),
    )
    return [Moved(*row) for row in rows]


def by_prefix(database: Database, prefix: str) -> list[str]:
    """Ids of deeds and of sent or waiting changes that begin so; at most three of each."""
    found: set[str] = set()
    for table, column in (("deed", "id"), ("outbox", "id"), ("history", "command_id")):
        sql = f"SELECT {column} FROM {table} WHERE {column} >= ? AND {column} < ? LIMIT 3"  # noqa: S608 - constants
        found.update(str(row[0]) for row in database.read(sql, (prefix, prefix + "\uffff")))
    return sorted(found)


def title(connection: sqlite3.Connection, item_id: str) -> str | None:
    """What a to-do is called, None if there is no such to-do."""
    sql = "SELECT summary FROM component WHERE item_id = ? AND kind = 1 AND shown = 1 ORDER BY recurrence_id LIMIT 1"
    found = connection.execute(sql, (item_id,)).fetchone()
    return None if found is None else str(found[0])


def take_over(connection: sqlite3.Connection, texts: Iterable[tuple[str, str]]) -> None:
    """Plans that came in the texts of items, from another device of the user; only where the user wants that.

    A change of ours that waits has what the two are together, and goes first. `set_at` is when the text was changed.
    """
    found = list(texts)
    if not found or not connection.execute(WANTED).fetchone():
        return
    from assistant.protocols.icalplan import planned

    for item, raw in found:
        waiting = connection.execute(LAST, (item,)).fetchone()
        said = planned(waiting[0] if waiting and waiting[0] else raw)
        old = kept(connection, "plan", (item,))
        if said is None or (old is None and said.day is None):
            continue
        new = (said.day.isoformat(), said.carries, int(said.automatic)) if said.day else None
        if old is None or old[:3] != new:
            at = connection.execute(MODIFIED, (item,)).fetchone()[0]
            put(connection, "plan", (item,), None if new is None else (*new, at))
            if said.day and not said.automatic:  # picked again elsewhere: no longer set aside here
                put(connection, "aside", (item,), None)


WANTED = "SELECT 1 FROM setting WHERE name = 'plan_write_back' AND value = 'on'"
LAST = "SELECT after FROM outbox WHERE item_id = ? ORDER BY seq DESC LIMIT 1"
MODIFIED = "SELECT coalesce(max(modified), 0) FROM component WHERE item_id = ?"
