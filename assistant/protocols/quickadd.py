"""One line of plain words becomes a to-do or an event: 繁中, 简中 and English, mixed too. Pure, fast, and never fails.

An event is a line with two times (3-4pm), with a time and a length (3pm for 30m), from one day to another, or with
a time and a word such as meet or 開會. All else is a to-do; by, before, due and 前 make its time a deadline, a length
its estimate. Weeks begin on Monday: next fri and 下週五 are in the next calendar week, fri and 週五 the coming ones,
never today. A time alone that has passed is tomorrow's; 1 to 6 without am, pm or 上午 mean the afternoon, 03:30 not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from assistant.model.account import Component
from assistant.model.captured import Captured, Piece, PieceKind, Reading
from assistant.model.item import When

from .quickadd_choose import Meant, choose, read_times
from .quickadd_facts import Priority, Rule, Token, Word, folded
from .quickadd_marks import read_marks

MOST = 500  # characters that are read; what follows stays in the title
HOUR = 60
_DAY, _HALF = timedelta(days=1), 12 * HOUR
_BREAKS = " \t\u3000,，、;；:："
_SIGNS = " !?.,:;-–—~@()[]！？。，、：；…（）"
_CLOSING = "!?.)]！？。」』）】"
_MEETING = re.compile(
    r"(?<![a-z])(?:meet|meeting|lunch|dinner|breakfast|coffee with|interview|stand-?up|appointment"
    r"|webinar|call with|1:1|1on1)(?![a-z])"
    r"|开会|会议(?!记录|纪要|室|资料)|例会|周会|晨会|早会|站会|会面|见面|面试|约见|聚餐|饭局|评审会|讨论会|研讨会|汇报会|家长会|[跟同和与约].{1,8}?[吃食][早午晚]?饭|看医生|睇医生|看牙医|覆诊|复诊"
)


def understand(line: str, about: Reading) -> Captured:
    """What the line says. With nothing understood, or nothing left over, the title is the line."""
    text = folded(line[:MOST])
    marks, text = read_marks(line, text, about)
    meant = choose(text, read_times(text, about))
    meant = _still_to_come(meant, text, about)
    pieces = _ordered((*meant.pieces, *(Piece(m.start, m.end, m.kind) for m in marks)))
    made = replace(
        Captured(line, _title(line, pieces)),
        priority=next((m.fact.level for m in marks if isinstance(m.fact, Priority)), 0),
        tags=_words(marks, PieceKind.TAG),
        place="".join(_words(marks, PieceKind.PLACE)),
        links=_words(marks, PieceKind.LINK),
        rrule=meant.rule.text if meant.rule else "",
        minutes=meant.length.minutes if meant.length else 0,
        pieces=pieces,
    )
    return _timed(made, meant, about, hint=bool(_MEETING.search(text)))


def flipped(made: Captured, about: Reading) -> Captured:
    """The same line as the other kind: a to-do becomes an event where it is due, without a day today."""
    if made.component is Component.TODO:
        start = made.start or made.due or about.now.date()
        return _event(replace(made, due=None, deadline=False), start, _end(start, made.minutes))
    todo = replace(made, component=Component.TODO, end=None, due=made.start, all_day=False)
    return todo if made.rrule else replace(todo, start=None)


def _words(marks: Sequence[Token], kind: PieceKind) -> tuple[str, ...]:
    found = (m.fact.text for m in marks if m.kind is kind and isinstance(m.fact, Word))
    return tuple(dict.fromkeys(found))


def _ordered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """By their place; where two overlap the first stays."""
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: each.start):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)


def _title(line: str, pieces: Sequence[Piece]) -> str:
    """The line without its pieces, and without the commas and blanks that stood between them."""
    parts, at = [], 0
    for piece in pieces:
        parts.append(line[at : piece.start])
        at = piece.end
    parts.append(line[at:])
    title = parts[0]
    for part in (*filter(_is_word, parts[1:-1]), *parts[1:][-1:]):
        title = _joined(title, part)
    title = title.strip()
    return title if title.strip(_SIGNS) else line.strip()


def _is_word(part: str) -> bool:
    return bool(part.strip(_BREAKS))


def _joined(left: str, right: str) -> str:
    cut_left, cut_right = left.rstrip(_BREAKS), right.lstrip(_BREAKS)
    if not cut_right:
        return re.sub(r"\s[-–—]$", "", cut_left)
    if not cut_left or cut_right[0] in _CLOSING:
        return cut_left + cut_right
    between = left[len(cut_left) :] or right[: len(right) - len(cut_right)]
    if not between and cut_left[-1].isascii() and cut_right[0].isascii():
        between = " "
    return cut_left + between[:1] + cut_right


def _still_to_come(meant: Meant, text: str, about: Reading) -> Meant:
    """A repetition whose first time has passed today begins with the next one."""
    minute = _minute(meant)
    if meant.rule is None or minute is None:
        return meant
    if _at(meant.rule.first, minute, about) > about.now:
        return meant
    later = replace(about, now=datetime.combine(about.now.date() + _DAY, time(), about.now.tzinfo))
    rules = (token.fact for token in read_times(text, later) if isinstance(token.fact, Rule))
    return replace(meant, rule=next(rules, meant.rule))


def _timed(made: Captured, meant: Meant, about: Reading, *, hint: bool) -> Captured:
    """The line with its times, as a to-do or as an event."""
    when = _when(meant, about)
    if when is None:
        return made
    if meant.last:
        return _event(made, when, meant.last + _DAY)
    timed = isinstance(when, datetime)
    until = _until(meant, when, about)
    if timed and not meant.due and (until or made.minutes or hint):
        return _event(made, when, until or _end(when, made.minutes))
    start = when if made.rrule else None
    return replace(made, due=when, start=start, deadline=meant.due, all_day=not timed)


def _when(meant: Meant, about: Reading) -> When | None:
    if meant.after:
        return _soon(about, meant.after.minutes)
    day = meant.rule.first if meant.rule else meant.day.day if meant.day else None
    clock = _minute(meant)
    if clock is None:
        return day
    if meant.clock and _late(meant):
        clock += _HALF
    if day is not None:
        return _at(day, clock, about)
    today = _at(about.now.date(), clock, about)
    return today if today > about.now else _at(about.now.date() + _DAY, clock, about)


def _minute(meant: Meant) -> int | None:
    """What time was said, or is meant by the day or the repetition."""
    if meant.clock:
        return meant.clock.minutes
    soft = meant.day or meant.rule
    return soft.clock if soft else None


def _late(meant: Meant) -> bool:
    """Does "at 8" mean the evening, since the day said so?"""
    clock, day = meant.clock, meant.day
    return bool(clock and day and day.late and not clock.sure and clock.minutes < _HALF)


def _until(meant: Meant, start: When, about: Reading) -> datetime | None:
    if meant.clock is None or meant.clock.until is None or not isinstance(start, datetime):
        return None
    return _settled(start + timedelta(minutes=meant.clock.until - meant.clock.minutes), about)


def _soon(about: Reading, minutes: int) -> datetime:
    moment = about.now.astimezone(UTC) + timedelta(minutes=minutes)
    return moment.astimezone(about.now.tzinfo).replace(second=0, microsecond=0)


def _at(day: date, minutes: int, about: Reading) -> datetime:
    """That time on the wall; one that a clock change leaves out becomes the one an hour on (RFC 5545, 3.3.5)."""
    days, rest = divmod(minutes, 24 * HOUR)
    wall = time(rest // HOUR, rest % HOUR)
    return _settled(datetime.combine(day + timedelta(days=days), wall, about.now.tzinfo), about)


def _settled(moment: datetime, about: Reading) -> datetime:
    return moment.astimezone(UTC).astimezone(about.now.tzinfo)


def _end(start: When, minutes: int) -> When:
    if isinstance(start, datetime):
        moment = start.astimezone(UTC) + timedelta(minutes=minutes or HOUR)
        return moment.astimezone(start.tzinfo)
    return start + _DAY


def _event(made: Captured, start: When, end: When) -> Captured:
    """As an event; its length is what lies between."""
    length = end - start if isinstance(end, datetime) and isinstance(start, datetime) else None
    minutes = round(length.total_seconds() / HOUR) if length else 0
    whole = not isinstance(start, datetime)
    return replace(
        made, component=Component.EVENT, start=start, end=end, minutes=minutes, all_day=whole
    )
