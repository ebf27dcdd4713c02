"""What was done over some days, in words: done by day, what is still open, the meetings (L-61). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from assistant.model.digest import Digest, DigestRow
from assistant.model.history import Period

from .moments import begins, zone_of
from .phrases import words_for
from .report import Report, Section, report
from .rowlines import Line
from .words import Words, clock


@dataclass(frozen=True, slots=True)
class RangeWords:
    """What a language says around the rows of a period."""

    span: str
    since: str
    done: str
    open: str
    meetings: str
    done_count: str
    open_count: str
    meeting_count: str
    nothing: str


_EN = RangeWords(
    span="{first} to {last}",
    since="since “{title}”, {day} {at}",
    done="Done, {day}",
    open="Still open",
    meetings="Meetings",
    done_count="{n} done",
    open_count="{n} open",
    meeting_count="{n} in meetings",
    nothing="nothing on the lists of these days",
)
_HK = RangeWords(
    span="{first}至{last}",
    since="自「{title}」（{day} {at}）起",
    done="已完成，{day}",
    open="仍未完成",
    meetings="會議",
    done_count="已完成 {n} 項",
    open_count="未完成 {n} 項",
    meeting_count="{n} 個會議",
    nothing="這幾天的清單沒有事項",
)
_TW = replace(_HK, since="自「{title}」（{day} {at}）起", nothing="這幾天的清單沒有事項")
_CN = RangeWords(
    span="{first}至{last}",
    since="自“{title}”（{day} {at}）起",
    done="已完成，{day}",
    open="仍未完成",
    meetings="会议",
    done_count="已完成 {n} 项",
    open_count="未完成 {n} 项",
    meeting_count="{n} 个会议",
    nothing="这几天的清单没有事项",
)
_BY_LANGUAGE: Final = MappingProxyType({"en": _EN, "zh_HK": _HK, "zh_TW": _TW, "zh_CN": _CN})
_MEETING_COUNTS = ("{n} meeting", "{n} meetings")


def range_report(period: Period, language: str) -> Report:
    """The period in words: done to-dos by day, what the last list left open, meetings. Empty parts are left out."""
    words = words_for(language)
    own = _BY_LANGUAGE[words.language]
    days = tuple(_since(day, period.since) for day in period.days)
    still = _still_open(days, words)
    met = tuple(line for day in days for line in _meetings(day, words))
    sections = [*_done(days, words, own)]
    sections += [Section(own.open, still, words.behind.format(n=len(still)))]
    sections += [Section(own.meetings, met, words.behind.format(n=len(met)))]
    kept = tuple(section for section in sections if section.lines)
    return Report(
        _head(period, words, own), "", _headline(days, still, met, words, own), kept, not kept
    )


def _since(day: Digest, since: datetime | None) -> Digest:
    """Without what was over before the meeting that it counts from."""
    if since is None:
        return day
    zone = zone_of(day.zone)

    def after(row: DigestRow) -> bool:
        when = row.end or row.at
        return not isinstance(when, datetime) or begins(when, zone) > since

    return replace(day, done=tuple(row for row in day.done if after(row)))


def _head(period: Period, words: Words, own: RangeWords) -> tuple[str, ...]:
    span = own.span.format(first=words.day(period.first), last=words.day(period.last))
    if period.since is None or not period.days:
        return (span,)
    at = period.since.astimezone(zone_of(period.days[-1].zone))
    title = " ".join(period.meeting.split())
    return span, own.since.format(title=title, day=words.short_day(at.date()), at=clock(at))


def _headline(
    days: tuple[Digest, ...],
    still: tuple[Line, ...],
    met: tuple[Line, ...],
    words: Words,
    own: RangeWords,
) -> str:
    done = sum(row.kind != "event" for day in days for row in day.done)
    meetings = own.meeting_count.format(n=len(met))
    if not words.chinese:
        meetings = words.count(_MEETING_COUNTS, len(met))
    forms = (
        (done, own.done_count.format(n=done)),
        (still, own.open_count.format(n=len(still))),
        (met, meetings),
    )
    return " · ".join(said for some, said in forms if some) or own.nothing


def _done(days: Iterable[Digest], words: Words, own: RangeWords) -> Iterable[Section]:
    for day in days:
        todos = replace(_bare(day), done=tuple(r for r in day.done if r.kind != "event"))
        lines = _lines(todos, words)
        title = own.done.format(day=words.short_day(day.date))
        yield Section(title, lines, words.behind.format(n=len(lines)))


def _meetings(day: Digest, words: Words) -> tuple[Line, ...]:
    events = tuple(row for row in day.done if row.kind == "event")
    told = words.short_day(day.date)
    lines = _lines(replace(_bare(day), done=events), words)
    return tuple(replace(line, when=f"{told} {line.when}".strip(), box=None) for line in lines)


def _still_open(days: tuple[Digest, ...], words: Words) -> tuple[Line, ...]:
    """What the last of the lists left open: each to-do once."""
    if not days:
        return ()
    return _lines(replace(_bare(days[-1]), open=days[-1].open, unlisted=days[-1].unlisted), words)


def _bare(day: Digest) -> Digest:
    return Digest(day.date, day.zone, day.made_at, day.work_day, day.reason, day.hours)


def _lines(day: Digest, words: Words) -> tuple[Line, ...]:
    """The rows as the list of the day itself would word them."""
    return tuple(line for section in report(day, words).sections for line in section.lines)


def day_names(days: Iterable[date], language: str) -> tuple[str, ...]:
    """Short names of days, as a list of files or headings says them."""
    words = words_for(language)
    return tuple(words.short_day(day) for day in days)
