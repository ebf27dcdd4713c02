"""When one may be reminded again: the choices of "remind me later" (R-9, R-10)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from assistant.model.digest import WorkDay
from assistant.model.reminder import Later

from .moments import instant, local, within_day, zone_of

EVENING = time(18)  # at the earliest, whenever work ends
MORNING = time(9)  # of a day without work


def snooze_choices(now: datetime, day: WorkDay, zone: str = "") -> tuple[Later, ...]:
    """Five choices as aware instants: in 10 min, in 1 h, this evening, tomorrow, next week.

    Evening is the end of today's work, at 18:00 at the earliest and in an hour at least. Tomorrow and next Monday begin
    when today's work began, or at 09:00. `day` is today, as days of `zone` (IANA).
    """
    where = zone_of(zone)
    today = local(now, where).date()
    begun = local(day.work_start, where).time() if day.work_start else MORNING
    ended = day.work_end if day.work_end and day.date == today else now
    hour = now + timedelta(hours=1)
    monday = today + timedelta(days=7 - today.weekday())
    return (
        Later("10min", now + timedelta(minutes=10)),
        Later("1h", hour),
        Later("evening", max(instant(today, EVENING, where), ended, hour)),
        Later("tomorrow", _on(today + timedelta(days=1), begun, zone)),
        Later("next_week", _on(monday, begun, zone)),
    )


def _on(day: date, at: time, zone: str) -> datetime:
    return instant(within_day(day), at, zone_of(zone))
