"""Days of leave: counted in half days by the employee's own calendar, and the moves on his balance that follow."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from assistant.model.digest import WorkBlock, WorkProfile
from assistant.model.value import dataclass
from assistant.planning.holidays import Holidays
from assistant.planning.workday import workday

LONGEST = 366  # days from first to last
MORNING, AFTERNOON, NOON, EVENING = "morning", "afternoon", "noon", "evening"
_EARLIEST, _LATEST = date(1970, 1, 1), date(2200, 12, 31)
_MINUTES_A_DAY = 24 * 60
_SHORT = Decimal("0.7")  # a day with less than this of the longest day's hours is half a day
_MIDDAY = 13 * 60


@dataclass(frozen=True, slots=True)
class Move:
    """A change of somebody's balance of one kind in one year, in half days. The same move is written once."""

    person: str
    kind: str
    year: int
    half_days: int
    request: str
    note: str


@dataclass(frozen=True, slots=True)
class Absence:
    """From `start` (from its afternoon on if `late`) to `end` (to its noon only if `early`); both days belong to it."""

    start: date
    end: date
    late: bool = False
    early: bool = False

    @property
    def backwards(self) -> bool:
        """It ends before it begins."""
        same_day = self.start == self.end and self.late and self.early
        return self.end < self.start or same_day

    @property
    def too_long(self) -> bool:
        """More than a year: a slip of the pen."""
        return (self.end - self.start).days >= LONGEST


def day_of(text: object) -> date | None:
    """The date of a YYYY-MM-DD of the years 1970 to 2200; None for anything else."""
    if not isinstance(text, str) or len(text) != len("2026-01-01"):
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if _EARLIEST <= found <= _LATEST and found.isoformat() == text else None


def half_days(
    away: Absence, profile: WorkProfile, holidays: Holidays, *, calendar: bool = False
) -> dict[int, int]:
    """Half days of leave by year. Only working days of the employee count (P-13), unless the company counts all."""
    counted: Counter[int] = Counter()
    if away.backwards or away.too_long:
        return {}
    for step in range((away.end - away.start).days + 1):
        day = away.start + timedelta(days=step)
        worked = frozenset({MORNING, AFTERNOON}) if calendar else _worked(day, profile, holidays)
        gone = _gone(day, away)
        counted[day.year] += len(worked & gone)
    return {year: halves for year, halves in counted.items() if halves}


def spoken(halves: int) -> str:
    """Half days as a decimal string of days: 5 is "2.5"."""
    return f"{halves // 2}.5" if halves % 2 else str(halves // 2)


def halves_of(days: object) -> int | None:
    """The half days of such a string; None if it is none."""
    text = days if isinstance(days, str) else ""
    whole, dot, part = text.partition(".")
    fits = whole.isascii() and whole.isdigit() and len(whole) < len("10000")
    if not fits or (dot and part not in {"0", "5"}):
        return None
    return int(whole) * 2 + (part == "5")


def _gone(day: date, away: Absence) -> frozenset[str]:
    halves = {MORNING, AFTERNOON}
    if day == away.start and away.late:
        halves.discard(MORNING)
    if day == away.end and away.early:
        halves.discard(AFTERNOON)
    return frozenset(halves)


def _worked(day: date, profile: WorkProfile, holidays: Holidays) -> frozenset[str]:
    """The halves of a day that the employee would have worked: a short Saturday is one half."""
    kind = workday(day, profile, holidays).kind
    if not kind.work:
        return frozenset()
    longest = max([*map(_minutes, profile.week), 1])
    if _minutes(kind.blocks) >= _SHORT * longest:
        return frozenset({MORNING, AFTERNOON})
    first = kind.blocks[0].start.hour * 60 + kind.blocks[0].start.minute
    middle = first + _minutes(kind.blocks) // 2
    return frozenset({MORNING if middle < _MIDDAY else AFTERNOON})


def _minutes(blocks: tuple[WorkBlock, ...]) -> int:
    return sum(_length(each) for each in blocks)


def _length(block: WorkBlock) -> int:
    start, end = (each.hour * 60 + each.minute for each in (block.start, block.end))
    return end - start if end > start else end - start + _MINUTES_A_DAY
