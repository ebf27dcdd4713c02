"""Work hours in words: "Monday to Friday", "09:00–13:00, 14:00–18:00". Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from assistant.model.digest import WorkBlock
from ui.present.when import WEEK, week_start
from ui.words import say

Week = tuple[tuple[WorkBlock, ...], ...]


def days_words(days: Iterable[int], language: str) -> str:
    """Days (Monday = 0) as runs: "Monday to Friday", "Monday, Wednesday"; in Chinese "星期一至五"."""
    wanted = frozenset(days)
    order = [(week_start(language) + step) % WEEK for step in range(WEEK)]
    runs: list[list[int]] = []
    for at, day in enumerate(order):
        if day in wanted:
            if runs and at and order[at - 1] in wanted:
                runs[-1].append(day)
            else:
                runs.append([day])
    return say(language, "days.join").join(_run(run, language) for run in runs)


def _run(run: list[int], language: str) -> str:
    first, last = say(language, f"dow{run[0]}"), say(language, f"dow{run[-1]}")
    if len(run) == 1:
        return first
    if len(run) == 2:  # noqa: PLR2004 - two days are named, a span has three
        return say(language, "days.join").join((first, last))
    last = last if language.startswith("en") else last[-1]  # 星期一至五
    return say(language, "days.range", first=first, last=last)


def blocks_words(blocks: Iterable[WorkBlock]) -> str:
    """For example "09:00–13:00, 14:00–18:00"; midnight as an end is 24:00."""
    return ", ".join(f"{block.start:%H:%M}–{_end(block)}" for block in blocks)


def _end(block: WorkBlock) -> str:
    return f"{block.end:%H:%M}" if block.end != time() else "24:00"


def uniform(week: Week) -> WorkBlock | None:
    """The one block that every work day has; None where the days differ."""
    kinds = {blocks for blocks in week if blocks}
    if len(kinds) != 1:
        return None
    (blocks,) = kinds
    return blocks[0] if len(blocks) == 1 else None
