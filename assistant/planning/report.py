"""The list as header, sections and lines in one language: what text and Markdown have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.model.account import SourceState
from assistant.model.digest import Digest, DigestRow, NextDay
from assistant.model.item import When

from .freshness import is_sound, is_stale, synced
from .moments import local, local_date, zone_of
from .plaintext import plain
from .words import Words, clock
from .workweek import hours


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `when` and `notes` are ours; `title` and `foreign` are other people's text, not yet made safe."""

    title: str
    when: str = ""
    notes: tuple[str, ...] = ()
    foreign: str = ""
    box: bool | None = None  # a tick box, ticked or not


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


@dataclass(frozen=True, slots=True)
class _View:
    digest: Digest
    words: Words
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The reader's calendar day: "today" and "tomorrow" are said from here."""
        return local_date(self.digest.made_at, self.zone)

    def title(self, row: DigestRow) -> str:
        """What the row is called; something without a name must still be seen."""
        return row.title if plain(row.title) else self.words.untitled

    def clock(self, at: datetime) -> str:
        """The local time of day of an instant."""
        return clock(local(at, self.zone))


def report(digest: Digest, words: Words) -> Report:
    """Put a list into words; empty sections are left out (L-40)."""
    view = _View(digest, words, zone_of(digest.zone))
    sections = tuple(section for section in _sections(view) if section.lines)
    telling = _sources(view, sound=False)
    listed = (digest.done, digest.open, digest.unlisted, digest.waiting, digest.note)
    empty = not any((*listed, telling.lines, _next(view).lines))
    return Report(_head(view), digest.reason, summary(digest, words), sections, empty)


def summary(digest: Digest, words: Words) -> str:
    """The one sentence of the header: "6 done · 3 open · 2 waiting for you · tomorrow starts 09:30" (L-32)."""
    view = _View(digest, words, zone_of(digest.zone))
    return " · ".join((*counts(digest, words), *_starts(view))) or words.nothing


def counts(digest: Digest, words: Words) -> list[str]:
    """How many are done, open and waiting; what there is none of is not said."""
    forms = (
        (words.done, len(digest.done)),
        (words.open, len(digest.open) + digest.unlisted),
        (words.waiting, len(digest.waiting)),
    )
    return [form.format(n=n) for form, n in forms if n]


def _starts(view: _View) -> list[str]:
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


def _head(view: _View) -> tuple[str, ...]:
    digest, words = view.digest, view.words
    told = hours(digest.hours, dash="\u2013", between=", ") if digest.work_day else words.free_day
    return words.day(digest.date), told


def _sections(view: _View) -> Iterable[Section]:
    digest, words = view.digest, view.words
    yield _rows(words.section_done, (_done(row, view) for row in digest.done), words)
    yield _unfinished(view)
    yield _rows(words.section_waiting, (_event(row, view) for row in digest.waiting), words)
    yield _next(view)
    note = (Line(line) for line in digest.note.splitlines() if line.strip())
    yield Section(words.section_note, tuple(note))
    yield _sources(view, sound=True)


def _rows(title: str, lines: Iterable[Line], words: Words) -> Section:
    found = tuple(lines)
    return Section(title, found, words.behind.format(n=len(found)))


def _unfinished(view: _View) -> Section:
    digest, words = view.digest, view.words
    lines = [_open(row, view) for row in digest.open]
    if digest.unlisted:
        lines.append(Line("", words.unlisted.format(n=digest.unlisted)))
    total = len(digest.open) + digest.unlisted
    return Section(words.section_open, tuple(lines), words.behind.format(n=total))


def _done(row: DigestRow, view: _View) -> Line:
    ends = view.digest.hours[-1].end if view.digest.hours else None
    notes = (view.words.after.format(at=clock(ends)),) if row.after_hours and ends else ()
    if row.kind == "event":
        return Line(view.title(row), _times(row, view), notes, row.detail, box=True)
    when = view.clock(row.at) if isinstance(row.at, datetime) else ""
    return Line(view.title(row), when, notes, box=True)


def _open(row: DigestRow, view: _View) -> Line:
    notes = (row.detail, f"\u00d7{row.carries}" if row.carries else "")
    return Line(view.title(row), _reason(row, view), tuple(filter(None, notes)), box=False)


def _reason(row: DigestRow, view: _View) -> str:
    words = view.words
    if row.why in {"overdue", "due"} and row.due is not None:
        return _due(row.due, view, late=row.late)
    return {"started": words.started, "planned": words.planned}.get(row.why, "")


def _due(due: When, view: _View, *, late: bool) -> str:
    words, day = view.words, local_date(due, view.zone)
    today = day == view.today
    at = view.clock(due) if isinstance(due, datetime) else ""
    if late:
        told = at if today and at else words.short_day(day)
        return words.overdue.format(day=told)
    if today:
        return words.due_at.format(at=at) if at else words.due_today
    told = f"{words.short_day(day)} {at}".rstrip()
    return words.due_on.format(day=told)


def _times(row: DigestRow, view: _View) -> str:
    """The hours; where it starts and ends on different days, these too."""
    day, last = _days(row, view)
    if not isinstance(row.at, datetime) or not isinstance(row.end, datetime):
        return view.words.all_day if day == last else _from_to(day, last, view)
    start, end = view.clock(row.at), view.clock(row.end)
    if day != last:
        said = view.words.short_day
        return f"{said(day)} {start}\u2013{said(local_date(row.end, view.zone))} {end}"
    return start if row.at == row.end else f"{start}\u2013{end}"


def _from_to(day: date, last: date, view: _View) -> str:
    return f"{view.words.short_day(day)}\u2013{view.words.short_day(last)}"


def _days(row: DigestRow, view: _View) -> tuple[date, date]:
    """The first and the last day of an event; midnight still belongs to the evening before it."""
    end = row.end if row.end is not None else row.at
    day, last = (local_date(when or view.today, view.zone) for when in (row.at, end))
    closed = not isinstance(end, datetime) or local(end, view.zone).time() == time()
    return day, max(day, last - timedelta(days=1)) if closed else last


def _event(row: DigestRow, view: _View) -> Line:
    if row.at is None:
        return Line(view.title(row), foreign=row.detail)
    day, last = _days(row, view)
    told = _times(row, view)
    when = told if day != last else f"{view.words.short_day(day)} {told}"
    return Line(view.title(row), when, foreign=row.detail)


def _next(view: _View) -> Section:
    coming, words = view.digest.next, view.words
    if coming is None or not (coming.first or coming.rows):
        return Section("", ())
    title = words.titled(words.section_next, words.day(coming.date))
    return Section(title, tuple(_next_lines(coming, view)))


def _next_lines(coming: NextDay, view: _View) -> Iterable[Line]:
    words = view.words
    if coming.first is not None:
        at = coming.first.at
        goes_on = at is not None and local_date(at, view.zone) < coming.date
        told = f"{words.goes_on if goes_on else words.first} {_times(coming.first, view)}"
        yield Line(view.title(coming.first), told, foreign=coming.first.detail)
    for row in coming.rows:
        told = _reason(row, view) if row.why != "planned" else words.planned
        yield Line(view.title(row), told, box=False)
    for one, two in coming.conflicts:
        yield Line(f"{one} / {two}", words.overlap)
    full = (words.too_full,) if coming.too_full else ()
    yield Line("", f"{words.free} {words.length(coming.free_minutes)}", full)


def _sources(view: _View, *, sound: bool) -> Section:
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


def _source(source: SourceState, view: _View) -> Line:
    words, at = view.words, synced(source)
    form = words.as_of if is_stale(source, view.digest.made_at) else words.synced
    told = words.never if at is None else form.format(at=_moment(at, view))
    notes = [] if source.complete else [words.partly]
    if source.held_removals:
        notes.append(words.count(words.held, source.held_removals))
    return Line(source.account, "", (told, *notes), source.message if source.trouble else "")


def _moment(at: datetime, view: _View) -> str:
    day = local_date(at, view.zone)
    return view.clock(at) if day == view.today else f"{view.words.short_day(day)} {view.clock(at)}"
