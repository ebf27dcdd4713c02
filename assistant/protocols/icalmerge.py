"""Two versions of one resource merged over what both came from: by component, by RECURRENCE-ID, by property.

What only one side changed is taken; what both changed alike is taken once; where both changed one thing differently,
theirs stays and a Clash says so. Lists (attendees, exceptions, categories, alarms ...) are merged as sets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.model.errors import Refused

from .icallines import Lines, Merge
from .icalmeaning import Named, alarm_name, by_name, identified, is_alike, same_meaning
from .icalplan import without_carried
from .icalrebase import on_one_start, with_instances, without_revived
from .icaltext import Block, escape, name_of, parse, unescape, value_of, with_value, write

__all__ = ["Clash", "Merged", "conflict_copy", "merge", "same_meaning"]

Blocks = dict[Named, Block]
_ITEMS = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_SCHEDULING = frozenset({"ATTENDEE", "ORGANIZER", "REQUEST-STATUS"})


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides changed this property of this instance ("" = the series or single item) differently.

    The values are as in the text, still escaped, several with a comma between; empty where the side took it out.
    """

    recurrence_id: str
    property: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`raw` has both sides' changes, None if the item is to go; in a clash it says what theirs says."""

    raw: str | None
    clashes: tuple[Clash, ...] = ()


def merge(base: str | None, mine: str | None, theirs: str | None) -> Merged:
    """Both sides' changes since `base`; None = deleted, or not there yet.

    An edit beats a deletion: the edited text comes back; a plan that was moved by itself is none (L-54). Damaged text
    is never merged line by line: then theirs stays whole, with one Clash over VCALENDAR. Never raises.
    """
    try:
        if mine is None or theirs is None:
            return Merged(_with_deletion(base, mine, theirs))
        if mine in {theirs, base}:
            return Merged(theirs)
        return Merged(mine) if theirs == base else _merged(base, mine, theirs)
    except Refused:
        return Merged(mine if theirs is None else theirs, _whole(mine, theirs))


def _whole(mine: str | None, theirs: str | None) -> tuple[Clash, ...]:
    return () if mine is None or theirs is None else (Clash("", "VCALENDAR", mine, theirs),)


def _with_deletion(base: str | None, mine: str | None, theirs: str | None) -> str | None:
    left = mine if theirs is None else theirs
    if left is None or base is None:
        return left
    return None if same_meaning(without_carried(left), without_carried(base)) else left


def _merged(base_raw: str | None, mine_raw: str, theirs_raw: str) -> Merged:
    base, mine, theirs = (parse(raw) for raw in (base_raw or "", mine_raw, theirs_raw))
    if is_alike(mine, theirs) or is_alike(mine, base):
        return Merged(theirs_raw)
    if is_alike(theirs, base):
        return Merged(mine_raw)
    clashes: list[Clash] = []
    sides = with_instances(on_one_start(base, mine, theirs))
    tree = without_revived(sides, _component(*sides, "", clashes))
    return Merged(write(tree), tuple(clashes))


def _component(base: Block, mine: Block, theirs: Block, rid: str, clashes: list[Clash]) -> Block:
    """One component of both sides: its lines, then its sub-components."""
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    work = Merge.of(base, mine, theirs)
    lines = work.run()
    clashes += [Clash(rid, *said) for said in work.clashes]
    olds = identified(base)
    news, others = (_same_alarms(olds, identified(side)) for side in (mine, theirs))
    inner = _blocks((olds, news, others), rid, clashes)
    return replace(theirs, children=_ordered(theirs, lines, inner, others))


def _blocks(sides: tuple[Blocks, Blocks, Blocks], rid: str, clashes: list[Clash]) -> Blocks:
    """The sub-components by their identity: three ways each, an edit beating a deletion."""
    olds, news, others = sides
    out: dict[Named, Block] = {}
    for key in {**others, **news}:
        old, new, other = olds.get(key), news.get(key), others.get(key)
        if new is not None and other is not None:
            out[key] = _component(old or Block(other.name), new, other, rid or key[2], clashes)
        elif (left := new or other) is not None and not _unchanged(left, old):
            out[key] = left
    return out


def _same_alarms(olds: Blocks, side: Blocks) -> Blocks:
    """An alarm that was given a UID since (RFC 9074, 4) is the one it was: by what it does, and when."""

    def known(key: Named, own: Block) -> Named:
        bare = alarm_name(own) if own.name == "VALARM" and key not in olds else key
        return bare if bare in olds and bare not in side else key

    named = [(known(key, own), key, own) for key, own in side.items()]
    first = {new: key for new, key, _ in reversed(named)}
    return {new if first[new] == key else key: own for new, key, own in named}


def _unchanged(left: Block, old: Block | None) -> bool:
    return old is not None and is_alike(left, old)


def _ordered(
    theirs: Block, lines: dict[str, Lines], inner: dict[Named, Block], order: Iterable[Named]
) -> tuple[str | Block, ...]:
    """In their order; what only mine has comes after the lines, after the time zones, or last."""
    same = {name for name, own in by_name(theirs).items() if lines.get(name) == own}
    left = {name: own for name, own in lines.items() if name not in same}
    rest, keys = dict(inner), iter(order)
    out: list[str | Block] = []
    for child in theirs.children:
        if isinstance(child, str):
            name = name_of(child)
            out += [child] if name in same else left.pop(name, ())
        else:
            out += [own for own in [rest.pop(next(keys), None)] if own is not None]
    at = max((n for n, child in enumerate(out) if isinstance(child, str)), default=-1) + 1
    new_lines = [line for own in left.values() for line in own]
    zones = [own for own in rest.values() if own.name == "VTIMEZONE"]
    others = [own for own in rest.values() if own.name != "VTIMEZONE"]
    return (*out[:at], *new_lines, *zones, *out[at:], *others)


def conflict_copy(raw: str, uid: str, title_suffix: str) -> str:
    """The same item as one of its own: another UID, a marked title, nobody invited, alarms kept, no METHOD."""
    tree = parse(raw)
    return write(tree.swap(lambda child: _copied(child, uid, title_suffix)))


def _copied(child: str | Block, uid: str, suffix: str) -> str | Block | None:
    if isinstance(child, str):
        return None if name_of(child) == "METHOD" else child
    if child.name in _ITEMS:
        return _own_item(child, uid, suffix)
    return (
        child.swap(lambda inner: _copied(inner, uid, suffix))
        if child.name == "VCALENDAR"
        else child
    )


def _own_item(own: Block, uid: str, suffix: str) -> Block:
    title = unescape(value_of(own.line("SUMMARY") or "SUMMARY:")) + suffix
    for name, text in (("UID", uid), ("SUMMARY", title)):
        own = own.put(name, [with_value(own.line(name) or f"{name}:", escape(text))])
    return own.swap(
        lambda line: None if isinstance(line, str) and name_of(line) in _SCHEDULING else line
    )
