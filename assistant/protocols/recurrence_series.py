"""The master of a repeating item: its rules, dates and exceptions (RFC 5545, 3.8.5), as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from .icalscan_types import Entry, Stamp
from .icalscan_values import wall
from .recurrence_dates import LIMIT, limited_dates
from .recurrence_rule import Frequency, Rule, read_rule
from .recurrence_shape import ABSOLUTE, ALL_DAY, DAY, Clock, Shape, clock_of

_SHIFT = 7_200  # a clock change moves wall times by no more
_RULES = 5  # RRULEs of one component that are followed


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule and its end: `last` bounds the wall, `until` the value."""

    rule: Rule
    last: int | None
    until: int | None


class Starts(NamedTuple):
    """Value -> wall time of starts; `cut` where a rule gives more of them than were allowed."""

    found: dict[int, int]
    cut: bool


@dataclass(frozen=True, slots=True)
class Series:
    """The master of an item and what it excludes."""

    shape: Shape
    rules: tuple[Ruled, ...]
    starts_itself: bool  # DTSTART is an occurrence though the rule may not give it
    dates: tuple[int, ...]  # values of RDATE
    lengths: Mapping[int, int]  # value of an RDATE period -> seconds
    excluded: frozenset[int]
    excluded_days: frozenset[int]

    def has(self, value: int) -> bool:
        """Whether an instance starts then, by rule or date."""
        at = self.shape.clock.wall(value)
        return value in self.starts(at - _SHIFT, at + _SHIFT).found

    def starts(self, first: int, last: int, limit: int = LIMIT) -> Starts:
        """The starts between two wall times, EXDATE taken out; at most `limit` of each rule, the first ones."""
        clock = self.shape.clock
        found: dict[int, int] = {}
        cut = False
        for ruled in self.rules:
            end = last if ruled.last is None else min(last, ruled.last)
            walls, more = limited_dates(ruled.rule, self.shape.start, first, end, limit)
            cut = cut or more
            pairs = zip(clock.values(walls), walls, strict=True)
            if ruled.until is None:
                found.update(pairs)
            else:
                found.update((value, at) for value, at in pairs if value <= ruled.until)
        if self.starts_itself and first <= self.shape.start <= last:
            found[clock.value(self.shape.start)] = self.shape.start
        for value in self.dates:
            if first - DAY <= value <= last + DAY:
                found.setdefault(value, clock.wall(value))
        if not (self.excluded or self.excluded_days):
            return Starts(found, cut)
        left = {
            value: at
            for value, at in found.items()
            if value not in self.excluded and at // DAY not in self.excluded_days
        }
        return Starts(left, cut)


def rules_of(entry: Entry, clock: Clock) -> tuple[list[Ruled], bool]:
    """Its rules, and whether one of them could not be read. For dates BYHOUR and so on do not count (3.3.10)."""
    found, failed = [], len(entry.rrule) > _RULES
    for text in entry.rrule[:_RULES]:
        try:
            rule = read_rule(text)
        except ValueError:
            failed = True
            continue
        if clock.kind == ALL_DAY and rule.frequency >= Frequency.HOURLY:
            failed = True
            continue
        if clock.kind == ALL_DAY and (rule.hours or rule.minutes or rule.seconds):
            rule = replace(rule, hours=(), minutes=(), seconds=())
        found.append(_ruled(rule, clock))
    return found, failed


def _ruled(rule: Rule, clock: Clock) -> Ruled:
    """UNTIL on this clock: a date means the whole of that day, Z an instant, the rest the clock's own wall time."""
    until = rule.until
    if until is None:
        return Ruled(rule, None, None)
    at = wall(until.text)
    if until.date:
        return Ruled(rule, at + DAY - 1, None)
    if clock.kind == ALL_DAY:
        return Ruled(rule, at // DAY * DAY, None)
    if until.tzid and clock.zone is not None:
        return Ruled(rule, clock.wall(at) + DAY, at)
    return Ruled(rule, at, None)


def series_of(shape: Shape, entry: Entry, zones: Mapping[str, str]) -> Series:
    """The series of a master."""
    reader = Reader(shape, entry, zones)
    rules, _ = rules_of(entry, shape.clock)
    start = shape.clock.value(shape.start)
    ended = [_is_over(ruled, shape.start, start) for ruled in rules if ruled.last is not None]
    values = [reader.value(stamp) for stamp in entry.rdate]
    return Series(
        shape,
        tuple(rules),
        not ended or not all(ended),
        tuple(values),
        _lengths(entry, values),
        frozenset(reader.exclusions()),
        frozenset(_days(entry.exdate)) if shape.clock.kind != ALL_DAY else frozenset(),
    )


def _is_over(ruled: Ruled, at: int, value: int) -> bool:
    if ruled.until is not None:
        return value > ruled.until
    return ruled.last is not None and at > ruled.last


def _lengths(entry: Entry, values: list[int]) -> dict[int, int]:
    if not entry.rdate_ends:
        return {}
    ends = dict(entry.rdate_ends)
    pairs = zip(entry.rdate, values, strict=True)
    return {value: ends[stamp.text] for stamp, value in pairs if stamp.text in ends}


def _days(stamps: Iterable[Stamp]) -> list[int]:
    return [wall(stamp.text) // DAY for stamp in stamps if stamp.date]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads dates that name an occurrence (EXDATE, RDATE, RECURRENCE-ID) on the clock of the master."""

    shape: Shape
    entry: Entry
    zones: Mapping[str, str]

    def value(self, stamp: Stamp) -> int:
        """A value on the master's clock; what has no zone is in the master's, a date its midnight."""
        clock, at = self.shape.clock, wall(stamp.text)
        if clock.kind == ALL_DAY:
            return at // DAY * DAY
        if clock.kind != ABSOLUTE or stamp.date or not stamp.tzid:
            return clock.value(at)
        there = clock_of(stamp, self.zones)
        return clock.value(at) if there.zone is None else there.value(at)

    def named(self, stamp: Stamp) -> int:
        """The occurrence that a RECURRENCE-ID or EXDATE means.

        A date means that day's occurrence. Where an instant misses the series' hour and its digits hit it, the digits
        were meant: some programs write local time with a Z.
        """
        clock, time = self.shape.clock, self.shape.start % DAY
        if clock.kind == ALL_DAY:
            return self.value(stamp)
        if stamp.date:
            return clock.value(wall(stamp.text) + time)
        value, digits = self.value(stamp), wall(stamp.text)
        if clock.kind != ABSOLUTE or clock.wall(value) % DAY == time or digits % DAY != time:
            return value
        return clock.value(digits) if self._has_one_hour else value

    @property
    def _has_one_hour(self) -> bool:
        rules, _ = rules_of(self.entry, self.shape.clock)
        return all(
            ruled.rule.frequency < Frequency.HOURLY
            and not (ruled.rule.hours or ruled.rule.minutes or ruled.rule.seconds)
            for ruled in rules
        )

    def exclusions(self) -> list[int]:
        """Values that EXDATE takes out, but for dates against times: those are whole days."""
        all_day = self.shape.clock.kind == ALL_DAY
        return [self.named(stamp) for stamp in self.entry.exdate if all_day or not stamp.date]
