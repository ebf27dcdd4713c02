"""Today at a glance: what is left of the day, what comes next, and whether it fits."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Todo
from assistant.model.view import Today
from assistant.planning import room
from assistant.planning.moments import begins, local_date
from assistant.planning.rows import is_aside
from assistant.store import marks, snapshot

from . import reads
from .core import Core

SHORTEST = timedelta(minutes=15)  # a shorter gap between two meetings is no room for work


def today(core: Core, *, paused: bool, day: date | None = None) -> Today:
    """The day at a glance."""
    now = core.now()
    wanted = day or reads.today_date(core, now)
    shot = reads.take(core, wanted)
    zone = core.zone()
    open_now = [todo for todo in shot.todos if todo.open and _for_today(todo, wanted, zone)]
    open_now.sort(key=lambda todo: reads.by_deadline(todo, zone))
    with core.database.reading() as connection:
        known = marks.read(connection, wanted)
        undated = [
            known.over(todo, zone)
            for todo in snapshot.undated(connection, zone)
            if todo.plan is None or todo.plan <= wanted
        ]
    listed = {todo.id for todo in open_now}
    rest = tuple(
        todo for todo in undated if todo.id not in listed and not _apart(todo, wanted, zone)
    )
    taken = room.busy(shot.today, zone)
    slots = room.free_slots(shot.day, taken, zone, now)
    return Today(
        now,
        zone.key,
        shot.day,
        shot.today,
        (*open_now, *rest),
        next_event(shot.today, now, zone),
        shot.sources,
        shot.unsent,
        len(open_now) + shot.unlisted,
        paused,
        shot.invitations,
        tuple(slot for slot in slots if slot[1] - slot[0] >= SHORTEST),
        room.overlapping(taken, zone),
        sum(room.needed(todo) for todo in open_now),
    )


def _for_today(todo: Todo, day: date, zone: ZoneInfo) -> bool:
    """Due by today or planned for it; what the user has moved to a later day, or set apart, has left."""
    if _apart(todo, day, zone):
        return False
    if todo.plan is not None:
        return todo.plan <= day
    return todo.due is not None and local_date(todo.due, zone) <= day


def _apart(todo: Todo, day: date, zone: ZoneInfo) -> bool:
    """Does it wait for others, or was it set aside?"""
    return bool(todo.waiting) or is_aside(todo, day, zone)


def next_event(events: tuple[Occurrence, ...], now: datetime, zone: ZoneInfo) -> Occurrence | None:
    """The event that runs now and has just begun, or comes next; declined, cancelled and all-day ones never."""
    coming = [
        event
        for event in events
        if not event.all_day
        and event.status != "CANCELLED"
        and event.response != "DECLINED"
        and begins(event.end, zone) > now
        and begins(event.start, zone) > now - timedelta(minutes=15)
    ]
    return min(coming, key=lambda event: begins(event.start, zone), default=None)
