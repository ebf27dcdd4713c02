"""Occurrences of one scanned resource inside a window, as integers. Pure, bounded, and cheap however old a rule is.

Policies are those of recurring-ical-events; where this differs, tests/protocols/test_recurrence_oracle.py says why.
"""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from .icalscan_types import Entry, Scanned
from .icalscan_values import wall
from .recurrence_overrides import Future, Override, futures_of, latest_future, overrides_of, reach
from .recurrence_series import Reader, Series, Starts, rules_of, series_of
from .recurrence_shape import (
    ABSOLUTE,
    DAY,
    MARGIN,
    Instance,
    Shape,
    clock_of,
    shape_of,
    touches,
)
from .zones import find_zone

__all__ = [
    "LIMIT",
    "Expansion",
    "Instance",
    "expand",
    "expansion",
    "expansion_problem",
    "has_instance",
]

LIMIT = 20_000  # instances of one item
_MOST_DAYS = 62  # of a window that is too full: so many get their share of it
_CHANGES = 3 * 3_600  # wall and absolute times are not in the same order around a clock change
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799  # years 1 to 9999


class Expansion(NamedTuple):
    """Instances by start; `cut` where there are, or may be, more of them in the window."""

    instances: list[Instance]
    cut: bool


class _Item(NamedTuple):
    """A master with what stands beside it."""

    series: Series
    entry: Entry
    overrides: dict[int, Override]
    repeats: bool


def expand(scanned: Scanned, first: int, last: int) -> list[Instance]:
    """The instances of `expansion`."""
    return expansion(scanned, first, last).instances


def expansion(scanned: Scanned, first: int, last: int, *, named: bool = True) -> Expansion:
    """All instances that touch [first, last) (epoch seconds), by start; at most LIMIT of them.

    Where there are more, each day of a window of two months has some; of a longer one its begin has them. For floating
    and all-day values the window is 14 hours wider on both sides. Not `named`: those that stand where their rule puts
    them have no recurrence id, which is their start. Never raises, never hangs.
    """
    first, last = max(first, _EARLIEST), min(last, _LATEST)
    if len(scanned.entries) == 1:
        entry = scanned.entries[0]
        if not (entry.rrule or entry.recurrence or entry.rdate or entry.exdate):
            shape = shape_of(0, entry, scanned.zones)
            return Expansion([] if shape is None else _single(shape, first, last), cut=False)
    found, cut = _expanded(scanned, first, last, named=named)
    found.sort(key=_by_start)
    return Expansion(found[:LIMIT], cut or len(found) > LIMIT)


def has_instance(scanned: Scanned, recurrence_id: str) -> bool:
    """Whether the item has the instance of this name (spelled as Instance.recurrence_id), wherever it was moved."""
    item = _item(scanned)
    if item is None:
        return any(one.recurrence_id == recurrence_id for one in _orphans(scanned))
    value = wall(recurrence_id.removesuffix("Z"))
    if item.series.shape.clock.name(value) != recurrence_id:
        return False
    own = item.overrides.get(value)
    return item.series.has(value) if own is None else _counts(own, item)


_by_start = attrgetter("start", "end", "recurrence_id")


def _single(shape: Shape, first: int, last: int) -> list[Instance]:
    one = shape.instance(shape.start, shape.clock.value(shape.start), "")
    return [one] if touches(one, first, last) else []


def _master(scanned: Scanned) -> tuple[int, Entry] | None:
    """The component without RECURRENCE-ID; of several the highest SEQUENCE, then the first."""
    found = [(index, one) for index, one in enumerate(scanned.entries) if one.recurrence is None]
    return max(found, key=lambda pair: (pair[1].sequence, -pair[0]), default=None)


def _item(scanned: Scanned) -> _Item | None:
    """None without a master that has a time."""
    master = _master(scanned)
    shape = shape_of(*master, scanned.zones) if master else None
    if master is None or shape is None:
        return None
    entry = master[1]
    others = [pair for pair in enumerate(scanned.entries) if pair[1].recurrence is not None]
    overrides = overrides_of(others, Reader(shape, entry, scanned.zones)) if others else {}
    repeats = bool(entry.rrule or entry.rdate or others)
    return _Item(series_of(shape, entry, scanned.zones), entry, overrides, repeats)


def _expanded(scanned: Scanned, first: int, last: int, *, named: bool) -> Expansion:
    item = _item(scanned)
    if item is None:
        orphans = [one for one in _orphans(scanned) if touches(one, first, last)]
        return Expansion(orphans, cut=False)
    found, cut = _ruled(item, first, last, named=named)
    own = []
    for one in item.overrides.values():
        name = item.series.shape.clock.name(one.value)
        made = one.shape.instance(one.shape.start, one.shape.clock.value(one.shape.start), name)
        if touches(made, first, last) and _counts(one, item):
            own.append(made)
    if len(found) + len(own) > LIMIT:
        found, cut = sorted(found, key=_by_start)[: max(LIMIT - len(own), 0)], True
    return Expansion(found + own, cut)


def _counts(one: Override, item: _Item) -> bool:
    """Not taken out by EXDATE, and no remainder of an older version: those carry rules of their own."""
    if one.value in item.series.excluded:
        return False
    if one.entry.sequence >= item.entry.sequence:
        return True
    if not (one.entry.rrule or one.entry.rdate or one.entry.exdate):
        return True
    return item.series.has(one.value)


def _ruled(item: _Item, first: int, last: int, *, named: bool) -> Expansion:
    """Instances of the master, and of overrides that hold for this and future ones."""
    series, overrides, shape = item.series, item.overrides, item.series.shape
    futures = futures_of(overrides.values(), shape.clock) if overrides else []
    before, after = reach(series, futures)
    starts, cut = series.starts(first - before - DAY, last + after + DAY)
    if cut:
        starts, cut = _crowded(series, first - before, last + after)
    values = [value for value in starts if value not in overrides]
    walls = [starts[value] for value in values]
    wanted = item.repeats and (named or bool(futures))
    names = shape.clock.names(values) if wanted else [""] * len(values)
    if futures or series.lengths:
        made = _one_by_one(series, futures, values, walls, names)
    else:
        made = shape.instances(walls, values, names)
    inside = [one for one in made if first <= one.start < last or touches(one, first, last)]
    return Expansion(inside, cut)


def _crowded(series: Series, first: int, last: int) -> Starts:
    """Starts without the usual margin, since its own would leave no room for those that matter.

    If they are still too many, every day gets as many as another, from its begin.
    """
    clock = series.shape.clock
    margin = 0 if clock.kind == ABSOLUTE else MARGIN
    begin, end = clock.wall(max(first - margin, _EARLIEST)), clock.wall(min(last + margin, _LATEST))
    starts = series.starts(begin - _CHANGES, end + _CHANGES)
    days = range(begin - begin % DAY, end, DAY)
    if not starts.cut:
        return starts
    if len(days) > _MOST_DAYS:
        return Starts(series.starts(begin, end).found, cut=True)
    found: dict[int, int] = {}
    for day in days:
        part = series.starts(max(day, begin), min(day + DAY, end) - 1, LIMIT // len(days)).found
        found.update(sorted(part.items())[: LIMIT // len(days)])
    return Starts(found or starts.found, cut=True)


def _one_by_one(
    series: Series, futures: list[Future], values: list[int], walls: list[int], names: list[str]
) -> list[Instance]:
    """Where instances differ in length, or are moved by RANGE=THISANDFUTURE."""
    clock, marks, made = series.shape.clock, [future.value for future in futures], []
    for value, at, name in zip(values, walls, names, strict=True):
        future = latest_future(futures, marks, value)
        if future is None:
            made.append(series.shape.instance(at, value, name, series.lengths.get(value)))
        else:
            moved = at + future.shift
            made.append(future.shape.instance(moved, clock.value(moved), name))
    return made


def _orphans(scanned: Scanned) -> list[Instance]:
    """Overrides without their master: an invitation to some dates of a series only."""
    best: dict[str, tuple[int, Instance]] = {}
    for index, entry in enumerate(scanned.entries):
        shape = shape_of(index, entry, scanned.zones)
        if shape is None or entry.recurrence is None:
            continue
        clock = clock_of(entry.recurrence, scanned.zones)
        reader = Reader(shape._replace(clock=clock), entry, scanned.zones)
        name = clock.name(reader.value(entry.recurrence))
        one = shape.instance(shape.start, shape.clock.value(shape.start), name)
        if name not in best or best[name][0] < entry.sequence:
            best[name] = entry.sequence, one
    return [one for _, one in best.values()]


def expansion_problem(scanned: Scanned) -> str:
    """Empty, or one sentence about what could not be understood; what could be is shown all the same."""
    for index, entry in enumerate(scanned.entries):
        start = entry.start or entry.due
        plain = start is None or not start.tzid or find_zone(start.tzid, scanned.zones) is not None
        if plain and not entry.rrule:
            continue
        shape = shape_of(index, entry, scanned.zones)
        if shape is None:
            continue
        if entry.recurrence is None and rules_of(entry, shape.clock)[1]:
            return "Its repeat rule can't be read, so the repeats may be missing."
        if not plain and start is not None and shape.clock.zone is None:
            return f"Its time zone “{start.tzid[:80]}” is unknown; its times are read in your own zone."
    return ""
