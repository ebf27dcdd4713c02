"""Days, times and lengths in words. Pure; `zone` is an IANA name, instants are aware.

A language may carry the user's calendar after an @ (`Look.language`): "zh_TW@minguo.lunar.sunday".
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.item import When
from assistant.model.lunar import lunar
from ui.words import calendar_of, say

WEEK = 7
FIRST_MINGUO_YEAR = 1912
DAY_NAMES = "一二三四五六七八九十"


def wall(when: When, zone: str) -> When:
    """The same instant on the clock of the zone; a date stays a date."""
    if isinstance(when, datetime):
        return when.astimezone(ZoneInfo(zone)) if when.tzinfo else when
    return when


def day_of(when: When, zone: str) -> date:
    """The calendar day on which it falls in the zone."""
    there = wall(when, zone)
    return there.date() if isinstance(there, datetime) else there


def clock(when: When, zone: str) -> str:
    """For example "09:30", or nothing for a date."""
    there = wall(when, zone)
    return f"{there:%H:%M}" if isinstance(there, datetime) else ""


def span(start: When, end: When, zone: str) -> str:
    """For example "09:30–10:15"; only the start where the end is on another day or the same; "" for dates."""
    first, last = clock(start, zone), clock(end, zone)
    same_day = day_of(start, zone) == day_of(end, zone)
    return f"{first}–{last}" if first and last and first != last and same_day else first


def weekday(day: date, language: str, form: str = "") -> str:
    """For example "Friday", "Fri" (`form` short) or "Fr" (`form` tick)."""
    key = f"dow{day.weekday()}"
    return say(language, f"{key}.{form}" if form else key)


def day_title(day: date, language: str) -> str:
    """For example "Friday 20 November", with the lunar date where it is wanted."""
    words = say(language, "day_long", dow=weekday(day, language), **_parts(day, language))
    moon = lunar_words(day, language)
    return f"{words} · {moon}" if moon else words


def month_title(day: date, language: str) -> str:
    """For example "November 2026"."""
    return say(language, "month_year", year=year_words(day.year, language), **_parts(day, language))


def day_year(day: date, language: str) -> str:
    """For example "20 Nov 2026", "民國115年11月20日"."""
    return say(language, "day_year", year=year_words(day.year, language), **_parts(day, language))


def year_words(year: int, language: str) -> str:
    """The year as the user counts: 2026, or of the Republic where that is wanted; "2026", "民國115"."""
    if "minguo" not in calendar_of(language):
        return str(year)
    if year < FIRST_MINGUO_YEAR:
        return say(language, "before_minguo", n=FIRST_MINGUO_YEAR - year)
    return say(language, "minguo_year", n=year - FIRST_MINGUO_YEAR + 1)


def week_start(language: str) -> int:
    """The first day of the week as `date.weekday()` counts: 6 for Sunday, 0 for Monday."""
    return 6 if "sunday" in calendar_of(language) else 0


def start_of_week(day: date, language: str) -> date:
    """The first day of the week with this day."""
    return day - timedelta(days=(day.weekday() - week_start(language)) % WEEK)


def lunar_words(day: date, language: str, *, short: bool = False) -> str:
    """The lunar date, "" where it is not wanted: "十月十二"; short, for a small cell: "十二", "初一" as its month."""
    found = lunar(day) if "lunar" in calendar_of(language) else None
    if found is None:
        return ""
    month = say(language, f"lunar_month{found.month}")
    month = say(language, "lunar_leap", month=month) if found.leap else month
    if short:
        return month if found.day == 1 else _lunar_day(found.day)
    return f"{month}{_lunar_day(found.day)}"


def _lunar_day(day: int) -> str:
    tens, ones = divmod(day - 1, 10)
    if day in {10, 20, 30}:
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return f"{'初十廿'[tens]}{DAY_NAMES[ones]}"


def _parts(day: date, language: str) -> dict[str, object]:
    month = say(language, f"month{day.month}")
    return {"day": day.day, "month": month, "mon": month[:3]}


def near(day: date, today: date, language: str) -> str:
    """Today, Tomorrow, Yesterday, "Wed" within six days, "Tue 24 Nov", or with the year."""
    away = (day - today).days
    named = {0: "today_word", 1: "tomorrow_word", -1: "yesterday_word"}
    if away in named:
        return say(language, named[away])
    if abs(away) < WEEK:
        return weekday(day, language, "short")
    if day.year != today.year:
        return day_year(day, language)
    return say(language, "day_short", dow=weekday(day, language, "short"), **_parts(day, language))


def inside(words: str, language: str) -> str:
    """What `near` or `at` says, within a sentence: "today", "yesterday 15:20"; days of the week keep their capital."""
    first, space, rest = words.partition(" ")
    named = {say(language, f"{name}_word") for name in ("today", "tomorrow", "yesterday")}
    return f"{first.lower()}{space}{rest}" if first in named else words


def at(when: When, today: date, language: str, zone: str) -> str:
    """For example "09:30" today, else "Wed 09:30"; for a date only the day."""
    day, time = day_of(when, zone), clock(when, zone)
    if day == today and time:
        return time
    return f"{near(day, today, language)} {time}".strip()


def due_chip(due: When, now: datetime, language: str, zone: str, today: date) -> tuple[str, bool]:
    """The chip of a deadline, and whether it has passed: "Due Wed" (passed), "17:00", "Today"."""
    passed = due <= now if isinstance(due, datetime) else due < today
    day, time = day_of(due, zone), clock(due, zone)
    words = time if day == today and time else near(day, today, language)
    return (say(language, "due", day=inside(words, language)), True) if passed else (words, False)


def length(minutes: int, language: str) -> str:
    """For example "45 min", "2 h", "2 h 05"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say(language, "minutes", n=rest)
    if not rest:
        return say(language, "hours", n=hours)
    return say(language, "hours_minutes", hours=hours, minutes=rest)


def countdown(start: datetime, now: datetime, language: str) -> str:
    """For example "in 9 min", "in 2 h", "in 1 h 20"; "now" once it has begun."""
    minutes = -((now - start) // timedelta(minutes=1))  # rounds up: 8 min 5 s is "in 9 min"
    if minutes <= 0:
        return say(language, "now")
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say(language, "in_minutes", n=rest)
    if not rest:
        return say(language, "in_whole_hours", n=hours)
    return say(language, "in_hours", hours=hours, minutes=rest)


def age(since: datetime, now: datetime, language: str) -> str:
    """How long ago in one unit: "3 min", "2 h", "4 days"."""
    minutes = max(0, (now - since) // timedelta(minutes=1))
    if minutes < 60:  # noqa: PLR2004 - minutes of an hour
        return say(language, "minutes", n=minutes)
    if minutes < 48 * 60:
        return say(language, "hours", n=minutes // 60)
    return say(language, "days", n=minutes // 1440)


def stamp(text: str) -> datetime | None:
    """An RFC 3339 time of a source as an aware instant; None if it never happened or is unreadable."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if read.tzinfo else None
