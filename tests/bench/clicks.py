"""A click on Approve in the real window over thousands of open ones: until durable, until row and card are painted.

The floor is a bare insert into SQLite with a sync at its commit, beside each click in the same folder.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.options import Options
from tests.bench.programs import done, folder, run
from tests.bench.table import Measure

OPEN = 5_000
CLICKS = 100
LISTS = ((200, "the list's first page"), (1_000, "1,000 in the list, scrolled"))


def measures(options: Options) -> Iterator[Measure]:
    """In a list of one page, then in one that is long and scrolled."""
    del options
    with folder() as place:
        for listed, words in LISTS:
            yield from _clicked(place / "profile", listed, words)


def _clicked(home: Path, listed: int, words: str) -> Iterator[Measure]:
    numbers = map(str, (OPEN, listed, CLICKS))
    ran = done(run([sys.executable, "-m", "tests.bench.clicking", home, *numbers]))
    said: dict[str, list[float]] = json.loads(ran.words.splitlines()[-1])
    ms = {part: [each * 1000 for each in found] for part, found in said.items()}
    p99 = {part: statistics.quantiles(found, n=100)[-1] for part, found in ms.items()}
    p50 = {part: statistics.median(found) for part, found in ms.items()}
    name, least = f"click: {words}", min(ms["seconds"])
    floor = f"floor: a bare insert, p50 {p50['bare']:.1f}"
    note = (
        f"{OPEN:,} open, {CLICKS} clicks; p50 {p50['seconds']:.0f}, least {least:.0f} ms; {floor}"
    )
    yield Measure(
        f"{name}: painted, p99", p99["seconds"], p99["bare"], 50, "ms", p99["cpu"] / 1000, note
    )
    note = f"p50 {p50['durable']:.1f} ms; synchronous=FULL, decision, log and journal in one transaction"
    yield Measure(f"{name}: durable, p99", p99["durable"], p99["bare"], None, "ms", note=note)
    note = f"p99 {p99['cpu']:.0f} ms; {p50['after']:.0f} more when the notice has come (the list read again, the fold)"
    yield Measure(f"{name}: CPU, p50", p50["cpu"], None, 50, "ms", note=note)
