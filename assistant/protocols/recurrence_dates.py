"""The dates of one rule, in integers: wall seconds since 1970 as if they were UTC; zones are not known here.

Plain rules are reached by arithmetic, however old they are; the others by periods from the window's begin, or from
DTSTART where COUNT makes it necessary. Every loop has a budget, so that no rule can hang: not an endless one, not one
of seconds, not one that never matches.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from .recurrence_days import (
    FIRST_DAY,
    LAST_DAY,
    date_of,
    days_of_month,
    days_of_week,
    days_of_year,
    is_selected,
    month_of,
    weekday,
)
from .recurrence_rule import Frequency, Rule

LIMIT = 20_000  # dates one rule may give
_BUDGET = 100_000  # what one rule may cost: its periods by _COSTS, and the dates in them
_LEAST_BUDGET = 5_000  # however few dates are wanted
_COSTS = {Frequency.YEARLY: 60, Frequency.MONTHLY: 6, Frequency.WEEKLY: 4, Frequency.DAILY: 1}
_HOUR_COST = 5
_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_UNITS = {
    Frequency.WEEKLY: 7 * _DAY,
    Frequency.DAILY: _DAY,
    Frequency.HOURLY: _HOUR,
    Frequency.MINUTELY: _MINUTE,
    Frequency.SECONDLY: 1,
}


class Dates(NamedTuple):
    """Dates in order; `cut` where there are, or may be, more of them than were allowed."""

    found: list[int]
    cut: bool


def dates(rule: Rule, start: int, first: int, last: int) -> list[int]:
    """As limited_dates, at most LIMIT of them."""
    return limited_dates(rule, start, first, last).found


def limited_dates(rule: Rule, start: int, first: int, last: int, limit: int = LIMIT) -> Dates:
    """The rule's dates from `first` to `last` (both inclusive) in order, at most `limit` of them.

    UNTIL is not looked at: its meaning depends on a zone, so the caller lowers `last`. DTSTART is among them only if
    it fits the rule (COUNT counts it only then), as dateutil has it.
    """
    first, last = max(first, start, FIRST_DAY * _DAY), min(last, LAST_DAY * _DAY)
    if last < first:
        return Dates([], cut=False)
    step = _step(rule, start)
    if step:
        every = _steps(rule, start, step, first, last)
        return Dates(list(every[:limit]), len(every) > limit)
    if _is_plain_week(rule):
        found = _weeks(rule, start, first, last)
        return Dates(found[:limit], len(found) > limit)
    return _collected(rule, start, first, last, limit)


def _step(rule: Rule, start: int) -> int:
    """Seconds between dates that lie evenly, else 0."""
    if rule.frequency not in _UNITS or _has_times(rule) or _has_day_filter(rule):
        return 0
    if rule.days and (
        rule.frequency != Frequency.WEEKLY
        or {name for name, _ in rule.days} != {weekday(start // _DAY)}
    ):
        return 0
    return rule.interval * _UNITS[rule.frequency]


def _has_times(rule: Rule) -> bool:
    return bool(rule.hours or rule.minutes or rule.seconds or rule.positions)


def _has_day_filter(rule: Rule) -> bool:
    return bool(rule.months or rule.month_days or rule.year_days or rule.weeks)


def _steps(rule: Rule, start: int, step: int, first: int, last: int) -> range:
    if rule.count is not None:
        last = min(last, start + (rule.count - 1) * step)
    begin = start + -((start - first) // step) * step
    return range(begin, last + 1, step)


def _is_plain_week(rule: Rule) -> bool:
    return (
        rule.frequency == Frequency.WEEKLY
        and bool(rule.days)
        and not _has_times(rule)
        and not _has_day_filter(rule)
    )


def _weeks(rule: Rule, start: int, first: int, last: int) -> list[int]:
    """WEEKLY with several weekdays; COUNT becomes a last date by arithmetic."""
    day, time = divmod(start, _DAY)
    into_week = (weekday(day) - rule.week_start) % 7
    offsets = sorted({(name - rule.week_start) % 7 for name, _ in rule.days})
    base = (day - into_week) * _DAY + time
    period = rule.interval * 7 * _DAY
    if rule.count is not None:
        skipped = sum(offset < into_week for offset in offsets)
        whole, rest = divmod(rule.count - 1 + skipped, len(offsets))
        last = min(last, base + whole * period + offsets[rest] * _DAY)
        if not rule.count:
            return []
    begin = base + max(0, (first - base) // period) * period
    found = (
        one
        for week in range(begin, min(last, begin + LIMIT * period) + 1, period)
        for one in [week + offset * _DAY for offset in offsets]
        if first <= one <= last
    )
    return list(found)


def _collected(rule: Rule, start: int, first: int, last: int, limit: int) -> Dates:
    """Go through the periods; from DTSTART where dates have to be counted."""
    found: list[int] = []
    left = LIMIT if rule.count is None else rule.count
    budget = max(_BUDGET * limit // LIMIT, _LEAST_BUDGET)
    cost = _COSTS.get(rule.frequency, _HOUR_COST) * (4 if rule.weeks or rule.year_days else 1)
    for period in _periods(rule, start, first if rule.count is None else start, last):
        budget -= cost + len(period)
        if left <= 0:
            break
        if budget < 0:
            return Dates(found, cut=True)
        chosen = [one for one in _positioned(period, rule) if one >= start][:left]
        if rule.count is not None:
            left -= len(chosen)
        found += [one for one in chosen if first <= one <= last]
        if len(found) > limit:
            return Dates(found[:limit], cut=True)
    return Dates(found, cut=False)


def _positioned(period: list[int], rule: Rule) -> list[int]:
    """BYSETPOS: the n-th of a period, from its begin or end."""
    if not rule.positions:
        return period
    size = len(period)
    places = {n - 1 if n > 0 else size + n for n in rule.positions}
    return [period[place] for place in sorted(places) if 0 <= place < size]


def _periods(rule: Rule, start: int, first: int, last: int) -> Iterator[list[int]]:
    """Candidates, one sorted list for each period of FREQ that touches the stretch."""
    if rule.frequency >= Frequency.HOURLY:
        yield from _parts_of_days(rule, start, first, last)
        return
    times = _times(rule, start % _DAY)
    for days in _day_periods(rule, start // _DAY, first // _DAY, last // _DAY):
        yield [day * _DAY + time for day in days for time in times]


def _times(rule: Rule, time: int) -> list[int]:
    """Seconds of the day; what no BY part gives comes from DTSTART."""
    hours = rule.hours or (time // 3600,)
    minutes = rule.minutes or (time // 60 % 60,)
    seconds = rule.seconds or (time % 60,)
    return [h * 3600 + m * 60 + s for h in hours for m in minutes for s in seconds]


def _day_periods(rule: Rule, start: int, first: int, last: int) -> Iterator[list[int]]:
    interval = rule.interval
    match rule.frequency:
        case Frequency.YEARLY:
            begin = date_of(start).year
            for year in _aligned(begin, date_of(first).year, date_of(last).year, interval):
                yield days_of_year(year, rule, start)
        case Frequency.MONTHLY:
            for month in _aligned(month_of(start), month_of(first), month_of(last), interval):
                yield days_of_month(month, rule, start)
        case Frequency.WEEKLY:
            base = start - (weekday(start) - rule.week_start) % 7  # BYSETPOS counts in whole weeks
            for week in _aligned(base, first - 6, last, interval * 7):
                yield days_of_week(week, week + 6, rule, start)
        case _:
            for day in _aligned(start, first, last, interval):
                yield [day] if is_selected(day, rule) else []


def _aligned(begin: int, first: int, last: int, interval: int) -> range:
    """Numbers of periods from the last one at or before `first`, in steps of `interval` counted from `begin`."""
    skipped = max(0, (first - begin) // interval)
    return range(begin + skipped * interval, last + 1, interval)


def _parts_of_days(rule: Rule, start: int, first: int, last: int) -> Iterator[list[int]]:
    """HOURLY, MINUTELY, SECONDLY: hour by hour on the days that the rule allows; the others cost nothing."""
    unit = _UNITS[rule.frequency]
    for day in range(first // _DAY, last // _DAY + 1):
        if not is_selected(day, rule):
            yield []
            continue
        for hour in [day * _DAY + one * _HOUR for one in rule.hours or range(24)]:
            if not first - _HOUR < hour <= last:
                continue
            found = _in_hour(rule, start, hour, unit)
            if rule.positions:
                yield from (list(part) for _, part in groupby(found, lambda one: one // unit))
            else:
                yield list(found)


def _in_hour(rule: Rule, start: int, hour: int, unit: int) -> Iterator[int]:
    """Dates of one hour: whole units counted from DTSTART's, through the BY parts."""
    begin = start - start % unit
    if unit == _HOUR and (hour - begin) // unit % rule.interval:
        return
    minutes = rule.minutes or ((start // 60 % 60,) if unit == _HOUR else range(60))
    for minute in minutes:
        moment = hour + minute * 60
        if unit > 1:
            if unit == _MINUTE and (moment - begin) // unit % rule.interval:
                continue
            yield from [moment + second for second in rule.seconds or (start % 60,)]
        else:
            every = range(moment + (begin - moment) % rule.interval, moment + 60, rule.interval)
            yield from [one for one in every if not rule.seconds or one % 60 in rule.seconds]
