"""The filed end-of-day lists, one per work date, and the plan dates of to-dos."""

from __future__ import annotations

import sqlite3
from datetime import date

from assistant.model.value import dataclass

from .database import Database


@dataclass(frozen=True, slots=True)
class Filed:
    """One list as it was filed. Times are epoch seconds, None if it has not happened."""

    work_date: date
    made_at: int
    body: str
    shown_at: int | None
    reviewed_at: int | None
    note: str


def read(database: Database, day: date) -> Filed | None:
    """The filed list of a work date."""
    rows = database.read(
        "SELECT work_date, made_at, body, shown_at, reviewed_at, note FROM digest WHERE work_date = ?",
        (day.isoformat(),),
    )
    if not rows:
        return None
    when, *rest = rows[0]
    return Filed(date.fromisoformat(when), *rest)


def days(database: Database) -> dict[date, bool]:
    """Every work date with a filed list, and whether it has been looked at."""
    rows = database.read(
        "SELECT work_date, reviewed_at FROM digest WHERE body <> '' ORDER BY work_date"
    )
    return {date.fromisoformat(day): bool(reviewed) for day, reviewed in rows}


def write(connection: sqlite3.Connection, day: date, now: int, body: str) -> bool:
    """File or update a list; True if it is the first of its date."""
    old = connection.execute(
        "SELECT body FROM digest WHERE work_date = ?", (day.isoformat(),)
    ).fetchone()
    if old is not None and old[0] == body:
        return False
    connection.execute(
        "INSERT INTO digest (work_date, made_at, body) VALUES (?, ?, ?) "
        "ON CONFLICT (work_date) DO UPDATE SET made_at = excluded.made_at, body = excluded.body",
        (day.isoformat(), now, body),
    )
    return old is None or not old[0]


def mark(
    connection: sqlite3.Connection,
    day: date,
    now: int,
    *,
    shown: bool = False,
    reviewed: bool = False,
) -> None:
    """The user was told of a list, or has looked it through."""
    if shown:
        connection.execute(
            "UPDATE digest SET shown_at = ? WHERE work_date = ?", (now, day.isoformat())
        )
    if reviewed:
        connection.execute(
            "UPDATE digest SET reviewed_at = ? WHERE work_date = ?", (now, day.isoformat())
        )


def set_note(connection: sqlite3.Connection, day: date, now: int, note: str) -> None:
    """The user's own line for a day."""
    connection.execute(
        "INSERT INTO digest (work_date, made_at, body, note) VALUES (?, ?, '', ?) "
        "ON CONFLICT (work_date) DO UPDATE SET note = excluded.note",
        (day.isoformat(), now, note),
    )


def note(database: Database, day: date) -> str:
    """The user's own line for a day, without reading its list."""
    rows = database.read("SELECT note FROM digest WHERE work_date = ?", (day.isoformat(),))
    return str(rows[0][0]) if rows else ""


def plan(connection: sqlite3.Connection, item_id: str, day: date | None, now: int) -> None:
    """The day on which the user means to do a to-do; None: no day. Never a deadline."""
    if day is None:
        connection.execute("DELETE FROM plan WHERE item_id = ?", (item_id,))
        return
    connection.execute(
        "INSERT INTO plan (item_id, day, set_at) VALUES (?, ?, ?) "
        "ON CONFLICT (item_id) DO UPDATE SET day = excluded.day, set_at = excluded.set_at, automatic = 0",
        (item_id, day.isoformat(), now),
    )


def planned(database: Database, item_id: str) -> date | None:
    """The plan date of one to-do."""
    rows = database.read("SELECT day FROM plan WHERE item_id = ?", (item_id,))
    return date.fromisoformat(rows[0][0]) if rows else None
