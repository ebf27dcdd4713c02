"""The log of decisions: append-only, each entry chained to the one before it (A-28). Triggers forbid all else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from assistant.model.errors import Refused
from assistant.planning.decisionlog import START, Link, canonical, sealed

from . import accounts
from .database import Database

# whatever somebody has put there can be read: bytes are made text here, and not by the driver
COLUMNS = (
    "SELECT cast(seq AS INTEGER), CASE typeof(at) WHEN 'integer' THEN at ELSE -1 END, cast(event AS BLOB),"
    " cast(body AS BLOB), cast(hash AS BLOB) FROM decision_log "
)
PIECE = 500
HEAD = "decision_log"  # meta: number and hash of the newest entry, so that a chain that was swapped is noticed
LEAST = -(2**63)


def append(
    connection: sqlite3.Connection, at: int, event: str, decision: Mapping[str, str]
) -> None:
    """Add one entry in the caller's transaction. `at` in epoch seconds; of `decision` all is kept.

    Its keys are those of `model.approval.LogEntry`: decision_id, account, task, action, origin, for_whom, seen,
    result, who; a missing one is "".
    """
    row = connection.execute(
        "SELECT seq, hash FROM decision_log ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    seq, before = (row[0] + 1, row[1]) if row else (_last(connection) + 1, START)
    body = canonical(dict(decision))
    hash_ = sealed(before, seq, at, event, body)
    connection.execute(
        "INSERT INTO decision_log (seq, at, event, body, hash) VALUES (?, ?, ?, ?, ?)",
        (seq, at, event, body, hash_),
    )
    accounts.set_meta(connection, HEAD, f"{seq} {hash_}")


def newest(database: Database, limit: int) -> tuple[Link, ...]:
    """The newest entries first."""
    return _links(database, "ORDER BY seq DESC LIMIT ?", (limit,))


def every(database: Database) -> Iterator[Link]:
    """All entries, oldest first, read piece by piece."""
    seq = LEAST
    while links := _links(database, "WHERE seq > ? ORDER BY seq LIMIT ?", (seq, PIECE)):
        yield from links
        if links[-1].seq <= seq:
            return  # a number that is none: it has been looked at
        seq = links[-1].seq


def last(database: Database) -> tuple[int, str]:
    """The highest number that was ever given, by SQLite's own account and by ours; the hash that belongs to it."""
    number, _, hash_ = accounts.meta(database, HEAD).partition(" ")
    ours = int(number) if number.isascii() and number.isdigit() else 0
    given = _last(database.connection)
    return max(given, ours), hash_ if ours >= given else ""


def _links(database: Database, where: str, values: tuple[int, ...]) -> tuple[Link, ...]:
    try:
        rows = database.read(COLUMNS + where, values)
    except sqlite3.Error as error:
        raise Refused("The log of decisions is gone, or is another one.") from error
    return tuple(Link(seq, at, *map(_text, texts)) for seq, at, *texts in rows)


def _text(found: bytes | None) -> str:
    return (found or b"").decode("utf-8", "replace")


def _last(connection: sqlite3.Connection) -> int:
    row = connection.execute(
        "SELECT cast(seq AS INTEGER) FROM sqlite_sequence WHERE name = 'decision_log'"
    ).fetchone()
    return int(row[0]) if row else 0
