"""The reads: a frozen snapshot of a day, Today, the agenda, to-dos. Fast: no iCalendar, no network, no Qt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.digest import Snapshot, WorkDay, WorkProfile
from assistant.model.item import Occurrence, Todo
from assistant.model.settings import DEFAULTS
from assistant.planning.absence import is_absence
from assistant.planning.holidays import NO_HOLIDAYS, Holidays, parse_holidays
from assistant.planning.moments import begins, deadline
from assistant.planning.workday import next_workday, work_date, workday
from assistant.planning.workweek import parse_week
from assistant.store import accounts, approvallist, digests, marks, snapshot
from assistant.store.rows import ALL_DAY
from assistant.system.paths import resource

from .core import Core

if TYPE_CHECKING:
    from assistant.store.database import Connection

NEAR, FAR = timedelta(days=3), timedelta(days=366)  # the next work day is near, mostly
FARTHER = 4  # times as far is looked where all that is known of is free
DAY = timedelta(days=1)
_ABOUT_WORK = ("work_week", "region", "lead_minutes", "day_boundary")


def profile(core: Core) -> WorkProfile:
    """When the user works, from the settings."""
    kept = {**DEFAULTS, **accounts.settings(core.database)}
    company_days = accounts.meta(core.database, "company_days")
    return _understood(core.zone().key, *(kept[name] for name in _ABOUT_WORK), company_days)


@lru_cache(maxsize=8)
def _understood(
    zone: str, week: str, region: str, lead: str, boundary: str, company_days: str
) -> WorkProfile:
    """What these words mean: asked thirty times a minute, the answer hardly ever changes."""
    return WorkProfile(
        zone=zone,
        week=parse_week(week or DEFAULTS["work_week"]),
        region=region,
        lead_minutes=_number(lead, 5, 60, 20),
        day_boundary=_number(boundary, 0, 6, 4),
        company_days=_company(company_days),
    )


def _number(text: str, low: int, high: int, default: int) -> int:
    return min(max(int(text), low), high) if text.isdigit() else default


def _company(kept: str) -> tuple[tuple[str, bool, str], ...]:
    import json

    return tuple((str(day), bool(work), str(name)) for day, work, name in json.loads(kept or "[]"))


@lru_cache(maxsize=8)
def holidays(region: str, language: str) -> Holidays:
    """The public holidays of a region, from the data that came with the program."""
    if not region:
        return NO_HOLIDAYS
    path = resource(f"holidays/{region}.json")
    return (
        parse_holidays(path.read_text(encoding="utf-8"), language)
        if path.is_file()
        else NO_HOLIDAYS
    )


def _known(core: Core, about: WorkProfile) -> Holidays:
    """The public holidays of the user, by the names of their language."""
    return holidays(about.region, core.setting("language")) if about.region else NO_HOLIDAYS


def day_of(core: Core, day: date) -> WorkDay:
    """One work day with its limits; the user's own absence counts."""
    about = profile(core)
    return workday(day, about, _known(core, about), absences(core, day, day))


def absences(core: Core, first: date, last: date) -> tuple[Occurrence, ...]:
    """The events of these days; planning finds out which of them are absences."""
    with core.database.reading() as connection:
        return snapshot.occurrences(connection, snapshot.day_span(core.zone(), first, last))


def today_date(core: Core, now: datetime) -> date:
    """The work date of `now`: before the day boundary it is still yesterday."""
    return work_date(now, profile(core))


def take(core: Core, day: date) -> Snapshot:
    """All that the list of `day` looks at, read in one transaction. Its to-dos come without their notes."""
    about = profile(core)
    known, zone = _known(core, about), ZoneInfo(about.zone)
    with core.database.reading() as connection:
        found = _reaching(connection, zone, day, workday(day, about, known).closes)
        away = tuple(event for event in found if is_absence(event))
        midnight = begins(day + DAY, zone)
        this = workday(day, about, known, [event for event in away if _begun(event, midnight)])
        following, coming = _next(connection, about, known, day, away)
        todos, unlisted = _todos(
            connection, zone, this, following, aside=_begins_week(about, known, this)
        )
        invited = snapshot.invitations(
            connection, snapshot.Span(zone, this.opens, this.closes, day, day + DAY)
        )
        return Snapshot(
            zone.key,
            this,
            following,
            tuple(event for event in found if _touches(event, day, this.closes)),
            coming,
            todos,
            invited,
            accounts.sources(core.database),
            accounts.unsent(core.database) + approvallist.unsent(connection),
            digests.note(core.database, day),
            unlisted,
            core.setting("carry") != "always",
            approvallist.of_day(connection, zone, this.opens, this.closes),
        )


def _begins_week(about: WorkProfile, known: Holidays, this: WorkDay) -> bool:
    """Is it the first work day of its week? Then the list shows what was set aside (L-57)."""
    before = (this.date - step * DAY for step in range(1, this.date.weekday() + 1))
    return this.kind.work and not any(workday(day, about, known).kind.work for day in before)


def _reaching(
    connection: Connection, zone: ZoneInfo, day: date, closes: datetime
) -> tuple[Occurrence, ...]:
    """The events of a work date, and the all-day ones of the days near it: absences are among them."""
    opens = snapshot.day_span(zone, day, day).first
    return snapshot.occurrences(
        connection, snapshot.Span(zone, opens, closes, day, day + NEAR + DAY)
    )


def _begun(event: Occurrence, last: datetime) -> bool:
    """Is it an all-day event, or one that begins before this instant?"""
    return not isinstance(event.start, datetime) or event.start < last


def _touches(event: Occurrence, day: date, closes: datetime) -> bool:
    """Of what reaches into or follows a work date: is it of the date itself?"""
    return event.start < closes if isinstance(event.start, datetime) else event.start <= day


def _next(
    connection: Connection,
    about: WorkProfile,
    known: Holidays,
    day: date,
    away: tuple[Occurrence, ...],
) -> tuple[WorkDay, tuple[Occurrence, ...]]:
    """The next work day and its events; a timed absence on it counts too, and a leave of many entries is one."""
    zone, reach, at = ZoneInfo(about.zone), NEAR, day
    away = tuple(event for event in away if event.all_day)
    while True:
        found = next_workday(at, about, known, away)
        if found.date > day + reach and reach < FAR:
            reach *= FARTHER
            span = snapshot.day_span(zone, day, day + reach)
            whole = snapshot.occurrences(connection, span, (ALL_DAY,))
            away = tuple(filter(is_absence, whole))
            continue
        events = snapshot.occurrences(connection, snapshot.day_span(zone, found.date, found.date))
        exact = workday(found.date, about, known, (*away, *events))
        if exact.kind.work or not found.kind.work or found.date > day + FAR:
            return exact, events
        at = found.date


def _todos(
    connection: Connection, zone: ZoneInfo, this: WorkDay, following: WorkDay, *, aside: bool
) -> tuple[tuple[Todo, ...], int]:
    """What the list may show, each once, and how many open ones the day asks for are beyond the limits."""
    until = snapshot.day_span(zone, this.date, this.date)
    after = snapshot.day_span(zone, this.date + DAY, following.date)
    asked, unlisted = snapshot.asked(connection, until, after)
    done = snapshot.completed(connection, zone, this.opens, this.closes)
    found = (*asked, *done, *snapshot.recurring(connection, until))
    only = {(todo.id, todo.recurrence_id): todo for todo in found}
    span = snapshot.day_span(zone, this.date, following.date)
    return tuple(marks.laid_over(connection, span, only.values(), aside=aside)), unlisted


def todos(core: Core, *, include_done: bool) -> tuple[Todo, ...]:
    """Every to-do: by deadline, those without one last."""
    zone = core.zone()
    day = today_date(core, core.now())
    with core.database.reading() as connection:
        span = snapshot.day_span(zone, day, day)
        every = snapshot.all_todos(connection, span, include_done=include_done)
        found = marks.over_all(connection, span, every)
    return tuple(sorted(found, key=lambda todo: by_deadline(todo, zone)))


def by_deadline(todo: Todo, zone: ZoneInfo) -> tuple[bool, float, int, str, str]:
    """The order of a plain list: by deadline, those without one last; then priority and title."""
    at = 0.0 if todo.due is None else deadline(todo.due, zone).timestamp()
    return (todo.due is None, at, todo.priority or 10, todo.summary, todo.id)
