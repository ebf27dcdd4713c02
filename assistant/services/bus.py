"""Tells whoever listens that something changed. Carries kinds, never data."""

from __future__ import annotations

import threading
from collections.abc import Callable

from assistant.model.notice import Changed, Kind, Notice

Listener = Callable[[Notice], None]


class Bus:
    """Listeners are called on the thread that publishes; each must return at once."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()
        self._guard = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Listen from now on; call what comes back to stop."""
        with self._guard:
            self._listeners = (*self._listeners, listener)

        def stop() -> None:
            with self._guard:
                self._listeners = tuple(each for each in self._listeners if each is not listener)

        return stop

    def publish(self, notice: Notice) -> None:
        """Tell everyone."""
        for listener in self._listeners:
            listener(notice)

    def changed(self, *kinds: Kind) -> None:
        """These kinds changed."""
        self.publish(Changed(frozenset(kinds)))
