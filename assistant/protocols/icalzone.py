"""VTIMEZONE components made from the zone data of this machine (RFC 5545, 3.6.5).

Only the years that matter are described: from the year before the first use; the last known pattern goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from .icaltext import Block, block, escape, name_of, parameter, value_of, walk
from .icaltime import Zones, spell, zone_names

_AHEAD = 12  # years: longer than any pattern that is known to change, shorter than a page of text
_STEP = timedelta(days=7)  # no zone changes there and back within a week
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST_YEAR = 9990  # later ones overflow on the way


@dataclass(frozen=True, slots=True)
class _Change:
    """A transition: its onset in wall time before it, and the offsets on both sides."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool

    def pattern(self) -> tuple[object, ...]:
        """Transitions with the same pattern in years without a gap are one observance."""
        kind = self.before, self.after, self.name, self.daylight
        return (self.onset.month, self.onset.weekday(), self.onset.time(), *kind)


def vtimezone(zone: ZoneInfo, tzid: str, first_year: int) -> Block:
    """The VTIMEZONE of a zone, right from `first_year` on."""
    first = min(max(first_year - 1, 2), _LAST_YEAR - _AHEAD)
    changes = tuple(_changes(zone, first, first + _AHEAD))
    begin = datetime(first, 1, 1, tzinfo=UTC).astimezone(zone)
    out: list[str | Block] = [f"TZID:{tzid}"]
    if not changes or changes[0].onset.year > first:
        offset = begin.utcoffset() or timedelta()
        onset = begin.replace(tzinfo=None, hour=0)
        out.append(_observance(_Change(onset, offset, offset, begin.tzname() or "", False)))
    runs = _runs(changes)
    for run in runs:
        out += _run(run, open_end=run[-1].onset.year >= first + _AHEAD - 1)
    return block("VTIMEZONE", out)


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[_Change]:
    """The transitions of the years from `first` up to and without `last`, in order."""
    left, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last, 1, 1, tzinfo=UTC)
    while left < end:
        right = left + _STEP
        if _state(left, zone) != _state(right, zone):
            yield _change(left, right, zone)
        left = right


def _state(instant: datetime, zone: ZoneInfo) -> tuple[object, ...]:
    local = instant.astimezone(zone)
    return local.utcoffset(), local.tzname(), bool(local.dst())


def _change(left: datetime, right: datetime, zone: ZoneInfo) -> _Change:
    """The one transition between two instants, found to the second."""
    old = _state(left, zone)
    while right - left > timedelta(seconds=1):
        middle = left + timedelta(seconds=int((right - left).total_seconds()) // 2)
        left, right = (middle, right) if _state(middle, zone) == old else (left, middle)
    before = left.astimezone(zone).utcoffset() or timedelta()
    local = right.astimezone(zone)
    after, wall = local.utcoffset() or timedelta(), right.replace(tzinfo=None) + before
    return _Change(
        wall, before, after, local.tzname() or "", (local.dst() or timedelta()) > timedelta()
    )


def _runs(changes: Iterable[_Change]) -> list[list[_Change]]:
    """Transitions of one pattern in consecutive years, in the order of their first."""
    runs: list[list[_Change]] = []
    for change in changes:
        run = next((r for r in runs if _continues(r[-1], change)), None)
        if run is None:
            runs.append([change])
        else:
            run.append(change)
    return runs


def _continues(last: _Change, change: _Change) -> bool:
    return change.onset.year == last.onset.year + 1 and change.pattern() == last.pattern()


def _run(run: list[_Change], *, open_end: bool) -> Iterator[Block]:
    rule = _rule([change.onset for change in run])
    if len(run) == 1 or not rule:
        yield from (_observance(change) for change in run)
        return
    # a day more than RFC 5545 asks for: some readers compare UNTIL with wall time
    until = spell((run[-1].onset - run[-1].before + timedelta(days=1)).replace(tzinfo=UTC))
    yield _observance(run[0], rule + ("" if open_end else f";UNTIL={until}"))


def _rule(onsets: list[datetime]) -> str:
    """The yearly RRULE of onsets on one weekday of one month; empty where no rule says all of them."""
    days = [onset.day for onset in onsets]
    weekday = _WEEKDAYS[onsets[0].weekday()]
    begin = f"FREQ=YEARLY;BYMONTH={onsets[0].month}"
    places = {(day + 6) // 7 for day in days}
    if all((onset + timedelta(days=7)).month != onset.month for onset in onsets):
        return f"{begin};BYDAY=-1{weekday}"
    if len(places) == 1:
        return f"{begin};BYDAY={places.pop()}{weekday}"
    if max(days) - min(days) < 7:  # noqa: PLR2004 - days in a week
        window = ",".join(str(min(days) + n) for n in range(7))
        return f"{begin};BYMONTHDAY={window};BYDAY={weekday}"
    return ""


def _observance(change: _Change, rule: str = "") -> Block:
    lines = [
        f"DTSTART:{spell(change.onset)}",
        *([f"RRULE:{rule}"] if rule else []),
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
        f"TZNAME:{escape(change.name)}",
    ]
    return block("DAYLIGHT" if change.daylight else "STANDARD", lines)


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    odd = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}{odd}"


def with_zones(before: Block, calendar: Block) -> Block:
    """The VCALENDAR with a VTIMEZONE for every TZID that `before` did not use and nobody defines yet."""
    defined = {name for own in calendar.blocks("VTIMEZONE") for name in zone_names(own)}
    new = {tzid: year for tzid, year in _used(calendar).items() if tzid not in defined}
    made = [
        vtimezone(zone, tzid, year)
        for tzid, year in sorted(new.items())
        if tzid not in _used(before) and (zone := _system_zone(tzid)) is not None
    ]
    if not made:
        return calendar
    place = _place(calendar)
    children = (*calendar.children[:place], *made, *calendar.children[place:])
    return Block(calendar.name, children, calendar.opening, calendar.closing)


def _system_zone(tzid: str) -> ZoneInfo | None:
    zone = Zones().find(tzid)
    return zone if isinstance(zone, ZoneInfo) else None


def _place(calendar: Block) -> int:
    """Before the first component that is no VTIMEZONE."""
    kinds = (c.name if isinstance(c, Block) else "" for c in calendar.children)
    places = (place for place, kind in enumerate(kinds) if kind not in {"", "VTIMEZONE"})
    return next(places, len(calendar.children))


def _used(calendar: Block) -> dict[str, int]:
    """Every TZID that dates refer to, with the earliest year at which it is used."""
    used: dict[str, int] = {}
    for line in walk(calendar):
        tzid = parameter(line, "TZID") if ";" in line and name_of(line) else ""
        if tzid:
            year = int(value_of(line)[:4]) if value_of(line)[:4].isdecimal() else _LAST_YEAR
            used[tzid] = min(used.get(tzid, _LAST_YEAR), year)
    return used
