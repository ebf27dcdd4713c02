"""Time zones as integers: which zone a TZID means, and its offset at a wall time or at an instant.

Wall times are seconds since 1970 as if they were UTC. In a gap the offset before it counts, in an overlap the first
of the two times (RFC 5545, 3.3.5). Offsets come from the system's IANA data in stretches of about a year, which are
kept; for zones nobody knows, from the item's own VTIMEZONE.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from .zones_windows import SHOWN_ZONES, WINDOWS_ZONES

_STRETCH = 25  # bits: 2**25 s are 388 days
_FOREVER = 1 << 62
_MARGIN = 2 * 86_400  # an offset is below a day, so a wall time's instant is inside its stretch
_PROBE = 3 * 86_400  # no two changes since 1900 lie closer (the closest: Freetown 1939, 3.99 days)
_EARLIEST, _LATEST = -62_135_424_000, 253_402_127_999  # what datetime can hold, less two days
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_IANA = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}")
_SUFFIX = re.compile(r" [0-9]{1,4}\Z")
_OFFSET = re.compile(r"\((?:UTC|GMT)[^()]{0,10}\) ?")
_FIXED = re.compile(r"\(?(?:UTC|GMT) ?([+-])([0-9]{1,2}):?([0-9]{2})?(?:\)[^\n]*)?\Z")


class Table(NamedTuple):
    """`offsets[i]` holds until change i. A change as an instant, and as the wall time from which the next one holds."""

    instants: tuple[int, ...]
    walls: tuple[int, ...]
    offsets: tuple[int, ...]  # seconds east of UTC, one more than changes


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone: the system's by its IANA `name`, or one with its own `table`."""

    name: str
    table: Table | None = None

    def offset_of_wall(self, wall: int) -> int:
        """Seconds east of UTC at a wall time in this zone."""
        table = self.table or _stretch(self.name, wall >> _STRETCH)
        return table.offsets[bisect_right(table.walls, wall)]

    def instants(self, walls: list[int]) -> list[int]:
        """The instants of wall times; quick where neighbours lie close, as in a series."""
        found = []
        first = last = offset = 0  # the offset holds for the wall times [first, last)
        for wall in walls:
            if not first <= wall < last:
                first, last, offset = self._while(wall)
            found.append(wall - offset)
        return found

    def _while(self, wall: int) -> tuple[int, int, int]:
        """(first, last, offset): the offset at a wall time, which holds for all wall times [first, last)."""
        table, first, last = self.table, -_FOREVER, _FOREVER
        if table is None:
            number = wall >> _STRETCH
            table, first, last = (
                _stretch(self.name, number),
                number << _STRETCH,
                number + 1 << _STRETCH,
            )
        at = bisect_right(table.walls, wall)
        first = max(first, table.walls[at - 1]) if at else first
        last = min(last, table.walls[at]) if at < len(table.walls) else last
        return first, last, table.offsets[at]

    def offset_at(self, instant: int) -> int:
        """Seconds east of UTC at an instant (epoch seconds)."""
        table = self.table or _stretch(self.name, instant >> _STRETCH)
        return table.offsets[bisect_right(table.instants, instant)]


def make_table(before: int, changes: list[tuple[int, int]]) -> Table:
    """A table from the offset before everything and (instant, offset from then on) in order."""
    offsets = (before, *[offset for _, offset in changes])
    walls = [instant + max(old, new) for (instant, new), old in zip(changes, offsets, strict=False)]
    return Table(tuple([instant for instant, _ in changes]), tuple(walls), offsets)


UTC_ZONE = Zone("UTC", make_table(0, []))


@lru_cache(maxsize=8192)
def _stretch(name: str, number: int) -> Table:
    """The changes of a system zone in one stretch of time."""
    zone = ZoneInfo(name)
    first = max((number << _STRETCH) - _MARGIN, _EARLIEST)
    last = min(((number + 1) << _STRETCH) + _MARGIN, _LATEST)
    if last < first:
        return make_table(0, [])
    return make_table(_offset(zone, first), list(_changes(zone, first, last)))


def _offset(zone: ZoneInfo, instant: int) -> int:
    offset = (_EPOCH + timedelta(seconds=instant)).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[int, int]]:
    low, before = first, _offset(zone, first)
    while low < last:
        high = min(low + _PROBE, last)
        after = _offset(zone, high)
        if after != before:
            yield _change(zone, low, high, before), after
        low, before = high, after


def _change(zone: ZoneInfo, low: int, high: int, before: int) -> int:
    """The instant of the one change between `low` and `high`."""
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def find_zone(tzid: str, zones: Mapping[str, str]) -> Zone | None:
    """The zone a TZID means, `zones` being the resource's VTIMEZONEs; None if nobody knows it.

    IANA names, those with a vendor's prefix ("/freeassociation.sourceforge.net/Europe/London"), Windows names, "GMT
    Standard Time 1", "(UTC-05:00) Eastern Time (US & Canada)"; then the VTIMEZONE of that name; then the
    offset in the name. The system's data outrank a VTIMEZONE.
    """
    if tzid == "UTC":
        return UTC_ZONE
    known = _known(tzid[:200])
    if known is not None:
        return known
    own = zones.get(tzid) or zones.get(tzid.strip())
    return (own_zone(tzid, own) if own else None) or _fixed(tzid)


@lru_cache(maxsize=512)
def _known(tzid: str) -> Zone | None:
    name = tzid.strip().strip('"').strip("/")
    for candidate in _candidates(name):
        if _is_iana(candidate):
            return Zone(candidate)
    if _IANA.fullmatch(name):
        right = _by_lower_case().get(name.lower())
        return Zone(right) if right else None
    return None


def _candidates(name: str) -> Iterator[str]:
    yield name
    yield WINDOWS_ZONES.get(name, "")
    base = _SUFFIX.sub("", name)
    yield base
    yield WINDOWS_ZONES.get(base, "")
    if shown := _OFFSET.match(name):
        yield SHOWN_ZONES.get(name[shown.end() :].replace("US and", "US &"), "")
    parts = name.split("/")
    for begin in range(1, min(len(parts), 8)):
        yield "/".join(parts[begin:])


def _is_iana(name: str) -> bool:
    if not _IANA.fullmatch(name) or name.startswith(("right/", "posix/")):
        return False
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@lru_cache(maxsize=1)
def _by_lower_case() -> Mapping[str, str]:
    return {name.lower(): name for name in available_timezones()}


def _fixed(tzid: str) -> Zone | None:
    """Names like "(UTC+08:00) Beijing, Chongqing" or "GMT+0800", if there is nothing better."""
    match = _FIXED.match(tzid.strip()[:200])
    if not match:
        return None
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > 15 or minutes > 59:  # noqa: PLR2004 - no clock runs further ahead
        return None
    offset = (hours * 3600 + minutes * 60) * (-1 if match[1] == "-" else 1)
    return Zone(tzid, make_table(offset, []))


@lru_cache(maxsize=256)
def own_zone(tzid: str, text: str) -> Zone | None:
    """A zone from the text of its VTIMEZONE; None if it says no offsets."""
    from .zones_own import read_changes

    read = read_changes(text)
    return None if read is None else Zone(tzid, make_table(*read))
