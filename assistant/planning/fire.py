"""When the list comes by itself, and which days went by without one (L-12, L-14, L-18, L-20 to L-23)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from assistant.model.digest import WorkDay, WorkProfile
from assistant.model.item import Occurrence

from .holidays import NO_HOLIDAYS, Holidays
from .workday import workday

OFFER_DAYS = 7
_LATEST = timedelta(minutes=30)  # after the end of work (L-14, P-1)


class Act(StrEnum):
    """What to do with the list of the day now."""

    NOTHING = "nothing"  # no list by itself any more, or none today
    WAIT = "wait"  # until FireDecision.at
    NOTIFY = "notify"  # file or update the list, and say so once
    BADGE = "badge"  # file or update the list; too late for a notice, the badge shows it


@dataclass(frozen=True, slots=True)
class FireState:
    """What is known of the day's list. Written early under a lock or suspend it is filed, not notified."""

    filed: bool = False
    notified: bool = False
    reviewed: bool = False  # the user opened it by hand and closed the day
    off: bool = False  # switched off: for today, for the weekday, or for good (L-30)


@dataclass(frozen=True, slots=True)
class FireDecision:
    """`at` is when to look again (aware), None if nothing comes by itself before the day closes."""

    act: Act
    at: datetime | None = None


def fire_decision(now: datetime, day: WorkDay, state: FireState) -> FireDecision:
    """Decide for the list of `day` at `now`. Asking again with the state updated never gives a second notice.

    Nothing on a free day (L-10). A list filed before the hour still gets its one notice (L-18), one that the user
    closed does not (L-23). From 30 min after work on there is only the badge, after the day's close nothing: that
    is a missed day (L-20).
    """
    if day.fires is None or day.work_end is None or state.off or state.reviewed or state.notified:
        return FireDecision(Act.NOTHING)
    if now >= day.closes:
        return FireDecision(Act.NOTHING)
    if now < day.fires:
        return FireDecision(Act.WAIT, day.fires)
    if now < day.work_end + _LATEST:
        return FireDecision(Act.NOTIFY)
    return FireDecision(Act.NOTHING if state.filed else Act.BADGE)


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
