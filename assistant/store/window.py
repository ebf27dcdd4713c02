"""The reads of events: windows of occurrences, and invitations that wait for an answer.

A window is a few range scans of one covering index: by clock, and by how long an occurrence is at most.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence
from assistant.model.value import dataclass
from assistant.planning.moments import local, within_day

from . import rows
from .index import DAY, LONGEST

MOST_INVITED = 200
CLOCKS = (rows.ABSOLUTE, rows.FLOATING, rows.ALL_DAY)


@dataclass(frozen=True, slots=True)
class Span:
    """Instants [first, last) of a user in `zone`, and the days [day, end) whose all-day values belong to it."""

    zone: ZoneInfo
    first: datetime
    last: datetime
    day: date
    end: date

    def limits(self, clock: int) -> tuple[int, int]:
        """Begin and end in the unit of `clock`."""
        match clock:
            case rows.ABSOLUTE:
                return int(self.first.timestamp()), int(self.last.timestamp())
            case rows.FLOATING:
                return _wall(self.first, self.zone), _wall(self.last, self.zone)
            case _:
                return _midnight(self.day), _midnight(self.end)


def _wall(instant: datetime, zone: ZoneInfo) -> int:
    return int(local(instant, zone).replace(tzinfo=UTC).timestamp())


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def day_span(zone: ZoneInfo, first: date, last: date) -> Span:
    """The calendar days from `first` to `last`, both included, within the years 2 to 9998."""
    first, end = within_day(first), within_day(last) + timedelta(days=1)
    begin = datetime(first.year, first.month, first.day, tzinfo=zone)
    return Span(zone, begin, datetime(end.year, end.month, end.day, tzinfo=zone), first, end)


# each row of w: a class of LONGEST, a clock, and in its unit the earliest start, the end and the begin of the window
WINDOW = (
    rows.OCCURRENCE
    + "FROM (VALUES {}) w CROSS JOIN occurrence o CROSS JOIN component c ON c.id = o.component_id "
    "JOIN collection l ON l.id = c.collection_id "
    "WHERE o.long = w.column1 AND o.clock = w.column2 AND o.start >= w.column3 AND o.start < w.column4 "
    "AND (o.finish > w.column5 OR o.start >= w.column5) AND c.shown = 1 AND c.kind = 0"
)


def occurrences(
    connection: sqlite3.Connection, span: Span, clocks: tuple[int, ...] = CLOCKS
) -> tuple[Occurrence, ...]:
    """Events which touch the span, by start; all-day ones first in their day. `clocks`: only these."""
    values: list[int] = []
    for clock in clocks:
        first, last = span.limits(clock)
        for long, most in enumerate(LONGEST):
            values += (long, clock, first - most, last, first)
    sql = WINDOW.format(", ".join(["(?, ?, ?, ?, ?)"] * (len(values) // 5)))
    return _ordered(connection.execute(sql, values), span.zone)


def _ordered(found: Iterable[tuple[Any, ...]], zone: ZoneInfo) -> tuple[Occurrence, ...]:
    """Rows of OCCURRENCE as values, by start, all-day ones first in their day."""
    keyed = []
    for row in found:
        each = rows.occurrence(row, zone)
        at = rows.instant(row[3], row[5], zone)
        keyed.append((at, not each.all_day, each.summary, each.id, each.recurrence_id, each))
    keyed.sort(key=itemgetter(0, 1, 2, 3, 4))
    return tuple(entry[5] for entry in keyed)


# of each component the first instance that is not over; an invitation to a single event that began days ago is
# found by its length, so that the many old ones are not looked at (?1 is days before now: no clock is that far off)
INVITED = (
    "FROM component c CROSS JOIN occurrence o ON o.component_id = c.id JOIN collection l ON l.id = c.collection_id "
    "WHERE c.response = 'NEEDS-ACTION' AND c.shown = 1 AND c.kind = 0 AND (c.recurring = 1 OR c.start > ?) "
    "AND c.status <> 'CANCELLED' AND o.start = (SELECT min(x.start) FROM occurrence x "
    "WHERE x.component_id = c.id AND x.finish > ? - CASE x.clock WHEN 0 THEN 0 ELSE ? END)"
)
INVITED_LONG = (
    f"FROM (VALUES (1, {LONGEST[1]}), (2, {LONGEST[2]})) w CROSS JOIN occurrence o "
    "CROSS JOIN component c ON c.id = o.component_id JOIN collection l ON l.id = c.collection_id "
    "WHERE o.long = w.column1 AND o.clock IN (0, 1, 2) AND o.start <= ?1 AND o.start > ?1 - w.column2 "
    "AND o.finish > ?2 - CASE o.clock WHEN 0 THEN 0 ELSE ?3 END "
    "AND c.response = 'NEEDS-ACTION' AND c.shown = 1 AND c.kind = 0 AND c.recurring = 0 AND c.status <> 'CANCELLED'"
)


def invitations(connection: sqlite3.Connection, span: Span) -> tuple[Occurrence, ...]:
    """Unanswered invitations that are not over at the span's begin; the first instance of each."""
    now = span.limits(rows.ABSOLUTE)[0]
    values = (now - 3 * DAY, now, now - span.limits(rows.FLOATING)[0])
    found: list[tuple[Any, ...]] = []
    for source in (INVITED, INVITED_LONG):
        found.extend(connection.execute(rows.OCCURRENCE + source, values))
    found.sort(key=itemgetter(3))
    first: dict[str, tuple[Any, ...]] = {}
    for row in found:
        first.setdefault(row[0], row)
    return tuple(rows.occurrence(row, span.zone) for row in list(first.values())[:MOST_INVITED])
