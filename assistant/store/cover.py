"""Who stands in for the user in an absence: what was offered, what he answered, and the deputy that was set."""

from __future__ import annotations

import sqlite3

from assistant.model.value import dataclass

from .database import Database

DECLINED, SET, CLEARED = "declined", "set", "cleared"
SELECT = "SELECT key, account_id, answer, deputy, title, start, finish, body FROM cover "


@dataclass(frozen=True, slots=True)
class Cover:
    """One absence at one account. `start` and `finish` (not included) in epoch seconds; `deputy` is the source's id.

    `body`: JSON of what more is known (the deputy, the calendar of the absence).
    """

    key: str
    account_id: str
    answer: str
    deputy: str = ""
    title: str = ""
    start: int = 0
    finish: int = 0
    body: str = ""


def covers(database: Database, account_id: str = "") -> tuple[Cover, ...]:
    """All answers, of one account or of all."""
    where = "WHERE ? = '' OR account_id = ? ORDER BY start, key, account_id"
    return tuple(Cover(*row) for row in database.read(SELECT + where, (account_id, account_id)))


def write(connection: sqlite3.Connection, cover: Cover, now: int) -> None:
    """An answer; the newest counts."""
    connection.execute(
        "INSERT OR REPLACE INTO cover (key, account_id, answer, deputy, title, start, finish, body, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            cover.key,
            cover.account_id,
            cover.answer,
            cover.deputy,
            cover.title,
            cover.start,
            cover.finish,
            cover.body,
            now,
        ),
    )


def cleared(connection: sqlite3.Connection, account_id: str, deputy: str, now: int) -> int:
    """Nobody stands in any more; returns how many answers that were."""
    return connection.execute(
        "UPDATE cover SET answer = 'cleared', at = ? WHERE account_id = ? AND deputy = ? AND answer = 'set'",
        (now, account_id, deputy),
    ).rowcount
