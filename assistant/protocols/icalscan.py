"""A lazy scan of one iCalendar resource: lines, components, and the few fields that the index needs. No library.

It never raises and is linear in the text's length, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.model.account import Component

from .icalscan_entry import ALARM_NAMES, NAMES, SNOOZE, Properties, alarm_of, entry_of
from .icalscan_types import Alarm, Entry, Scanned, Stamp
from .icalscan_values import plain

__all__ = ["Alarm", "Entry", "Scanned", "Stamp", "scan"]

_COMPONENTS = {component.value: component for component in Component}
_BRACKETS = frozenset({"BEGIN", "END"})
_BRACKET_LETTERS = frozenset("BbEe")
_ENDS = frozenset({*_COMPONENTS, "VALARM", "VCALENDAR"})
_LAST_LINES = frozenset({f"END:{name}" for name in _COMPONENTS})
_SNOOZED = f"{SNOOZE}-"
_ALARM_LIMIT = 100  # of one component: more is an attack, not a wish
_ENTRY_LIMIT = 10_000  # components of one resource
_TZID_LINE = re.compile(r"\nTZID[^\n]{0,500}", re.IGNORECASE)
# whole and unfolded in its brackets; whatever is torn or strange is left to the reader of lines
_ZONE = re.compile(
    r"^BEGIN:VTIMEZONE\n(?:(?!BEGIN:V|END:V)[^\n]{0,500}\n){0,200}END:VTIMEZONE\n(?![ \t])",
    re.IGNORECASE | re.MULTILINE,
)


class _Reader:
    """Walks the lines of one resource once. Its state lives as long as one scan."""

    __slots__ = ("default_zone", "entries", "journal", "lines", "uid", "zones")

    def __init__(self, text: str) -> None:
        self.entries: list[Entry] = []
        self.zones: dict[str, str] = {}
        self.lines = iter(_unfolded(self._without_zones(text)).split("\n"))
        self.default_zone = ""
        self.journal = False

    def _without_zones(self, text: str) -> str:
        """The text without the VTIMEZONEs in front: a half of what servers send, and mostly the same ones again."""
        found = _ZONE.search(text)
        first = found.start() if found else 0
        head = text[:first].upper()
        if head.count("BEGIN:") != head.startswith("BEGIN:VCALENDAR\n"):
            return text
        end = first
        while found is not None:
            end = found.end()
            self._named(*_usual_zone(found[0]))
            found = _ZONE.match(text, end)
        return text[:first] + text[end:]

    def read(self) -> None:
        for line in self.lines:
            name = line[:32].upper()
            if name.startswith("BEGIN:"):
                self._begin(name[6:].strip())
            elif name.startswith("X-WR-TIMEZONE"):
                self.default_zone = plain(line.partition(":")[2]).strip()

    def _begin(self, name: str) -> None:
        if name in _COMPONENTS:
            self._component(_COMPONENTS[name])
        elif name == "VTIMEZONE":
            self._zone()
        elif name != "VCALENDAR":
            self.journal |= name in {"VJOURNAL", "VFREEBUSY", "VAVAILABILITY"}
            _skip(self.lines, name)

    def _zone(self) -> None:
        block = ["BEGIN:VTIMEZONE"]
        for line in self.lines:
            block.append(line)
            if line[:13].upper() == "END:VTIMEZONE":
                break
        self._named(*_zone_of("\n".join(block)))

    def _named(self, name: str | None, text: str) -> None:
        """A TZID property is a TEXT, a TZID parameter is not: a comma is escaped in the first alone."""
        if name is not None:
            self.zones.setdefault(name, text)
            self.zones.setdefault(plain(name), text)

    def _component(self, component: Component) -> None:
        following: Component | None = component
        while following and len(self.entries) < _ENTRY_LIMIT:
            component = following
            alarms: list[Alarm] = []
            found, following = _properties(self.lines, NAMES, alarms)
            self.entries.append(entry_of(component, found, tuple(alarms), self.default_zone))


def _zone_of(block: str) -> tuple[str | None, str]:
    """The TZID of a VTIMEZONE, and its text unfolded."""
    text = _unfolded(block.rstrip("\n"))
    found = _TZID_LINE.search(text)
    return found and found[0].partition(":")[2].strip().strip('"'), text


_usual_zone = lru_cache(maxsize=64)(_zone_of)  # a calendar has a handful


def _properties(
    lines: Iterator[str], names: frozenset[str], alarms: list[Alarm] | None
) -> tuple[Properties, Component | None]:
    """The wanted lines up to END, by name; VALARMs go to `alarms`, other parts inside are passed over.

    Also the component that begins before this one ended, which happens in torn text.
    """
    found: Properties = {}
    for line in lines:
        name, _, value = line.partition(":")
        params = ""
        if name not in names:  # it has parameters, or is not wanted
            name, params, value = _divided(line, name, value)
            if name not in names:
                continue
        if name in found:
            found[name].append((params, value))
        elif name not in _BRACKETS:
            found[name] = [(params, value)]
        else:
            ended, following = _bracket(lines, name, value[:40].strip().upper(), alarms)
            if ended:
                return found, following
    return found, None


def _divided(line: str, head: str, value: str) -> tuple[str, str, str]:
    """Name in upper case, parameters, value. What a snooze's name says of its instance stands as its parameters."""
    if '"' in head:
        head, value = _split_quoted(line)
    name, _, params = head.partition(";")
    name = name.strip().upper()
    return (SNOOZE, name[17:], value) if name[:18] == _SNOOZED else (name, params, value)


def _bracket(
    lines: Iterator[str], name: str, what: str, alarms: list[Alarm] | None
) -> tuple[bool, Component | None]:
    """A BEGIN or END inside a component: (is the component over, the one that begins instead)."""
    if name == "END":
        return what in _ENDS, None
    if what in _COMPONENTS:
        return True, _COMPONENTS[what]
    if what != "VALARM" or alarms is None or len(alarms) >= _ALARM_LIMIT:
        _skip(lines, what)
        return False, None
    found, following = _properties(lines, ALARM_NAMES, None)
    alarm = alarm_of(found)
    if alarm is not None:
        alarms.append(alarm)
    return following is not None, following


def _skip(lines: Iterator[str], name: str) -> None:
    """To the END of this component; one of the same name inside it counts, the end of the item ends all."""
    depth = 1
    for line in lines:
        if line[:1] not in _BRACKET_LETTERS:
            continue
        text = line[:48].strip().upper()
        depth += (text == f"BEGIN:{name}") - (text == f"END:{name}")
        if not depth or text in _LAST_LINES:
            return


def _split_quoted(line: str) -> tuple[str, str]:
    """Head and value of a line with a quoted parameter: the first colon outside quotes divides them."""
    pieces = line.split('"')
    for index in range(0, len(pieces), 2):
        before, colon, after = pieces[index].partition(":")
        if colon:
            head = '"'.join([*pieces[:index], before])
            return head, '"'.join([after, *pieces[index + 1 :]])
    head, _, value = line.partition(":")
    return head, value


def _lines(raw: str) -> str:
    text = raw
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "")
    return text.removeprefix("\ufeff")


def _unfolded(text: str) -> str:
    return text.replace("\n ", "").replace("\n\t", "")


def scan(raw: str) -> Scanned:
    """Index one resource (RFC 4791, 4.1: one UID, one kind of component, its overrides and zones).

    Parts with another UID or of another kind than the first are left out. X-WR-TIMEZONE is the zone of DATE-TIMEs
    that name none. Never raises: what cannot be shown has a `problem`.
    """
    reader = _Reader(_lines(raw))
    reader.read()
    component, uid, entries = _one_item(reader.entries)
    return Scanned(component, uid, entries, reader.zones, _problem(reader, uid, entries))


def _one_item(found: list[Entry]) -> tuple[Component | None, str, tuple[Entry, ...]]:
    if not found:
        return None, "", ()
    component = found[0].component
    uid = next((entry.uid for entry in found if entry.uid), "")
    same = [
        entry if entry.uid == uid else replace(entry, uid=uid)
        for entry in found
        if entry.component is component and entry.uid in {uid, ""}
    ]
    shown = [
        entry for entry in same if component is Component.TODO or entry.start or entry.recurrence
    ]
    return component, uid, tuple(shown or same)


def _problem(reader: _Reader, uid: str, entries: tuple[Entry, ...]) -> str:
    if not entries:
        what = "This is neither an event nor a to-do." if reader.journal else ""
        return what or "There is no event and no to-do in this text."
    if not uid:
        return "This item has no UID, so it cannot be told apart from others."
    first = entries[0]
    if first.component is Component.EVENT and not (first.start or first.recurrence):
        return "This event has no start that can be read."
    return ""
