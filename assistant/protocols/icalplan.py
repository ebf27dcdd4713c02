"""The day on which the user means to do a to-do, in its own text: for one's own devices, harmless to all others.

X-SUNDOWN-PLAN is the user's word, X-SUNDOWN-CARRIED what was moved by itself; RFC 5545, 3.8.8.2 bids others to keep
such properties and to pass them over. DTSTART would say something else: programs hide a to-do until then, and behind
its DUE it may not stand at all. A carry names the plan from which it was made, so that in a merge a plan which the
user has changed meanwhile outdoes it without any rule.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from assistant.model.errors import Refused

from .icalitem import put_one, stamped, take_apart
from .icaltext import Block, parameter, value_of, write

PLAN, CARRIED = "X-SUNDOWN-PLAN", "X-SUNDOWN-CARRIED"
_DAY = re.compile(r"[0-9]{8}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_MOST = 999


class Planned(NamedTuple):
    """What a text says: `day` None = no day; `automatic`: moved there, or cleared, by itself."""

    day: date | None
    carries: int = 0
    automatic: bool = False


def planned(raw: str) -> Planned | None:
    """What the text says of it, None if it says nothing that can be read."""
    if PLAN not in raw and CARRIED not in raw:
        return None
    try:
        own = take_apart(raw).main()
    except Refused:
        return None
    carried = own.line(CARRIED)
    if carried is not None and parameter(carried, "FROM") == own.text(PLAN):
        return Planned(_day(value_of(carried).strip()), _count(carried), automatic=True)
    line = own.line(PLAN)
    return None if line is None else Planned(_day(value_of(line).strip()), _count(line))


def _count(line: str) -> int:
    count = parameter(line, "COUNT")
    return min(int(count), _MOST) if _NUMBER.fullmatch(count) else 0


def with_plan(raw: str, day: date | None, now: datetime, carries: int = 0) -> str:
    """The text with the user's own day, and how often it was carried before; None: there shall be no day.

    Raises Refused.
    """
    head = f"{PLAN};COUNT={carries}" if carries else PLAN
    value = f"{head};VALUE=DATE:{day:%Y%m%d}" if day else f"{PLAN}:"
    return _changed(raw, {PLAN: value, CARRIED: None}, now)


def with_carried(raw: str, day: date | None, carries: int, now: datetime) -> str:
    """The text with the day to which it was moved by itself; None: its plan was cleared by itself. Raises Refused."""
    origin = take_apart(raw).main().text(PLAN)
    head = f"{CARRIED};FROM={origin}" if origin else CARRIED
    said = f"{head};COUNT={carries};VALUE=DATE:{day:%Y%m%d}" if day else f"{head}:"
    return _changed(raw, {CARRIED: said}, now)


def without_carried(raw: str) -> str:
    """The text without what was moved by itself: what people have said of it. Raises Refused."""
    if CARRIED not in raw:
        return raw
    series = take_apart(raw)
    own = series.main()
    return write(series.swapped(own, put_one(own, CARRIED, None)).tree())


def _changed(raw: str, lines: dict[str, str | None], now: datetime) -> str:
    series = take_apart(raw)
    old = new = series.main()
    for name, line in lines.items():
        new = put_one(new, name, line)
    if new == old:
        return raw
    return write(series.swapped(old, _stamped(old, new, now)).tree())


def _stamped(old: Block, new: Block, now: datetime) -> Block:
    """A plan is nobody else's business: the sequence number stays."""
    return stamped(old, new, now, counts=False)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None
