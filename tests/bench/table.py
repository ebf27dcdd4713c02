"""What a measurement is, and how a list of them is printed. Every measured thing has a floor beside it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One measured number. Rates (unit ends in "/s") are better when higher, everything else when lower.

    `floor` is what somebody else needs for the same in the same run, None where nothing comparable ran; `goal` is
    ours, None where there is none; `cpu` is our CPU time in seconds, None where it was not taken.
    """

    name: str
    ours: float
    floor: float | None = None
    goal: float | None = None
    unit: str = "s"
    cpu: float | None = None
    note: str = ""

    @property
    def is_rate(self) -> bool:
        """Higher is better."""
        return self.unit.endswith("/s")

    @property
    def ratio(self) -> float | None:
        """How many times better than the floor; below 1 is worse."""
        if not self.floor or not self.ours:
            return None
        return self.ours / self.floor if self.is_rate else self.floor / self.ours

    @property
    def met(self) -> bool | None:
        """Is the goal reached; None without one."""
        if self.goal is None:
            return None
        return self.ours >= self.goal if self.is_rate else self.ours <= self.goal


HEADS = ("measure", "ours", "floor", "ratio", "goal", "met", "CPU s", "note")
_MET = {True: "yes", False: "NO", None: ""}


def table(measures: Iterable[Measure]) -> str:
    """An aligned table; its ratio says how many times better we are than the floor."""
    rows = [HEADS, *(_row(measure) for measure in measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column in {0, 7} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _row(measure: Measure) -> tuple[str, ...]:
    return (
        measure.name,
        f"{_number(measure.ours)} {measure.unit}",
        _number(measure.floor),
        "" if measure.ratio is None else f"{measure.ratio:.1f}x",
        _number(measure.goal),
        _MET[measure.met],
        "" if measure.cpu is None else f"{measure.cpu:.3f}",
        measure.note,
    )


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def show(measures: Iterable[Measure]) -> None:
    """Print the table."""
    print(table(measures))


def cpu_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The least CPU time of some runs: other load on the machine disturbs it little."""
    found = []
    for _ in range(runs):
        gc.collect()
        begin = time.process_time()
        work()
        found.append(time.process_time() - begin)
    return min(found)
