"""What was put on the screen, and how the lists stand: told, looked at, or closed by themselves."""

from __future__ import annotations

import sqlite3
from datetime import date

from assistant.model.value import dataclass

from .database import Database


@dataclass(frozen=True, slots=True)
class ListState:
    """One filed list. `lapsed`: it closed by itself as "not reviewed"."""

    day: date
    made_at: int  # epoch seconds
    told: bool
    reviewed: bool
    lapsed: bool


def write(
    connection: sqlite3.Connection, now: int, day: date, topic: str, key: str, *, unasked: bool
) -> None:
    """A notice was put on the screen."""
    connection.execute(
        "INSERT INTO told (at, work_date, topic, key, unasked) VALUES (?, ?, ?, ?, ?)",
        (now, day.isoformat(), topic, key, int(unasked)),
    )


def spent(database: Database, day: date) -> int:
    """How many unasked notices there were on a work date."""
    sql = "SELECT count(*) FROM told WHERE work_date = ? AND unasked = 1"
    return int(database.read(sql, (day.isoformat(),))[0][0])


def last(database: Database, topic: str) -> date | None:
    """The work date of the last notice of a topic."""
    rows = database.read("SELECT max(work_date) FROM told WHERE topic = ?", (topic,))
    return date.fromisoformat(rows[0][0]) if rows and rows[0][0] else None


def known(database: Database, key: str) -> bool:
    """Was this very notice on the screen?"""
    return bool(database.read("SELECT 1 FROM told WHERE key = ? LIMIT 1", (key,)))


def lists(database: Database, since: date) -> tuple[ListState, ...]:
    """The filed lists from `since` on, oldest first."""
    rows = database.read(
        "SELECT work_date, made_at, shown_at, reviewed_at, lapsed_at FROM digest "
        "WHERE body <> '' AND work_date >= ? ORDER BY work_date",
        (since.isoformat(),),
    )
    return tuple(
        ListState(
            date.fromisoformat(day),
            int(made),
            shown is not None,
            reviewed is not None,
            lapsed is not None,
        )
        for day, made, shown, reviewed, lapsed in rows
    )


def lapse(connection: sqlite3.Connection, before: date, now: int) -> int:
    """Lists of days before `before` which nobody looked at close by themselves; returns how many."""
    return connection.execute(
        "UPDATE digest SET lapsed_at = ? WHERE work_date < ? AND body <> '' "
        "AND reviewed_at IS NULL AND lapsed_at IS NULL",
        (now, before.isoformat()),
    ).rowcount


def last_reviewed(database: Database) -> date | None:
    """The newest work date whose list was looked through."""
    rows = database.read("SELECT max(work_date) FROM digest WHERE reviewed_at IS NOT NULL")
    return date.fromisoformat(rows[0][0]) if rows and rows[0][0] else None


def set_aside(database: Database) -> int:
    """How many items are set aside."""
    return int(database.read("SELECT count(*) FROM aside")[0][0])
