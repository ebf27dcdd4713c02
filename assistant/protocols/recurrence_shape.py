"""One component as integers: on which clock it lies, where it starts, how long it is; and one instance made of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from itertools import repeat
from operator import sub
from typing import NamedTuple

from assistant.model.account import Component

from .icalscan_types import Entry, Stamp
from .icalscan_values import wall
from .recurrence_days import date_of
from .zones import Zone, find_zone

DAY = 86_400
ABSOLUTE, FLOATING, ALL_DAY = 0, 1, 2
MARGIN = 14 * 3_600  # floating and all-day values may lie this far away from UTC


class Instance(NamedTuple):
    """One occurrence. `start` and `end` are epoch seconds, or wall seconds as if they were UTC: see `clock`."""

    entry: int  # index into Scanned.entries; an override's own entry where one applies
    recurrence_id: (
        str  # "" for a single item, else "20261122" | "20261122T090000" | "20261122T010000Z"
    )
    clock: int  # 0 absolute, 1 floating, 2 all-day
    start: int
    end: int  # exclusive; a to-do has start = end = its due, or its start without one


_MADE = partial(tuple.__new__, Instance)


def touches(one: Instance, first: int, last: int) -> bool:
    """Is it in [first, last): one without extent by its start, a longer one by any second."""
    if one.clock != ABSOLUTE:
        first, last = first - MARGIN, last + MARGIN
    return one.start < last and (first < one.end or first <= one.start)


class Clock(NamedTuple):
    """How a start is to be read: in a zone, floating, or as a date."""

    kind: int
    zone: Zone | None

    def value(self, at: int) -> int:
        """The wall time `at` as epoch seconds; on the other clocks itself."""
        return at if self.zone is None else at - self.zone.offset_of_wall(at)

    def values(self, walls: list[int]) -> list[int]:
        """The same for many."""
        return walls if self.zone is None else self.zone.instants(walls)

    def wall(self, value: int) -> int:
        """The wall time on this clock of a value."""
        return value if self.zone is None else value + self.zone.offset_at(value)

    def name(self, value: int) -> str:
        """A recurrence id."""
        return self.names([value])[0]

    def names(self, values: list[int]) -> list[str]:
        """The same for many."""
        if self.kind == ALL_DAY:
            return [_day_text(value // DAY) for value in values]
        end = "Z" if self.kind == ABSOLUTE else ""
        return [_day_text(value // DAY) + _time_text(value % DAY) + end for value in values]


_FLOATING = Clock(FLOATING, None)
_ALL_DAY = Clock(ALL_DAY, None)


@lru_cache(maxsize=4096)
def _day_text(day: int) -> str:
    return date_of(day).isoformat().replace("-", "")


@lru_cache(maxsize=4096)
def _time_text(second: int) -> str:
    return f"T{second // 3600:02}{second // 60 % 60:02}{second % 60:02}"


def clock_of(stamp: Stamp, zones: Mapping[str, str]) -> Clock:
    """The clock of a value; an unknown zone makes it floating."""
    if stamp.date:
        return _ALL_DAY
    if not stamp.tzid:
        return _FLOATING
    zone = find_zone(stamp.tzid, zones)
    return _FLOATING if zone is None else Clock(ABSOLUTE, zone)


class Shape(NamedTuple):
    """A component's extent. It ends `length` later on the wall and then `exact` seconds later, on `end_clock`."""

    entry: int
    todo: bool
    clock: Clock
    start: int  # wall
    length: int
    exact: int
    end_clock: Clock

    def instance(self, at: int, value: int, name: str, length: int | None = None) -> Instance:
        """The occurrence that starts at the wall time `at`, which is `value` on the clock."""
        if length is not None:
            end = self.end_clock.value(at + length)
        elif self.length or self.end_clock is not self.clock:
            end = self.end_clock.value(at + self.length) + self.exact
        else:
            end = value + self.exact
        if self.todo:
            return Instance(self.entry, name, self.end_clock.kind, end, end)
        return self._event(name, value, end)

    def _event(self, name: str, value: int, end: int) -> Instance:
        """DTEND before DTSTART is read the other way round.

        Where a clock's gap moves the start onto or behind its end, the length holds (RFC 5545, 3.8.5.3).
        """
        span = self.length + self.exact
        if span < 0:
            value, end = end, value
        elif end <= value:
            end = value + span
        return Instance(self.entry, name, self.clock.kind, value, end)

    def instances(self, walls: list[int], values: list[int], names: list[str]) -> list[Instance]:
        """`instance` for many at once."""
        ends = values
        if self.length or self.end_clock is not self.clock:
            ends = self.end_clock.values([at + self.length for at in walls])
        if self.exact:
            ends = [end + self.exact for end in ends]
        if self.todo:
            kind = self.end_clock.kind
            return [
                Instance(self.entry, name, kind, end, end)
                for name, end in zip(names, ends, strict=True)
            ]
        index, kind = self.entry, self.clock.kind
        least = 1 if self.length + self.exact > 0 else 0
        if least <= min(map(sub, ends, values), default=0):  # a hundred thousand in a first sync
            return [*map(_MADE, zip(repeat(index), names, repeat(kind), values, ends))]
        return [
            Instance(index, name, kind, value, end)
            if end - value >= least
            else self._event(name, value, end)
            for name, value, end in zip(names, values, ends, strict=True)
        ]


def shape_of(index: int, entry: Entry, zones: Mapping[str, str]) -> Shape | None:
    """The extent of an entry; None if it has no time at all (a to-do without dates).

    An override without DTSTART starts at its RECURRENCE-ID. A to-do without DTSTART starts when it is due.
    """
    todo = entry.component is Component.TODO
    start = entry.start or (entry.due if todo else None) or entry.recurrence
    if start is None:
        return None
    clock, begin = clock_of(start, zones), wall(start.text)
    end = entry.due if todo else entry.end
    if end is not None:
        length, exact, end_clock = _until(end, begin, clock, zones, todo=todo)
    elif entry.duration is not None:
        length, exact, end_clock = entry.duration_days * DAY, entry.duration, clock
    else:
        length, exact, end_clock = DAY if start.date and not todo else 0, 0, clock
    if clock.kind == ALL_DAY and not todo:
        length, exact = _whole_days(length + exact), 0
    return Shape(index, todo, clock, begin, length, exact, end_clock)


def _whole_days(seconds: int) -> int:
    """An all-day event lasts whole days and one at least, though some write DTEND = DTSTART."""
    return -(-seconds // DAY) * DAY or DAY


def _until(
    end: Stamp, begin: int, clock: Clock, zones: Mapping[str, str], *, todo: bool
) -> tuple[int, int, Clock]:
    """(wall length, exact length, clock of the end). In one zone an end keeps its hour on the wall."""
    there = clock_of(end, zones)
    if there.zone is not None and clock.zone is not None and there.zone != clock.zone:
        return 0, there.value(wall(end.text)) - clock.value(begin), clock
    kept = there if todo and there.kind != clock.kind else clock
    return wall(end.text) - begin, 0, kept
