"""The work day as a line: its hours, its meetings and where it stands. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response
from assistant.model.view import Today
from ui.present import when
from ui.present.events import over, same, takes_place
from ui.words import say

HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Block:
    """A meeting on the day line. Hours since the start of the day; `state`: past, next, later, tentative."""

    start: float
    end: float
    state: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """The work day as a line. `now` is None outside it. `labels` are (hour, text)."""

    start: float
    end: float
    now: float | None
    blocks: tuple[Block, ...]
    labels: tuple[tuple[float, str], ...]
    spoken: str


def day_line(today: Today, language: str) -> DayLine | None:
    """The line of a work day; None on a free day. Its hours are whole, around the hours of work."""
    first, last = today.day.work_start, today.day.work_end
    if first is None or last is None:
        return None
    midnight = first.astimezone(ZoneInfo(today.zone)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )

    def hours(instant: datetime) -> float:
        return (instant - midnight).total_seconds() / HOUR

    start, end, now = hours(first), hours(last), hours(today.now)
    blocks = tuple(
        Block(hours(event.start), hours(event.end), _state(event, today))
        for event in today.events
        if isinstance(event.start, datetime)
        and isinstance(event.end, datetime)
        and takes_place(event)
        and not event.transparent
        and event.end > first
        and event.start < last
    )
    spoken = say(
        language,
        "day_line",
        start=when.clock(first, today.zone),
        end=when.clock(last, today.zone),
        n=len(blocks),
    )
    inside = now if start <= now <= end else None
    return DayLine(start, end, inside, blocks, _labels(start, end), spoken)


def _state(event: Occurrence, today: Today) -> str:
    if over(event, today):
        return "past"
    if today.next_event is not None and same(event, today.next_event):
        return "next"
    unsure = event.response in {Response.TENTATIVE, Response.NEEDS_ACTION}
    return "tentative" if unsure or event.status == "TENTATIVE" else "later"


def _labels(start: float, end: float) -> tuple[tuple[float, str], ...]:
    """Every three hours from the start, and the end unless the last label stands too close to it."""
    hours = [start + 3 * step for step in range(int((end - start) // 3) + 1)]
    if end - hours[-1] >= 1.5:  # noqa: PLR2004 - half the pitch: room for two labels
        hours.append(end)
    elif end != hours[-1]:
        hours[-1] = end
    return tuple((hour, f"{int(hour) % 24}:{round(hour % 1 * 60):02d}") for hour in hours)
