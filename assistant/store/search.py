"""Full-text search with trigrams, so that Chinese words are found too. The word index is caught up when asked.

Words of one or two characters are looked for without the trigram index.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import When
from assistant.model.view import Hit

from . import rows
from .database import Database

BATCH = 2_000
TRIGRAM = 3


def catch_up(database: Database) -> int:
    """Index what came since the last time, in small transactions; returns how many components that were."""
    done = 0
    while True:
        with database.write() as connection:
            high = int(_meta(connection, "words_high") or 0)
            fresh = connection.execute(
                "SELECT id, summary, location || ' ' || note || ' ' || organizer FROM component WHERE id > ? "
                "ORDER BY id LIMIT ?",
                (high, BATCH),
            ).fetchall()
            if not fresh:
                _sweep(connection)
                return done
            connection.executemany(
                "INSERT INTO words (rowid, title, detail) VALUES (?, ?, ?)", fresh
            )
            _set_meta(connection, "words_high", str(fresh[-1][0]))
            done += len(fresh)


def _meta(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def _set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def _sweep(connection: sqlite3.Connection) -> None:
    """Let go of words whose component is gone, once they are many: they are never found, only in the way."""
    words = connection.execute("SELECT count(*) FROM words_docsize").fetchone()[0]
    alive = connection.execute("SELECT count(*) FROM component").fetchone()[0]
    if words > alive * 1.2 + 100:
        connection.execute("DELETE FROM words WHERE rowid NOT IN (SELECT id FROM component)")


FOUND = (
    "SELECT c.item_id, c.kind, c.summary, c.location, c.start, c.start_clock, c.due, c.due_clock, l.name "
    "FROM {} JOIN collection l ON l.id = c.collection_id WHERE {} AND c.shown = 1 "
    "ORDER BY max(coalesce(c.start, 0), coalesce(c.due, 0)) DESC LIMIT ?"
)


def search(database: Database, words: str, limit: int, zone: ZoneInfo) -> tuple[Hit, ...]:
    """Items in which every word occurs, newest first; then the journal."""
    wanted = words.replace("\0", " ").split()  # FTS5 takes a NUL for the end of a phrase
    if not wanted:
        return ()
    long = [word for word in wanted if len(word) >= TRIGRAM]
    short = [word for word in wanted if len(word) < TRIGRAM]
    where, values = _where(long, short)
    table = "words w JOIN component c ON c.id = w.rowid" if long else "component c"
    found = database.read(FOUND.format(table, where), (*values, limit * 2))
    hits: dict[str, Hit] = {}
    for row in found:
        hits.setdefault(str(row[0]), _hit(row, zone))
    return (*tuple(hits.values())[:limit], *_journal(database, wanted, limit - len(hits)))


def _where(long: list[str], short: list[str]) -> tuple[str, list[object]]:
    parts, values = [], list[object]()
    if long:
        parts.append("words MATCH ?")
        values.append(" AND ".join('"' + word.replace('"', '""') + '"' for word in long))
    for word in short:
        parts.append(
            "(instr(lower(c.summary), ?) OR instr(lower(c.location), ?) OR instr(lower(c.note), ?))"
        )
        values.extend([word.lower()] * 3)
    return " AND ".join(parts), values


def _hit(row: tuple[Any, ...], zone: ZoneInfo) -> Hit:
    item_id, kind, title, detail, start, start_clock, due, due_clock, where = row
    value, clock = (due, due_clock) if kind and due is not None else (start, start_clock)
    at = "" if value is None else _shown(rows.moment(int(value), int(clock), zone), zone)
    return Hit(str(item_id), "todo" if kind else "event", str(title), str(detail), at, str(where))


def _shown(at: When, zone: ZoneInfo) -> str:
    """A date, or an instant with the offset of the zone (RFC 3339)."""
    return at.astimezone(zone).isoformat() if isinstance(at, datetime) else at.isoformat()


def _journal(database: Database, words: list[str], limit: int) -> tuple[Hit, ...]:
    if limit <= 0:
        return ()
    where = " AND ".join("instr(lower(title || ' ' || detail), ?)" for _ in words)
    found = database.read(
        f"SELECT id, kind, title, detail, at FROM journal WHERE {where} ORDER BY id DESC LIMIT ?",  # noqa: S608 - marks only
        (*(word.lower() for word in words), limit),
    )
    return tuple(
        Hit(
            str(i),
            "journal",
            str(t),
            str(d),
            datetime.fromtimestamp(int(at), UTC).isoformat(),
            str(k),
        )
        for i, k, t, d, at in found
    )
