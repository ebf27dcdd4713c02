"""English repetitions by the month and the year, as a table: 1st of every month, last fri of each month."""

from __future__ import annotations

import re

from assistant.model.captured import Reading

from .quickadd_days import today
from .quickadd_en_days import EDGE, END, FULL, MONTH, MONTHS, NTH, SHORT, weekday
from .quickadd_facts import Entry, Fact, Rule
from .quickadd_months import month_days, nth_weekday, year_day

_WHICH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
}
_NAMED = "(" + "|".join(_WHICH) + ")"
_SOLE = "(first|1st|third|3rd|fourth|4th|last)"  # every second Tuesday may be every other one
_DAY = rf"({FULL}|{SHORT})"
_ALL = r"(?:every|each)"
_ORDINAL = r"(\d{1,2}(?:st|nd|rd|th)|last day)"


def _nth_day(match: re.Match[str], about: Reading) -> Fact | None:
    return month_days(about, (-1 if match[1] == "last day" else int(match[1].rstrip("stndrh")),))


def _nth_weekday(match: re.Match[str], about: Reading) -> Fact | None:
    return nth_weekday(about, _WHICH[match[1]], weekday(match[2]))


def _day_month(match: re.Match[str], about: Reading) -> Fact | None:
    return year_day(about, MONTHS.index(match[2][:3]) + 1, int(match[1]))


def _month_day(match: re.Match[str], about: Reading) -> Fact | None:
    return year_day(about, MONTHS.index(match[1][:3]) + 1, int(match[2]))


def _quarter(_match: re.Match[str], about: Reading) -> Fact | None:
    return Rule("FREQ=MONTHLY;INTERVAL=3", today(about))


RULES: tuple[Entry, ...] = (
    (re.compile(rf"{EDGE}(?:(?:on\s+)?the\s+)?{_ORDINAL}\s+of\s+{_ALL}\s+month{END}"), _nth_day),
    (
        re.compile(rf"{EDGE}{_ALL}\s+month\s+on\s+the\s+(\d{{1,2}}(?:st|nd|rd|th)?|last day){END}"),
        _nth_day,
    ),
    (
        re.compile(rf"{EDGE}{_ALL}\s+{_ORDINAL}(?:\s+of\s+the\s+month)?{END}(?!\s+{_DAY}\b)"),
        _nth_day,
    ),
    (
        re.compile(rf"{EDGE}(?:(?:on\s+)?the\s+)?{_NAMED}\s+{_DAY}\s+of\s+{_ALL}\s+month{END}"),
        _nth_weekday,
    ),
    (re.compile(rf"{EDGE}{_ALL}\s+{_NAMED}\s+{_DAY}\s+of\s+the\s+month{END}"), _nth_weekday),
    (re.compile(rf"{EDGE}{_ALL}\s+month\s+on\s+the\s+{_NAMED}\s+{_DAY}{END}"), _nth_weekday),
    (re.compile(rf"{EDGE}{_ALL}\s+{_SOLE}\s+{_DAY}{END}"), _nth_weekday),
    (
        re.compile(rf"{EDGE}{_ALL}\s+(?:year\s+on\s+)?(?:the\s+)?{NTH}(?:\s+of)?\s+{MONTH}{END}"),
        _day_month,
    ),
    (re.compile(rf"{EDGE}{_ALL}\s+(?:year\s+on\s+)?{MONTH}\s+{NTH}{END}"), _month_day),
    (re.compile(rf"{EDGE}{NTH}(?:\s+of)?\s+{MONTH}\s+(?:{_ALL}\s+year|yearly){END}"), _day_month),
    (re.compile(rf"{EDGE}{MONTH}\s+{NTH}\s+(?:{_ALL}\s+year|yearly){END}"), _month_day),
    (re.compile(rf"{EDGE}{_ALL}\s+quarter{END}"), _quarter),
)
