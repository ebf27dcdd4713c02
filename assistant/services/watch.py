"""Keeps watch over the machine: is the screen locked, is it quiet, is it about to sleep or to end. Acts at once."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from assistant.model.errors import SundownError
from assistant.model.surroundings import Power, Surroundings
from assistant.planning import fire
from assistant.planning.meetings import REST

from . import digest, reads
from .core import Core

if TYPE_CHECKING:
    from assistant.model.telling import Telling
    from assistant.system.power import PowerDoor

WRITE_S = (
    0.3  # so long the machine waits for us at most (L-16); a write under way goes on meanwhile
)


class Wake(Protocol):
    """Every hour has to be computed anew. `news`: the servers are to be looked at as well."""

    def __call__(self, *, news: bool) -> None:
        """May be called on any thread; returns at once."""


def _nobody(*, news: bool) -> None:
    """Before the program lives."""


class Watch:
    """What is round the user. `wake` is called on any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.wake: Wake = _nobody
        self.given: dict[str, Telling] = {}  # what a face was given to show, by key
        self.said: frozenset[str] = frozenset()  # told, but nothing could be written: keys
        self._power: PowerDoor | None = None
        self._guard = threading.Lock()
        self._known = Surroundings()
        self._locked_at: datetime | None = None
        self._lock_written = False
        self._free_at: datetime | None = None

    def start(self) -> None:
        """Listen to the machine; returns when it is known how it stands, or after a second."""
        from assistant.system.power import open_power

        self._power = open_power(self.hear)
        if self._power is not None:
            self._power.start()
            self._see()

    def stop(self) -> None:
        """Listen no more."""
        power, self._power = self._power, None
        if power is not None:
            power.close()

    def hear(self, event: Power) -> None:
        """The machine does something. Returns when that is done which has to be done before it goes on."""
        match event:
            case Power.SUSPENDING | Power.ENDING:
                self.write()
            case Power.LOCKED:
                self._locked(on=True)
            case Power.UNLOCKED:
                self._locked(on=False)
            case Power.RESUMED | Power.CHANGED:
                self._see()
        if event is not Power.ENDING:
            self.wake(news=event in {Power.RESUMED, Power.UNLOCKED})

    def look(self) -> None:
        """Ask the machine how it stands now; waits for a second at most. Not for the window's thread."""
        if self._power is None:
            return
        before = self._known
        self._power.refresh()
        self._see()
        if before != self._known:
            self.wake(news=False)

    @property
    def surroundings(self) -> Surroundings:
        """As it was seen last."""
        return self._known

    @property
    def rests_until(self) -> datetime | None:
        """2 min after the screen or do-not-disturb became free."""
        return None if self._free_at is None else self._free_at + REST

    def lock_writes_at(self) -> datetime | None:
        """When a locked screen has the day's list written (L-15); None: not at all."""
        since = self._locked_at
        if since is None or self._lock_written:
            return None
        return fire.lock_writes(since, reads.day_of(self._core, digest.today(self._core)))

    def lock_written(self) -> None:
        """It was written for this lock."""
        self._lock_written = True

    def write(self) -> None:
        """File the day's list now, from local data. Waits for it no longer than the machine may be held up."""
        worker = threading.Thread(target=self._write, name="write-list", daemon=True)
        worker.start()
        worker.join(WRITE_S)

    def see(self, now: Surroundings) -> None:
        """It is so now."""
        with self._guard:
            before, self._known = self._known, now
            if _busy(before) and not _busy(now):
                self._free_at = self._core.now()
            if now.locked != (self._locked_at is not None):
                self._locked_at = self._core.now() if now.locked else None
                self._lock_written = False

    def _see(self) -> None:
        if self._power is not None:
            self.see(self._power.surroundings())

    def _locked(self, *, on: bool) -> None:
        self.see(replace(self._known, locked=on))

    def _write(self) -> None:
        try:
            digest.write_at_once(self._core)
        except SundownError:
            return  # the next start builds it (L-19)
        finally:
            self._core.database.release()


def _busy(known: Surroundings) -> bool:
    return known.quiet or known.presenting
