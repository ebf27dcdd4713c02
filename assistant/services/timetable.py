"""The only user of APScheduler: it tells the time and does no work. Every hour is computed again, never kept.

A wall-clock job that the machine slept through runs at once when it wakes; what it finds then decides what it does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from assistant.model.errors import SundownError, TryLater
from assistant.model.notice import Kind, TellingDue
from assistant.planning.fire import Act
from assistant.store import accounts

from . import carry, digest, history, reads, reindexing, telling
from .core import Core
from .lanes import Lanes
from .watch import Watch

FRESH = timedelta(minutes=10)  # a list made so long ago is made again before it is told
GATHER = timedelta(seconds=1)  # a sync changes items page by page: look once, when it rests
SOON = timedelta(milliseconds=200)  # a new approval is on the screen at once
LONGEST = timedelta(
    minutes=5
)  # a sleeping machine's clock stands still: look at the wall this often at least
PULSE_S = 60.0  # so often it is asked whether the wall clock was set
SET_BY = 30.0  # seconds by which the wall clock has to be off what has passed


class Timetable:
    """Wakes the lanes, the day's list and what is to be told."""

    def __init__(self, core: Core, lanes: Lanes, watch: Watch) -> None:
        self._core, self._lanes, self._watch = core, lanes, watch
        self._scheduler: Any = None
        self._gated_at: datetime | None = None
        self._guard = threading.Lock()
        self._running: set[str] = set()
        self._asked: set[str] = set()  # jobs that were wanted anew while they ran
        self._ended = threading.Event()
        self._seen = self._clocks()
        self._version = 0

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
        with self._guard:
            self._scheduler = scheduler
        self._sync_regularly()
        self._at("day", self._day, self._core.now())
        self._at("tell", self._tell, self._core.now())
        threading.Thread(target=self._pulse, name="pulse", daemon=True).start()

    def _sync_regularly(self) -> None:
        minutes = self._core.setting("sync_minutes")
        every = max(1, int(minutes) if minutes.isdigit() else 5)
        with self._guard:
            if self._scheduler is not None:
                nudge = self._lanes.nudge
                self._scheduler.add_job(
                    nudge, "interval", minutes=every, id="sync", replace_existing=True
                )

    def stop(self) -> None:
        """Tell no more."""
        self._ended.set()
        with self._guard:
            scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.remove_all_jobs()  # none of them may be taken while the scheduler goes
            scheduler.shutdown(wait=False)

    def look_again(self) -> None:
        """Something changed that may move an hour: items, settings, the clock, a lock, a resume from sleep."""
        soon = self._core.now() + GATHER
        for name, job in (("day", self._day), ("tell", self._tell)):
            self._wanted(name, job, soon)

    def tell_soon(self) -> None:
        """An approval came, went or was decided: nothing but what is told depends on it."""
        self._wanted("tell", self._tell, self._core.now() + SOON)

    def _wanted(self, name: str, job: Callable[[], None], at: datetime) -> None:
        """Look at this hour; if it looks just now, once more after it."""
        with self._guard:
            runs = name in self._running
            self._asked |= {name} if runs else set()
        if not runs:
            self._at(name, job, at)

    def clock_was_set(self) -> bool:
        """Has the wall clock moved by more or less than has passed since the last time this was asked?

        What was armed by a clock that was ahead would else wait until the wall clock gets there again.
        """
        (wall, passed), self._seen = self._seen, self._clocks()
        return abs((self._seen[0] - wall) - (self._seen[1] - passed)) > SET_BY

    def _clocks(self) -> tuple[float, float]:
        return self._core.now().timestamp(), self._core.clock.monotonic()

    def written(self) -> bool:
        """Was something written since this thread asked last? A command line on the same profile tells nobody."""
        before, self._version = self._version, self._core.database.version()
        return before not in {0, self._version}

    def _pulse(self) -> None:
        """Arms everything anew when the wall clock was set (or stood still in a sleep that nobody told of)."""
        try:
            while not self._ended.wait(PULSE_S):
                if self.clock_was_set():
                    self._sync_regularly()
                    self.look_again()
                elif self.written():
                    self.look_again()
                    self._core.database.tidy()
        finally:
            self._core.database.release()

    def turn(self) -> datetime:
        """Do what is to be done now, in this thread; when to look again. For a clock that does not run."""
        return min(self.day(), self.tell())

    def _at(self, name: str, job: Callable[[], None], at: datetime) -> None:
        wall = self._core.clock.wall(at)
        with self._guard:
            if self._scheduler is not None:
                self._scheduler.add_job(job, "date", run_date=wall, id=name, replace_existing=True)

    def _next(self, wanted: datetime | None) -> datetime:
        """Look again at the wanted hour, and before that now and then: the wall clock may be set or stand still."""
        now = self._core.now()
        soon = now + LONGEST
        return max(min(wanted or soon, soon), now + timedelta(seconds=1))

    def _day(self) -> None:
        self._turn("day", self._day, self.day)

    def _tell(self) -> None:
        self._turn("tell", self._tell, self.tell)

    def _turn(self, name: str, job: Callable[[], None], look: Callable[[], datetime]) -> None:
        """Look, and come again; soon if that was wanted meanwhile. After any fault too: it must not end for good."""
        with self._guard:
            self._running.add(name)
            self._asked.discard(name)
        following = self._core.now() + LONGEST
        try:
            following = look()
        finally:
            with self._guard:
                self._running.discard(name)
                wanted = name in self._asked
            self._at(name, job, self._core.now() + GATHER if wanted else following)
            self._core.database.release()

    def day(self) -> datetime:
        """The day's list: its hour, a lock that lasts, the boundary."""
        core = self._core
        try:
            self._note_day()
            carry.run(core)
            history.tidy(core)
            self._note_lock()
            around = telling.around(core, self._watch)
            decision, day = digest.decide(core, around.hold())
            if self._due(decision.act, day.date):
                self._lanes.wake()
                self._lanes.settle(digest.GATE_SECONDS)
                digest.prepare(core)
                self._gated_at = core.now()
                core.bus.publish(TellingDue())
        except TryLater:
            return core.now() + GATHER  # another program has the database
        except SundownError:
            return core.now() + LONGEST  # a full disk, a folder that is gone: the windows say so
        hours = (decision.at, self._watch.lock_writes_at(), day.closes + timedelta(seconds=1))
        return self._next(min((at for at in hours if at and at > core.now()), default=None))

    def _due(self, act: Act, day: date) -> bool:
        """Has the list to be made with fresh data: at its hour, and again when a held notice may come at last?"""
        if act in {Act.NOTHING, Act.WAIT}:
            return False
        if not digest.prepared(self._core, day):
            return True
        since = self._gated_at
        return act is Act.NOTIFY and (since is None or self._core.now() - since > FRESH)

    def _note_day(self) -> None:
        """A new day: move the window of occurrences, file what was missed. The place for work at the day boundary."""
        core = self._core
        today = reads.today_date(core, core.now()).isoformat()
        if accounts.meta(core.database, "last_seen") != today:
            reindexing.roll(core)
            digest.find_missed(core)
            core.bus.changed(Kind.ITEMS, Kind.DIGEST)

    def _note_lock(self) -> None:
        """The screen has been locked for a while near the end of work: the user may have gone home (L-15)."""
        at = self._watch.lock_writes_at()
        if at is not None and at <= self._core.now():
            digest.write_at_once(self._core)
            self._watch.lock_written()

    def tell(self) -> datetime:
        """Say that there is something to tell, if there is."""
        core = self._core
        try:
            self._watch.look()
            due = telling.look(core, self._watch)
        except TryLater:
            return core.now() + GATHER
        except SundownError:
            return core.now() + LONGEST
        if due.anything:
            core.bus.publish(TellingDue())
        return self._next(due.again)
