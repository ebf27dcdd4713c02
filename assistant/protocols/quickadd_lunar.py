"""Days of the Chinese calendar in a quick-add line: 農曆八月十五, 正月初三, 臘月廿三. Pure; the text is folded."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from assistant.model.captured import Reading
from assistant.model.lunar import LAST_YEAR, LunarDate, lunar, new_year

from .quickadd_days import today
from .quickadd_facts import Day, Entry, Fact
from .quickadd_zh_days import NOT_OF, NUMBER, number

_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_MOON = 29.53  # days of a month of the moon, on average
_NEAR = sorted(
    range(-2, 33), key=lambda step: min(abs(step), abs(step - 30))
)  # a leap month may come before


def _day(match: re.Match[str], about: Reading) -> Fact | None:
    month, said = _MONTHS.get(match[2]) or number(match[2]), number(match[3])
    for year in range(today(about).year - 1, min(today(about).year + 3, LAST_YEAR)):
        found = solar(year, month, said, leap=bool(match[1]))
        if found is not None and found >= today(about):
            return Day(found)
    return None


@lru_cache(maxsize=64)
def solar(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The day on which a day of the moon's year falls; None if it has none, or the table does not reach."""
    try:
        guess = new_year(year) + timedelta(days=round((month - 1) * _MOON) + day - 1)
    except (IndexError, OverflowError):
        return None
    wanted = LunarDate(year, month, day, leap)
    days = (guess + timedelta(days=step) for step in _NEAR)
    return next((each for each in days if lunar(each) == wanted), None)


_OLD = r"(?:农历|阴历|旧历)\s?"
_DAY = rf"(?:初)?({NUMBER})[日号]?{NOT_OF}"
TABLE: tuple[Entry, ...] = (
    (re.compile(rf"{_OLD}(闰)?({NUMBER}|[正冬腊])月{_DAY}"), _day),
    (re.compile(rf"(闰)?([正冬腊])月{_DAY}"), _day),
    (re.compile(rf"(?<!\d)(闰)?({NUMBER})月初([一二三四五六七八九十]){NOT_OF}"), _day),
)
