"""The only user of APScheduler: it tells the time and does no work. Every hour is computed again, never kept.

A wall-clock job that the machine slept through runs at once when it wakes; what it finds then decides what it does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from assistant.model.errors import TryLater
from assistant.model.notice import Kind
from assistant.planning.fire import Act
from assistant.store import accounts

from . import digest, indexing, reads, remind
from .core import Core
from .lanes import Lanes

GATHER = timedelta(seconds=1)  # a sync changes items page by page: look once, when it rests
LONGEST = timedelta(
    minutes=5
)  # a sleeping machine's clock stands still: look at the wall this often at least


class Timetable:
    """Wakes the lanes, the day's list and the reminders."""

    def __init__(self, core: Core, lanes: Lanes) -> None:
        self._core, self._lanes = core, lanes
        self._scheduler: Any = None
        self._guard = threading.Lock()

    def start(self) -> None:
        """Begin to tell the time."""
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        scheduler = BackgroundScheduler(
            executors={"default": ThreadPoolExecutor(2)},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
            timezone=UTC,
        )
        scheduler.start()
        minutes = self._core.setting("sync_minutes")
        every = max(1, int(minutes) if minutes.isdigit() else 5)
        scheduler.add_job(self._lanes.nudge, "interval", minutes=every, id="sync")
        with self._guard:
            self._scheduler = scheduler
        self._at("day", self._day, self._core.now())
        self._at("alarm", self._alarm, self._core.now())

    def stop(self) -> None:
        """Tell no more."""
        with self._guard:
            scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.remove_all_jobs()  # none of them may be taken while the scheduler goes
            scheduler.shutdown(wait=False)

    def look_again(self) -> None:
        """Something changed that may move an hour: items, settings, the clock, a resume from sleep."""
        soon = self._core.now() + GATHER
        self._at("day", self._day, soon)
        self._at("alarm", self._alarm, soon)

    def _at(self, name: str, job: Callable[[], None], at: datetime) -> None:
        wall = self._core.clock.wall(at)
        with self._guard:
            if self._scheduler is not None:
                self._scheduler.add_job(job, "date", run_date=wall, id=name, replace_existing=True)

    def _next(self, name: str, job: Callable[[], None], wanted: datetime | None) -> None:
        """Look again at the wanted hour, and before that now and then: the wall clock may be set or stand still."""
        now = self._core.now()
        soon = now + LONGEST
        at = max(min(wanted or soon, soon), now + timedelta(seconds=1))
        self._at(name, job, at)

    def _day(self) -> None:
        core = self._core
        following: datetime | None = None
        try:
            self._note_day()
            decision, _ = digest.decide(core)
            if decision.act in {Act.NOTIFY, Act.BADGE}:
                self._lanes.wake()
                self._lanes.settle(digest.GATE_SECONDS)
                digest.ready(core)
            following = digest.next_look(core)
        except TryLater:
            following = core.now() + GATHER  # another program has the database
        finally:  # after any fault too: it must not end the day's list for good
            self._next("day", self._day, following)
            core.database.release()

    def _note_day(self) -> None:
        """A new day: move the window of occurrences, file what was missed."""
        core = self._core
        today = reads.today_date(core, core.now()).isoformat()
        if accounts.meta(core.database, "last_seen") != today:
            indexing.roll(core)
            digest.find_missed(core)
            core.bus.changed(Kind.ITEMS, Kind.DIGEST)

    def _alarm(self) -> None:
        core = self._core
        following: datetime | None = None
        try:
            following = remind.tell(core)
        except TryLater:
            following = core.now() + GATHER
        finally:
            self._next("alarm", self._alarm, following)
            core.database.release()
