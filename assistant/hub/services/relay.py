"""The relay hands what presses wrote into the outbox to the queue: after the commit, at the start, every few seconds.

Killed between handing over and marking, it hands over again, and the queue knows the key. What is done inside our own
database, notices, it does itself in one transaction; for timers it sets the queue's alarm to the next one that is due.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from assistant.hub.domain.case import Told
from assistant.hub.effects.port import SWEEP, Port
from assistant.hub.effects.tries import effect_key, job_key
from assistant.hub.store import events, outbox
from assistant.hub.store.outbox import Row

from . import deadletter
from .context import Hub

_log = logging.getLogger("hub.relay")
_EVERY = 3.0  # seconds; a wake comes between
_GATHER = (
    0.05  # seconds: presses that come together are one sweep, and one transaction beside theirs
)
_PAGE = 500
_SOON = timedelta(minutes=15)  # an alarm further ahead would be void before it rings, most likely
_STUCK = timedelta(hours=2)  # longer than the longest pause between two tries
_RECKON = 100  # sweeps
_GRAIN = 5  # seconds: an alarm that was missed is set again in the next such slot


class Bell:
    """What the hub's `wake` rings; who listens is found out when the relay is there."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._heard: Callable[[], None] | None = None

    def hang(self, heard: Callable[[], None]) -> None:
        """From now on ringing calls this."""
        self._heard = heard

    def ring(self) -> None:
        """Something was committed; returns at once."""
        if self._heard is not None:
            self._heard()


class Relay:
    """One per hub process, with a thread of its own once it is started."""

    def __init__(self, hub: Hub, port: Port, every: float = _EVERY) -> None:
        """`every` is the pause between two sweeps in seconds, if nobody wakes it."""
        self._hub, self._port, self._every = hub, port, every
        self._due, self._end = threading.Event(), threading.Event()
        self._alarm, self._sweeps = "", 0
        self._thread = threading.Thread(target=self._live, name="hub-relay", daemon=True)

    def start(self) -> None:
        """Sweep now and from now on. The port must be running."""
        self._thread.start()

    def wake(self) -> None:
        """Something was committed; returns at once."""
        self._due.set()

    def sweep(self) -> int:
        """Everything that waits: hand over, tell, set the alarm; the number of effects that moved."""
        if self._sweeps % _RECKON == 0:
            self.reckon()
        self._sweeps += 1
        return self._hand() + self._tell() + self._set_alarm()

    def reckon(self) -> int:
        """Dead letters of the queue whose rows don't know it, since the database was away just then; how many."""
        keys = {effect_key(each) for each in self._port.failed()}
        now, count = self._hub.clock.now(), 0
        with self._hub.database.read() as db:
            stuck = [row for row in outbox.stuck(db, now - _STUCK) if row.id in keys]
        for row in stuck:
            with self._hub.database.begin() as db:
                deadletter.given_up(self._hub, db, row, row.error or "no answer", now)
            count += 1
        return count

    def stop(self) -> None:
        """End after the sweep that is under way."""
        self._end.set()
        self._due.set()
        if self._thread.is_alive():
            self._thread.join(10)

    def _live(self) -> None:
        while not self._end.is_set():
            self._due.clear()
            try:
                self.sweep()
            except Exception as fault:  # noqa: BLE001 - the relay goes on: the rows are still there
                _log.warning("effects could not be handed over", exc_info=fault)
                self._end.wait(min(self._every, 1.0))
            if self._due.wait(self._every):
                self._end.wait(_GATHER)

    def _hand(self) -> int:
        count = 0
        while rows := self._unsent():
            for row in rows:
                self._port.enqueue(job_key(row.id, row.tries), row.kind, row.body, row.not_before)
            with self._hub.database.begin() as db:
                for row in rows:
                    outbox.mark_handed(db, row)
            count += len(rows)
        return count

    def _unsent(self) -> list[Row]:
        with self._hub.database.read() as db:
            return list(outbox.unsent(db, _PAGE))

    def _tell(self) -> int:
        count = 0
        while told := self._tell_page(self._hub.clock.now()):
            count += told
            self._hub.announce()
            if told < _PAGE:
                break
        return count

    def _tell_page(self, now: datetime) -> int:
        """Notices become events, and are ticked off in the same transaction: neither lost nor doubled."""
        with self._hub.database.read() as db:
            due = outbox.next_due(db, "notify")
        if due is None or due > now:
            return 0
        with self._hub.database.begin() as db:
            rows = outbox.due(db, "notify", now, _PAGE)
            events.add(db, [notice(row) for row in rows], now)
            outbox.close(db, [row.id for row in rows], now)
        return len(rows)

    def _set_alarm(self) -> int:
        with self._hub.database.read() as db:
            due = outbox.next_due(db, "timer")
        now = self._hub.clock.now()
        if due is None or due > now + _SOON:
            return 0
        slot = max(due.timestamp(), now.timestamp() // _GRAIN * _GRAIN)
        alarm = f"{SWEEP}:{slot:.3f}"
        if alarm == self._alarm:
            return 0
        self._port.enqueue(alarm, SWEEP, {}, due if due > now else None)
        self._alarm = alarm
        return 1


def notice(row: Row) -> Told:
    """The event of a notice: `notice.<kind>` about a task, or a request, or an effect."""
    body = row.body
    ref = body.get("task") or body.get("request") or body.get("effect") or ""
    return Told(str(body.get("person", "")), f"notice.{body.get('kind', 'told')}", str(ref))
