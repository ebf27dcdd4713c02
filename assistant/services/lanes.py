"""One thread per account. A wake means "look again", however many there were; a lane never queues.

Lanes are the only ones that talk to servers while the program runs.
"""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field
from datetime import datetime

from assistant.connectors.approvals import Listens
from assistant.model.account import Account, Trouble
from assistant.model.errors import SundownError
from assistant.model.notice import Syncing
from assistant.model.view import SyncReport
from assistant.store import accounts, search

from . import sync
from .approvals import parking
from .approvals.asked import Asked
from .core import Core, Link
from .lanepass import BUSY, SIGNED_OUT, barred, rest_after, run_pass

END_S = 1.5  # so long the end of the program waits for running requests, all together
BREATH, LONG_BREATH = (
    0.02,
    60.0,
)  # seconds between two looks at least; the longer the oftener nothing can be written
__all__ = ["SIGNED_OUT", "Lane", "Lanes", "barred", "rest_after", "run_pass"]


@dataclass(frozen=True, slots=True)
class _Rest:
    """Between two passes: when the next one comes unasked (seconds of `monotonic`), and how the last one went."""

    again: float | None = None
    attempts: int = 0
    troubled: bool = False


@dataclass(slots=True)
class Lane:
    """The thread of one account."""

    core: Core
    account: Account
    wanted: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)
    paused: threading.Event = field(default_factory=threading.Event)
    idle: threading.Event = field(default_factory=threading.Event)
    barred: threading.Event = field(default_factory=threading.Event)
    asked: Asked = field(default_factory=Asked)
    thread: threading.Thread | None = None
    breath: float = BREATH
    link: Link | None = (
        None  # kept between passes: a connection that is open costs the next one nothing
    )

    def start(self) -> None:
        """Begin; the first pass comes with the first wake."""
        self.idle.set()
        self.thread = threading.Thread(
            target=self._live, name=f"lane-{self.account.id}", daemon=True
        )
        self.thread.start()

    def wake(self) -> None:
        """Look again at everything, as soon as the running pass is over."""
        self.asked.everything()
        self._rouse()

    def nudge(self) -> None:
        """There may be something to do; no reason to ask a server that wants something else first."""
        if not self.barred.is_set():
            self.asked.regular()
            self._rouse()

    def hint(self, request: str) -> None:
        """An approval changed at its source; "" is any of them."""
        if not self.barred.is_set():
            self.asked.hint(request)
            self._rouse()

    def stir(self, *, send: bool) -> None:
        """An undo window began or was ended: wait for another hour, or `send` now what is due."""
        if send and not self.barred.is_set():
            self.asked.send()
        self.wanted.set()

    def _rouse(self) -> None:
        self.idle.clear()
        self.wanted.set()

    def alive(self) -> bool:
        """Has it neither ended nor died?"""
        return self.thread is not None and self.thread.is_alive()

    def stop(self, wait: float = 5) -> None:
        """End after the current request; `wait` in seconds."""
        self.ended.set()
        self.wanted.set()
        if self.thread is not None:
            self.thread.join(wait)

    def _live(self) -> None:
        state = _Rest()
        try:
            while not self.ended.is_set():
                timeout, alarm = self._patience(state)
                woken = self.wanted.wait(timeout)
                if self.ended.is_set():
                    return
                self.wanted.clear()
                if self._wants_pass(woken=woken, alarm=alarm):
                    report = self._pass()
                    state = self._rest_of(report, state)
                else:
                    state = _Rest(state.again if woken else None, state.attempts, state.troubled)
                if not self.wanted.is_set():
                    self.idle.set()
        finally:
            self.idle.set()
            self._hang_up()
            self.core.database.release()

    def _patience(self, state: _Rest) -> tuple[float | None, bool]:
        """(seconds to wait at most, whether an undo window ends then). After a failed pass only its rest counts."""
        again = None if state.again is None else max(0.0, state.again - self.core.clock.monotonic())
        alarm = self._alarm()
        if alarm is None or (state.troubled and alarm == 0 and not self.barred.is_set()):
            return again, False
        alarm = max(alarm, self.breath)
        return (alarm, True) if again is None or alarm <= again else (again, False)

    def _alarm(self) -> float | None:
        try:
            return parking.next_in(self.core, self.account.id)
        except SundownError:  # the database is held or the disk full: the next pass says so
            return None

    def _wants_pass(self, *, woken: bool, alarm: bool) -> bool:
        """Is it time to go to the server? Where it may not be asked now, what is due waits here."""
        kept_away = self.paused.is_set() or (alarm and not woken and self.barred.is_set())
        if kept_away:
            self._park("")
            return False
        if woken:
            return self.asked.anything()
        if not alarm:
            self.asked.regular()
        return True

    def _park(self, why: str) -> None:
        try:
            parking.park(self.core, self.account.id, why)
            self.breath = BREATH
        except SundownError:
            self.breath = min(2 * self.breath, LONG_BREATH)

    def _rest_of(self, report: SyncReport, state: _Rest) -> _Rest:
        attempts = state.attempts + 1 if report.trouble == Trouble.TRY_LATER else 0
        rest = rest_after(report, attempts, random.random())
        again = None if rest is None else self.core.clock.monotonic() + rest
        return _Rest(again, attempts, bool(report.trouble))

    def _pass(self) -> SyncReport:
        """One pass. A fault of the machine, such as a locked database, ends it and not the lane."""
        bus, ident = self.core.bus, self.account.id
        bus.publish(Syncing(ident, running=True))
        try:
            result = self._run()
        except SundownError as error:
            result = sync.failed(self.account, error)
        finally:
            bus.publish(Syncing(ident, running=False))
        if barred(result):
            self.barred.set()
        else:
            self.barred.clear()
        if result.trouble:
            self._hang_up()
            if result.error != BUSY:  # a moment later it is our turn
                self._park(result.error)
        return result

    def _run(self) -> SyncReport:
        bus, ident = self.core.bus, self.account.id

        def tell(done: int, total: int) -> None:
            bus.publish(Syncing(ident, running=True, done=done, total=total))

        self.link = self.link or self.core.connect(self.account)
        clock = self.core.clock
        look = self.asked.take(clock.monotonic(), listens=isinstance(self.link.source, Listens))
        result = run_pass(self.core, self.account, self.link, tell, self.ended.is_set, look)
        self.asked.done(look, clock.monotonic(), well=not result.trouble)
        if result.pulled:
            search.catch_up(self.core.database)
        return result

    def _hang_up(self) -> None:
        if self.link is not None:
            self.link.close()
            self.link = None


class Lanes:
    """All lanes of the program; made again when accounts come and go."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lanes: dict[str, Lane] = {}
        self._guard = threading.Lock()  # accounts come and go on other threads
        self._paused = False

    def refresh(self) -> None:
        """A lane for every account that has a server; none for those which are gone."""
        wanted = {
            each.id: each for each in accounts.accounts(self._core.database) if each.kind != "local"
        }
        with self._guard:
            alive = {ident for ident, lane in self._lanes.items() if lane.alive()}
            gone = [
                self._lanes.pop(ident) for ident in self._lanes.keys() - (wanted.keys() & alive)
            ]
            self._add([wanted[ident] for ident in wanted.keys() - alive])
        for lane in gone:
            lane.stop()

    def _add(self, fresh: list[Account]) -> None:
        for account in fresh:
            lane = self._lanes[account.id] = Lane(self._core, account)
            if self._paused:
                lane.paused.set()
            lane.start()
            lane.wake()

    def _all(self) -> tuple[Lane, ...]:
        with self._guard:
            return tuple(self._lanes.values())

    def wake(self, account_id: str = "") -> None:
        """Wake one lane, or all."""
        for lane in self._all():
            if account_id in {"", lane.account.id}:
                lane.wake()

    def nudge(self) -> None:
        """There may be something to do for any lane."""
        for lane in self._all():
            lane.nudge()

    def hint(self, account_id: str, request: str) -> None:
        """This request changed at its source: the next pass reads it alone. "" is any of them: it lists everything."""
        for lane in self._all():
            if lane.account.id == account_id:
                lane.hint(request)

    def wake_at(self, at: datetime) -> None:
        """An undo window ends at `at`, or has ended: lanes which have a decision wait for that hour."""
        now = at <= self._core.now()
        holding = parking.accounts_with_open(self._core)
        for lane in self._all():
            if lane.account.id in holding:
                lane.stir(send=now)

    def settle(self, limit: float) -> bool:
        """Wait until every lane has nothing to do; `limit` in seconds for all of them. True if they got there."""
        clock = self._core.clock
        end = clock.monotonic() + limit
        return all(lane.idle.wait(max(0.0, end - clock.monotonic())) for lane in self._all())

    def pause(self, *, on: bool) -> None:
        """Leave the servers alone, or go on."""
        self._paused = on
        for lane in self._all():
            if on:
                lane.paused.set()
            else:
                lane.paused.clear()
                lane.wake()

    def stop(self) -> None:
        """End all lanes. One that waits for a server which says nothing is left behind: a push is looked up again."""
        lanes, clock = self._all(), self._core.clock
        for lane in lanes:
            lane.ended.set()
            lane.wanted.set()
            lane.idle.set()  # whoever waits for fresh data waits no more
        end = clock.monotonic() + END_S
        for lane in lanes:
            lane.stop(max(0.0, end - clock.monotonic()))
        with self._guard:
            self._lanes.clear()
