"""Days of a month, week or year that a rule selects. Days are counted from 1970-01-01 = 0; nothing knows of clocks."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date
from functools import lru_cache

from .recurrence_rule import Rule

_EPOCH = date(1970, 1, 1).toordinal()
_FIRST_YEAR, _LAST_YEAR = 1, 9998
FIRST_DAY = date(_FIRST_YEAR, 1, 1).toordinal() - _EPOCH
LAST_DAY = date(_LAST_YEAR, 12, 31).toordinal() - _EPOCH


def day_of(year: int, month: int, day: int) -> int:
    """The number of a day."""
    return date(year, month, day).toordinal() - _EPOCH


def date_of(day: int) -> date:
    """The date of a day's number, held inside the years 1 to 9998."""
    return date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY) + _EPOCH)


def weekday(day: int) -> int:
    """Monday is 0."""
    return (day + 3) % 7


def month_of(day: int) -> int:
    """The running number of a day's month: 12 * year + month - 1."""
    found = date_of(day)
    return found.year * 12 + found.month - 1


@lru_cache(maxsize=4096)
def _month(index: int) -> tuple[int, int]:
    """First day and length of the month with this running number."""
    year, month = divmod(index, 12)
    return day_of(year, month + 1, 1), monthrange(year, month + 1)[1]


def _by_month_day(first: int, length: int, numbers: tuple[int, ...]) -> set[int]:
    found = {first + (one - 1 if one > 0 else length + one) for one in numbers}
    return {day for day in found if first <= day < first + length}


def _by_weekday(first: int, length: int, days: tuple[tuple[int, int], ...]) -> set[int]:
    """Weekdays in a stretch of days: all of them, or the n-th from its begin or end."""
    found: set[int] = set()
    for name, n in days:
        begin = first + (name - weekday(first)) % 7
        every = range(begin, first + length, 7)
        if not n:
            found.update(every)
        elif -len(every) <= n <= len(every):
            found.add(every[n - 1 if n > 0 else n])
    return found


def days_of_month(index: int, rule: Rule, start: int) -> list[int]:
    """Days in a month for MONTHLY, and for YEARLY with BYMONTH. `start` gives the day if no BY part does."""
    if rule.months and index % 12 + 1 not in rule.months:
        return []
    first, length = _month(index)
    if rule.days:
        found = _by_weekday(first, length, rule.days)
        if rule.month_days:
            found &= _by_month_day(first, length, rule.month_days)
    elif rule.month_days or not (rule.year_days or rule.weeks):
        found = _by_month_day(first, length, rule.month_days or (date_of(start).day,))
    else:
        found = set(range(first, first + length))
    return sorted(_filtered(found, rule))


def _filtered(days: set[int], rule: Rule) -> set[int]:
    if rule.year_days:
        days = {day for day in days if _in_year_days(day, rule.year_days)}
    if rule.weeks:
        days = {day for day in days if _in_weeks(day, rule)}
    return days


def _in_year_days(day: int, numbers: tuple[int, ...]) -> bool:
    found = date_of(day)
    number = day - day_of(found.year, 1, 1) + 1
    return number in numbers or number - 366 - isleap(found.year) in numbers


def _in_weeks(day: int, rule: Rule) -> bool:
    """Week numbers (ISO 8601, but for WKST): a week belongs to the year that has its fourth day."""
    fourth = day - (weekday(day) - rule.week_start) % 7 + 3
    year = date_of(fourth).year
    number = (fourth - day_of(year, 1, 1)) // 7 + 1
    last = day_of(year, 12, 31)
    weeks = (last - (last - fourth) % 7 - day_of(year, 1, 1)) // 7 + 1
    return number in rule.weeks or number - weeks - 1 in rule.weeks


def days_of_year(year: int, rule: Rule, start: int) -> list[int]:
    """Days in a year for YEARLY; an n before a weekday counts in the month where BYMONTH is given."""
    if rule.days:
        months = rule.months
    elif rule.weeks or rule.year_days:
        months = ()
    else:
        every = tuple(range(1, 13)) if rule.month_days else (date_of(start).month,)
        months = rule.months or every
    if months:
        base = year * 12 - 1
        return [day for month in months for day in days_of_month(base + month, rule, start)]
    first, length = day_of(year, 1, 1), 365 + isleap(year)
    days = _by_weekday(first, length, rule.days) if rule.days else set(range(first, first + length))
    return sorted(_with_months(_filtered(days, rule), rule))


def _with_months(days: set[int], rule: Rule) -> set[int]:
    if not (rule.months or rule.month_days):
        return days
    return {day for day in days if _in_month(day, rule)}


def _in_month(day: int, rule: Rule) -> bool:
    found = date_of(day)
    if rule.months and found.month not in rule.months:
        return False
    length = monthrange(found.year, found.month)[1]
    return not rule.month_days or bool({found.day, found.day - length - 1} & {*rule.month_days})


def is_selected(day: int, rule: Rule) -> bool:
    """Does a rule of weeks, days or hours allow this day. An n before a weekday says nothing there."""
    if rule.days and not any(name == weekday(day) for name, _ in rule.days):
        return False
    if (rule.months or rule.month_days) and not _in_month(day, rule):
        return False
    return bool(_filtered({day}, rule))


def days_of_week(first: int, last: int, rule: Rule, start: int) -> list[int]:
    """Days from `first` to `last` for WEEKLY; DTSTART's weekday if no BY part names days."""
    if not (rule.days or rule.month_days or rule.year_days or rule.weeks):
        wanted = weekday(start)
        days = [day for day in range(first, last + 1) if weekday(day) == wanted]
    else:
        days = list(range(first, last + 1))
    return [day for day in days if is_selected(day, rule)]
