"""When the list comes by itself, which days went by without one, and when to leave the user alone (L-12 to L-31)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from assistant.model.digest import WorkDay, WorkProfile
from assistant.model.errors import BadInput
from assistant.model.item import Occurrence
from assistant.model.value import dataclass

from .holidays import NO_HOLIDAYS, Holidays
from .workday import workday
from .workweek import DAYS

OFFER_DAYS = 7
IGNORED = 5  # work days in a row (L-31)
LATEST = timedelta(minutes=30)  # after the end of work (L-14, P-1)
LOCK_COUNTS = timedelta(hours=2)  # before the end of work (L-15, P-9)
LOCK_LASTS = timedelta(minutes=10)


class Act(StrEnum):
    """What to do with the list of the day now."""

    NOTHING = "nothing"  # no list by itself any more, or none today
    WAIT = "wait"  # until FireDecision.at
    HOLD = "hold"  # file or update the list; the notice waits for a better moment, until FireDecision.at at the latest
    NOTIFY = "notify"  # file or update the list, and say so once
    BADGE = "badge"  # file or update the list; too late for a notice, the badge shows it


@dataclass(frozen=True, slots=True)
class FireState:
    """What is known of the day's list. Written early under a lock or suspend it is neither ready nor notified."""

    ready: bool = False  # made at its hour: the badge has it
    notified: bool = False
    reviewed: bool = False  # the user opened it by hand and closed the day
    off: bool = False  # switched off: for today, for the weekday, or for good (L-30)
    ignored: bool = (
        False  # asked once whether to stop, without an answer: the badge is enough (L-31)
    )


@dataclass(frozen=True, slots=True)
class Hold:
    """The user is busy. `until` is when that ends (aware), 2 min of rest included; None: nobody knows yet."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class FireDecision:
    """`at` is when to look again (aware), None if nothing comes by itself before the day closes."""

    act: Act
    at: datetime | None = None


def fire_decision(
    now: datetime, day: WorkDay, state: FireState, hold: Hold | None = None
) -> FireDecision:
    """Decide for the list of `day` at `now`. Asking again with the state updated never gives a second notice.

    Nothing on a free day (L-10). A list filed before the hour still gets its one notice (L-18), one that the user
    closed does not (L-23). While the user is busy the notice waits (L-14). From 30 min after work on there is only
    the badge, after the day's close nothing: that is a missed day (L-20).
    """
    if day.fires is None or day.work_end is None or state.off or state.reviewed or state.notified:
        return FireDecision(Act.NOTHING)
    if now >= day.closes:
        return FireDecision(Act.NOTHING)
    if now < day.fires:
        return FireDecision(Act.WAIT, day.fires)
    latest = min(day.work_end + LATEST, day.closes)
    if now >= latest or state.ignored:
        return FireDecision(Act.NOTHING if state.ready else Act.BADGE)
    if hold is None:
        return FireDecision(Act.NOTIFY)
    until = hold.until if hold.until is not None and hold.until > now else latest
    return FireDecision(Act.HOLD, min(until, latest))


def lock_writes(locked_at: datetime, day: WorkDay) -> datetime | None:
    """When a screen locked since `locked_at` has the list written: 10 min into the last 2 h of work (L-15).

    None on a free day, and for a lock that came after work.
    """
    if day.work_end is None or locked_at >= day.work_end:
        return None
    return max(locked_at, day.work_end - LOCK_COUNTS) + LOCK_LASTS


def missed(
    days_filed: frozenset[date],
    last_seen: date,
    today: date,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    absences: Sequence[Occurrence] = (),
) -> tuple[date, ...]:
    """The work days without a filed list from `last_seen` (the work date of the last run) until before `today`.

    In order, at most 7 days back; older ones are `expired` and not offered (L-22).
    """
    first = max(last_seen, today - timedelta(days=OFFER_DAYS))
    days = (first + timedelta(days=step) for step in range(max((today - first).days, 0)))
    return tuple(
        day
        for day in days
        if day not in days_filed and workday(day, profile, holidays, absences).kind.work
    )


def expired(day: date, today: date) -> bool:
    """Is a list which nobody looked at old enough to close by itself as "not reviewed" (L-22)?"""
    return day < today - timedelta(days=OFFER_DAYS)


def off_days(text: str) -> frozenset[int]:
    """Weekdays (0 = Monday) without a list by itself: "fri", "mon fri" (L-30). Raises BadInput."""
    words = text.lower().replace(",", " ").replace(";", " ").split()
    if unknown := [word for word in words if word[:3] not in DAYS]:
        raise BadInput(f"{unknown[0]!r} is not a weekday. Write for example: fri, or: mon fri.")
    return frozenset(DAYS.index(word[:3]) for word in words)


@dataclass(frozen=True, slots=True)
class Ignoring:
    """How often the list was ignored: whether to ask about it now, and whether to keep quiet (L-31)."""

    ask: bool = False
    quiet: bool = False


def ignoring(told: Sequence[date], opened: date | None, asked: date | None) -> Ignoring:
    """`told`: work dates before today whose list was announced; `opened`: of the last list that was looked at.

    After five in a row the user is asked, once and for all times. Without an answer the list stays quiet until it is
    looked at again.
    """
    in_a_row = sum(1 for day in set(told) if opened is None or day > opened)
    if asked is None:
        return Ignoring(ask=in_a_row >= IGNORED)
    unanswered = opened is None or asked > opened
    return Ignoring(quiet=unanswered or in_a_row >= IGNORED)
