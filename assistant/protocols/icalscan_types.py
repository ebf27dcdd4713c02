"""What a scan of iCalendar text gives: frozen values without behaviour."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.model.account import Component
from assistant.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """A DATE or DATE-TIME as the text says it (RFC 5545, 3.3.4 and 3.3.5); it is a real date of the calendar."""

    text: str  # basic form: "20261122" or "20261122T090000", never with Z
    tzid: str  # "" floating or a date, "UTC" for Z, else the TZID parameter without its quotes
    date: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """A VALARM (RFC 5545, 3.6.6; RFC 9074). Either `trigger` or `at` is given."""

    trigger: int | None  # seconds from the start, or from the end where `related_end`
    at: int | None  # epoch seconds of an absolute trigger
    related_end: bool
    repeat: int
    every: int  # seconds between repeats
    acknowledged: int | None  # epoch seconds
    action: str  # upper case: DISPLAY, AUDIO, EMAIL ...
    uid: str
    related: str = ""  # of a snooze: the UID of the alarm that was put off (RFC 9074, 7)
    stands: str = ""  # of a snooze of ours: the item's start when it was made (X-SUNDOWN-START)
    snooze: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT or VTODO component. Texts are unescaped and capped; instants are epoch seconds."""

    component: Component
    uid: str
    recurrence: Stamp | None  # RECURRENCE-ID
    this_and_future: bool  # its RANGE=THISANDFUTURE
    summary: str
    location: str
    note: str  # DESCRIPTION, at most 4,000 characters
    status: str
    url: str
    organizer: str  # address in lower case, without mailto:
    attendees: tuple[tuple[str, str], ...]  # (address in lower case, PARTSTAT in upper case)
    start: Stamp | None
    end: Stamp | None
    duration: (
        int | None
    )  # hours, minutes and seconds of DURATION, in seconds; None without DURATION
    duration_days: (
        int  # its weeks and days: nominal, they follow the clock over a change to summer time
    )
    due: Stamp | None
    completed: int | None
    created: int | None
    modified: int | None
    rrule: tuple[str, ...]
    rdate: tuple[Stamp, ...]  # of a PERIOD its start
    exdate: tuple[Stamp, ...]
    percent: int
    priority: int
    sequence: int
    categories: tuple[str, ...]
    transparent: bool
    busy_kind: str  # "OOF" for out of office, else ""
    alarms: tuple[Alarm, ...]
    links: tuple[str, ...]  # http(s) addresses: CONFERENCE, X-GOOGLE-, X-MICROSOFT-..., last URL
    rdate_ends: tuple[tuple[str, int], ...] = ()  # (text of an RDATE period's start, its seconds)
    acknowledged: int | None = None  # X-MOZ-LASTACK, epoch seconds: of all alarms of the item
    snoozes: tuple[tuple[int | None, int], ...] = ()  # X-MOZ-SNOOZE-TIME: (instance or None, until)


@dataclass(frozen=True, slots=True)
class Scanned:
    """One resource. `problem` is "" or one plain sentence: why it cannot be shown."""

    component: Component | None
    uid: str
    entries: tuple[Entry, ...]
    zones: Mapping[str, str]  # TZID -> the text of its VTIMEZONE
    problem: str = ""
