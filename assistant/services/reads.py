"""The reads: a frozen snapshot of a day, Today, the agenda, to-dos. Fast: no iCalendar, no network, no Qt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.digest import Snapshot, WorkDay, WorkProfile
from assistant.model.item import Occurrence, Todo
from assistant.planning.holidays import NO_HOLIDAYS, Holidays, parse_holidays
from assistant.planning.moments import begins, deadline, local_date
from assistant.planning.workday import next_workday, work_date, workday
from assistant.planning.workweek import parse_week
from assistant.store import accounts, digests, snapshot
from assistant.store.rows import ALL_DAY
from assistant.system.paths import resource

from .core import Core

if TYPE_CHECKING:
    from assistant.model.view import Today
    from assistant.store.database import Connection

NEAR, LOOK_AHEAD = timedelta(days=3), timedelta(days=12)  # the next work day is near, mostly
DAY = timedelta(days=1)
NIGHT = timedelta(hours=8)  # a work date ends later than its calendar day by less than this


def profile(core: Core) -> WorkProfile:
    """When the user works, from the settings."""
    kept = accounts.settings(core.database)
    week = parse_week(kept.get("work_week") or core.setting("work_week"))
    company = accounts.meta(core.database, "company_days")
    return WorkProfile(
        zone=core.zone().key,
        week=week,
        region=kept.get("region", ""),
        lead_minutes=_number(core.setting("lead_minutes"), 5, 60, 20),
        day_boundary=_number(core.setting("day_boundary"), 0, 6, 4),
        company_days=_company(company),
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


def day_of(core: Core, day: date) -> WorkDay:
    """One work day with its limits; the user's own absence counts."""
    about = profile(core)
    known = holidays(about.region, core.setting("language"))
    return workday(day, about, known, absences(core, day, day))


def absences(core: Core, first: date, last: date) -> tuple[Occurrence, ...]:
    """The events of these days; planning finds out which of them are absences."""
    with core.database.reading() as connection:
        return snapshot.occurrences(connection, snapshot.day_span(core.zone(), first, last))


def today_date(core: Core, now: datetime) -> date:
    """The work date of `now`: before the day boundary it is still yesterday."""
    return work_date(now, profile(core))


def take(core: Core, day: date) -> Snapshot:
    """All that the list of `day` looks at, read in one transaction."""
    zone, about = core.zone(), profile(core)
    known = holidays(about.region, core.setting("language"))
    with core.database.reading() as connection:
        whole = snapshot.day_span(zone, day, day)
        ahead = _all_day(connection, zone, day, NEAR)
        reaching = snapshot.Span(zone, whole.first, whole.last + NIGHT, day, day + DAY)
        found = [
            (begins(each.start, zone), each) for each in snapshot.occurrences(connection, reaching)
        ]
        timed = tuple(each for begin, each in found if begin < whole.last)
        this = workday(day, about, known, (*timed, *ahead))
        events = tuple(each for begin, each in found if begin < this.closes)
        following, following_events = _next(core, connection, about, day, ahead)
        todos, unlisted = _todos(connection, zone, this, following)
        invited = snapshot.invitations(
            connection, snapshot.Span(zone, this.opens, this.closes, day, day + DAY)
        )
        return Snapshot(
            zone.key,
            this,
            following,
            events,
            following_events,
            todos,
            invited,
            accounts.sources(core.database),
            accounts.unsent(core.database),
            digests.note(core.database, day),
            unlisted,
        )


def _all_day(
    connection: Connection, zone: ZoneInfo, day: date, ahead: timedelta
) -> tuple[Occurrence, ...]:
    """All-day events of `day` and so many days after it: the user's absences are among them."""
    return snapshot.occurrences(connection, snapshot.day_span(zone, day, day + ahead), (ALL_DAY,))


def _next(
    core: Core, connection: Connection, about: WorkProfile, day: date, ahead: tuple[Occurrence, ...]
) -> tuple[WorkDay, tuple[Occurrence, ...]]:
    """The next work day and its events; a timed absence on it counts too."""
    zone, known = core.zone(), holidays(about.region, core.setting("language"))
    found = next_workday(day, about, known, ahead)
    if found.date > day + NEAR:
        ahead = _all_day(connection, zone, day, LOOK_AHEAD)
        found = next_workday(day, about, known, ahead)
    events = snapshot.occurrences(connection, snapshot.day_span(zone, found.date, found.date))
    return workday(found.date, about, known, (*ahead, *events)), events


def _todos(
    connection: Connection, zone: ZoneInfo, this: WorkDay, following: WorkDay
) -> tuple[tuple[Todo, ...], int]:
    """What the list may show, each once, and how many open ones with a deadline are beyond the limit."""
    until = snapshot.day_span(zone, this.date, this.date)
    after = snapshot.day_span(zone, this.date + DAY, following.date)
    due = snapshot.due_before(connection, until, since=False)
    unlisted = snapshot.count_due(connection, until) - len(due) if len(due) >= snapshot.CAP else 0
    found = [
        *due,
        *snapshot.due_before(connection, after, since=True),
        *snapshot.started(connection, zone),
        *snapshot.planned(connection, zone, following.date),
        *snapshot.completed(connection, zone, this.opens, this.closes),
        *snapshot.recurring(connection, until),
    ]
    return tuple({(todo.id, todo.recurrence_id): todo for todo in found}.values()), unlisted


def todos(core: Core, *, include_done: bool) -> tuple[Todo, ...]:
    """Every to-do: by deadline, those without one last."""
    zone = core.zone()
    day = today_date(core, core.now())
    with core.database.reading() as connection:
        span = snapshot.day_span(zone, day, day)
        found = snapshot.all_todos(connection, span, include_done=include_done)
    return tuple(sorted(found, key=lambda todo: _by_deadline(todo, zone)))


def _by_deadline(todo: Todo, zone: ZoneInfo) -> tuple[bool, float, int, str, str]:
    at = 0.0 if todo.due is None else deadline(todo.due, zone).timestamp()
    return (todo.due is None, at, todo.priority or 10, todo.summary, todo.id)


def today(core: Core, *, paused: bool, day: date | None = None) -> Today:
    """The day at a glance."""
    from assistant.model.view import Today

    now = core.now()
    wanted = day or today_date(core, now)
    shot = take(core, wanted)
    zone = core.zone()
    open_now = [todo for todo in shot.todos if todo.open and _for_today(todo, wanted, zone)]
    open_now.sort(key=lambda todo: _by_deadline(todo, zone))
    with core.database.reading() as connection:
        undated = [
            todo
            for todo in snapshot.undated(connection, zone)
            if todo.plan is None or todo.plan <= wanted
        ]
    listed = {todo.id for todo in open_now}
    rest = tuple(todo for todo in undated if todo.id not in listed)
    return Today(
        now,
        zone.key,
        shot.day,
        shot.today,
        (*open_now, *rest),
        next_event(shot.today, now, zone),
        shot.sources,
        shot.unsent,
        len(open_now) + shot.unlisted,
        paused,
        shot.invitations,
    )


def _for_today(todo: Todo, day: date, zone: ZoneInfo) -> bool:
    """Due by today or planned for it; what the user has moved to a later day has left."""
    if todo.plan is not None:
        return todo.plan <= day
    return todo.due is not None and local_date(todo.due, zone) <= day


def next_event(events: tuple[Occurrence, ...], now: datetime, zone: ZoneInfo) -> Occurrence | None:
    """The event that runs now and has just begun, or comes next; declined, cancelled and all-day ones never."""
    coming = [
        event
        for event in events
        if not event.all_day
        and event.status != "CANCELLED"
        and event.response != "DECLINED"
        and begins(event.end, zone) > now
        and begins(event.start, zone) > now - timedelta(minutes=15)
    ]
    return min(coming, key=lambda event: begins(event.start, zone), default=None)
