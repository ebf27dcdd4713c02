"""Makes and files the end-of-day list: once per work date, updated until the day closes, found when it was missed."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

from assistant.model.digest import Digest, WorkDay
from assistant.model.errors import BadInput, TryLater
from assistant.model.notice import Kind
from assistant.model.plain import from_plain, to_plain
from assistant.planning import fire
from assistant.planning.digest import build_digest
from assistant.store import accounts, digests, journal, told

from . import reads
from .core import Core

GATE_SECONDS = 10.0  # how long a list waits for fresh data
STREAK = timedelta(days=60)  # how far back ignored lists are counted
READY = "list_ready"  # meta: the work date whose list was made at its hour
OPENED = "list_opened"  # meta: the work date on which a list was last looked at, or the question answered


def today(core: Core) -> date:
    """The work date now."""
    return reads.today_date(core, core.now())


def make(core: Core, day: date | None = None, now: datetime | None = None) -> Digest:
    """The list of `day` (default: the work date of `now`). A day that has closed keeps the list it was filed with.

    What is made for today, or for one of the seven days before, is filed: the second time it is the same list,
    brought up to date. An older day is shown as far as it can be told from the items, and is not history.
    """
    now = now or core.now()
    this = reads.today_date(core, now)
    day = day or this
    filed = digests.read(core.database, day)
    if filed and filed.body and day < this:
        return read(filed)
    return _make(core, day, now)


def _make(core: Core, day: date, now: datetime) -> Digest:
    shot = reads.take(core, day)
    made = build_digest(shot, min(now, shot.day.closes))
    this = today(core)
    if this - timedelta(days=fire.OFFER_DAYS) <= day <= this:
        try:
            file(core, made)
        except TryLater:
            return made  # another program writes at this moment: the list is there, filing can wait
    return made


def read(filed: digests.Filed) -> Digest:
    """A filed list as it was."""
    return from_plain(Digest, json.loads(filed.body))


def file(core: Core, made: Digest) -> bool:
    """Write a list; True if it is the first of its date."""
    body = json.dumps(to_plain(made), ensure_ascii=False)
    now = core.epoch()
    with core.database.write() as connection:
        first = digests.write(connection, made.date, now, body)
        if first:
            counts = f"{len(made.done)} done, {len(made.open)} open"
            journal.write(connection, now, "digest", made.date.isoformat(), counts)
    if first:
        core.bus.changed(Kind.DIGEST)
    return first


def find_missed(core: Core) -> tuple[date, ...]:
    """Close the days since the last look: file the lists that were missed. Returns what is not looked at yet.

    Called at start and at the day boundary. A list that was filed early (a lunch with the lid closed) and then never
    again (a crash in the afternoon) is brought up to date for the last time; one week later what nobody has looked at
    closes by itself.
    """
    now = core.now()
    this = reads.today_date(core, now)
    seen = accounts.meta(core.database, "last_seen")
    last = date.fromisoformat(seen) if seen else this
    if last < this:
        _close(core, last, this, now)
    if seen != this.isoformat():
        with core.database.write() as connection:
            told.lapse(connection, this - timedelta(days=fire.OFFER_DAYS), core.epoch())
            accounts.set_meta(connection, "last_seen", this.isoformat())
    return not_reviewed(core)


def _close(core: Core, last: date, this: date, now: datetime) -> None:
    about = reads.profile(core)
    known = reads.holidays(about.region, core.setting("language"))
    first = max(last, this - timedelta(days=fire.OFFER_DAYS))
    away = reads.absences(core, first, this)
    states = {each.day: each for each in told.lists(core.database, first)}
    for day in fire.missed(frozenset(states), last, this, about, known, away):
        if not is_off(core, day):
            make(core, day, now)
    for state in states.values():
        closes = reads.day_of(core, state.day).closes
        if last <= state.day < this and state.made_at < closes.timestamp():
            _make(core, state.day, now)


def not_reviewed(core: Core) -> tuple[date, ...]:
    """Filed lists of days before today which nobody has looked at, the last seven days only."""
    this = today(core)
    since = this - timedelta(days=fire.OFFER_DAYS)
    return tuple(
        each.day
        for each in told.lists(core.database, since)
        if not each.reviewed and not each.lapsed and each.day < this
    )


def waiting(core: Core) -> tuple[date, ...]:
    """Lists that wait to be looked at, oldest first: today's from its hour on, and those of days before."""
    this = today(core)
    filed = digests.read(core.database, this) if prepared(core, this) else None
    own = (this,) if filed and filed.body and not filed.reviewed_at else ()
    return (*not_reviewed(core), *own)


def missed(core: Core) -> tuple[date, ...]:
    """Those of them that nobody was told of either: what the missed-day card is about (L-20, L-21).

    None while the list keeps quiet because it was ignored: then the window shows them (L-31).
    """
    if ignoring(core).quiet:
        return ()
    this = today(core)
    since = this - timedelta(days=fire.OFFER_DAYS)
    return tuple(
        each.day
        for each in told.lists(core.database, since)
        if each.day < this and not (each.told or each.reviewed or each.lapsed)
        if reads.day_of(core, each.day).kind.work and not is_off(core, each.day)
    )


def is_off(core: Core, day: date) -> bool:
    """Is there no list by itself on that day: for good, on that weekday, or just then (L-30)?"""
    try:
        weekdays = fire.off_days(core.setting("digest_off_days"))
    except BadInput:
        weekdays = frozenset()
    return (
        core.setting("digest_enabled") != "on"
        or day.weekday() in weekdays
        or accounts.meta(core.database, "skip_day") == day.isoformat()
    )


def ignoring(core: Core) -> fire.Ignoring:
    """Was the list ignored so often that it has to ask, or to keep quiet (L-31)?"""
    this = today(core)
    opened = accounts.meta(core.database, OPENED)
    known = [told.last_reviewed(core.database), date.fromisoformat(opened) if opened else None]
    days = [each.day for each in told.lists(core.database, this - STREAK) if each.told]
    looked = max((day for day in known if day is not None), default=None)
    asked = told.last(core.database, "ask")
    return fire.ignoring([day for day in days if day < this], looked, asked)


def decide(core: Core, hold: fire.Hold | None = None) -> tuple[fire.FireDecision, WorkDay]:
    """Is it time for today's list, and when to look again. `hold`: the user is busy."""
    now = core.now()
    day = reads.day_of(core, reads.today_date(core, now))
    filed = digests.read(core.database, day.date)
    state = fire.FireState(
        ready=prepared(core, day.date),
        notified=bool(filed and filed.shown_at),
        reviewed=bool(filed and filed.reviewed_at),
        off=is_off(core, day.date),
        ignored=ignoring(core).quiet,
    )
    return fire.fire_decision(now, day, state, hold), day


def prepare(core: Core) -> Digest:
    """Make the list of the day at its hour; from now on it may be told."""
    made = make(core)
    with core.database.write() as connection:
        accounts.set_meta(connection, READY, made.date.isoformat())
    return made


def prepared(core: Core, day: date) -> bool:
    """Was the list of that day made at its hour?"""
    return accounts.meta(core.database, READY) == day.isoformat()


def write_at_once(core: Core) -> None:
    """The machine is about to go: file the list from local data. None on a free day, none if switched off."""
    day = reads.day_of(core, today(core))
    if day.kind.work and not is_off(core, day.date):
        make(core)


def opened(core: Core) -> None:
    """The user looks at a list: it is not ignored."""
    this = today(core).isoformat()
    if accounts.meta(core.database, OPENED) != this:
        with core.database.write() as connection:
            accounts.set_meta(connection, OPENED, this)


def review(core: Core, day: date) -> None:
    """The user has looked a list through. No item changes its state by it."""
    if digests.read(core.database, day) is None:
        make(core, day)
    with core.database.write() as connection:
        digests.mark(connection, day, core.epoch(), reviewed=True)
    core.bus.changed(Kind.DIGEST)


def skip_today(core: Core) -> None:
    """No list by itself today."""
    with core.database.write() as connection:
        accounts.set_meta(connection, "skip_day", today(core).isoformat())
    core.bus.changed(Kind.DIGEST)
