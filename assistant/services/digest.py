"""Makes and files the end-of-day list: once per work date, updated until the day closes, found when it was missed."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

from assistant.model.digest import Digest, WorkDay
from assistant.model.errors import TryLater
from assistant.model.notice import DigestReady, Kind
from assistant.model.plain import from_plain, to_plain
from assistant.planning import fire
from assistant.planning.digest import build_digest
from assistant.store import accounts, digests, journal

from . import reads
from .core import Core

GATE_SECONDS = 10.0  # how long a list waits for fresh data


def make(core: Core, day: date | None = None, now: datetime | None = None) -> Digest:
    """The list of `day` (default: the work date of `now`). A day that has closed keeps the list it was filed with.

    What is made for a day up to today is filed: the second time it is the same list, brought up to date.
    """
    now = now or core.now()
    today = reads.today_date(core, now)
    day = day or today
    filed = digests.read(core.database, day)
    if filed and filed.body and day < today:
        return read(filed)
    shot = reads.take(core, day)
    made = build_digest(shot, min(now, shot.day.closes))
    if day <= reads.today_date(core, core.now()):
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
    """File the lists of work days that went by without one; called at start. Returns what is not looked at yet."""
    now = core.now()
    today = reads.today_date(core, now)
    seen = accounts.meta(core.database, "last_seen")
    last = date.fromisoformat(seen) if seen else today
    about = reads.profile(core)
    known = reads.holidays(about.region, core.setting("language"))
    filed = frozenset(digests.days(core.database))
    away = (
        reads.absences(core, max(last, today - timedelta(days=fire.OFFER_DAYS)), today)
        if last < today
        else ()
    )
    for day in fire.missed(filed, last, today, about, known, away):
        make(core, day, now)
    if seen != today.isoformat():
        with core.database.write() as connection:
            accounts.set_meta(connection, "last_seen", today.isoformat())
    return not_reviewed(core)


def not_reviewed(core: Core) -> tuple[date, ...]:
    """Filed lists of days before today which nobody has looked at, the last seven days only."""
    today = reads.today_date(core, core.now())
    days = digests.days(core.database)
    return tuple(
        day
        for day, seen in days.items()
        if not seen and day < today and not fire.expired(day, today)
    )


def decide(core: Core) -> tuple[fire.FireDecision, WorkDay]:
    """Is it time for today's list, and when to look again."""
    now = core.now()
    day = reads.day_of(core, reads.today_date(core, now))
    filed = digests.read(core.database, day.date)
    off = (
        core.setting("digest_enabled") != "on"
        or accounts.meta(core.database, "skip_day") == day.date.isoformat()
    )
    state = fire.FireState(
        filed=bool(filed and filed.body),
        notified=bool(filed and filed.shown_at),
        reviewed=bool(filed and filed.reviewed_at),
        off=off,
    )
    return fire.fire_decision(now, day, state), day


def ready(core: Core) -> None:
    """Make today's list, and tell once."""
    made = make(core)
    with core.database.write() as connection:
        digests.mark(connection, made.date, core.epoch(), shown=True)
    core.bus.publish(DigestReady(made.date.isoformat()))


def write_at_once(core: Core) -> None:
    """The machine is about to go: file the list from local data, nothing else."""
    make(core)


def review(core: Core, day: date) -> None:
    """The user has looked a list through. No item changes its state by it."""
    if digests.read(core.database, day) is None:
        make(core, day)
    with core.database.write() as connection:
        digests.mark(connection, day, core.epoch(), reviewed=True)
    core.bus.changed(Kind.DIGEST)


def skip_today(core: Core) -> None:
    """No list by itself today."""
    today = reads.today_date(core, core.now())
    with core.database.write() as connection:
        accounts.set_meta(connection, "skip_day", today.isoformat())
    core.bus.changed(Kind.DIGEST)


def next_look(core: Core) -> datetime | None:
    """When the list has to be thought of again: its hour, or the next day's begin."""
    decision, day = decide(core)
    return decision.at or day.closes + timedelta(seconds=1)
