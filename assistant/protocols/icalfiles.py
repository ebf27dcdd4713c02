"""Whole .ics files: cut into one resource per UID, and many resources written into one file (RFC 4791, 4.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from assistant.model.errors import Refused

from .icalitem import ITEMS, number
from .icalmeaning import Meaning, canonical, instance_of
from .icaltext import (
    Block,
    block,
    escape,
    name_of,
    parameter,
    parse,
    tree_of,
    unescape,
    unfold,
    value_of,
    walk,
    with_parameter,
    write,
)
from .icaltime import Zones, is_known, zone_names

_KEPT = (
    "VERSION",
    "PRODID",
    "CALSCALE",
    "X-WR-TIMEZONE",
)  # of a file; METHOD and its name are not an item's
_MISSING = {"VERSION": "VERSION:2.0", "PRODID": "PRODID:-//Sundown//Sundown 0.1//EN"}
_OTHERS = {"VJOURNAL": "journal entries", "VFREEBUSY": "free/busy lists"}
_PARTS = frozenset({*ITEMS, *_OTHERS, "VTIMEZONE", "VAVAILABILITY", "VPOLL"})
_LONGEST = 1000  # characters of a file's own line that are worth a copy in every resource
_COPIES = 64_000_000  # characters of VTIMEZONE text that one file may become
_SHOWN = 60

Resources = tuple[tuple[str, str], ...]


def split(text: str) -> Resources:
    """(uid, resource) for every event and to-do of a file; what is broken is left out (see split_with_problems)."""
    return split_with_problems(text)[0]


def split_with_problems(text: str) -> tuple[Resources, tuple[str, ...]]:
    """(uid, resource) for every UID of a file, each with the VTIMEZONEs it needs; and sentences about what is broken.

    An item without a UID gets one made from its text, the same at every reading. A file that holds nothing has no
    problem. What would be said often is said once, with a count. Never raises.
    """
    file = _File()
    file.read(unfold(text))
    resources = tuple(file.resources())
    counted = Counter(file.problems).items()
    return resources, tuple(
        why if count == 1 else f"{count} times: {why}" for why, count in counted
    )


@dataclass(slots=True)
class _Home:
    """What the items of one VCALENDAR share."""

    lines: list[str] = field(default_factory=list)
    zones: dict[str, Block] = field(default_factory=dict)

    def head(self) -> tuple[str, ...]:
        kept = {
            name_of(line): line
            for line in self.lines
            if name_of(line) in _KEPT and len(line) <= _LONGEST
        }
        return (*(line for name, line in _MISSING.items() if name not in kept), *kept.values())

    def lookup(self) -> Zones:
        return Zones.of(block("VCALENDAR", (*self.head(), *self.zones.values())))


@dataclass(slots=True)
class _File:
    """What was found so far: components by kind and UID, in order, with what their calendar shares."""

    problems: list[str] = field(default_factory=list)
    found: dict[tuple[str, str], list[tuple[Block, _Home]]] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)

    def read(self, lines: Iterable[str]) -> None:
        """Cut the lines into the parts of their calendars; a part that is broken takes no other with it."""
        home, part, closing = _Home(), list[str](), ""
        for line in lines:
            word = line.strip().upper() if line[:6].upper().startswith(("BEGIN:", "END:")) else ""
            name = word.partition(":")[2].strip()
            if word.startswith("BEGIN:") and (name in _PARTS or name == "VCALENDAR"):
                self._take(part, home)
                home = _Home() if name == "VCALENDAR" else home
                part, closing = ([line], name) if name in _PARTS else ([], "")
            elif part:
                part.append(line)
                if word == f"END:{closing}":
                    self._take(part, home)
                    part = []
            elif not word:
                home.lines.append(line)
        self._take(part, home)
        self.problems += [
            f"{count} {_OTHERS[name]} were left out." for name, count in self.others.items()
        ]

    def _take(self, part: list[str], home: _Home) -> None:
        if not part:
            return
        try:
            own = tree_of(part).blocks()[0]
        except Refused:
            title = next((line for line in part if name_of(line) == "SUMMARY"), "SUMMARY:")
            self.problems.append(f"“{_shown(title)}” is damaged and was left out.")
            return
        if own.name == "VTIMEZONE":
            for tzid in zone_names(own):
                home.zones.setdefault(tzid, own)
        elif own.name in ITEMS:
            named = own if own.text("UID") else _with_uid(own)
            self.found.setdefault((named.name, named.text("UID")), []).append((named, home))
        elif own.name in _OTHERS:
            self.others[own.name] += 1

    def resources(self) -> Iterator[tuple[str, str]]:
        """Every item as a resource of its own."""
        budget = _COPIES
        heads: dict[int, tuple[tuple[str, ...], Zones]] = {}
        for (_, uid), parts in self.found.items():
            home = parts[0][1]
            head, lookup = heads.setdefault(id(home), (home.head(), home.lookup()))
            own = self._single(parts, lookup)
            zones = _needed(own, {id(part[1]): part[1] for part in parts}.values())
            if budget > 0 and (budget := budget - _size(zones)) <= 0:
                self.problems.append(
                    "Its time zones are too long to be kept with every item of this file."
                )
            kept = zones if budget > 0 else ()
            yield unescape(uid), write(block("VCALENDAR", (*head, *kept, *own)))

    def _single(self, parts: list[tuple[Block, _Home]], lookup: Zones) -> list[Block]:
        """The components of one UID, of each instance only the latest version."""
        versions: dict[str, list[Block]] = {}
        for own, _ in parts:
            versions.setdefault(instance_of(own, lookup), []).append(own)
        return [each[0] if len(each) == 1 else self._latest(each) for each in versions.values()]

    def _latest(self, versions: list[Block]) -> Block:
        """The latest version; of equally late ones the last. The others are named, if they say something else."""
        *_, best = sorted(versions, key=_version)
        taken, meaning = _title(best), canonical(best)
        for other in versions:
            if other is best or canonical(other) == meaning:
                continue
            why = (
                f"“{taken}” is there twice: the earlier one was left out, the later version was taken."
                if _title(other) == taken
                else f"“{taken}” and “{_title(other)}” have the same UID: “{_title(other)}” was left out,"
                f" “{taken}” as the later version was taken."
            )
            self.problems.append(why)
        return best


def _version(own: Block) -> tuple[int, str]:
    return number(own, "SEQUENCE") or 0, own.text("LAST-MODIFIED") or own.text("DTSTAMP")


def _title(own: Block) -> str:
    return _shown(own.line("SUMMARY") or "SUMMARY:")


def _shown(line: str) -> str:
    return " ".join(unescape(value_of(line)).split())[:_SHOWN] or "(no title)"


def _with_uid(own: Block) -> Block:
    uid = sha256(repr(canonical(own)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return own.put("UID", [f"UID:{uid}"])


def _used(own: Iterable[Block]) -> set[str]:
    lines = (line for one in own for line in walk(one) if ";" in line)
    return {tzid for line in lines if (tzid := parameter(line, "TZID"))}


def _needed(own: list[Block], homes: Iterable[_Home]) -> tuple[Block, ...]:
    """The VTIMEZONEs that these components name, each once."""
    found = (
        next((home.zones[tzid] for home in homes if tzid in home.zones), None)
        for tzid in sorted(_used(own))
    )
    return tuple({id(zone): zone for zone in found if zone is not None}.values())


def _size(zones: Iterable[Block]) -> int:
    return sum(len(line) for zone in zones for line in walk(zone))


def join(raws: Iterable[str], prodid: str) -> str:
    """One file of many resources, each VTIMEZONE once; a damaged resource is left out (see join_with_problems)."""
    return join_with_problems(raws, prodid)[0]


def join_with_problems(raws: Iterable[str], prodid: str) -> tuple[str, tuple[str, ...]]:
    """One file of many resources, and a sentence for each that is too damaged to be written into it.

    Two different zones of one name that only they explain both stay: the second is numbered, also in its items.
    """
    book, items, problems = _Zonebook(), list[Block](), list[str]()
    for raw in raws:
        if not (calendars := _calendars(raw)):
            title = next((line for line in unfold(raw) if name_of(line) == "SUMMARY"), "SUMMARY:")
            problems.append(f"“{_shown(title)}” is damaged and was left out.")
            continue
        for calendar in calendars:
            zones = ((zone_names(zone), book.name(zone)) for zone in calendar.blocks("VTIMEZONE"))
            names = {tzid: new for old, new in zones if new != old[0] for tzid in old}
            own = (part for part in calendar.blocks() if part.name != "VTIMEZONE")
            items += (_with_names(part, names) if names else part for part in own)
    head = ("VERSION:2.0", f"PRODID:{escape(prodid)}", "CALSCALE:GREGORIAN")
    return write(block("VCALENDAR", (*head, *book.zones.values(), *items))), tuple(problems)


def _calendars(raw: str) -> tuple[Block, ...]:
    """The calendars of a text; none where it is damaged, or something else."""
    try:
        return tuple(parse(raw).blocks("VCALENDAR"))
    except Refused:
        return ()


@dataclass(slots=True)
class _Zonebook:
    """The zones of a file by the names they get in it."""

    zones: dict[str, Block] = field(default_factory=dict)
    known: dict[tuple[str, Meaning], str] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)

    def name(self, zone: Block) -> str:
        """The name of this zone here; it is taken in if it is new. Names that everybody knows mean one zone."""
        tzid = zone_names(zone)[0]
        key = tzid, () if is_known(tzid) else canonical(zone)
        if key not in self.known:
            self.count[tzid] += 1
            name = tzid if self.count[tzid] == 1 else f"{tzid} ({self.count[tzid]})"
            self.known[key] = name
            self.zones[name] = zone if name == tzid else zone.put("TZID", [f"TZID:{escape(name)}"])
        return self.known[key]


def _with_names(own: Block, names: dict[str, str]) -> Block:
    def change(child: str | Block) -> str | Block:
        if isinstance(child, Block):
            return child.swap(change)
        name = names.get(parameter(child, "TZID")) if ";" in child else None
        return child if name is None else with_parameter(child, "TZID", name)

    return own.swap(change)
