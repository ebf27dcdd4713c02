"""Fail-over between hub processes on PostgreSQL: who holds his lock lives; the work of the dead is taken over.

A hub that loses its own lock's connection counts as dead to the others, so it stops taking work at once.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from assistant.hub.store.locks import Held

_log = logging.getLogger("hub.watch")
_EVERY = 2.0  # seconds between looks


class Adopting(Protocol):
    """What the watch asks of a queue."""

    def unfinished(self) -> frozenset[str]:
        """Executors that have work under way."""
        ...

    def adopt(self, executor: str) -> int:
        """Take over the work of a dead one."""
        ...


class Watch:
    """A thread that looks after the peers. `lost` is called once, from that thread, when our own lock is gone."""

    def __init__(
        self, held: Held, queue: Adopting, lost: Callable[[], None], every: float = _EVERY
    ) -> None:
        """`every` is in seconds."""
        self._held, self._queue, self._lost, self._every = held, queue, lost, every
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._live, name="hub-watch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def look(self) -> int:
        """Take over what dead peers had begun; how many."""
        count = 0
        for peer in self._queue.unfinished() - {self._held.name}:
            if self._held.borrow(peer):
                try:
                    count += self._queue.adopt(peer)
                finally:
                    self._held.give(peer)
        return count

    def stop(self) -> None:
        """End; the lock is kept, for work that is under way still counts as ours."""
        self._end.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(10)

    def _live(self) -> None:
        while not self._end.wait(self._every):
            if not self._held.alive():
                _log.error("the lock of %s is lost: no more work is taken", self._held.name)
                self._lost()
                return
            try:
                self.look()
            except Exception as fault:  # noqa: BLE001 - the watch goes on, whatever one look came to
                _log.warning("peers could not be looked after: %s", type(fault).__name__)
