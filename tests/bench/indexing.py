"""What it costs to index calendar text and to expand repeats: `python -m tests.bench.indexing`.

Floors come from the libraries that others use, in the same run on the same texts: icalendar and recurring-ical-events.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import icalendar
import recurring_ical_events

from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import expand
from tests.bench.table import Measure, cpu_seconds, show
from tests.gen_calendar import events

EVENTS = 10_000
SAMPLE = 1_000  # for the libraries, whose time is then multiplied
FIRST = datetime(2026, 11, 1, tzinfo=UTC)
DAYS = 60


def _window(days: int, first: datetime = FIRST) -> tuple[int, int]:
    begin = int(first.timestamp())
    return begin, begin + days * 86_400


def _library_window(calendar: icalendar.Calendar) -> list[object]:
    return list(recurring_ical_events.of(calendar).between(FIRST, FIRST + timedelta(days=DAYS)))


def _each(function: Callable[[str], object], texts: list[str]) -> Callable[[], None]:
    def work() -> None:
        for text in texts:
            function(text)

    return work


def measures() -> list[Measure]:
    """Scan, re-index, 60 days, one year, one item; CPU seconds on one core."""
    warnings.simplefilter("ignore")
    texts = [text for _, text in events(EVENTS, seed=1)]
    sample = texts[:SAMPLE]
    scanned = [scan(text) for text in texts]
    parsed = [icalendar.Calendar.from_ical(text) for text in sample]
    share = EVENTS / SAMPLE

    bare = cpu_seconds(_each(scan, texts))
    library_scan = cpu_seconds(_each(icalendar.Calendar.from_ical, sample), runs=1) * share
    window, year = _window(DAYS), _window(365, FIRST - timedelta(days=90))
    sixty = cpu_seconds(lambda: [expand(one, *window) for one in scanned])
    library_sixty = cpu_seconds(lambda: [_library_window(one) for one in parsed], runs=1) * share
    one_year = cpu_seconds(lambda: [expand(one, *year) for one in scanned])
    full = cpu_seconds(lambda: [expand(scan(text), *window) for text in texts], runs=1)
    found = sum(len(expand(one, *window)) for one in scanned)
    rate, library_rate = EVENTS / bare, EVENTS / library_scan
    series = max(scanned, key=lambda one: len(expand(one, *year)))
    longest = cpu_seconds(lambda: expand(series, *year))
    library = library_scan + library_sixty
    beside = "floor: recurring-ical-events"
    return [
        Measure("index scan", rate, library_rate, 10_000, "items/s", bare, "floor: icalendar"),
        Measure(
            "re-index 10,000 from text, 60 days",
            full,
            library,
            2.0,
            cpu=full,
            note="floor: both libraries",
        ),
        Measure(
            "expand 60 days of 10,000",
            sixty,
            library_sixty,
            0.4,
            cpu=sixty,
            note=f"{found} instances; {beside}",
        ),
        Measure("expand one year of 10,000", one_year, None, 0.5, cpu=one_year),
        Measure("expand one year of the busiest item", longest, None, 0.001, cpu=longest),
    ]


if __name__ == "__main__":
    show(measures())
