"""What a calendar holds, as frozen values: occurrences of events, and to-dos.

Instants are aware datetimes in UTC; all-day values are dates; a floating time (RFC 5545, 3.3.5 form 1) has been
read in the user's time zone before it stands here. Text is as the source gave it: plain, never markup.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .value import dataclass

When = datetime | date


class Response(StrEnum):
    """My PARTSTAT (RFC 5545, 3.2.12); NONE where I am not an attendee."""

    NONE = ""
    NEEDS_ACTION = "NEEDS-ACTION"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One instance of an event. `end` is exclusive; `recurrence_id` is empty where nothing recurs."""

    id: str  # of the item; with recurrence_id it names the instance
    uid: str
    recurrence_id: str
    start: When
    end: When
    all_day: bool
    summary: str
    location: str = ""
    status: str = ""  # CONFIRMED | TENTATIVE | CANCELLED | ""
    response: Response = Response.NONE
    organizer: str = ""
    url: str = ""
    transparent: bool = False
    busy_kind: str = ""  # "OOF" for an out-of-office block, else ""
    read_only: bool = False
    collection_id: str = ""
    account_id: str = ""


@dataclass(frozen=True, slots=True)
class Todo:
    """One to-do, or the current instance of a recurring one."""

    id: str
    uid: str
    summary: str
    recurrence_id: str = ""
    due: When | None = None
    start: When | None = None
    status: str = "NEEDS-ACTION"  # NEEDS-ACTION | IN-PROCESS | COMPLETED | CANCELLED
    completed: datetime | None = None
    percent: int = 0
    priority: int = 0  # 1 highest .. 9 lowest, 0 none (RFC 5545, 3.8.1.9)
    note: str = ""
    recurring: bool = False
    created: datetime | None = None
    modified: datetime | None = None
    plan: date | None = None  # the day on which the user means to do it
    carries: int = 0
    read_only: bool = False
    unsent: bool = False
    collection_id: str = ""
    account_id: str = ""
    worked: bool = False  # worked on during the day of the snapshot, not finished
    waiting: str = ""  # blocked, waiting or handed-over: why it is not done
    who: str = ""  # for whom it waits
    since: date | None = None  # since when it waits, or was set aside
    aside: bool = False  # set aside: out of the day until the user takes it back
    carried_from: date | None = None  # the day from which it was carried by itself to its plan

    @property
    def open(self) -> bool:
        """Neither completed nor cancelled."""
        return self.status not in {"COMPLETED", "CANCELLED"}


@dataclass(frozen=True, slots=True)
class ItemText:
    """One stored resource: the text is the truth, everything else is an index over it."""

    id: str
    collection_id: str
    href: str
    uid: str
    etag: str
    raw: str
    broken: str = ""  # why it could not be read, empty if it could
