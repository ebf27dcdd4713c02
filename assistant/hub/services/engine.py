"""The running part of the effects: queue, relay and watch, put together, started and ended in the right order.

SQLite: the queue's file is engine.db beside the hub's own, one process at a time. PostgreSQL: any number of processes.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack

from assistant.hub.effects.embedded import Embedded
from assistant.hub.effects.port import PAUSES, Port
from assistant.hub.effects.watch import Watch
from assistant.hub.problems import Unavailable
from assistant.hub.store.locks import Held
from assistant.system.lock import held as file_lock

from . import housekeeping, leavers, timers
from .context import Hub
from .deliver import Courier, Task
from .relay import Bell, Relay

_log = logging.getLogger("hub.engine")
_EVERY = 2.0  # seconds between two tries to work again


class Engine:
    """`others` are the robots' reports and triggers, `chores` more housekeeping; `bell` is what `hub.wake` rings."""

    def __init__(
        self,
        hub: Hub,
        bell: Bell,
        others: Mapping[str, Task] | None = None,
        chores: Mapping[str, Callable[[], object]] | None = None,
        pauses: Sequence[float] = PAUSES,
        poll: float = 1.0,
    ) -> None:
        """`pauses` are seconds between tries, `poll` seconds between looks into the queue."""
        self._hub, self._bell, self._parts = hub, bell, ExitStack()
        self._others, self._chores = dict(others or {}), dict(chores or {})
        self._pauses, self._poll = pauses, poll
        self._port: Embedded | None = None
        self._turn, self._ended = threading.RLock(), threading.Event()

    @property
    def port(self) -> Port:
        """The queue, for those who enter times of cron. Raises Unavailable when it does not run."""
        if self._port is None:
            raise Unavailable("effects.not_running")
        return self._port

    @property
    def working(self) -> bool:
        """Whether this process takes work."""
        return self._port is not None

    def start(self) -> None:
        """Take work. What was left unfinished is run again, what was never handed over is.

        Raises Unavailable when another process has this SQLite hub, or the database is away.
        """
        with self._turn:
            try:
                held = None if self._hub.database.dialect == "sqlite" else self._take_name()
                if held is None:
                    self._take_file()
                self._begin(held)
            except BaseException:
                self._halt()
                raise

    def stop(self) -> None:
        """Take no more work; what is running ends or is run again at the next start."""
        self._ended.set()
        with self._turn:
            self._halt()

    def _halt(self) -> None:
        self._port = None
        self._parts.close()

    def _take_name(self) -> Held:
        """Let go last of all: until then what is under way counts as ours."""
        held = Held(self._hub.database.url)
        self._parts.callback(held.close)
        return held

    def _take_file(self) -> None:
        if not self._parts.enter_context(file_lock(self._hub.folder / "engine.lock")):
            raise Unavailable("effects.taken")

    def _begin(self, held: Held | None) -> None:
        hub = self._hub
        url = hub.database.url if held else f"sqlite:///{hub.folder / 'engine.db'}"
        port = Embedded(url, held.name if held else "hub-1", self._pauses, hub.clock, self._poll)
        courier = Courier(hub, self._others, {**housekeeping.chores(hub, port), **self._chores})
        self._parts.callback(port.stop)
        port.start(courier.run, courier.failed)
        self._port = port
        self._relay(port)
        if held:
            watch = Watch(held, port, self._lost)
            watch.start()
            self._parts.callback(watch.stop)

    def _relay(self, port: Port) -> None:
        timers.rebuild(self._hub)
        leavers.relieve(self._hub)
        housekeeping.arrange(self._hub, port)
        relay = Relay(self._hub, port)
        relay.start()
        self._bell.hang(relay.wake)
        self._parts.callback(relay.stop)

    def _lost(self) -> None:
        """Our lock is gone, so the others take us for dead: no work here until we hold one again."""
        _log.error("effects have stopped in this process until the database is back")
        with self._turn:
            self._halt()
        while not self._ended.wait(_EVERY):
            if self._back():
                return

    def _back(self) -> bool:
        """Whether this process works again, under whatever name is free now."""
        with self._turn:
            if self._ended.is_set():
                return True
            try:
                self.start()
            except Exception as fault:  # noqa: BLE001 - it is tried until the database is there
                _log.warning("effects can't be taken up yet: %s", type(fault).__name__)
                return False
        _log.warning("effects are taken up again")
        return True
