"""What happened, append-only: the history, undo and the conflicts that the user must see."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.model.account import Collection

from .database import Database

if TYPE_CHECKING:
    from assistant.model.view import ConflictNote, JournalEntry

    from .outbox import Row


def write(
    connection: sqlite3.Connection,
    now: int,
    kind: str,
    title: str,
    detail: str = "",
    item_id: str = "",
    command_id: str = "",
) -> None:
    """Add one entry. `now` is in epoch seconds."""
    connection.execute(
        "INSERT INTO journal (at, kind, title, detail, item_id, command_id) VALUES (?, ?, ?, ?, ?, ?)",
        (now, kind, title, detail, item_id, command_id),
    )


def entries(database: Database, limit: int = 200, kind: str = "") -> tuple[JournalEntry, ...]:
    """The newest entries first."""
    from assistant.model.view import JournalEntry

    rows = database.read(
        "SELECT id, at, kind, title, detail, item_id FROM journal WHERE ? = '' OR kind = ? ORDER BY id DESC LIMIT ?",
        (kind, kind, limit),
    )
    return tuple(
        JournalEntry(
            int(i),
            datetime.fromtimestamp(int(at), UTC),
            str(k),
            str(t),
            str(d),
            str(item),
        )
        for i, at, k, t, d, item in rows
    )


def keep(connection: sqlite3.Connection, row: Row, now: int) -> None:
    """Keep both texts of a change that was confirmed, so that it can be undone later."""
    connection.execute(
        "INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id,
            now,
            row.item_id,
            row.collection_id,
            row.href,
            row.uid,
            row.component,
            row.verb,
            row.summary,
            row.base,
            row.after,
        ),
    )


def just_made(database: Database, collection: Collection) -> frozenset[str]:
    """The hrefs of what this program itself has put on the server since the last pass that went well."""
    rows = database.read(
        "SELECT href FROM history WHERE collection_id = ? AND before IS NULL AND after IS NOT NULL AND at >= "
        "(SELECT coalesce(synced_at, 0) FROM source WHERE account_id = ?)",
        (collection.id, collection.account_id),
    )
    return frozenset(str(row[0]) for row in rows)


def note_conflict(
    connection: sqlite3.Connection,
    now: int,
    item_id: str,
    title: str,
    clashes: tuple[tuple[str, str, str], ...],
    copy_id: str,
    mine: str | None,
) -> None:
    """Both sides changed the same thing: say so, and keep the user's text."""
    connection.execute(
        "INSERT INTO conflict (at, item_id, title, clashes, copy_id, mine) VALUES (?, ?, ?, ?, ?, ?)",
        (now, item_id, title, json.dumps(clashes, ensure_ascii=False), copy_id, mine),
    )


def conflicts(database: Database, item_id: str = "") -> tuple[ConflictNote, ...]:
    """The conflicts, newest first."""
    from assistant.model.view import ConflictNote

    rows = database.read(
        "SELECT id, at, item_id, title, clashes, copy_id FROM conflict WHERE ? = '' OR item_id = ? ORDER BY id DESC",
        (item_id, item_id),
    )
    return tuple(
        ConflictNote(
            int(i),
            datetime.fromtimestamp(int(at), UTC),
            str(item),
            str(title),
            tuple((a, b, c) for a, b, c in json.loads(str(clashes))),
            str(copy),
        )
        for i, at, item, title, clashes, copy in rows
    )


def shown(database: Database) -> frozenset[str]:
    """Which reminders have been shown."""
    return frozenset(str(row[0]) for row in database.read("SELECT id FROM shown"))


def mark_shown(connection: sqlite3.Connection, ids: tuple[str, ...], now: int) -> None:
    """These reminders have been shown; they do not come again."""
    connection.executemany(
        "INSERT OR IGNORE INTO shown VALUES (?, ?)", [(each, now) for each in ids]
    )
