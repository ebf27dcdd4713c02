"""A reminder on the screen, as against an alarm, which is in the item."""

from __future__ import annotations

from datetime import datetime

from .item import When
from .value import dataclass


@dataclass(frozen=True, slots=True)
class Reminder:
    """`id` is stable per (item, instance, trigger); `at` is when it was due, aware. Text is data, never markup."""

    id: str
    item_id: str
    recurrence_id: str
    kind: str  # event | todo
    title: str
    at: datetime
    start: When | None = None  # of a to-do its deadline
    location: str = ""
    links: tuple[str, ...] = ()
    end: When | None = None
    join: str = ""  # the http(s) address at which one joins, empty if there is none
    join_host: str = ""  # the host of `join`, to be shown beside every button that opens it
    second: bool = False  # the alert at the start, because the user has not joined yet
    snoozed: bool = False  # it was put off until now
    missed: bool = False  # due for more than two minutes: the machine slept, or nothing was shown
    can_complete: bool = False  # an open to-do in a list that can be written
    meeting: bool = False  # others take part, or there is something to join
    full_screen: bool = False  # the user wants this one to cover the screen
    covers: tuple[str, ...] = ()  # ids of earlier ones of the instance, for which this one stands


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What is still open for today: the first titles (at most three), and how many there are in all (R-20)."""

    titles: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """One choice of "remind me later": `name` is 10min, 1h, evening, tomorrow or next_week."""

    name: str
    at: datetime
