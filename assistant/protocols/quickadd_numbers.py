"""Dates in figures, the same in every language: 2026-12-25, 2026/12/25, 115/3/5, 12/25. Pure, as a table."""

from __future__ import annotations

import re
from datetime import date

from assistant.model.captured import Reading

from .quickadd_days import exact, in_year
from .quickadd_facts import Day, Entry, Fact
from .quickadd_zh_days import year_of

_EDGE = r"(?:(?<![a-z0-9/.\-:#_])|(?<=/\d-)|(?<=/\d\d-))"  # also the second of 12/5-12/8
_END = r"(?![0-9a-z/_]|-(?!\d{1,2}/)|[.:]\d)"
_CUPS = (
    r"(?!\s*(?:of|cups?|kg|g|lbs?|l|ml|price|off|time|day|hour|page|done|full|complete|的|价|半)\b)"
)
_PARTS = re.compile(
    r"\b(?:chapters?|ch|pages?|pp|units?|parts?|lessons?|steps?|levels?|rooms?|items?)\.?\s$"
)


def _iso(match: re.Match[str], _about: Reading) -> Fact | None:
    day = exact(year_of(match[1]), int(match[2]), int(match[3]))
    return Day(day) if day else None


def _slashed(match: re.Match[str], about: Reading) -> Fact | None:
    first, second = int(match[1]), int(match[2])
    if (first, second) == (24, 7) or _PARTS.search(
        match.string, max(0, match.start() - 12), match.start()
    ):
        return None
    month, day = (second, first) if about.day_first else (first, second)
    found = _of(about, month, day, match[3]) or _of(about, day, month, match[3])
    return Day(found) if found else None


def _of(about: Reading, month: int, day: int, year: str | None) -> date | None:
    if not year:
        return in_year(about, month, day)
    return exact(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - 26 is 2026


TABLE: tuple[Entry, ...] = (
    (re.compile(rf"{_EDGE}(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?:t(?=\d)|{_END})"), _iso),
    (re.compile(rf"{_EDGE}(1\d\d)/(\d{{1,2}})/(\d{{1,2}}){_END}"), _iso),
    (
        re.compile(
            rf"{_EDGE}(?!(?<=\d )(?:1/[2348]|2/3|3/4)\b)(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d{{2}}))?{_END}{_CUPS}"
        ),
        _slashed,
    ),
)
