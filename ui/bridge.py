"""The one place where threads meet: notices and answers of worker threads become Qt signals in the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.app import Sundown
from assistant.model.errors import SundownError
from assistant.model.notice import Changed, Kind, Notice, Syncing, TellingDue

GATHER_MS = 60  # changes come in bursts; views read once for a burst
PULL_MS = 1_000  # while a pull commits page by page, a window is read again no more often than this
T = TypeVar("T")


class Bridge(QObject):
    """Notices of the core as signals. Whoever shows something connects to these and reads again."""

    changed = Signal(object)  # frozenset[Kind]
    syncing = Signal(object)  # Syncing
    telling_due = Signal()
    acted = Signal(str, str)  # a notification's key, and the action (or NOT_SHOWN)
    _arrived = Signal(object)

    def __init__(self, app: Sundown) -> None:
        super().__init__()
        self._kinds: frozenset[Kind] = frozenset()
        self._running: frozenset[str] = frozenset()  # accounts whose pull goes on
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._tell)
        self._arrived.connect(self._sort)
        self._leave = app.subscribe(self._arrived.emit)

    def close(self) -> None:
        """Hear nothing any more."""
        self._leave()
        self._gather.stop()

    def answer(self, key: str, action: str) -> None:
        """What a notification answered; called on its thread."""
        self.acted.emit(key, action)

    @Slot(object)
    def _sort(self, notice: Notice) -> None:
        match notice:
            case Changed(kinds):
                self._kinds |= kinds
                self._wait(PULL_MS if self._running and kinds == {Kind.ITEMS} else GATHER_MS)
            case Syncing(account, running):
                ended = {account} if not running else set()
                self._running = (self._running | {account}) - ended
                self.syncing.emit(notice)
            case TellingDue():
                self.telling_due.emit()

    def _wait(self, milliseconds: int) -> None:
        """Tell after so long, or when it was going to be told anyway if that is sooner."""
        if not self._gather.isActive() or self._gather.remainingTime() > milliseconds:
            self._gather.start(milliseconds)

    def _tell(self) -> None:
        kinds, self._kinds = self._kinds, frozenset()
        self.changed.emit(kinds)


class Worker(QObject):
    """Runs what may wait (network, keyring) beside the GUI thread, and answers in it."""

    _finished = Signal(object)

    def __init__(self, bug: str, parent: QObject | None = None) -> None:
        """`bug` is the sentence for what nobody foresaw."""
        super().__init__(parent)
        self.bug = bug
        self._finished.connect(self._answer)
        self._wanted = 0

    def forget(self) -> None:
        """Whatever is still running: nobody waits for its answer any more."""
        self._wanted += 1

    def work(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        """Run `job` on a thread of its own; `done` or `failed` (with one sentence) follow in the GUI thread."""
        self._wanted += 1
        number = self._wanted

        def run() -> None:
            answer: tuple[Callable[..., None], object] = (
                failed,
                self.bug,
            )  # a fault of ours goes on to the crash hook
            try:
                answer = (done, job())
            except SundownError as error:
                answer = (failed, str(error))
            finally:
                with suppress(RuntimeError):  # the window is gone, and nobody waits
                    self._finished.emit((number, *answer))

        threading.Thread(target=run, daemon=True, name="ui-work").start()

    @Slot(object)
    def _answer(self, answer: tuple[int, Callable[[object], None], object]) -> None:
        number, then, value = answer
        if number == self._wanted:
            then(value)
