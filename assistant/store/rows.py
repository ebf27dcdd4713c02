"""Rows of the index as values of the vocabulary."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response, Todo, When

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
    """An epoch second as what it means to the user in `zone`: a date, or an instant in UTC."""
    instant = datetime.fromtimestamp(value, UTC)
    if clock == ALL_DAY:
        return instant.date()
    if clock == FLOATING:
        return instant.replace(tzinfo=zone).astimezone(UTC)
    return instant


def occurrence(row: tuple[Any, ...], zone: ZoneInfo) -> Occurrence:
    """One row of OCCURRENCE."""
    start, finish, clock = int(row[3]), int(row[4]), int(row[5])
    return Occurrence(
        str(row[0]),
        str(row[1]),
        instance_name(row[2], start, clock, recurring=row[17]),
        moment(start, clock, zone),
        moment(finish, clock, zone),
        clock == ALL_DAY,
        str(row[6]),
        str(row[7]),
        str(row[8]),
        Response(str(row[9])),
        str(row[10]),
        str(row[11]),
        bool(row[12]),
        str(row[13]),
        bool(row[14]),
        str(row[15]),
        str(row[16]),
    )


def instance_name(stored: str, start: int, clock: int, *, recurring: bool) -> str:
    """The recurrence id of an instance. Of most it is their own start, which is not stored twice."""
    if stored or not recurring:
        return stored
    instant = datetime.fromtimestamp(start, UTC)
    if clock == ALL_DAY:
        return f"{instant:%Y%m%d}"
    return f"{instant:%Y%m%dT%H%M%S}" + ("Z" if clock == ABSOLUTE else "")


def _maybe(value: int | None, clock: int, zone: ZoneInfo) -> When | None:
    return None if value is None else moment(int(value), int(clock), zone)


def _instant(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(int(value), UTC)


def todo(row: tuple[Any, ...], zone: ZoneInfo) -> Todo:
    """One row of TODO."""
    return Todo(
        id=str(row[0]),
        uid=str(row[1]),
        summary=str(row[2]),
        recurrence_id=str(row[3]),
        due=_maybe(row[4], row[5], zone),
        start=_maybe(row[6], row[7], zone),
        status=str(row[8]),
        completed=_instant(row[9]),
        percent=int(row[10]),
        priority=int(row[11]),
        note=str(row[12]),
        recurring=bool(row[13]),
        created=_instant(row[14]),
        modified=_instant(row[15]),
        plan=date.fromisoformat(str(row[16])) if row[16] else None,
        carries=int(row[17] or 0),
        read_only=bool(row[18]),
        unsent=bool(row[19]),
        collection_id=str(row[20]),
        account_id=str(row[21]),
    )
