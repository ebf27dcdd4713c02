"""Reckoning with days: the coming Friday, the end of a month, the first day of a repetition. Pure; None beyond 9999."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from assistant.model.captured import Reading

WEEK = 7
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")  # RFC 5545, 3.3.10
NOON, HALF = 12 * 60, 12
FIRST_YEAR, LAST_YEAR = 1900, 2200


def today(about: Reading) -> date:
    """The user's calendar day."""
    return about.now.date()


def ahead(about: Reading, days: int) -> date | None:
    """So many days from today."""
    try:
        return _in_reach(today(about) + timedelta(days=days))
    except OverflowError:
        return None


def coming(about: Reading, weekday: int) -> date | None:
    """The next such weekday, never today."""
    return ahead(about, (weekday - today(about).weekday() - 1) % WEEK + 1)


def in_week(about: Reading, weekday: int, weeks: int) -> date | None:
    """That weekday of this calendar week (0), the next (1) ...; weeks begin on Monday."""
    return ahead(about, weekday - today(about).weekday() + WEEK * weeks)


def exact(year: int, month: int, day: int) -> date | None:
    """A day, None if there is none."""
    try:
        return _in_reach(date(year, month, day))
    except ValueError:
        return None


def in_year(about: Reading, month: int, day: int) -> date | None:
    """The next such day of the year, today included; 29 February waits for its year."""
    for year in range(today(about).year, today(about).year + 9):
        found = exact(year, month, day)
        if found is not None and found >= today(about):
            return found
    return None


def in_month(about: Reading, day: int, months: int | None = None) -> date | None:
    """That day of the month so many months on; without a number the next such day, today included."""
    if months is not None:
        first = month_on(about, months)
        return exact(first.year, first.month, day) if first else None
    for step in range(13):
        first = month_on(about, step)
        found = exact(first.year, first.month, day) if first else None
        if found is not None and found >= today(about):
            return found
    return None


def month_on(about: Reading, months: int) -> date | None:
    """The first day of the month so many months on."""
    count = today(about).year * 12 + today(about).month - 1 + months
    return exact(count // 12, count % 12 + 1, 1)


def months_on(about: Reading, months: int) -> date | None:
    """Today's day so many months on, or that month's last."""
    first = month_on(about, months)
    return min_day(first, today(about).day) if first else None


def last_of(first: date | None) -> date | None:
    """The last day of the month."""
    return min_day(first, 31) if first else None


def min_day(first: date, day: int) -> date:
    """That day of the month, or its last."""
    return first.replace(day=min(day, monthrange(first.year, first.month)[1]))


def week_end(about: Reading, weeks: int = 0) -> date | None:
    """The last work day of a week; today at the earliest, and next week's once this one's is over."""
    last = max(about.workdays, default=4)
    found = in_week(about, last, weeks)
    return found if found is None or found >= today(about) else in_week(about, last, weeks + 1)


def next_workday(about: Reading) -> date | None:
    """As the calendar knows it, else the next day that is worked."""
    days = (ahead(about, step) for step in range(1, WEEK + 1))
    return about.next_workday or next(
        (day for day in days if day and day.weekday() in about.workdays), None
    )


def first_on(about: Reading, weekdays: tuple[int, ...]) -> date:
    """The first of these weekdays, today included."""
    now = today(about)
    return now + timedelta(days=min((each - now.weekday()) % WEEK for each in weekdays))


def hour(said: int, minute: int, part: str) -> int | None:
    """Minutes after midnight of a time said with a part of the day: am, pm, noon, night or nothing.

    Without a part, hours from 1 to 6 mean the afternoon. The small hours of "late" are the next day's: 晚上兩點.
    """
    if not (0 <= said <= 24 and 0 <= minute < 60) or (said == 24 and minute):  # noqa: PLR2004 - a clock
        return None
    match part:
        case "am":
            said = 0 if said == HALF else said
        case "pm":
            said += HALF if said < HALF else 0
        case "late":
            said = 24 + said % HALF if said % HALF < 5 else said + (HALF if said < HALF else 0)  # noqa: PLR2004 - night
        case "noon":
            said += HALF if said <= 3 else 0  # noqa: PLR2004 - one to three at noon
        case _:
            said += HALF if 1 <= said <= 6 else 0  # noqa: PLR2004 - nobody means the night
    return said * 60 + minute


def _in_reach(day: date) -> date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
