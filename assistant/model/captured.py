"""What one line of quick add was understood as: values only, so that the screen can show them as they are typed."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .account import Component
from .item import When
from .value import dataclass


class PieceKind(StrEnum):
    """As what a part of the line was understood."""

    DAY = "day"
    TIME = "time"
    LENGTH = "length"
    REPEAT = "repeat"
    PRIORITY = "priority"
    TAG = "tag"
    PLACE = "place"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters of the line from `start` up to `end`, and what they were understood as."""

    start: int
    end: int
    kind: PieceKind


@dataclass(frozen=True, slots=True)
class Reading:
    """Against what a line is read. `now` is aware, in the user's zone (a ZoneInfo).

    `workdays`: the weekdays that are worked, 0 for Monday; `day_end`: minutes after midnight at which work ends;
    `day_first`: is 3/12 the third of December? `places`: names of the user's lists and calendars, None for any;
    `next_workday`: the first work day after today, None if nobody knows.
    """

    now: datetime
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    day_end: int = 18 * 60
    day_first: bool = False
    places: tuple[str, ...] | None = None
    next_workday: date | None = None


@dataclass(frozen=True, slots=True)
class Captured:
    """One line, understood. Datetimes are aware, in the user's zone; dates are whole days.

    Of an event `start` and `end` (exclusive) are given; of a to-do `due`, and `start` only where it repeats.
    `deadline`: the line said by, before, due, 前. `priority` 0 is none, else 1 (high) to 9. `minutes` is the
    length of an event, the estimate of a to-do; 0 where none was said. `place` is the list that was named.
    `rrule` is the text of RFC 5545, 3.3.10. `pieces` stand in the order of the line and never overlap.
    """

    line: str
    title: str
    component: Component = Component.TODO
    start: When | None = None
    end: When | None = None
    due: When | None = None
    all_day: bool = False
    deadline: bool = False
    priority: int = 0
    tags: tuple[str, ...] = ()
    minutes: int = 0
    place: str = ""
    rrule: str = ""
    links: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
