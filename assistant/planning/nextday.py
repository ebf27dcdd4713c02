"""What comes on the next work day: first event, due to-dos, conflicts, free time, too full or not (L-37)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.model.digest import DigestRow, NextDay, Snapshot
from assistant.model.item import Occurrence, Response

from . import room
from .moments import begins, local_date, overlaps
from .rows import Place, event_row, place, todo_order, todo_row


def next_day(snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> NextDay:
    """The part of the list about `snapshot.next`. Its rows are the to-dos due or planned until its end.

    Free minutes are those of the work blocks that no busy event takes; it is too full if what the to-dos still need
    is more than them.
    """
    events = _coming(snapshot, zone)
    busy = room.busy(events, zone)
    todos = [one for one in snapshot.todos if place(one, snapshot, now, zone) is Place.NEXT]
    todos.sort(key=lambda todo: todo_order(todo, zone))
    rows = tuple(todo_row(todo, "due" if todo.due else "planned", snapshot, now) for todo in todos)
    free = room.minutes(room.free_slots(snapshot.next, busy, zone))
    return NextDay(
        date=snapshot.next.date,
        first=_first(busy, events, snapshot, zone),
        rows=rows,
        conflicts=tuple((one.summary, two.summary) for one, two in room.overlapping(busy, zone)),
        free_minutes=free,
        too_full=sum(map(room.needed, todos)) > free,
    )


def _coming(snapshot: Snapshot, zone: ZoneInfo) -> list[Occurrence]:
    """The events of the day that may take place, in order, each once."""
    day = snapshot.next
    found = {
        (event.id, event.recurrence_id): event
        for event in snapshot.next_day
        if event.status != "CANCELLED"
        and event.response is not Response.DECLINED
        and overlaps(begins(event.start, zone), begins(event.end, zone), day.opens, day.closes)
    }
    return sorted(
        found.values(), key=lambda event: (begins(event.start, zone), event.summary, event.id)
    )


def _first(
    busy: list[Occurrence], events: list[Occurrence], snapshot: Snapshot, zone: ZoneInfo
) -> DigestRow | None:
    """The first event that starts on the day; where there is none, the first that goes on or takes the day."""
    day = snapshot.next.date
    starting = [event for event in busy if local_date(event.start, zone) >= day]
    whole = [event for event in events if event.all_day and not event.transparent]
    found = next(iter((*starting, *busy, *whole)), None)
    return None if found is None else event_row(found, "event", snapshot)
