"""Occurrences of one scanned resource inside a window, as integers. Pure, bounded, and cheap however old a rule is.

Policies are those of recurring-ical-events; where this differs, tests/protocols/test_recurrence_oracle.py says why.
"""

from __future__ import annotations

from .icalscan_types import Entry, Scanned
from .recurrence_overrides import Future, Override, futures_of, latest_future, overrides_of, reach
from .recurrence_series import Reader, Series, rules_of, series_of
from .recurrence_shape import DAY, Instance, Shape, clock_of, shape_of, touches

__all__ = ["LIMIT", "Instance", "expand", "expansion_problem"]

LIMIT = 20_000  # instances of one item
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799  # years 1 to 9999


def expand(scanned: Scanned, first: int, last: int) -> list[Instance]:
    """All instances that touch [first, last) (epoch seconds), by start; at most LIMIT of them.

    For floating and all-day values the window is 14 hours wider on both sides. Never raises, never hangs.
    """
    first, last = max(first, _EARLIEST), min(last, _LATEST)
    if len(scanned.entries) == 1:
        entry = scanned.entries[0]
        if not (entry.rrule or entry.recurrence or entry.rdate or entry.exdate):
            shape = shape_of(0, entry, scanned.zones)
            return [] if shape is None else _single(shape, first, last)
    return sorted(_expanded(scanned, first, last), key=_by_start)[:LIMIT]


def _by_start(one: Instance) -> tuple[int, int, str]:
    return one.start, one.end, one.recurrence_id


def _single(shape: Shape, first: int, last: int) -> list[Instance]:
    one = shape.instance(shape.start, shape.clock.value(shape.start), "")
    return [one] if touches(one, first, last) else []


def _master(scanned: Scanned) -> tuple[int, Entry] | None:
    """The component without RECURRENCE-ID; of several the highest SEQUENCE, then the first."""
    found = [(index, one) for index, one in enumerate(scanned.entries) if one.recurrence is None]
    return max(found, key=lambda pair: (pair[1].sequence, -pair[0]), default=None)


def _expanded(scanned: Scanned, first: int, last: int) -> list[Instance]:
    master = _master(scanned)
    shape = shape_of(*master, scanned.zones) if master else None
    if master is None or shape is None:
        return _orphans(scanned, first, last)
    entry = master[1]
    series = series_of(shape, entry, scanned.zones)
    others = [pair for pair in enumerate(scanned.entries) if pair[1].recurrence is not None]
    overrides = overrides_of(others, Reader(shape, entry, scanned.zones)) if others else {}
    repeats = bool(entry.rrule or entry.rdate or others)
    found = _ruled(series, overrides, first, last, repeats=repeats)
    for one in overrides.values():
        made = one.shape.instance(
            one.shape.start, one.shape.clock.value(one.shape.start), shape.clock.name(one.value)
        )
        if touches(made, first, last) and _counts(one, series, entry):
            found.append(made)
    return found


def _counts(one: Override, series: Series, master: Entry) -> bool:
    """Not taken out by EXDATE, and no remainder of an older version: those carry rules of their own."""
    if one.value in series.excluded:
        return False
    if one.entry.sequence >= master.sequence:
        return True
    if not (one.entry.rrule or one.entry.rdate or one.entry.exdate):
        return True
    at = series.shape.clock.wall(one.value)
    return one.value in series.starts(at - DAY, at + DAY)


def _ruled(
    series: Series, overrides: dict[int, Override], first: int, last: int, *, repeats: bool
) -> list[Instance]:
    """Instances of the master, and of overrides that hold for this and future ones."""
    shape = series.shape
    futures = futures_of(overrides.values(), shape.clock) if overrides else []
    before, after = reach(series, futures)
    starts = series.starts(first - before - DAY, last + after + DAY)
    values = [value for value in starts if value not in overrides]
    walls = [starts[value] for value in values]
    names = shape.clock.names(values) if repeats else [""] * len(values)
    if futures or series.lengths:
        made = _one_by_one(series, futures, values, walls, names)
    else:
        made = shape.instances(walls, values, names)
    return [one for one in made if touches(one, first, last)]


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


def _orphans(scanned: Scanned, first: int, last: int) -> list[Instance]:
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
    return [one for _, one in best.values() if touches(one, first, last)]


def expansion_problem(scanned: Scanned) -> str:
    """Empty, or one sentence about what could not be understood; what could be is shown all the same."""
    for index, entry in enumerate(scanned.entries):
        shape = shape_of(index, entry, scanned.zones)
        if shape is None:
            continue
        if entry.recurrence is None and rules_of(entry, shape.clock)[1]:
            return "Its repeat rule can't be read, so the repeats may be missing."
        start = entry.start or entry.due
        if start is not None and start.tzid and shape.clock.zone is None:
            return f"Its time zone “{start.tzid[:80]}” is unknown; its times are read in your own zone."
    return ""
