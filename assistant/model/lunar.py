"""The Chinese calendar, 1900 to 2100: a date as year, month and day of the moon. Pure, from a table; no astronomy.

The table is checked against computed new moons and the festival dates of the Hong Kong Observatory (see the tests).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from .value import dataclass

FIRST_YEAR, LAST_YEAR = 1900, 2100
NEW_YEAR_1900 = date(1900, 1, 31)
LONG, SHORT = 30, 29

# Five hexadecimal digits a year: the lowest four bits are the month that is repeated (0 = none), the next twelve say
# which months have 30 days (the highest is the first month), the one above them whether the repeated month has 30.
_TABLE = (
    "04bd804ae00a570054d50d2600d95016554056a009ad0055d204ae00a5b60a4d00d2501d2550b5400d6a00ada2095b014977"
    "049700a4b00b4b506a5006d401ab5402b6009570052f204970065660d4a00ea5016a9505ad002b60186e3092e01c8d70c950"
    "0d4a01d8a60b550056a01a5b4025d0092d00d2b20a9500b55706ca00b5501535504da00a5b014573052b00a9a80e95006aa0"
    "0aea60ab5004b600aae40a570052600f2630d95005b57056a0096d004dd504ad00a4d00d4d40d2500d5580b5400b6a0195a6"
    "095b0049b00a9740a4b00b27a06a5006d400af460ab600957004af504970064b0074a30ea5006b5805ac00ab60096d5092e0"
    "0c9600d9540d4a00da5007552056a00abb7025d0092d00cab50a9500b4a00baa40ad50055d904ba00a5b015176052b00a930"
    "0795406aa00ad5005b5204b600a6e60a4e00d2600ea650d53005aa0076a3096d004afb04ad00a4d01d0b60d2500d5200dd45"
    "0b5a0056d0055b2049b00a5770a4b00aa501b25506d200ada014b6309370049f804970064b0168a60ea5006b201a6c40aae0"
    "092e00d2e30c9600d5570d4a00da5005d55056a00a6d0055d4052d00a9b80a9500b4a00b6a60ad50055a00aba40a5b0052b0"
    "0b273069300733706aa00ad5014b5504b600a570054e40d1600e9680d5200daa016aa6056d004ae00a9d40a2d00d1500f252"
    "0d520"
)
_YEARS = tuple(int(_TABLE[at : at + 5], 16) for at in range(0, len(_TABLE), 5))


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Chinese calendar. `leap` says that this is the month's second run."""

    year: int
    month: int
    day: int
    leap: bool = False


def lunar(day: date) -> LunarDate | None:
    """The lunar date of a day, None where the table does not reach."""
    left = (day - NEW_YEAR_1900).days
    if left < 0:
        return None
    for year, months in enumerate(_YEARS, FIRST_YEAR):
        length = sum(days for _month, days, _leap in _months(months))
        if left < length:
            return _within(year, months, left)
        left -= length
    return None


def new_year(year: int) -> date:
    """The first day of a lunar year, 1900 to 2100. Raises IndexError outside."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise IndexError(year)
    before = _YEARS[: year - FIRST_YEAR]
    days = sum(length for months in before for _month, length, _leap in _months(months))
    return NEW_YEAR_1900 + timedelta(days=days)


def _within(year: int, months: int, left: int) -> LunarDate | None:
    for month, days, leap in _months(months):
        if left < days:
            return LunarDate(year, month, left + 1, leap)
        left -= days
    return None


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[tuple[int, int, bool], ...]:
    """(month, days, is it the second run) in their order."""
    found: list[tuple[int, int, bool]] = []
    for month in range(1, 13):
        found.append((month, LONG if year & (0x10000 >> month) else SHORT, False))
        if year & 0xF == month:
            found.append((month, LONG if year & 0x10000 else SHORT, True))
    return tuple(found)
