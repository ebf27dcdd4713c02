"""The text of an RRULE as a value (RFC 5545, 3.3.10). Only reading; the dates are made in recurrence_dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from .icalscan_types import Stamp
from .icalscan_values import stamp

_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_DAY = re.compile(r"([+-]?[0-9]{1,3})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_LIST_LIMIT = 1_000  # values in one BY part


class Frequency(IntEnum):
    """FREQ, from the longest period to the shortest."""

    YEARLY = 0
    MONTHLY = 1
    WEEKLY = 2
    DAILY = 3
    HOURLY = 4
    MINUTELY = 5
    SECONDLY = 6


_FREQUENCIES = {frequency.name: frequency for frequency in Frequency}


@dataclass(frozen=True, slots=True)
class Rule:
    """One RRULE. Weekdays count from Monday = 0; `days` are (weekday, n), n = 0 for every one. Lists are sorted."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: Stamp | None = None
    week_start: int = 0
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def read_rule(text: str) -> Rule:
    """Read an RRULE; unknown parts named X-... are passed over, and backslashes; a negative COUNT is none.

    Raises:
        ValueError: the text is no rule of RFC 5545 in the Gregorian calendar.
    """
    parts = _parts(text)
    frequency = _FREQUENCIES.get(parts.pop("FREQ", ""))
    week_start = _WEEKDAYS.get(parts.pop("WKST", "MO"))
    if frequency is None or week_start is None:
        raise ValueError("no known FREQ or WKST")
    interval = _whole(parts.pop("INTERVAL", "1"))
    if interval < 1:
        raise ValueError("INTERVAL below 1")
    count = _whole(parts.pop("COUNT")) if "COUNT" in parts else None
    return Rule(
        frequency,
        interval,
        None if count is None or count < 0 else count,
        _until(parts.pop("UNTIL", "")),
        week_start,
        **_lists(parts),
        days=_days(parts.pop("BYDAY", "")),
    )


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.upper().replace(" ", "").replace("\\", "").strip(";").split(";"):
        name, equals, value = part.partition("=")
        if not equals or name in parts:
            raise ValueError("not a rule")
        if not name.startswith("X-"):
            parts[name] = value
    if parts.pop("RSCALE", "GREGORIAN") != "GREGORIAN" or parts.pop("SKIP", "OMIT") != "OMIT":
        raise ValueError("another calendar (RFC 7529)")
    return parts


def _whole(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a whole number")
    return int(text)


def _until(text: str) -> Stamp | None:
    if not text:
        return None
    found = stamp("", text)
    if found is None:
        raise ValueError("UNTIL is no date")
    return found


_RANGES = {
    "BYMONTH": ("months", 1, 12),
    "BYWEEKNO": ("weeks", -53, 53),
    "BYYEARDAY": ("year_days", -366, 366),
    "BYMONTHDAY": ("month_days", -31, 31),
    "BYHOUR": ("hours", 0, 23),
    "BYMINUTE": ("minutes", 0, 59),
    "BYSECOND": ("seconds", 0, 60),
    "BYSETPOS": ("positions", -366, 366),
}


def _lists(parts: dict[str, str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for name, value in parts.items():
        if name == "BYDAY":
            continue
        if name not in _RANGES:
            raise ValueError("an unknown part")
        field, lowest, highest = _RANGES[name]
        numbers = {_whole(one) for one in value.split(",")[:_LIST_LIMIT]}
        if not all(lowest <= one <= highest and (one or lowest >= 0) for one in numbers):
            raise ValueError("a number out of range")
        found[field] = tuple(sorted(numbers))
    return found


def _days(text: str) -> tuple[tuple[int, int], ...]:
    found = set()
    for part in text.split(",")[:_LIST_LIMIT] if text else []:
        match = _DAY.fullmatch(part)
        if not match or (match[1] and not int(match[1])):
            raise ValueError("BYDAY names no weekday")
        found.add((_WEEKDAYS[match[2]], int(match[1] or 0)))
    return tuple(sorted(found))
