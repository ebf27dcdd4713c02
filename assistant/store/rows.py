"""Rows of the index as values of the vocabulary."""

from __future__ import annotations

from datetime import UTC, date
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response, Todo, When
from assistant.planning.moments import from_epoch

ABSOLUTE, FLOATING, ALL_DAY = range(3)

OCCURRENCE = (
    "SELECT c.item_id, c.uid, o.recurrence_id, o.start, o.finish, o.clock, c.summary, c.location, c.status, "
    "c.response, c.organizer, c.link, c.transparent, c.busy, l.read_only, c.collection_id, l.account_id, c.recurring "
)
# what a list of a day shows of a to-do; even an empty column more is a tenth of a microsecond of each row
BRIEF = (
    "SELECT c.item_id, c.uid, c.summary, c.recurrence_id, c.due, c.due_clock, c.start, c.start_clock, c.status, "
    "c.completed, c.percent, c.priority, c.recurring, p.day, p.carries, "
    "l.read_only, c.pending, c.collection_id, l.account_id "
)
TODO = f"{BRIEF}, c.note, c.created, c.modified "
_UNREAD = ("", None, None)
_RESPONSES = {each.value: each for each in Response}


@lru_cache(maxsize=8192)
def moment(value: int, clock: int, zone: ZoneInfo) -> When:
    """An epoch second as what it means to the user in `zone`: a date, or an instant in UTC. Years 2 to 9998.

    Cached, as is a name: a day is read again at each change, and its hours are those of other days' events.
    """
    found = from_epoch(value)
    if clock == ABSOLUTE:
        return found
    return found.date() if clock == ALL_DAY else found.replace(tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=8192)
def instant(value: int, clock: int, zone: ZoneInfo) -> int:
    """The same as epoch seconds, for comparing across clocks: a day is its midnight in `zone`."""
    if clock == ABSOLUTE:
        return value
    return int(from_epoch(value).replace(tzinfo=zone).timestamp())


def occurrence(row: tuple[Any, ...], zone: ZoneInfo) -> Occurrence:
    """One row of OCCURRENCE."""
    (
        ident, uid, rid, start, finish, clock, summary, location, status, response,
        organizer, link, transparent, busy, read_only, collection_id, account_id, recurring,
    ) = row  # fmt: skip
    return Occurrence(
        ident,
        uid,
        instance_name(rid, start, clock) if recurring and not rid else rid,
        moment(start, clock, zone),
        moment(finish, clock, zone),
        clock == ALL_DAY,
        summary,
        location,
        status,
        _RESPONSES[response],
        organizer,
        link,
        bool(transparent),
        busy,
        bool(read_only),
        collection_id,
        account_id,
    )


@lru_cache(maxsize=2048)
def instance_name(stored: str, start: int, clock: int, *, recurring: bool = True) -> str:
    """The recurrence id of an instance. Of most it is their own start, which is not stored twice."""
    if stored or not recurring:
        return stored
    at = from_epoch(start)
    basic = 10_000 * at.year + 100 * at.month + at.day
    if clock == ALL_DAY:
        return f"{basic:08}"
    clocked = 10_000 * at.hour + 100 * at.minute + at.second
    return f"{basic:08}T{clocked:06}{'Z' if clock == ABSOLUTE else ''}"


def todo(row: tuple[Any, ...], zone: ZoneInfo) -> Todo:
    """One row of TODO, or of BRIEF: without its note and its own times."""
    (
        ident, uid, summary, rid, due, due_clock, start, start_clock, status, completed,
        percent, priority, recurring, day, carries,
        read_only, unsent, collection_id, account_id, *more,
    ) = row  # fmt: skip
    note, created, modified = more or _UNREAD
    return Todo(
        ident,
        uid,
        summary,
        rid,
        None if due is None else moment(due, due_clock, zone),
        None if start is None else moment(start, start_clock, zone),
        status,
        None if completed is None else from_epoch(completed),
        percent,
        priority,
        note,
        bool(recurring),
        None if created is None else from_epoch(created),
        None if modified is None else from_epoch(modified),
        date.fromisoformat(day) if day else None,
        carries or 0,
        bool(read_only),
        bool(unsent),
        collection_id,
        account_id,
    )
