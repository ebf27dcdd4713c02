"""Past days: browse, correct, report over some days, keep for as long as the user wants. Items are never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from assistant.model.digest import Digest
from assistant.model.errors import BadInput, NotFound
from assistant.model.history import (
    Correction,
    DayEntry,
    ListState,
    Mark,
    PastDay,
    Period,
)
from assistant.model.item import Occurrence
from assistant.model.notice import Kind
from assistant.planning.corrected import corrected, find
from assistant.planning.digest import build_digest
from assistant.planning.moments import local_date
from assistant.planning.workday import workday
from assistant.store import digests, journal
from assistant.store import history as store

from . import digest as lists
from . import reads
from .core import Core

DAY = timedelta(days=1)
MOST_GAPS = 10  # days without a list whose every event is looked at
MOST_DAYS = 400  # of one report or one look at the history
LOOK_BACK = timedelta(days=92)  # how far the last meeting may be
LONGEST_LINE = 500
NO_LIST = "There is no list of {day}. 'sundown history' shows the days that have one."


def history(core: Core, first: date, last: date) -> tuple[DayEntry, ...]:
    """Every day from `first` to `last` that has a list, or should have one. Raises BadInput for too many days."""
    return tuple(each for each in every_day(core, first, last) if each.state is not ListState.NONE)


def every_day(core: Core, first: date, last: date) -> tuple[DayEntry, ...]:
    """The same, with the days that have nothing to say."""
    _check(first, last)
    with core.database.reading():
        found = {each.day: each for each in store.counted(core.database, first, last)}
        ends = store.ends(core.database)
        today = reads.today_date(core, core.now())
        work = _work_days(core, first, last)
        missing: frozenset[date] = frozenset()
        if ends is not None:
            gaps = (day for day in work if ends[0] < day < today and day not in found)
            missing = _without_absences(core, sorted(gaps))
        return tuple(
            _entry(core, day, found.get(day), missing, work=day in work)
            for day in _days(first, last)
        )


def _entry(
    core: Core,
    day: date,
    filed: store.Counted | None,
    missing: frozenset[date],
    *,
    work: bool,
) -> DayEntry:
    if filed is None:
        state = ListState.MISSING if day in missing else ListState.NONE
        return DayEntry(day, state, work_day=work)
    state = ListState.REVIEWED if filed.reviewed else ListState.NOT_REVIEWED
    made = DayEntry(day, state, filed.done, filed.open, filed.waiting, filed.note, work_day=work)
    if not filed.corrected:
        return made
    now = past(core, day).corrected
    counts = (len(now.done), len(now.open) + now.unlisted, len(now.waiting))
    return DayEntry(day, state, *counts, now.note, corrected=True, work_day=work)


def _work_days(core: Core, first: date, last: date) -> frozenset[date]:
    """By the user's week and holidays."""
    return _working(core, list(_days(first, last)), ())


def _working(core: Core, days: Iterable[date], away: tuple[Occurrence, ...]) -> frozenset[date]:
    about = reads.profile(core)
    known = reads.holidays(about.region, core.setting("language"))
    return frozenset(day for day in days if workday(day, about, known, away).kind.work)


def _without_absences(core: Core, days: list[date]) -> frozenset[date]:
    """These days but those of leave, which have no list to miss. All-day events are few, and mostly say it."""
    if not days:
        return frozenset()
    away = store.all_day(core.database, core.zone(), days[0], days[-1])
    left = sorted(_working(core, days, away))
    if len(left) > MOST_GAPS:
        return frozenset(left)
    found = (_working(core, (day,), reads.absences(core, day, day)) for day in left)
    return frozenset().union(*found)


def _check(first: date, last: date) -> None:
    if last < first:
        raise BadInput("The first day is after the last one: name the earlier day first.")
    if (last - first).days >= MOST_DAYS:
        raise BadInput(f"That is more than {MOST_DAYS} days: ask for a shorter time.")


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def past(core: Core, day: date) -> PastDay:
    """The list of a day as it was filed and as it was corrected. Raises NotFound."""
    filed = digests.read(core.database, day)
    if filed is None or not filed.body:
        raise NotFound(NO_LIST.format(day=day))
    original = replace(lists.read(filed), note=filed.note.strip())
    edits = store.corrections(core.database, day)
    reviewed = filed.reviewed_at
    at = datetime.fromtimestamp(reviewed, core.now().tzinfo) if reviewed else None
    return PastDay(original, corrected(original, edits), edits, at)


def correct(core: Core, day: date, mark: Mark, row: str, text: str) -> Correction:
    """Correct the list of a day that is over; the item stays as it is. Raises NotFound, BadInput."""
    line = " ".join(text.split())[:LONGEST_LINE] if mark is not Mark.NOTE else text.strip()
    now = past(core, day)
    if day >= reads.today_date(core, core.now()):
        raise BadInput("Today's list still changes by itself: correct it once the day is over.")
    if mark in {Mark.DONE, Mark.OPEN, Mark.REMOVED} and find(now.corrected, row) is None:
        raise NotFound("That line is not on the list of the day any more.")
    if mark is Mark.ADDED and not line:
        raise BadInput("Write what the new line shall say.")
    with core.database.write() as connection:
        store.correct(connection, day, core.epoch(), mark, row, line)
        journal.write(connection, core.epoch(), "corrected", day.isoformat(), mark.value)
    core.bus.changed(Kind.DIGEST)
    return store.corrections(core.database, day)[-1]


def take_back(core: Core, day: date, ident: int) -> bool:
    """Take one correction back; False if it is gone."""
    with core.database.write() as connection:
        gone = store.take_back(connection, day, ident)
    core.bus.changed(Kind.DIGEST)
    return gone


def delete_before(core: Core, day: date) -> int:
    """Delete the lists of all days before `day`; returns how many. Items and the journal stay."""
    with core.database.write() as connection:
        gone = store.delete_before(connection, day)
        if gone:
            journal.write(connection, core.epoch(), "history deleted", day.isoformat(), str(gone))
    if gone:
        core.bus.changed(Kind.DIGEST)
    return gone


def tidy(core: Core) -> int:
    """Delete what is older than the user wants to keep; returns how many lists that were."""
    kept = core.setting("history_days")
    days = int(kept) if kept.isdecimal() else 0
    if not days:
        return 0
    return delete_before(core, reads.today_date(core, core.now()) - timedelta(days=days))


def yesterday(core: Core) -> date:
    """The last day before today with a list, else the last work day."""
    today = reads.today_date(core, core.now())
    found = store.before(core.database, today)
    if found is not None:
        return found
    work = _work_days(core, today - timedelta(days=14), today - DAY)
    return max(_without_absences(core, sorted(work)), default=today - DAY)


def week(core: Core, day: date) -> tuple[DayEntry, ...]:
    """The seven days, Monday to Sunday, of the week with `day`."""
    monday = day - timedelta(days=day.weekday())
    return every_day(core, monday, monday + timedelta(days=6))


def period(
    core: Core, first: date, last: date, since: tuple[datetime, str] | None = None
) -> Period:
    """The lists of some days. A day without one is made from what is known now, and not filed."""
    _check(first, last)
    now, found = core.now(), store.counted(core.database, first, last)
    filed, today = {each.day for each in found}, reads.today_date(core, now)
    days = tuple(
        past(core, day).corrected if day in filed and day != today else _made(core, day, now)
        for day in _days(first, min(last, today))
    )
    at, title = since or (None, "")
    return Period(first, last, days, at, title)


def _made(core: Core, day: date, now: datetime) -> Digest:
    shot = reads.take(core, day)
    return build_digest(shot, min(now, shot.day.closes))


def since_meeting(core: Core, words: str) -> tuple[datetime, str]:
    """When the last past meeting of this title ended, and its title. `words`: the title, a part of it, or an id.

    Raises NotFound if there was none in the last three months.
    """
    now, wanted = core.now(), words.strip().casefold()
    if not wanted:
        raise BadInput("Write the title of the meeting, or a part of it.")
    found = store.meetings(core.database, core.zone(), now - LOOK_BACK, now)
    exact = (each for each in found if wanted in {each[1].casefold(), each[2].casefold()})
    alike = (each for each in found if wanted in each[1].casefold())
    at, title, _ = next(exact, None) or next(alike, None) or (now, "", "")
    if not title:
        raise NotFound(f"No meeting called {words.strip()!r} has ended in the last three months.")
    return at, title


def report_days(core: Core, since: datetime) -> tuple[date, date]:
    """From the work day of an instant to today."""
    today = reads.today_date(core, core.now())
    return min(local_date(since, core.zone()), today), today
