"""One resource taken apart: its calendar, its master component and its overrides (RFC 5545, 3.8.4.4), and put back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from assistant.model.errors import BadInput, Refused
from assistant.model.item import When

from .icalscan_values import duration
from .icaltext import Block, parameter, parse, parts, value_of, with_value
from .icaltime import (
    Zones,
    alike,
    instance_id,
    plus,
    read,
    read_value,
    spell,
    utc,
)

ITEMS = ("VEVENT", "VTODO")
_SIGNIFICANT = ("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "STATUS")
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Series:
    """The components of one UID. `master` has no RECURRENCE-ID; it is None where only single instances are known."""

    root: Block
    calendar: Block
    zones: Zones
    master: Block | None
    overrides: tuple[Block, ...]

    def main(self) -> Block:
        """The master; without one, the only instance there is."""
        if self.master is not None:
            return self.master
        if len(self.overrides) > 1:
            raise Refused("Only single occurrences of this item are known: choose one of them.")
        return self.overrides[0]

    def find(self, recurrence_id: str) -> Block | None:
        """The override of an instance, whatever zone or value type its RECURRENCE-ID is written in."""
        for strict in (True, False):
            for own in self.overrides:
                if _is_instance(own, recurrence_id, self.zones, strict=strict):
                    return own
        return None

    def swapped(self, old: Block, new: Block | None) -> Series:
        """With one component changed, or taken out for None."""
        return self.changed([(old, new)])

    def changed(self, pairs: Iterable[tuple[Block, Block | None]]) -> Series:
        """With these components (the very objects) changed, or taken out for None."""
        news = {id(old): new for old, new in pairs}
        calendar = self.calendar.swap(lambda child: news.get(id(child), child))
        others = (news.get(id(own), own) for own in self.overrides)
        left = tuple(own for own in others if own is not None)
        master = None if self.master is None else news.get(id(self.master), self.master)
        return Series(self.root, calendar, self.zones, master, left)

    def added(self, *overrides: Block) -> Series:
        """With new overrides behind the last component of the item."""
        children = self.calendar.children
        items = [
            n
            for n, child in enumerate(children)
            if isinstance(child, Block) and child.name in ITEMS
        ]
        at = items[-1] + 1
        calendar = replace(self.calendar, children=(*children[:at], *overrides, *children[at:]))
        return Series(self.root, calendar, self.zones, self.master, (*self.overrides, *overrides))

    def tree(self, calendar: Block | None = None) -> Block:
        """The whole text's tree, with this calendar in the place of the one that was read."""
        new = calendar or self.calendar
        place = next(n for n, child in enumerate(self.root.children) if _has_items(child))
        children = (*self.root.children[:place], new, *self.root.children[place + 1 :])
        return Block("", children)


def _has_items(child: str | Block) -> bool:
    return isinstance(child, Block) and child.name == "VCALENDAR" and bool(child.blocks(*ITEMS))


def take_apart(raw: str) -> Series:
    """The resource's components.

    Raises:
        Refused: the text is damaged, or holds no event or to-do, or one twice.
    """
    return series_of(parse(raw))


def series_of(root: Block) -> Series:
    """As take_apart, of a tree."""
    calendar = next((b for b in root.blocks("VCALENDAR") if _has_items(b)), None)
    if calendar is None:
        raise Refused("These calendar data hold no event or to-do.")
    items = _one_item(calendar.blocks(*ITEMS))
    masters = [own for own in items if own.line("RECURRENCE-ID") is None]
    if len(masters) > 1:
        raise Refused(
            "This item is there twice in its calendar data, so it can't be changed safely."
        )
    overrides = tuple(own for own in items if own.line("RECURRENCE-ID") is not None)
    return Series(root, calendar, Zones.of(calendar), masters[0] if masters else None, overrides)


def _one_item(found: tuple[Block, ...]) -> tuple[Block, ...]:
    """The components of the item that the index shows: of the first one's kind, with the first UID."""
    uid = next((own.text("UID") for own in found if own.text("UID")), "")
    return tuple(own for own in found if own.name == found[0].name and own.text("UID") in {uid, ""})


def recurs(own: Block) -> bool:
    """Whether this component repeats."""
    return bool(own.lines("RRULE", "RDATE"))


def start_of(own: Block, zones: Zones) -> When | None:
    """The start; of a to-do without one, its due date, on which its repetition hangs then."""
    start = read(own.line("DTSTART"), zones)
    return read(own.line("DUE"), zones) if start is None and own.name == "VTODO" else start


def end_of(own: Block, zones: Zones) -> When | None:
    """The end of an event (exclusive), the due date of a to-do; implicit ends as in RFC 5545, 3.6.1."""
    stated = own.line("DUE" if own.name == "VTODO" else "DTEND")
    start = read(own.line("DTSTART"), zones)
    if stated is not None:
        return read(stated, zones)
    length = duration(own.text("DURATION")) if own.line("DURATION") else None
    if start is not None and length is not None:
        return after(start, *length)
    if start is None or own.name == "VTODO":
        return None
    return start if isinstance(start, datetime) else plus(start, timedelta(days=1))


def after(start: When, days: int, seconds: int) -> When | None:
    """Start plus a DURATION: days in wall time, the seconds exact (RFC 5545, 3.3.6)."""
    day = plus(start, timedelta(days=days))
    if not isinstance(day, datetime) or day.tzinfo is None or not seconds:
        return day if day is None else plus(day, timedelta(seconds=seconds))
    exact = plus(utc(day), timedelta(seconds=seconds))
    return exact and alike(exact, day)


def instance(recurrence_id: str, anchor: When) -> When:
    """The start that a recurrence id names, in the zone and value type of the series' own start."""
    when = read_value(recurrence_id, None)
    if when is None:
        raise BadInput(
            "This occurrence's id can't be read: it looks like 20261122 or 20261122T090000Z."
        )
    return alike(when, anchor)


def same_instance(when: When, recurrence_id: str, *, strict: bool) -> bool:
    """Whether a date or time is what the id names; not strict, a DATE stands for any time on that day."""
    if instance_id(when) == recurrence_id:
        return True
    named = read_value(recurrence_id, None)
    if strict or named is None or isinstance(named, datetime) == isinstance(when, datetime):
        return False
    return spell(alike(named, when))[:8] == spell(when)[:8]


def _is_instance(own: Block, recurrence_id: str, zones: Zones, *, strict: bool) -> bool:
    when = read(own.line("RECURRENCE-ID"), zones)
    return when is not None and same_instance(when, recurrence_id, strict=strict)


def dates(own: Block, name: str, zones: Zones) -> tuple[When, ...]:
    """The values of all EXDATE or RDATE lines, periods by their start."""
    found: list[When] = []
    for line in own.lines(name):
        zone = zones.find(parameter(line, "TZID"))
        values = (read_value(value.partition("/")[0], zone) for value in parts(value_of(line)))
        found += (when for when in values if when is not None)
    return tuple(found)


def put_one(own: Block, name: str, line: str | None) -> Block:
    """The first line of a name changed (or added); for None all of them are taken out."""
    lines = own.lines(name)
    return own.put(name, () if line is None else (line, *lines[1:]))


def put_text(own: Block, name: str, value: str) -> Block:
    """The first line of a name with this value (escaped already); its parameters stay."""
    return put_one(own, name, with_value(own.line(name) or f"{name}:", value))


def number(own: Block, name: str) -> int | None:
    """The value of an INTEGER property; None where it is absent or unreadable."""
    found = _NUMBER.fullmatch(own.text(name))
    return int(found[0]) if found else None


def stamped(old: Block, new: Block, now: datetime, *, counts: bool = True) -> Block:
    """The changed component with DTSTAMP, LAST-MODIFIED and, if its times, rule or status changed, SEQUENCE.

    RFC 5545, 3.8.7 and RFC 5546, 2.1.4. `counts` is False for what an attendee says about himself.
    """
    at = spell(now.astimezone(UTC).replace(microsecond=0))
    new = put_text(put_text(new, "DTSTAMP", at), "LAST-MODIFIED", at)
    if counts and sorted(old.lines(*_SIGNIFICANT)) != sorted(new.lines(*_SIGNIFICANT)):
        new = put_text(new, "SEQUENCE", str((number(old, "SEQUENCE") or 0) + 1))
    return new
