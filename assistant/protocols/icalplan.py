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
_DAY = re.compile(r"\d{8}")
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
        count = parameter(carried, "COUNT")
        carries = min(int(count), _MOST) if count.isdecimal() else 0
        return Planned(_day(value_of(carried).strip()), carries, automatic=True)
    return None if own.line(PLAN) is None else Planned(_day(own.text(PLAN)))


def with_plan(raw: str, day: date | None, now: datetime) -> str:
    """The text with the user's own day; None says that there shall be none. Raises Refused."""
    value = f"{PLAN};VALUE=DATE:{day:%Y%m%d}" if day else f"{PLAN}:"
    return _changed(raw, {PLAN: value, CARRIED: None}, now)


def with_carried(raw: str, day: date | None, carries: int, now: datetime) -> str:
    """The text with the day to which it was moved by itself; None: its plan was cleared by itself. Raises Refused."""
    origin = take_apart(raw).main().text(PLAN)
    head = f"{CARRIED};FROM={origin}" if origin else CARRIED
    said = f"{head};COUNT={carries};VALUE=DATE:{day:%Y%m%d}" if day else f"{head}:"
    return _changed(raw, {CARRIED: said}, now)


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
