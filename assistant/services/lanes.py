"""One thread per account. A wake means "look again", however many there were; a lane never queues.

Lanes are the only ones that talk to servers while the program runs. One file lock per account keeps two programs
on one profile from sending the same change twice.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from assistant.model.account import Account, Trouble
from assistant.model.errors import Refused, SundownError
from assistant.model.notice import Syncing
from assistant.model.view import SyncReport
from assistant.planning.backoff import delay
from assistant.store import accounts, search
from assistant.system.lock import held

from . import sync
from .core import Core, Link

END_S = 1.5  # so long the end of the program waits for running requests, all together
SIGNED_OUT = 3600.0  # seconds: a wrong password that is sent again and again locks the account


def run_pass(
    core: Core, account: Account, link: Link, report: sync.Report, stopped: Callable[[], bool]
) -> SyncReport:
    """One pass over an open link; says so if another Sundown is at it."""
    with ExitStack() as stack:
        try:
            mine = stack.enter_context(held(core.home / f"sync-{account.id}.lock"))
        except OSError as error:
            raise Refused(
                "The profile folder can't be written to. Check its permissions."
            ) from error
        if not mine:
            busy = "Another Sundown is syncing this account."
            return SyncReport(account.name, error=busy, trouble=Trouble.TRY_LATER, complete=False)
        requests, size = link.traffic()
        done = sync.sync_account(core, account, link.connector, report, stopped)
        after = link.traffic()
        return replace(done, requests=after[0] - requests, bytes=after[1] - size)


def rest_after(report: SyncReport, attempts: int, jitter: float) -> float | None:
    """Seconds until the next pass that nobody asked for, after `attempts` failed ones; None: it has to be asked for."""
    match report.trouble:
        case Trouble.NEEDS_USER:
            return SIGNED_OUT
        case Trouble.TRY_LATER:
            return max(delay(attempts, jitter), report.after)
        case _:
            return None


def barred(report: SyncReport) -> bool:
    """Whether a new change is no reason to ask the server again: it wants the user, or to be left alone."""
    return report.trouble == Trouble.NEEDS_USER or report.after > 0


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
    thread: threading.Thread | None = None
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
        """Look again, as soon as the running pass is over."""
        self.idle.clear()
        self.wanted.set()

    def nudge(self) -> None:
        """There may be something to do; no reason to ask a server that wants something else first."""
        if not self.barred.is_set():
            self.wake()

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
        attempts, rest = 0, None
        try:
            while not self.ended.is_set():
                self.wanted.wait(rest)
                if self.ended.is_set():
                    return
                self.wanted.clear()
                if self.paused.is_set():
                    self.idle.set()
                    continue
                report = self._pass()
                attempts = attempts + 1 if report.trouble == Trouble.TRY_LATER else 0
                rest = rest_after(report, attempts, random.random())
                if not self.wanted.is_set():
                    self.idle.set()
        finally:
            self.idle.set()
            self._hang_up()
            self.core.database.release()

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
        return result

    def _run(self) -> SyncReport:
        bus, ident = self.core.bus, self.account.id

        def tell(done: int, total: int) -> None:
            bus.publish(Syncing(ident, running=True, done=done, total=total))

        self.link = self.link or self.core.connect(self.account)
        result = run_pass(self.core, self.account, self.link, tell, self.ended.is_set)
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
