"""The lines of one component merged three ways: by property, lists element by element, down to parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from .icalitem import end_of, number
from .icalmeaning import COMMA_LISTS, Atom, atom, atoms, by_name, single
from .icalspan import is_before
from .icaltext import (
    Block,
    block,
    name_of,
    parameter,
    value_of,
    with_parameter,
    with_value,
)
from .icaltime import Zones, read

Lines = tuple[str, ...]
ByName = Mapping[str, Lines]

_LISTS = COMMA_LISTS | {
    "ATTENDEE", "ATTACH", "COMMENT", "CONTACT", "RELATED-TO", "REQUEST-STATUS", "CONFERENCE", "IMAGE", "",
}  # fmt: skip
_LATEST = frozenset(
    {"DTSTAMP", "LAST-MODIFIED", "ACKNOWLEDGED", "X-MOZ-LASTACK", "X-MOZ-SNOOZE-TIME"}
)
_QUIET = frozenset(  # nobody's wish, or worth no copy of the whole: no clash over them
    {"PRODID", "X-MOZ-GENERATION", "X-SUNDOWN-PLAN", "X-SUNDOWN-CARRIED"}
)
_TOGETHER = {
    "VEVENT": (("DTEND", "DURATION"),),
    "VTODO": (("DUE", "DURATION"), ("STATUS", "PERCENT-COMPLETE", "COMPLETED")),
}
_TIMES = ("DTSTART", "DTEND", "DUE", "DURATION")
_FULL = 100


@dataclass(slots=True)
class Merge:
    """One component on its way: the three sides' lines by name, and the clashes found (property, mine, theirs)."""

    kind: str
    base: ByName
    mine: ByName
    theirs: ByName
    clashes: list[tuple[str, str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, base: Block, mine: Block, theirs: Block) -> Merge:
        """Of three versions of a component."""
        return cls(theirs.name, by_name(base), by_name(mine), by_name(theirs))

    def run(self) -> dict[str, Lines]:
        """The merged lines by name; only names that have lines."""
        names = dict.fromkeys([*self.theirs, *self.mine, *self.base])
        groups = [
            group for group in _TOGETHER.get(self.kind, ()) if any(name in names for name in group)
        ]
        grouped = {name for group in groups for name in group}
        out = {name: self._one(name) for name in names if name not in grouped}
        for group in groups:
            out |= self._group(group)
        if self._is_torn(out):
            out |= self._keep_theirs(_TIMES)
        return {name: lines for name, lines in out.items() if lines}

    def _sides(self, name: str) -> tuple[Lines, Lines, Lines]:
        return self.base.get(name, ()), self.mine.get(name, ()), self.theirs.get(name, ())

    def _changed(self, name: str) -> tuple[bool, bool, bool]:
        """Whether mine changed it, whether theirs did, and whether they differ."""
        base, mine, theirs = self._sides(name)
        return _differ(mine, base), _differ(theirs, base), _differ(mine, theirs)

    def _one(self, name: str) -> Lines:
        base, mine, theirs = self._sides(name)
        mine_changed, theirs_changed, differ = self._changed(name)
        if not mine_changed or not differ:
            return theirs
        if not theirs_changed:
            return mine
        if name in _LATEST:
            return max(theirs, mine, key=lambda lines: max(map(value_of, lines), default=""))
        if name == "SEQUENCE":
            return max(theirs, mine, key=_highest)
        if name in _LISTS or max(len(base), len(mine), len(theirs)) > 1:
            elements = _Set(name, self.clashes, *(_elements(side) for side in (base, mine, theirs)))
            return elements.run(mine, theirs)
        if name not in _QUIET and (self.kind, name) != ("VALARM", "UID"):
            self._clash(name)
        return theirs

    def _clash(self, name: str) -> None:
        _, mine, theirs = self._sides(name)
        said = (name, _shown(mine), _shown(theirs))
        if said not in self.clashes:
            self.clashes.append(said)

    def _group(self, group: tuple[str, ...]) -> dict[str, Lines]:
        """Properties that have to agree: each by itself if they then do, else all as theirs has them."""
        if _is_done(self.mine) and _is_done(self.theirs) and "STATUS" in group:
            return {name: self.theirs.get(name, ()) for name in group}  # done twice is done
        changed = [self._changed(name) for name in group]
        if not all(any(side) for side in list(zip(*changed, strict=True))[:2]):
            return {name: self._one(name) for name in group}  # at most one side touched them
        if any(all(said) for said in changed):
            return self._keep_theirs(group)
        out = {name: self._one(name) for name in group}
        return out if _agree(out) else self._keep_theirs(group)

    def _keep_theirs(self, names: tuple[str, ...]) -> dict[str, Lines]:
        for name in names:
            mine_changed, _, differ = self._changed(name)
            if mine_changed and differ:
                self._clash(name)
        return {name: self.theirs.get(name, ()) for name in names}

    def _is_torn(self, out: ByName) -> bool:
        """Whether a start of one side and an end of the other do not fit, while each side's own did."""
        if not any(self._changed(name)[0] for name in _TIMES):
            return False
        mine, theirs = self.mine, self.theirs
        return not _fits(self.kind, out) and _fits(self.kind, mine) and _fits(self.kind, theirs)


def _differ(these: Lines, those: Lines) -> bool:
    return these != those and atoms(these) != atoms(those)


def _highest(lines: Lines) -> int:
    return number(block("", lines), "SEQUENCE") or 0


def _shown(lines: Lines) -> str:
    return ",".join(value_of(line) for line in lines)


def _is_done(side: ByName) -> bool:
    return any(value_of(line).strip().upper() == "COMPLETED" for line in side.get("STATUS", ()))


def _agree(out: ByName) -> bool:
    if "STATUS" not in out:
        return sum(bool(lines) for lines in out.values()) <= 1
    done = _is_done(out)
    percent = number(block("", out["PERCENT-COMPLETE"]), "PERCENT-COMPLETE")
    return done == bool(out["COMPLETED"]) and (percent is None or done == (percent == _FULL))


def _fits(kind: str, side: ByName) -> bool:
    own = block(kind, (line for name in _TIMES for line in side.get(name, ())))
    start, end = read(own.line("DTSTART"), Zones()), end_of(own, Zones())
    return start is None or end is None or (type(start) is type(end) and not is_before(end, start))


def _key(name: str, line: str) -> object:
    """What makes an element of a list the same on both sides."""
    value = value_of(line).strip()
    match name:
        case "ATTENDEE":
            return value.lower()
        case "EXDATE" | "RDATE":
            return parameter(line, "TZID"), value
        case _ if name in _LISTS and name:
            return value
        case _:
            return atom(line)


def _elements(lines: Lines) -> dict[object, str]:
    return {_key(name_of(line), line): line for line in single(lines)}


@dataclass(frozen=True, slots=True)
class _Set:
    """A list property: the elements of the three sides by identity."""

    name: str
    clashes: list[tuple[str, str, str]]
    base: Mapping[object, str]
    mine: Mapping[object, str]
    theirs: Mapping[object, str]

    def run(self, mine: Lines, theirs: Lines) -> Lines:
        """Their lines, less what mine took out, then what mine put in."""
        kept = self._filtered(theirs, self._kept)
        return (*kept, *self._filtered(mine, self._added))

    def _filtered(self, lines: Lines, decide: Callable[[object], str | None]) -> Iterator[str]:
        for line in lines:
            elements = {key: decide(key) for key in _elements((line,))}
            left = [element for element in elements.values() if element is not None]
            if left == list(_elements((line,)).values()):
                yield line
            elif len(left) > 1:
                yield with_value(line, ",".join(value_of(element) for element in left))
            else:
                yield from left

    def _kept(self, key: object) -> str | None:
        old, new, other = self.base.get(key), self.mine.get(key), self.theirs[key]
        if new is None:
            return None if old is not None and atom(old) == atom(other) else other
        return self._parameters(old, new, other)

    def _added(self, key: object) -> str | None:
        old, new = self.base.get(key), self.mine[key]
        if key in self.theirs or (old is not None and atom(old) == atom(new)):
            return None
        return new

    def _parameters(self, old: str | None, new: str, other: str) -> str:
        """One element that both sides have: its parameters, three ways."""
        said: tuple[Atom, ...] = tuple(atom(line) for line in (old or "", new, other))
        if said[1] in {said[0], said[2]}:
            return other
        if said[2] == said[0]:
            return new
        out = other
        base, mine, theirs = (dict(one[1]) for one in said)
        for name in {**mine, **base}:
            if mine.get(name) in {base.get(name), theirs.get(name)}:
                continue
            if theirs.get(name) == base.get(name):
                out = with_parameter(out, name, mine.get(name))
            else:
                self.clashes.append((self.name, new, other))
        return out
