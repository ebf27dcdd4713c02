"""Repeat rules of which tests/gen_calendar.py makes its series, with a start that fits them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.gen_lines import WEEKDAYS, until

Step = Callable[[int], datetime | None]  # n -> the n-th start, None where there is none


@dataclass(frozen=True, slots=True)
class Series:
    """A rule without its end, the start that fits it, and its dates where they are simple."""

    base: str
    start: datetime
    step: Step | None
    endless: bool = True


def _every(start: datetime, **by: int) -> Step:
    return lambda n: start + timedelta(**by) * n


def _months(start: datetime, months: int) -> Step:
    def step(n: int) -> datetime | None:
        year, month = divmod(start.year * 12 + start.month - 1 + n * months, 12)
        try:
            return start.replace(year=year, month=month + 1)
        except ValueError:
            return None

    return step


def _last_work_day(start: datetime) -> datetime:
    last = (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    while last.weekday() > 4:
        last -= timedelta(days=1)
    return last


class Made:
    """The stream of chances, and the counts of what was made."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()

    def chance(self, share: float) -> bool:
        """True in this share of all cases."""
        return self.random.random() < share


def make_series(made: Made, start: datetime, kind: float) -> Series:
    """A rule of one of the usual kinds; `kind` from 0 to 1 chooses."""
    if kind < 0.45:
        made.counts["weekly"] += 1
        return Series(
            f"FREQ=WEEKLY;BYDAY={WEEKDAYS[start.weekday()]}", start, _every(start, weeks=1)
        )
    if kind < 0.55:
        made.counts["biweekly_multi"] += 1
        days = sorted({start.weekday(), *made.random.sample(range(5), 2)})
        names = ",".join(WEEKDAYS[day] for day in days)
        return Series(
            f"FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY={names}", start, _every(start, weeks=2)
        )
    if kind < 0.67:
        made.counts["monthly_day"] += 1
        return Series(f"FREQ=MONTHLY;BYMONTHDAY={start.day}", start, _months(start, 1))
    if kind < 0.80:
        return _by_weekday(made, start)
    if kind < 0.92:
        made.counts["yearly"] += 1
        return Series("FREQ=YEARLY", start, _months(start, 12))
    made.counts["daily"] += 1
    if made.chance(0.4) and start.weekday() < 5:
        base = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"
        return Series(base, start, _every(start, weeks=1), endless=False)
    return Series("FREQ=DAILY", start, _every(start, days=1), endless=False)


def _by_weekday(made: Made, start: datetime) -> Series:
    if made.chance(0.5):
        made.counts["monthly_nth"] += 1
        nth, name = (start.day - 1) // 7 + 1, WEEKDAYS[start.weekday()]
        days = f"BYDAY={nth}{name}" if nth <= 4 else f"BYDAY={name};BYSETPOS=5"
        return Series(f"FREQ=MONTHLY;{days}", start, None)
    made.counts["monthly_last"] += 1
    return Series("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", _last_work_day(start), None)


def end_of(made: Made, series: Series, chance: float, zone: str, *, all_day: bool) -> str:
    """COUNT, UNTIL or nothing."""
    chance = chance if series.endless else max(chance, 0.5)
    if chance > 0.8:
        made.counts["count"] += 1
        return f";COUNT={made.random.randint(5, 60)}"
    if chance > 0.5:
        made.counts["until"] += 1
        last = series.start + timedelta(days=made.random.randint(30, 900))
        return ";UNTIL=" + until(last, zone, all_day=all_day)
    made.counts["infinite"] += 1
    return ""
