"""What comes on the next work day: first event, due to-dos, conflicts, free time, too full or not (L-37)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.model.digest import DigestRow, NextDay, Snapshot
from assistant.model.item import Occurrence, Response

from .absence import Span
from .moments import begins, local_date, overlaps
from .rows import Place, event_row, place, todo_order, todo_row
from .workday import spans

MINUTES_PER_TODO = 30  # to-dos say no length; half an hour each is the usual guess
_MOST_CONFLICTS = 20


def next_day(snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> NextDay:
    """The part of the list about `snapshot.next`. Its rows are the to-dos due or planned until its end.

    Free minutes are those of the work blocks that no busy event takes; it is too full if the to-dos, at half an
    hour each, need more than them.
    """
    events = _coming(snapshot, zone)
    busy = [event for event in events if not event.all_day and not event.transparent]
    todos = [one for one in snapshot.todos if place(one, snapshot, now, zone) is Place.NEXT]
    todos.sort(key=lambda todo: todo_order(todo, zone))
    rows = tuple(todo_row(todo, "due" if todo.due else "planned", snapshot, now) for todo in todos)
    free = _free_minutes(snapshot, busy, zone)
    return NextDay(
        date=snapshot.next.date,
        first=_first(busy, events, snapshot, zone),
        rows=rows,
        conflicts=_conflicts(busy, zone),
        free_minutes=free,
        too_full=len(rows) * MINUTES_PER_TODO > free,
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


def _conflicts(busy: list[Occurrence], zone: ZoneInfo) -> tuple[tuple[str, str], ...]:
    """Pairs of titles whose times overlap, in order, at most 20."""
    found: list[tuple[str, str]] = []
    for index, one in enumerate(busy):
        end = begins(one.end, zone)
        for two in busy[index + 1 :]:
            if begins(two.start, zone) >= end or len(found) == _MOST_CONFLICTS:
                break
            found.append((one.summary, two.summary))
    return tuple(found)


def _free_minutes(snapshot: Snapshot, busy: Iterable[Occurrence], zone: ZoneInfo) -> int:
    taken = sorted((begins(event.start, zone), begins(event.end, zone)) for event in busy)
    free = sum(_free_seconds(block, taken) for block in spans(snapshot.next, zone))
    return int(free // 60)


def _free_seconds(block: Span, taken: list[Span]) -> float:
    at, last = block
    free = 0.0
    for start, end in taken:
        free += max((min(start, last) - at).total_seconds(), 0.0)
        at = max(at, min(end, last))
    return free + max((last - at).total_seconds(), 0.0)
