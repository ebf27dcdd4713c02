"""Past lists as the day browser reads them, and their corrections. The list as it was filed is never touched here."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from assistant.model.history import Correction, Mark
from assistant.model.item import Occurrence

from . import rows, searchwords, window
from .database import Database

COUNTS = (
    "SELECT d.work_date, json_array_length(d.body, '$.done'), json_array_length(d.body, '$.open'), "
    "json_array_length(d.body, '$.waiting'), d.reviewed_at, d.note, "
    "EXISTS (SELECT 1 FROM correction c WHERE c.work_date = d.work_date) "
    "FROM digest d WHERE d.body <> '' AND d.work_date BETWEEN ? AND ? ORDER BY d.work_date"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One filed list in numbers, as it was filed."""

    day: date
    done: int
    open: int
    waiting: int
    reviewed: bool
    note: str
    corrected: bool


def counted(database: Database, first: date, last: date) -> tuple[Counted, ...]:
    """The filed lists from `first` to `last`, both included, without reading their rows."""
    found = database.read(COUNTS, (first.isoformat(), last.isoformat()))
    return tuple(
        Counted(
            date.fromisoformat(day),
            int(done or 0),
            int(still or 0),
            int(waiting or 0),
            reviewed is not None,
            str(note),
            bool(corrected),
        )
        for day, done, still, waiting, reviewed, note, corrected in found
    )


def ends(database: Database) -> tuple[date, date] | None:
    """The first and the last day with a list; None if there is none."""
    found = "SELECT work_date FROM digest WHERE length(body) > 0 ORDER BY work_date {} LIMIT 1"
    first, last = database.read(found.format("ASC")), database.read(found.format("DESC"))
    if not first or not last:
        return None
    return date.fromisoformat(first[0][0]), date.fromisoformat(last[0][0])


def before(database: Database, day: date) -> date | None:
    """The last day before `day` with a list."""
    found = database.read(
        "SELECT max(work_date) FROM digest WHERE length(body) > 0 AND work_date < ?",
        (day.isoformat(),),
    )[0][0]
    return date.fromisoformat(found) if found else None


def corrections(database: Database, day: date) -> tuple[Correction, ...]:
    """The corrections of one day's list, oldest first."""
    found = database.read(
        "SELECT id, at, body FROM correction WHERE work_date = ? ORDER BY id", (day.isoformat(),)
    )
    return tuple(_correction(int(i), int(at), json.loads(body)) for i, at, body in found)


def _correction(ident: int, at: int, body: dict[str, str]) -> Correction:
    when = datetime.fromtimestamp(at, UTC)
    return Correction(ident, when, Mark(body["mark"]), body.get("row", ""), body.get("text", ""))


def correct(
    connection: sqlite3.Connection, day: date, now: int, mark: Mark, row: str, text: str
) -> int:
    """Add a correction; returns its number."""
    body = json.dumps({"mark": mark.value, "row": row, "text": text}, ensure_ascii=False)
    cursor = connection.execute(
        "INSERT INTO correction (work_date, at, body) VALUES (?, ?, ?)",
        (day.isoformat(), now, body),
    )
    searchwords.read_list(connection, day.isoformat())
    return int(cursor.lastrowid or 0)


def take_back(connection: sqlite3.Connection, day: date, ident: int) -> bool:
    """Forget one correction of a day; False if there was none."""
    cursor = connection.execute(
        "DELETE FROM correction WHERE id = ? AND work_date = ?", (ident, day.isoformat())
    )
    searchwords.read_list(connection, day.isoformat())
    return cursor.rowcount > 0


def delete_before(connection: sqlite3.Connection, day: date) -> int:
    """Delete the lists of all days before `day` with their corrections; returns how many lists."""
    for table in ("correction", "listword"):
        connection.execute(f"DELETE FROM {table} WHERE work_date < ?", (day.isoformat(),))  # noqa: S608 - two constants
    cursor = connection.execute("DELETE FROM digest WHERE work_date < ?", (day.isoformat(),))
    return cursor.rowcount


# by their start, newest first: a covering range of the window index for each way to tell the time
MEETINGS = (
    "SELECT c.item_id, c.summary, o.finish, o.clock FROM occurrence o CROSS JOIN component c ON c.id = o.component_id "
    "WHERE o.long IN (0, 1) AND o.clock IN (0, 1) AND o.start > ? AND o.start < ? "
    "AND c.kind = 0 AND c.shown = 1 AND c.status <> 'CANCELLED'"
)


def all_day(database: Database, zone: ZoneInfo, first: date, last: date) -> tuple[Occurrence, ...]:
    """The all-day events of some days, both included."""
    with database.reading() as connection:
        span = window.day_span(zone, first, last)
        return window.occurrences(connection, span, (rows.ALL_DAY,))


def meetings(
    database: Database, zone: ZoneInfo, first: datetime, last: datetime
) -> list[tuple[datetime, str, str]]:
    """(end in UTC, title, item id) of meetings with hours that lie between two instants, the latest end first."""
    spare = 86_400  # a floating time is off by at most the zone's offset
    limits = (int(first.timestamp()) - spare, int(last.timestamp()) + spare)
    found = [
        (rows.instant(int(finish), int(clock), zone), str(title), str(item))
        for item, title, finish, clock in database.read(MEETINGS, limits)
    ]
    low, high = int(first.timestamp()), int(last.timestamp())
    return [
        (datetime.fromtimestamp(at, UTC), title, item)
        for at, title, item in sorted(found, reverse=True)
        if low <= at <= high
    ]
