"""What was put on the screen of approvals: which tasks may be news, and what was told when. The log is `told`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime

from .database import Database

MOST = 60  # more new ones than this are told as a number anyway
# neither told nor seen, or put off by the user
NEWS = (
    "SELECT a.id FROM approval a LEFT JOIN approval_known k ON k.task_id = a.id WHERE a.bucket = 'to_decide' "
    "AND a.gone = 0 AND a.state = 'pending' AND (k.task_id IS NULL OR (k.told_at = 0 AND k.seen_at = 0) "
    "OR k.snoozed_until > 0) ORDER BY a.rank, a.id LIMIT ?"
)
ANY = "SELECT EXISTS (SELECT 1 FROM approval) OR EXISTS (SELECT 1 FROM decision)"


def anything(database: Database) -> bool:
    """Is there any approval or decision here?"""
    return bool(database.read(ANY)[0][0])


def news(database: Database) -> tuple[str, ...]:
    """Ids of tasks of which the user may have to be told, soonest first."""
    return tuple(str(row[0]) for row in database.read(NEWS, (MOST,)))


def all_told(connection: sqlite3.Connection, now: int) -> None:
    """The user was told how many wait: none of them is news any more. `now` in epoch seconds."""
    connection.execute(
        "INSERT INTO approval_known (task_id, version, body, told_at) "
        "SELECT id, version, '{\"task\":' || body || '}', ? FROM approval WHERE bucket = 'to_decide' AND gone = 0 "
        "AND true ON CONFLICT (task_id) DO UPDATE SET told_at = excluded.told_at WHERE told_at = 0 AND seen_at = 0",
        (now,),
    )


def among(database: Database, keys: Iterable[str]) -> frozenset[str]:
    """Which of these were told."""
    sql = "SELECT DISTINCT key FROM told WHERE key IN (SELECT value FROM json_each(?))"
    return frozenset(str(row[0]) for row in database.read(sql, (json.dumps(list(keys)),)))


def since(database: Database, topic: str, day: date, at: int) -> tuple[tuple[str, datetime], ...]:
    """(topic, when) of what was told under topics that begin so, on a work date, after `at` (epoch seconds)."""
    rows = database.read(
        "SELECT topic, at FROM told WHERE work_date = ? AND topic >= ? AND topic < ? AND at > ?",
        (day.isoformat(), topic, topic + "\uffff", at),
    )
    return tuple((str(name), datetime.fromtimestamp(when, UTC)) for name, when in rows)
