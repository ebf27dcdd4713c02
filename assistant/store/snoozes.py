"""What the user answered to reminders, as far as it lives on this computer: put off, silenced, joined, shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import UTC, date, datetime

from assistant.model.item import When
from assistant.planning.remind import Snooze

from .database import Database

KEPT = 60 * 86_400  # seconds; older alarms are never looked at again


def snoozes(database: Database) -> tuple[Snooze, ...]:
    """All that wait, and those that have come lately."""
    rows = database.read("SELECT item_id, recurrence_id, start, until, at FROM snooze")
    return tuple(
        Snooze(str(item), str(rid), _when(str(start)), _instant(until), _instant(at))
        for item, rid, start, until, at in rows
    )


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _when(kept: str) -> When | None:
    if not kept:
        return None
    return datetime.fromisoformat(kept) if "T" in kept else date.fromisoformat(kept)


def snooze(connection: sqlite3.Connection, wish: Snooze, now: int) -> None:
    """Put one instance off; an earlier wish for it is forgotten. `now` is when it was said, if the wish does not."""
    said = now if wish.at is None else int(wish.at.timestamp())
    start = wish.start.isoformat() if wish.start is not None else ""
    connection.execute(
        "INSERT OR REPLACE INTO snooze (item_id, recurrence_id, start, until, at) VALUES (?, ?, ?, ?, ?)",
        (wish.item_id, wish.recurrence_id, start, int(wish.until.timestamp()), said),
    )


def forget(connection: sqlite3.Connection, item_id: str, recurrence_id: str) -> None:
    """The instance is put off no more."""
    connection.execute(
        "DELETE FROM snooze WHERE item_id = ? AND recurrence_id = ?", (item_id, recurrence_id)
    )


def silenced(database: Database) -> frozenset[str]:
    """The items that never remind."""
    return frozenset(str(row[0]) for row in database.read("SELECT item_id FROM silenced"))


def silence(connection: sqlite3.Connection, item_id: str, now: int, *, on: bool) -> None:
    """Never remind of this item, or do so again."""
    connection.execute("DELETE FROM silenced WHERE item_id = ?", (item_id,))
    if on:
        connection.execute("INSERT INTO silenced (item_id, at) VALUES (?, ?)", (item_id, now))


def joined(database: Database) -> dict[tuple[str, str], datetime]:
    """(item, instance) -> when the user said that they are in."""
    rows = database.read("SELECT item_id, recurrence_id, at FROM joined")
    return {(str(i), str(r)): datetime.fromtimestamp(int(at), UTC) for i, r, at in rows}


def join(connection: sqlite3.Connection, item_id: str, recurrence_id: str, now: int) -> None:
    """The user is in this meeting."""
    connection.execute(
        "INSERT OR REPLACE INTO joined (item_id, recurrence_id, at) VALUES (?, ?, ?)",
        (item_id, recurrence_id, now),
    )


def unmark(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """These may be shown again."""
    for table in ("shown", "answered"):
        connection.executemany(
            f"DELETE FROM {table} WHERE id = ?",  # noqa: S608 - constants
            [(each,) for each in ids],
        )


def answered(database: Database) -> frozenset[str]:
    """The reminders that were answered here."""
    return frozenset(str(row[0]) for row in database.read("SELECT id FROM answered"))


def answer(connection: sqlite3.Connection, ids: Collection[str], now: int) -> None:
    """These were answered, and with that they count as shown."""
    for table in ("shown", "answered"):
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} VALUES (?, ?)",  # noqa: S608 - constants
            [(each, now) for each in sorted(ids)],
        )


def prune(connection: sqlite3.Connection, now: int) -> None:
    """Forget what no reminder can ask for any more."""
    for table in ("shown", "answered", "joined"):
        connection.execute(f"DELETE FROM {table} WHERE at < ?", (now - KEPT,))  # noqa: S608 - constants
    connection.execute("DELETE FROM snooze WHERE until < ?", (now - KEPT,))


def changed_here(database: Database, since: int, until: int) -> dict[str, datetime]:
    """When the user last made or changed an item on this computer, between these two (epoch seconds)."""
    rows = database.read(
        "SELECT item_id, max(at) FROM journal WHERE kind IN ('created', 'edited', 'undone') AND at >= ? "
        "AND at <= ? GROUP BY item_id",
        (since, until),
    )
    return {str(item): datetime.fromtimestamp(int(at), UTC) for item, at in rows}
