"""Rows of the index as values of the vocabulary."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response, Todo, When
from assistant.planning.moments import from_epoch

ABSOLUTE, FLOATING, ALL_DAY = range(3)

OCCURRENCE = (
    "SELECT c.item_id, c.uid, o.recurrence_id, o.start, o.finish, o.clock, c.summary, c.location, c.status, "
    "c.response, c.organizer, c.link, c.transparent, c.busy, l.read_only, c.collection_id, l.account_id, c.recurring "
)
TODO = (
    "SELECT c.item_id, c.uid, c.summary, c.recurrence_id, c.due, c.due_clock, c.start, c.start_clock, c.status, "
    "c.completed, c.percent, c.priority, c.note, c.recurring, c.created, c.modified, p.day, p.carries, "
    "l.read_only, c.pending, c.collection_id, l.account_id "
)


def moment(value: int, clock: int, zone: ZoneInfo) -> When:
    """An epoch second as what it means to the user in `zone`: a date, or an instant in UTC. Years 2 to 9998."""
    instant = from_epoch(value)
    if clock == ALL_DAY:
        return instant.date()
    if clock == FLOATING:
        return instant.replace(tzinfo=zone).astimezone(UTC)
    return instant


def instant(value: int, clock: int, zone: ZoneInfo) -> int:
    """The same as epoch seconds, for comparing across clocks: a day is its midnight in `zone`."""
    if clock == ABSOLUTE:
        return value
    return int(from_epoch(value).replace(tzinfo=zone).timestamp())


def occurrence(row: tuple[Any, ...], zone: ZoneInfo) -> Occurrence:
    """One row of OCCURRENCE."""
    ident, uid, rid, start, finish, clock, summary, location, status, response, *rest = row
    organizer, link, transparent, busy, read_only, collection_id, account_id, recurring = rest
    return Occurrence(
        ident,
        uid,
        instance_name(rid, start, clock, recurring=recurring),
        moment(start, clock, zone),
        moment(finish, clock, zone),
        clock == ALL_DAY,
        summary,
        location,
        status,
        Response(response),
        organizer,
        link,
        bool(transparent),
        busy,
        bool(read_only),
        collection_id,
        account_id,
    )


def instance_name(stored: str, start: int, clock: int, *, recurring: bool) -> str:
    """The recurrence id of an instance. Of most it is their own start, which is not stored twice."""
    if stored or not recurring:
        return stored
    basic = from_epoch(start).isoformat()[:19].replace("-", "").replace(":", "")
    if clock == ALL_DAY:
        return basic[:8]
    return basic + ("Z" if clock == ABSOLUTE else "")


def todo(row: tuple[Any, ...], zone: ZoneInfo) -> Todo:
    """One row of TODO; what follows in the row is not read."""
    ident, uid, summary, rid, due, due_clock, start, start_clock, status, completed, *rest = row
    percent, priority, note, recurring, created, modified, day, carries, *rest = rest
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
        bool(rest[0]),
        bool(rest[1]),
        rest[2],
        rest[3],
    )


def instance(row: tuple[Any, ...], zone: ZoneInfo) -> Todo:
    """One row of TODO with the recurrence id, start and clock of one instance at its end."""
    return todo((*row[:3], *row[-3:], *row[6:-3]), zone)
