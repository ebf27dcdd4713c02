"""For which absences somebody could stand in for the user: whole days away, read from the calendar. Pure (69, A-27)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from assistant.model.item import Occurrence
from assistant.model.value import dataclass

from .absence import is_absence, is_part

DAY = timedelta(days=1)
AHEAD = timedelta(days=30)
BACK = timedelta(days=62)  # an absence that began so long ago may still run


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which the user is away, both included. `key` stays the same while its first entry does."""

    key: str
    title: str
    first: date
    last: date
    collection_id: str = ""


def absences(
    events: Iterable[Occurrence], today: date, is_free: Callable[[date], bool]
) -> tuple[Absence, ...]:
    """Absences that run today or begin within 30 days, soonest first.

    Entries that follow each other with nothing but free days between them are one: leave is often written day by day.
    """
    whole = [each for each in events if each.all_day and is_absence(each) and not is_part(each)]
    made: list[Absence] = []
    for found in sorted(map(_absence, whole), key=lambda each: (each.first, each.last, each.key)):
        if made and _follows(made[-1], found, is_free):
            last = made[-1]
            end = max(last.last, found.last)
            made[-1] = Absence(last.key, last.title, last.first, end, last.collection_id)
        else:
            made.append(found)
    return tuple(each for each in made if each.last >= today and each.first <= today + AHEAD)


def _absence(event: Occurrence) -> Absence:
    first, end = _day(event.start), _day(event.end)
    key = hashlib.sha256(f"{event.id}\0{event.recurrence_id}".encode()).hexdigest()[:16]
    return Absence(key, event.summary.strip(), first, max(end - DAY, first), event.collection_id)


def _day(at: date) -> date:
    return at.date() if isinstance(at, datetime) else at


def _follows(one: Absence, two: Absence, is_free: Callable[[date], bool]) -> bool:
    day = one.last + DAY
    while day < two.first:
        if not is_free(day) or day > one.last + AHEAD:
            return False
        day += DAY
    return True
