"""For which absences somebody could stand in: whole days, read from the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.planning.cover import AHEAD, absences
from tests.planning.samples import FRIDAY, MONDAY, all_day, event

DAY = timedelta(days=1)


def free(day: date) -> bool:
    return day.weekday() > 4


def found(*events):
    return [(each.first, each.last) for each in absences(events, FRIDAY, free)]


def leave(first: date, days: int = 1, title: str = "Annual leave", **fields):
    return all_day(title, first, first + days * DAY, **fields)


def test_a_leave_of_the_coming_month_is_found():
    # 69
    assert found(leave(MONDAY, 5)) == [(MONDAY, MONDAY + 4 * DAY)]
    assert found(leave(FRIDAY + AHEAD)) != []


@pytest.mark.parametrize(
    "other",
    [
        leave(FRIDAY - DAY),  # over
        leave(FRIDAY + AHEAD + DAY),
        leave(MONDAY, title="Annual leave, morning"),
        leave(MONDAY, title="Anna: annual leave"),
        leave(MONDAY, status="CANCELLED"),
        leave(MONDAY, title="Trade fair"),
        event("Out of office", "09:00", "18:00"),
    ],
)
def test_what_is_no_absence_of_whole_days_to_come(other):
    assert found(other) == []


def test_one_that_runs_is_found():
    assert found(leave(FRIDAY - 3 * DAY, 6)) == [(FRIDAY - 3 * DAY, FRIDAY + 2 * DAY)]


def test_entries_day_by_day_over_a_weekend_are_one_absence():
    days = [leave(FRIDAY + n * DAY) for n in (0, 3, 4)]
    assert found(*days) == [(FRIDAY, MONDAY + DAY)]
    assert len(found(leave(FRIDAY), leave(MONDAY + DAY))) == 2


def test_its_key_stays_when_it_grows():
    short, long = leave(MONDAY, 2), leave(MONDAY, 9)
    assert absences([short], FRIDAY, free)[0].key == absences([long], FRIDAY, free)[0].key
