"""Days and times as people type them, and as they are written out. Pure: today and the zone are arguments."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput
from assistant.model.item import When

if TYPE_CHECKING:
    from assistant.app import Sundown

_Read = TypeVar("_Read", date, datetime, When)
_NAMED = {
    "today": 0, "今天": 0, "今日": 0,
    "tomorrow": 1, "明天": 1, "聽日": 1, "听日": 1,
    "yesterday": -1, "昨天": -1, "尋日": -1,
}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CHINESE_DAYS = "一二三四五六日天"
_STEP = re.compile(r"([+-]\d{1,4})([dw]?)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")
_EXAMPLE = "write for example 2026-11-27, today, tomorrow or friday"
_FIRST_YEAR, _LAST_YEAR = 1900, 2200  # beyond it is a slip of the finger, or "never"


def read_day(text: str, today: date) -> date:
    """A day: ISO 8601, today, tomorrow, yesterday, a weekday (the next one, never today), or +3 days, +2w.

    Raises BadInput with an example.
    """
    day = _day(text.strip().lower(), today)
    if day is None:
        raise BadInput(f"{text!r} is not a day I can read: {_EXAMPLE}.")
    return _in_reach(day, text)


def read_when(text: str, today: date, zone: ZoneInfo) -> When:
    """A day, or a day and a time of `zone` ("friday 15:30", "15:30" today), or RFC 3339 with an offset.

    Raises BadInput with an example.
    """
    words = text.strip()
    day = _day(words.lower(), today)
    found = day if day is not None else _instant(words, today, zone)
    if found is None:
        raise BadInput(
            f"{text!r} is not a day or time I can read: {_EXAMPLE}, with a time '2026-11-27 15:30'."
        )
    return _in_reach(found, text)


def _in_reach(when: _Read, text: str) -> _Read:
    """A day or instant of the years 1900 to 2200. Raises BadInput for any other."""
    if not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        raise BadInput(
            f"{text!r} is not between the years {_FIRST_YEAR} and {_LAST_YEAR}: {_EXAMPLE}."
        )
    return when


def read_instant(text: str, today: date, zone: ZoneInfo) -> datetime:
    """An instant, in UTC. Raises BadInput with an example."""
    found = read_when(text, today, zone)
    if not isinstance(found, datetime):
        raise BadInput(f"{text!r} has no time of day: write for example '2026-11-27 17:40'.")
    return found.astimezone(UTC)


def _day(text: str, today: date) -> date | None:
    if text in _NAMED:
        return today + timedelta(days=_NAMED[text])
    if (weekday := _weekday(text)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    try:
        if step := _STEP.fullmatch(text):
            return today + timedelta(days=int(step[1]) * (7 if step[2] == "w" else 1))
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except (ValueError, OverflowError):
        return None


def _weekday(text: str) -> int | None:
    """0 for Monday; names may be cut to three letters. 週五, 周五 and 星期五 are Friday."""
    for number, name in enumerate(_DAYS):
        if len(text) >= 3 and name.startswith(text):  # noqa: PLR2004 - mon, tue
            return number
    if text[:-1] in {"週", "周", "星期", "禮拜", "礼拜"}:
        found = _CHINESE_DAYS.find(text[-1])
        return min(found, 6) if found >= 0 else None
    return None


def _instant(text: str, today: date, zone: ZoneInfo) -> datetime | None:
    head, _, tail = text.rpartition(" ")
    day = _day(head.strip().lower(), today) if head else today
    clock = _clock(tail)
    if day is not None and clock is not None:
        return _settled(datetime.combine(_in_reach(day, text), clock, zone), zone)
    try:
        if not re.match(r"\d{4}-?\d{2}-?\d{2}[Tt ]\d", text):
            return None
        return _settled(_in_reach(datetime.fromisoformat(text), text), zone)
    except (ValueError, OverflowError):
        return None


def _clock(text: str) -> time | None:
    if not re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", text):
        return None
    try:
        return time.fromisoformat(text.rjust(5 if text.count(":") == 1 else 8, "0"))
    except ValueError:
        return None


def _settled(moment: datetime, zone: ZoneInfo) -> datetime:
    """In `zone`; a wall time that a clock change leaves out becomes the one an hour on (RFC 5545, 3.3.5)."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return aware.astimezone(UTC).astimezone(zone).replace(microsecond=0)


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """In `zone`, where a floating time is the wall's; the first and last days there are stay as they are."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone)
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def rfc3339(when: When | None, zone: ZoneInfo) -> str | None:
    """An instant with the offset of `zone`, an all-day value as a date, None as it is."""
    if isinstance(when, datetime):
        return _local(when, zone).isoformat(timespec="seconds")
    return when.isoformat() if when else None


def spoken(when: When | None, zone: ZoneInfo) -> str:
    """For people: "Fri 2026-11-27 15:30"; a day has no time; nothing is nothing."""
    if when is None:
        return ""
    local = _local(when, zone) if isinstance(when, datetime) else when
    weekday = _DAYS[local.weekday()][:3].title()
    clock = f" {local:%H:%M}" if isinstance(local, datetime) else ""
    return f"{weekday} {local.year:04}-{local:%m-%d}{clock}"


def on_day(when: When, zone: ZoneInfo) -> date:
    """The calendar day of a value in `zone`."""
    return _local(when, zone).date() if isinstance(when, datetime) else when


def local_today(app: Sundown) -> date:
    """The date on the user's wall calendar."""
    return app.now().astimezone(ZoneInfo(app.zone)).date()
