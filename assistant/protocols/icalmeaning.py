"""What calendar text means apart from its spelling: comparable forms of lines, and the identity of components.

Order of lines and of parameters, folding, quotes, and the case of names say nothing (RFC 5545, 3.1, 3.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from .icaltext import Block, name_of, parameter, parameters, parse, parts, value_of, with_value
from .icaltime import Zones, instance_id, read

COMMA_LISTS = frozenset({"EXDATE", "RDATE", "CATEGORIES", "RESOURCES"})
_STAMPS = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "PRODID"})
_ALARM_IDS = ("UID", "X-WR-ALARMUID", "X-EVOLUTION-ALARM-UID")

Atom = tuple[str, tuple[tuple[str, str], ...], str]  # name, sorted parameters, value
Named = tuple[str, str, str]  # component name, identity, recurrence id
Meaning = tuple[object, ...]
_T = TypeVar("_T", str, Block)


def atom(line: str) -> Atom:
    """One line in comparable form."""
    bare = ((name, value.strip().strip('"')) for name, value in parameters(line))
    return name_of(line), tuple(sorted(bare)), value_of(line).strip()


def single(lines: Iterable[str]) -> list[str]:
    """The lines with one value each: EXDATE:a,b is EXDATE:a and EXDATE:b."""
    out: list[str] = []
    for line in lines:
        values = parts(value_of(line)) if name_of(line) in COMMA_LISTS else ()
        head = with_value(line, "")
        out += [head + value.strip() for value in values] if len(values) > 1 else [line]
    return out


def atoms(lines: Iterable[str]) -> tuple[Atom, ...]:
    """Lines in comparable form, whatever their order."""
    return tuple(sorted(atom(line) for line in single(lines)))


def by_name(block: Block) -> dict[str, tuple[str, ...]]:
    """The lines of a component by property name, in order of their first."""
    found: dict[str, list[str]] = {}
    for line in block.lines():
        found.setdefault(name_of(line), []).append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def canonical(block: Block) -> Meaning:
    """A component in comparable form, without DTSTAMP, LAST-MODIFIED, SEQUENCE and PRODID."""
    return (
        block.name,
        _meant(block.lines()),
        tuple(sorted((canonical(own) for own in block.blocks()), key=repr)),
    )


def same_meaning(a: str, b: str) -> bool:
    """Equal but for order, folding, spelling of names, DTSTAMP, LAST-MODIFIED, SEQUENCE and PRODID.

    Raises:
        Refused: one of two different texts is damaged.
    """
    return a == b or is_alike(parse(a), parse(b))


def is_alike(a: Block, b: Block) -> bool:
    """As canonical(a) == canonical(b); what is spelled alike is not looked at twice."""
    left, right = _rest(a.lines(), b.lines()), _rest(b.lines(), a.lines())
    if a.name != b.name or _meant(left) != _meant(right):
        return False
    ours, others = _rest(a.blocks(), b.blocks()), _rest(b.blocks(), a.blocks())
    if len(ours) == len(others) == 1:
        return is_alike(ours[0], others[0])
    return sorted(map(repr, map(canonical, ours))) == sorted(map(repr, map(canonical, others)))


def _rest(these: Iterable[_T], those: Iterable[_T]) -> list[_T]:
    return list((Counter(these) - Counter(those)).elements())


def _meant(lines: Iterable[str]) -> tuple[Atom, ...]:
    return atoms(line for line in lines if name_of(line) not in _STAMPS)


def identified(block: Block) -> dict[Named, Block]:
    """The sub-components by their identity, in order; a second one with the same gets a number."""
    zones = Zones.of(block) if block.name == "VCALENDAR" else Zones()
    out: dict[Named, Block] = {}
    count: dict[Named, int] = {}
    for own in block.blocks():
        key = _identity(own, zones)
        count[key] = count.get(key, 0) + 1
        out[key if count[key] == 1 else (key[0], f"{key[1]}\0{count[key]}", key[2])] = own
    return out


def _identity(own: Block, zones: Zones) -> Named:
    match own.name:
        case "VEVENT" | "VTODO" | "VJOURNAL":
            return own.name, own.text("UID"), instance_of(own, zones)
        case "VTIMEZONE":
            return own.name, own.text("TZID").strip('"'), ""
        case "VALARM":
            known = next((uid for name in _ALARM_IDS if (uid := own.text(name))), "")
            return (own.name, known, "") if known else alarm_name(own)
        case "VCALENDAR":
            return own.name, "", ""
        case _:
            return own.name, own.text("UID") or repr(canonical(own)), ""


def alarm_name(alarm: Block) -> Named:
    """What an alarm without an identifier of its own is known by: what it does, and when."""
    return alarm.name, f"{alarm.text('ACTION').upper()} {_trigger(alarm)}", ""


def _trigger(alarm: Block) -> str:
    line = alarm.line("TRIGGER")
    return "" if line is None else f"{value_of(line).strip()} {parameter(line, 'RELATED').upper()}"


def instance_of(own: Block, zones: Zones) -> str:
    """The recurrence id of a component as the program spells it; its text where it is no date; "" for a master."""
    when = read(own.line("RECURRENCE-ID"), zones)
    return own.text("RECURRENCE-ID") if when is None else instance_id(when)
