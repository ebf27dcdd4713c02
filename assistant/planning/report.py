"""The list as header, sections and lines in one language: what text and Markdown have in common."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from assistant.model.account import SourceState
from assistant.model.digest import Digest, NextDay
from assistant.model.value import dataclass

from .freshness import is_sound, is_stale, synced
from .moments import local_date, zone_of
from .rowlines import Line, View, apart, done, reason, times, unfinished, waiting
from .words import Words
from .workweek import hours

__all__ = ["Line", "Report", "Section", "counts", "report", "summary"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines; `count` is how many, as the language writes it behind a heading."""

    title: str
    lines: tuple[Line, ...]
    count: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole list in words. `reason` is other people's text; `empty`: there is nothing to say but the header."""

    head: tuple[str, ...]
    reason: str
    headline: str
    sections: tuple[Section, ...]
    empty: bool


def report(digest: Digest, words: Words) -> Report:
    """Put a list into words; empty sections are left out (L-40)."""
    view = View(digest, words, zone_of(digest.zone))
    sections = tuple(section for section in _sections(view) if section.lines)
    telling = _sources(view, sound=False)
    listed = (digest.done, digest.open, digest.unlisted, digest.waiting, digest.note)
    others = (digest.others, digest.aside)
    empty = not any((*listed, *others, telling.lines, _next(view).lines))
    return Report(_head(view), digest.reason, summary(digest, words), sections, empty)


def summary(digest: Digest, words: Words) -> str:
    """The one sentence of the header: "6 done · 3 open · 2 waiting for you · tomorrow starts 09:30" (L-32)."""
    view = View(digest, words, zone_of(digest.zone))
    told = " · ".join((*counts(digest, words), *_starts(view)))
    with_others = len(digest.others)
    rest = words.section_others + words.behind.format(n=with_others) if with_others else ""
    return told or rest or words.nothing


def counts(digest: Digest, words: Words) -> list[str]:
    """How many are done, open and waiting; what there is none of is not said."""
    forms = (
        (words.done, len(digest.done)),
        (words.open, len(digest.open) + digest.unlisted),
        (words.waiting, len(digest.waiting) + digest.unlisted_waiting),
    )
    return [form.format(n=n) for form, n in forms if n]


def _starts(view: View) -> list[str]:
    coming, words = view.digest.next, view.words
    if coming is None or coming.first is None or not isinstance(coming.first.at, datetime):
        return []
    if local_date(coming.first.at, view.zone) < coming.date:  # it goes on, nothing starts
        return []
    at = view.clock(coming.first.at)
    if coming.date == view.today + timedelta(days=1):
        return [words.tomorrow.format(at=at)]
    near = timedelta() < coming.date - view.today < timedelta(days=7)
    day = words.weekdays[coming.date.weekday()] if near else words.short_day(coming.date)
    return [words.starts.format(day=day, at=at)]


def _head(view: View) -> tuple[str, ...]:
    digest, words = view.digest, view.words
    told = hours(digest.hours, dash="\u2013", between=", ") if digest.work_day else words.free_day
    return words.day(digest.date), told


def _sections(view: View) -> Iterable[Section]:
    digest, words = view.digest, view.words
    yield _rows(words.section_done, (done(row, view) for row in digest.done), words)
    yield _unfinished(view)
    yield _waiting(view)
    yield _rows(words.section_others, (apart(row, view) for row in digest.others), words)
    yield _next(view)
    note = (Line(line) for line in digest.note.splitlines() if line.strip())
    yield Section(words.section_note, tuple(note))
    yield _rows(words.section_aside, (apart(row, view) for row in digest.aside), words)
    yield _sources(view, sound=True)


def _rows(title: str, lines: Iterable[Line], words: Words) -> Section:
    found = tuple(lines)
    return Section(title, found, words.behind.format(n=len(found)))


def _unfinished(view: View) -> Section:
    digest, words = view.digest, view.words
    lines = [unfinished(row, view) for row in digest.open]
    if digest.unlisted:
        lines.append(Line("", words.unlisted.format(n=digest.unlisted)))
    total = len(digest.open) + digest.unlisted
    return Section(words.section_open, tuple(lines), words.behind.format(n=total))


def _waiting(view: View) -> Section:
    digest, words = view.digest, view.words
    lines = [waiting(row, view) for row in digest.waiting]
    if digest.unlisted_waiting:
        lines.append(Line("", words.unlisted.format(n=digest.unlisted_waiting)))
    total = len(digest.waiting) + digest.unlisted_waiting
    return Section(words.section_waiting, tuple(lines), words.behind.format(n=total))


def _next(view: View) -> Section:
    coming, words = view.digest.next, view.words
    if coming is None or not (coming.first or coming.rows):
        return Section("", ())
    title = words.titled(words.section_next, words.day(coming.date))
    return Section(title, tuple(_next_lines(coming, view)))


def _next_lines(coming: NextDay, view: View) -> Iterable[Line]:
    words = view.words
    if coming.first is not None:
        at = coming.first.at
        goes_on = at is not None and local_date(at, view.zone) < coming.date
        told = f"{words.goes_on if goes_on else words.first} {times(coming.first, view)}"
        yield Line(view.title(coming.first), told, foreign=coming.first.detail)
    for row in coming.rows:
        told = reason(row, view) if row.why != "planned" else words.planned
        yield Line(view.title(row), told, box=False)
    for one, two in coming.conflicts:
        yield Line(f"{one} / {two}", words.overlap)
    full = (words.too_full,) if coming.too_full else ()
    yield Line("", f"{words.free} {words.length(coming.free_minutes)}", full)


def _sources(view: View, *, sound: bool) -> Section:
    """Each source with its last sync; with `sound` off only what keeps a day from being empty (L-39)."""
    digest, words = view.digest, view.words
    lines = [
        _source(source, view)
        for source in digest.sources
        if (sound and source.kind != "local") or not is_sound(source, digest.made_at)
    ]
    if digest.unsent:
        lines.append(Line("", words.count(words.unsent, digest.unsent)))
    if digest.data_ran_out and sound:
        lines.append(Line("", words.ran_out))
    return Section(words.section_sources, tuple(lines))


def _source(source: SourceState, view: View) -> Line:
    words, at = view.words, synced(source)
    form = words.as_of if is_stale(source, view.digest.made_at) else words.synced
    told = words.never if at is None else form.format(at=_moment(at, view))
    notes = [] if source.complete else [words.partly]
    if source.held_removals:
        notes.append(words.count(words.held, source.held_removals))
    return Line(source.account, "", (told, *notes), source.message if source.trouble else "")


def _moment(at: datetime, view: View) -> str:
    day = local_date(at, view.zone)
    return view.clock(at) if day == view.today else f"{view.words.short_day(day)} {view.clock(at)}"
