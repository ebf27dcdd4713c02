"""Which days a report is about: the work days of a region's calendar, and the time since the last one. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.planning.holidays import Holidays

_FURTHEST = 31  # days back for the last work day
_FRIDAY = 4


def is_work_day(day: date, holidays: Holidays) -> bool:
    """Monday to Friday without public holidays, and the days on which a region makes up for one."""
    known = holidays.days.get(day.isoformat())
    return known[1] if known else day.weekday() <= _FRIDAY


def period(now: datetime, zone: str, holidays: Holidays | None) -> tuple[datetime, datetime] | None:
    """What a report of this moment covers, in UTC: from the last work day's start until today's. None on days off.

    Without a calendar it is yesterday. A weekend's approvals are so in Monday's report.
    """
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    if holidays is None:
        return _start(today - timedelta(days=1), here), _start(today, here)
    if not is_work_day(today, holidays):
        return None
    back = (today - timedelta(days=each) for each in range(1, _FURTHEST))
    since = next((day for day in back if is_work_day(day, holidays)), today - timedelta(days=1))
    return _start(since, here), _start(today, here)


def _start(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
