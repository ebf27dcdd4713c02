"""A VTIMEZONE's text (RFC 5545, 3.6.5) as the changes of its offset. Only asked for zones that the system lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .icalscan_values import stamp, stamps, wall
from .recurrence_dates import dates
from .recurrence_rule import Frequency, read_rule

_SINCE, _UNTIL = -2_208_988_800, 4_102_444_800  # 1900 and 2100: rules are followed between them
_RULES = 40  # of one zone
_LINES = 2_000
_CHANGES = 4_000
_OFFSET = re.compile(r"([+-])([0-9]{2})([0-9]{2})([0-9]{2})?")


@dataclass(slots=True)
class _Observance:
    standard: bool
    before: int | None = None
    after: int | None = None
    start: int | None = None
    rules: list[str] = field(default_factory=list)
    others: list[int] = field(default_factory=list)


def read_changes(text: str) -> tuple[int, list[tuple[int, int]]] | None:
    """(offset before the first change, [(instant, offset from then on)]) in order; None if there is no offset.

    Before the first change the first STANDARD part's offset counts, or the first part's, as dateutil has it.
    """
    parts = [
        part for part in _observances(text) if part.after is not None and part.start is not None
    ]
    if not parts:
        return None
    first = next((part for part in parts if part.standard), parts[0])
    left = _RULES
    changes: dict[int, tuple[int, int]] = {}
    for part in parts:
        changes.update((change[0], change) for change in _onsets(part, part.rules[: max(0, left)]))
        left -= len(part.rules)
    return first.after or 0, [changes[instant] for instant in sorted(changes)][:_CHANGES]


def _observances(text: str) -> list[_Observance]:
    found: list[_Observance] = []
    inside = False
    unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    for line in unfolded.split("\n", _LINES)[:_LINES]:
        head, _, value = line.partition(":")
        name, _, params = head.upper().partition(";")
        kind = value.strip().upper()
        if name in {"BEGIN", "END"} and kind in {"STANDARD", "DAYLIGHT"}:
            inside = name == "BEGIN"
            if inside:
                found.append(_Observance(kind == "STANDARD"))
        elif inside:
            _note(found[-1], name, params, value.strip())
    return found


def _note(part: _Observance, name: str, params: str, value: str) -> None:
    match name:
        case "DTSTART":
            start = stamp("", value)
            part.start = None if start is None else wall(start.text)
        case "TZOFFSETFROM":
            part.before = _offset(value)
        case "TZOFFSETTO":
            part.after = _offset(value)
        case "RRULE":
            part.rules.append(value[:1_000])
        case "RDATE":
            part.others += [wall(one.text) for one in stamps(params, value)]
        case _:
            pass


def _offset(value: str) -> int | None:
    match = _OFFSET.match(value)
    if not match:
        return None
    seconds = int(match[2]) * 3600 + int(match[3]) * 60 + int(match[4] or 0)
    return None if seconds >= 86_400 else seconds * (-1 if match[1] == "-" else 1)  # noqa: PLR2004 - a day


def _onsets(part: _Observance, rules: list[str]) -> list[tuple[int, int]]:
    if part.start is None or part.after is None:
        return []
    before = part.after if part.before is None else part.before
    walls = {part.start, *part.others[:_CHANGES]}
    for text in rules:
        walls.update(_ruled(text, part.start, before))
    return [(one - before, part.after) for one in walls]


def _ruled(text: str, start: int, before: int) -> list[int]:
    try:
        rule = read_rule(text)
    except ValueError:
        return []
    if rule.frequency > Frequency.MONTHLY:
        return []
    last = _UNTIL
    if rule.until is not None:
        last = wall(rule.until.text) + (before if rule.until.tzid else 86_399 * rule.until.date)
    return dates(rule, start, max(start, _SINCE), last)[:_CHANGES]
