"""Repetitions by week, month and year: the 1st and 15th, the last Friday, 3 March. Pure; None where none is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from assistant.model.captured import Reading

from .quickadd_days import CODES, WEEK, first_on, in_month, in_year, last_of, month_on, today
from .quickadd_facts import Rule


def weekly(about: Reading, days: tuple[int, ...], pace: str = "") -> Rule:
    """These weekdays, 0 for Monday, of each week; `pace` is ";INTERVAL=2" for every other one."""
    codes = ",".join(CODES[each] for each in days)
    return Rule(f"FREQ=WEEKLY{pace};BYDAY={codes}", first_on(about, days))


def month_days(about: Reading, days: tuple[int, ...]) -> Rule | None:
    """These days of each month; -1 is the last."""
    found = [last_of(today(about)) if day < 0 else in_month(about, day) for day in days]
    firsts = [first for first in found if first is not None]
    if not firsts or len(firsts) < len(days):
        return None
    said = ",".join(str(day) for day in sorted(set(days)))
    return Rule(f"FREQ=MONTHLY;BYMONTHDAY={said}", min(firsts))


def nth_weekday(about: Reading, which: int, weekday: int) -> Rule | None:
    """The first (1) to fourth, or last (-1), such weekday of each month."""
    days = (_nth(month_on(about, step), which, weekday) for step in range(2))
    first = next((day for day in days if day and day >= today(about)), None)
    return Rule(f"FREQ=MONTHLY;BYDAY={which}{CODES[weekday]}", first) if first else None


def year_day(about: Reading, month: int, day: int) -> Rule | None:
    """That day of each year."""
    first = in_year(about, month, day)
    return Rule(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}", first) if first else None


def _nth(first: date | None, which: int, weekday: int) -> date | None:
    if first is None:
        return None
    if which < 0:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % WEEK)
    return first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * (which - 1))
