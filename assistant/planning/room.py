"""How much room a day has: what is free of its hours, what overlaps, and whether the work fits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.digest import WorkDay
from assistant.model.item import Occurrence, Response, Todo

from .absence import Span
from .moments import begins
from .workday import spans

MOST_CONFLICTS = 20
MINUTES_PER_TODO = 30  # most to-dos say no length; half an hour each is the usual guess
LONGEST_SITTING = timedelta(hours=4)  # what lies further apart is "not before" and "until"


def needed(todo: Todo) -> int:
    """The minutes that a to-do still needs: its length, less what is done of it.

    Its length is the time from its start to its deadline where both are hours of one sitting, which is how a to-do
    says its DURATION (RFC 5545, 3.6.2); else half an hour.
    """
    whole = float(MINUTES_PER_TODO)
    if isinstance(todo.start, datetime) and isinstance(todo.due, datetime):
        length = todo.due - todo.start
        if timedelta() < length <= LONGEST_SITTING:
            whole = length.total_seconds() / 60
    return round(whole * (100 - min(max(todo.percent, 0), 99)) / 100)


def busy(events: Iterable[Occurrence], zone: ZoneInfo) -> list[Occurrence]:
    """The events that take the user's time, by their begin, each once."""
    found = {
        (event.id, event.recurrence_id): event
        for event in events
        if not event.all_day
        and not event.transparent
        and event.status != "CANCELLED"
        and event.response is not Response.DECLINED
    }
    return sorted(
        found.values(), key=lambda event: (begins(event.start, zone), event.summary, event.id)
    )


def overlapping(
    taken: list[Occurrence], zone: ZoneInfo
) -> tuple[tuple[Occurrence, Occurrence], ...]:
    """Pairs whose times overlap, in order, at most 20. `taken` is sorted by begin."""
    found: list[tuple[Occurrence, Occurrence]] = []
    for index, one in enumerate(taken):
        end = begins(one.end, zone)
        for two in taken[index + 1 :]:
            if begins(two.start, zone) >= end or len(found) == MOST_CONFLICTS:
                break
            found.append((one, two))
    return tuple(found)


def free_slots(
    day: WorkDay, taken: Iterable[Occurrence], zone: ZoneInfo, since: datetime | None = None
) -> tuple[Span, ...]:
    """The stretches of the work blocks, from `since` on, that no busy event takes."""
    hours = sorted((begins(event.start, zone), begins(event.end, zone)) for event in taken)
    free: list[Span] = []
    for begin, last in spans(day, zone):
        at = begin if since is None else max(begin, since)
        for start, end in hours:
            free.append((at, min(start, last)))
            at = max(at, end)
        free.append((at, last))
    return tuple((start, end) for start, end in free if start < end)


def minutes(slots: Iterable[Span]) -> int:
    """The length of all of them together, in whole minutes."""
    return int(sum((end - start).total_seconds() for start, end in slots) // 60)
