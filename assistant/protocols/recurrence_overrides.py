"""Components with a RECURRENCE-ID (RFC 5545, 3.8.4.4): which occurrence each stands for, and RANGE=THISANDFUTURE."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from .icalscan_types import Entry
from .recurrence_series import Reader, Series
from .recurrence_shape import Clock, Shape, shape_of


@dataclass(frozen=True, slots=True)
class Override:
    """A component with RECURRENCE-ID: `value` names the occurrence it stands for, on the master's clock."""

    entry: Entry
    shape: Shape
    value: int


@dataclass(frozen=True, slots=True)
class Future:
    """An override with RANGE=THISANDFUTURE: later occurrences move by `shift` on the wall and take its extent."""

    value: int
    shift: int
    shape: Shape


def overrides_of(entries: Iterable[tuple[int, Entry]], reader: Reader) -> dict[int, Override]:
    """The override of each occurrence: the highest SEQUENCE counts, then the first."""
    found: dict[int, Override] = {}
    for index, entry in entries:
        shape = shape_of(index, entry, reader.zones)
        if entry.recurrence is None or shape is None:
            continue
        value = reader.named(entry.recurrence)
        known = found.get(value)
        if known is None or known.entry.sequence < entry.sequence:
            found[value] = Override(entry, shape, value)
    return found


def futures_of(overrides: Iterable[Override], clock: Clock) -> list[Future]:
    """Overrides that hold for later occurrences too, in order."""
    found = [
        Future(
            one.value,
            clock.wall(one.shape.clock.value(one.shape.start)) - clock.wall(one.value)
            if one.shape.clock.kind == clock.kind
            else one.shape.start - clock.wall(one.value),
            one.shape._replace(clock=clock, end_clock=clock),
        )
        for one in overrides
        if one.entry.this_and_future
    ]
    return sorted(found, key=lambda future: future.value)


def reach(series: Series, futures: list[Future]) -> tuple[int, int]:
    """How far before and after a window starts must be looked for: (seconds before, seconds after)."""
    before, after = 0, 0
    for shape, shift in [(series.shape, 0), *[(future.shape, future.shift) for future in futures]]:
        span = shape.length + shape.exact
        before = max(before, span + shift, shift)
        after = max(after, -span - shift, -shift)
    return max([before, *series.lengths.values()]), after


def latest_future(futures: list[Future], values: list[int], value: int) -> Future | None:
    """The last THISANDFUTURE before this occurrence; `values` are those of `futures`."""
    place = bisect_left(values, value)
    return futures[place - 1] if place else None
