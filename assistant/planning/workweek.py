"""The work week as people write it in the settings, read and printed.

For example: "mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00".
"""

from __future__ import annotations

import re
from datetime import time
from itertools import pairwise

from assistant.model.digest import WorkBlock
from assistant.model.errors import BadInput

Week = tuple[tuple[WorkBlock, ...], ...]

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EXAMPLE = "write it like “mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00”"
_DASH = re.compile(r"\s*[-\u2013\u2014~]\s*")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_MINUTES_A_DAY = 24 * 60


def parse_week(text: str) -> Week:
    """Blocks per weekday, Monday first; times are local wall times. Raises BadInput with an example.

    A block may end after midnight ("18:00-02:00"); it belongs to the day on which it starts. A day named twice
    has both lots of blocks; "mon-fri" without hours is refused, an empty text is a week without work.
    """
    week: list[tuple[WorkBlock, ...]] = [()] * 7
    tidy = _DASH.sub("-", text.strip().lower().replace("\uff1a", ":").replace("\uff1b", ";"))
    for part in filter(None, (piece.strip() for piece in tidy.split(";"))):
        days, blocks = _part(part)
        for day in days:
            week[day] = _checked((*week[day], *blocks), part)
    return tuple(week)


def print_week(week: Week) -> str:
    """The shortest text that `parse_week` reads as this week: neighbours with the same hours share an entry."""
    entries: list[tuple[int, int]] = []
    for day, blocks in enumerate(week):
        if entries and week[entries[-1][0]] == blocks:
            entries[-1] = (entries[-1][0], day)
        else:
            entries.append((day, day))
    return "; ".join(_printed(first, last, week[first]) for first, last in entries if week[first])


def hours(blocks: tuple[WorkBlock, ...], dash: str = "-", between: str = " ") -> str:
    """Blocks as text, "09:00-13:00 14:00-18:00". Midnight as an end is 24:00."""
    return between.join(f"{_clock(b.start)}{dash}{_clock(b.end, end=True)}" for b in blocks)


def _printed(first: int, last: int, blocks: tuple[WorkBlock, ...]) -> str:
    days = DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
    return f"{days} {hours(blocks)}"


def _clock(value: time, *, end: bool = False) -> str:
    return "24:00" if end and value == time() else value.strftime("%H:%M")


def _part(part: str) -> tuple[list[int], tuple[WorkBlock, ...]]:
    words = part.replace(",", " ").split()
    days = [day for word in words if not word[0].isdigit() for day in _days(word)]
    blocks = tuple(_block(word) for word in words if word[0].isdigit())
    if not days or not blocks:
        raise BadInput(f"“{part}” needs days and hours; {_EXAMPLE}.")
    return days, blocks


def _days(word: str) -> list[int]:
    first, _, last = word.partition("-")
    try:
        start, end = DAYS.index(first[:3]), DAYS.index((last or first)[:3])
    except ValueError as error:
        raise BadInput(f"“{word}” is not a weekday; {_EXAMPLE}.") from error
    return [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]


def _block(word: str) -> WorkBlock:
    first, _, last = word.partition("-")
    start, end = _TIME.fullmatch(first), _TIME.fullmatch(last)
    if not start or not end or _minutes(start) >= _MINUTES_A_DAY or _minutes(end) > _MINUTES_A_DAY:
        raise BadInput(f"“{word}” is not a span of time; {_EXAMPLE}.")
    block = WorkBlock(_time(_minutes(start)), _time(_minutes(end)))
    if block.start == block.end:
        raise BadInput(f"“{word}” ends when it begins; {_EXAMPLE}.")
    return block


def _minutes(match: re.Match[str]) -> int:
    return int(match[1]) * 60 + int(match[2])


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _checked(blocks: tuple[WorkBlock, ...], part: str) -> tuple[WorkBlock, ...]:
    ordered = tuple(sorted(blocks, key=lambda block: block.start))
    if any(_ends(one) > _ends_at(two.start) for one, two in pairwise(ordered)):
        raise BadInput(f"The hours in “{part}” overlap; {_EXAMPLE}.")
    return ordered


def _ends_at(value: time) -> int:
    return value.hour * 60 + value.minute


def _ends(block: WorkBlock) -> int:
    end = _ends_at(block.end)
    return end if block.end > block.start else end + _MINUTES_A_DAY
