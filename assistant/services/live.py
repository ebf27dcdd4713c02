"""The living program: lanes that sync, the timetable that tells the time, and a pass on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime

from assistant.model.errors import SundownError, TryLater
from assistant.model.notice import Changed, Kind, Notice
from assistant.model.view import SyncReport
from assistant.store import accounts

from . import carry, reindexing
from .approvals import parking
from .approvals.listening import Listening
from .core import Core
from .lanes import Lanes, run_pass
from .sync import failed
from .timetable import Timetable
from .watch import Watch


class Live:
    """What `start` begins and `stop` ends."""

    def __init__(self, core: Core, watch: Watch) -> None:
        self._core, self._watch = core, watch
        self._lanes = Lanes(core)
        self._listening = Listening(core, self._lanes.hint)
        self._timetable = Timetable(core, self._lanes, watch)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._starting: threading.Thread | None = None
        self.paused = False

    def start(self) -> None:
        """Begin; the first pass of every account comes at once."""
        self._unsubscribe = self._core.bus.subscribe(self._heard)
        self._starting = threading.Thread(target=self._begin, name="timetable", daemon=True)
        self._starting.start()  # importing the scheduler takes longer than a window may stand still
        with suppress(SundownError):  # else the first pass does it
            parking.stop_orphans(self._core)
        self._lanes.refresh()
        self._listening.refresh()

    def _begin(self) -> None:
        self._watch.wake = self._moved
        self._watch.start()  # first: on a locked screen nothing is told
        self._timetable.start()

    def stop(self) -> None:
        """End; a request under way gets some seconds."""
        self._unsubscribe()
        if self._starting is not None:
            self._starting.join()
        self._watch.stop()
        self._timetable.stop()
        self._listening.stop()
        self._lanes.stop()

    def turn(self) -> datetime:
        """Do what the hour asks for, in this thread; when to look again. For a clock that does not run by itself."""
        return self._timetable.turn()

    def wake(self, account_id: str) -> None:
        """Look for news."""
        self._lanes.wake(account_id)

    def wake_at(self, at: datetime) -> None:
        """A decision leaves at `at`."""
        self._lanes.wake_at(at)

    def nudge(self) -> None:
        """Something waits to be sent."""
        self._lanes.nudge()

    def refresh(self) -> None:
        """Accounts came or went."""
        self._lanes.refresh()
        self._listening.refresh()

    def pause(self, *, on: bool) -> None:
        """Leave the servers alone, or go on."""
        self.paused = on
        self._lanes.pause(on=on)
        self._listening.pause(on=on)
        self._core.bus.changed(Kind.ACCOUNTS)

    def look_again(self) -> None:
        """After a sleep or a change of the clock."""
        self._timetable.look_again()
        self._lanes.wake()

    def _moved(self, *, news: bool) -> None:
        """The screen was locked or unlocked, the machine slept: every hour anew, and if it was away long, news too."""
        self._timetable.look_again()
        if news:
            self._lanes.wake()
            self._listening.again()
            self._core.bus.changed(Kind.ITEMS)  # what is shown was made before the machine slept

    def _heard(self, notice: Notice) -> None:
        if isinstance(notice, Changed) and Kind.APPROVALS in notice.kinds:
            self._timetable.tell_soon()
        if isinstance(notice, Changed) and notice.kinds & {
            Kind.ITEMS,
            Kind.ACCOUNTS,  # a pass has ended: what waited for fresh data may be carried
            Kind.SETTINGS,
        }:
            self._timetable.look_again()


def sync_now(
    core: Core, account: str, report: Callable[[str, int, int], None] | None
) -> tuple[SyncReport, ...]:
    """One pass over one account (by name or id) or over all, in this thread, one after the other."""
    wanted = [core.account(account)] if account else accounts.accounts(core.database)
    reports = []
    for each in wanted:
        if each.kind == "local":
            continue

        def tell(done: int, total: int, name: str = each.name) -> None:
            if report is not None:
                report(name, done, total)

        try:
            reindexing.roll(core)
            with closing(core.connect(each)) as link:
                reports.append(run_pass(core, each, link, tell, lambda: False))
        except SundownError as error:
            reports.append(failed(each, error))
            with suppress(SundownError):
                parking.park(core, each.id, str(error))
    with suppress(TryLater):  # another program has the database; the next pass carries
        carry.run(core)
    return tuple(reports)
