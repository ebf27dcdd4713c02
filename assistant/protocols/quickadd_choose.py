"""Which of the days, hours and lengths in a line are meant, and which words beside them belong to them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from assistant.model.captured import Piece, PieceKind, Reading

from . import (
    quickadd_en,
    quickadd_en_days,
    quickadd_lunar,
    quickadd_numbers,
    quickadd_zh,
    quickadd_zh_days,
)
from .quickadd_days import exact
from .quickadd_en_days import FULL, SHORT
from .quickadd_facts import After, Clock, Day, Length, Rule, Token, find, hidden
from .quickadd_zh_days import NUMBER, number, weekday

_LETTERS = re.compile(r"[a-z]")
_FRONT = re.compile(
    r"(?:(?<![a-z0-9_\-])(?:(?P<due>by|before|due(?:\s+(?:on|by|at))?|until|till|no later than|deadline:?)"
    r"|(?P<for>for)|on|at|from|after|around|starting|w/c|week commencing|week of)\s+(?:the\s+)?"
    r"|(?P<zh>截止(?:于|到|日期)?:?|期?限:?|最迟)\s*"
    r"|(?<![存现正所还实内自])在|(?<![关由对])于|(?<!\S)[@~]\s?)$"
)
_BACK = re.compile(
    r"\s*(?P<due>(?:之|以)?前(?![端台往进途任后面期线锋瞻])|截止|到期|为止)|前后|左右|(?:之|以)?后(?![天日台端代期面续])|的(?=\S)"
)
_GAP = re.compile(r"[\s,、]*(?:(?:at|on|from|by|before|due|in the)\s+|@)?的?")
_TO = re.compile(r"\s*(?:-|~|到|至|to\s|until\s|till\s|through\s)\s*")
_AND = re.compile(
    r"\s*(?:and|or|&|,|和|与|或|、|/)?\s*"
)  # on two days: which one is meant is not ours to say
_LAST = re.compile(
    rf"\s*(?:-|~|到|至)\s*({NUMBER})[日号]|\s?(?:-|to\s)\s?(\d{{1,2}})(?:st|nd|rd|th)?(?![a-z0-9:/.])"
)
_WEEKDAY = re.compile(
    rf"(?:下个?|这个?|本|今个?|next |this )?(?:周|星期|礼拜)[一二三四五六日天]|(?:{FULL}|{SHORT})\.?"
)
_ECHO = re.compile(r"[\s,]*\(?\)?[\s,]*")
_NOTED = re.compile(r"\s*\((?:周|星期|礼拜)?([一二三四五六日天])\)")
_TO_WEEKDAY = re.compile(
    r"\s?(?:-|~|到|至)\s?([一二三四五六日天])(?![点时号月年\d一二三四五六七八九十个])"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What of a line's times counts. `last` is the last day where the line said from one day to another."""

    day: Day | None = None
    last: date | None = None
    clock: Clock | None = None
    after: After | None = None
    length: Length | None = None
    rule: Rule | None = None
    due: bool = False
    pieces: tuple[Piece, ...] = ()


def read_times(text: str, about: Reading) -> list[Token]:
    """Everything in the text that could be a time, by its place; nothing overlaps."""
    english, chinese = bool(_LETTERS.search(text)), not text.isascii()
    tables = [quickadd_numbers.TABLE]
    tables += [quickadd_lunar.TABLE, quickadd_zh_days.EARLY] if chinese else []
    for each, wanted in ((quickadd_en, english), (quickadd_zh, chinese)):
        tables += [each.RULES] if wanted else []
    tables += [quickadd_en.CLOCKS] if english else []
    tables += [quickadd_zh.CLOCKS if chinese else quickadd_zh.FIGURES]
    for days, wanted in ((quickadd_en_days, english), (quickadd_zh_days, chinese)):
        tables += [days.TABLE] if wanted else []
    found: list[Token] = []
    for table in tables:
        here, text = find(text, table, about)
        found += here
    return sorted(found, key=lambda token: token.start)


def choose(text: str, tokens: Sequence[Token]) -> Meant:
    """At most one of each kind: the day beside the hour, else the first or last word, else the first that was said."""
    rule = _first(tokens, Rule)
    clock = _first(
        tokens, Clock, beside=[t for t in tokens if isinstance(t.fact, Day | Rule)], text=text
    )
    day = None if rule else _day(text, tokens, clock)
    if clock and not (day or rule) and any(isinstance(token.fact, Day) for token in tokens):
        clock = None  # on two days at six: nor is the hour ours to say
    after = None if rule or clock else _first(tokens, After)
    length = _first(tokens, Length)
    if after and day:
        day = None
    last, end = _last_day(text, tokens, day) if day and not clock else (None, 0)
    day = _with_echo(text, day, tokens) if day else None
    chosen = [token for token in (day, clock, after, length, rule) if token]
    for token in chosen:
        text = hidden(text, token.start, token.end)
    grown = {token: _widened(text, token, end if token is day else 0) for token in chosen}
    facts = {type(token.fact).__name__.lower(): token.fact for token in chosen}
    due = any(is_due or getattr(token.fact, "due", False) for token, (_, is_due) in grown.items())
    pieces = tuple(sorted((piece for piece, _ in grown.values()), key=lambda piece: piece.start))
    return Meant(**facts, last=last, due=due, pieces=pieces)  # type: ignore[arg-type]  # named after their types


def _first(
    tokens: Sequence[Token], kind: type, beside: Sequence[Token] = (), text: str = ""
) -> Token | None:
    found = [token for token in tokens if isinstance(token.fact, kind)]
    close = (token for token in found if any(_adjoin(text, token, each) for each in beside))
    return next(close, found[0] if found else None)


def _day(text: str, tokens: Sequence[Token], clock: Token | None) -> Token | None:
    every = _days(text, tokens)
    pairs = [
        pair
        for pair in pairwise(every)
        if _AND.fullmatch(text[pair[0].end : pair[1].start]) and not _same(*pair)
    ]
    paired = {token.start for pair in pairs for token in pair}
    days = [token for token in every if token.start not in paired]
    spans = [pair for pair in pairwise(days) if _is_range(text, *pair)]
    if spans and not clock:
        return spans[0][0]
    inside = {token.start for pair in spans for token in pair}
    days = [token for token in days if token.start not in inside]  # Monday to Friday at nine
    if clock:
        close = [token for token in days if _adjoin(text, token, clock)]
        if close:
            return close[0]
    said = [token for token in days if _widened(text, token, 0)[1]]
    edge = [
        t
        for t in days
        if not text[: t.start].strip("\x00 ,") or not text[t.end :].strip("\x00 ,.!。")
    ]
    return next(iter((*said, *edge, *days)), None)


def _days(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The days, without the weekdays beside a date: Thu, Nov 26."""
    days = [token for token in tokens if isinstance(token.fact, Day)]
    echoes = {echo.start for pair in pairwise(days) if (echo := _echo(text, *pair))}
    return [token for token in days if token.start not in echoes]


def _echo(text: str, one: Token, other: Token) -> Token | None:
    beside = _ECHO.fullmatch(text[one.end : other.start])
    named = [token for token in (one, other) if _WEEKDAY.fullmatch(text[token.start : token.end])]
    return named[0] if beside and len(named) == 1 else None


def _same(one: Token, other: Token) -> bool:
    first, second = one.fact, other.fact
    return isinstance(first, Day) and isinstance(second, Day) and first.day == second.day


def _weekday(token: Token) -> int | None:
    return token.fact.day.weekday() if isinstance(token.fact, Day) else None


def _is_range(text: str, one: Token, other: Token) -> bool:
    between = _TO.fullmatch(text[one.end : other.start])
    first, last = one.fact, other.fact
    return bool(
        between and isinstance(first, Day) and isinstance(last, Day) and last.day > first.day
    )


def _with_echo(text: str, token: Token, tokens: Sequence[Token]) -> Token:
    """A date, with the weekday beside it and the brackets around either."""
    if not isinstance(token.fact, Day):
        return token
    start, end = token.start, token.end
    days = [each for each in tokens if isinstance(each.fact, Day)]
    for pair in pairwise(days):
        if (
            token in pair
            and (echo := _echo(text, *pair))
            and echo is not token
            and _weekday(echo) == _weekday(token)
        ):
            start, end = min(start, echo.start), max(end, echo.end)
    noted = _NOTED.match(text, end)
    if noted and weekday(noted[1]) == token.fact.day.weekday():
        end = noted.end()
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    return replace(token, start=start, end=end)


def _adjoin(text: str, one: Token, other: Token) -> bool:
    first, second = sorted((one, other), key=lambda token: token.start)
    return bool(_GAP.fullmatch(text[first.end : second.start]))


def _last_day(text: str, tokens: Sequence[Token], day: Token) -> tuple[date | None, int]:
    """The last day of "5 to 8 December", and where its words end."""
    if not isinstance(day.fact, Day):
        return None, 0
    for other in tokens:
        if isinstance(other.fact, Day) and other.start > day.start:
            between = text[day.end : other.start]
            if _TO.fullmatch(between) and other.fact.day > day.fact.day:
                return other.fact.day, other.end
    if _WEEKDAY.fullmatch(text[day.start : day.end]) and (to := _TO_WEEKDAY.match(text, day.end)):
        days = (weekday(to[1]) - day.fact.day.weekday()) % 7
        return (day.fact.day + timedelta(days=days), to.end()) if days else (None, 0)
    match = _LAST.match(text, day.end)
    if match is None:
        return None, 0
    last = exact(day.fact.day.year, day.fact.day.month, number(match[1] or match[2]))
    return (last, match.end()) if last and last > day.fact.day else (None, 0)


def _widened(text: str, token: Token, end: int) -> tuple[Piece, bool]:
    """The piece with its "by" or 前, and whether such a word makes it a deadline."""
    timed = token.kind in {PieceKind.DAY, PieceKind.TIME}
    front = _FRONT.search(text, max(0, token.start - 24), token.start) if timed else None
    end = max(end, token.end)
    if front and front["for"] and (token.kind is not PieceKind.DAY or text[end:].strip("\x00 ")):
        front = None  # of "for Monday's" more may follow
    back = _BACK.match(text, end) if timed or token.kind is PieceKind.REPEAT else None
    if back and not back["due"] and token.kind is not PieceKind.TIME:
        back = None
    due = bool((front and (front["due"] or front["zh"])) or (back and back["due"]))
    start, end = front.start() if front else token.start, back.end() if back else end
    if timed and text[start - 1 : start] + text[end : end + 1] in {"()", "[]", "【】"}:
        start, end = start - 1, end + 1
    return Piece(start, end, token.kind), due
