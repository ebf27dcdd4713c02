"""The one place where threads meet: notices and answers of worker threads become Qt signals in the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

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

    def __init__(self, bug: str, parent: QObject | None = None) -> None:
        """`bug` is the sentence for what nobody foresaw."""
        super().__init__(parent)
        self.bug = bug
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

        def answer(good: bool, value: object) -> None:  # noqa: FBT001 - called in one place
            if isValid(self) and number == self._wanted:
                then: Callable[..., None] = done if good else failed
                then(value)

        _Flight(job, self.bug, answer).start(_landing())


class _Flight:
    """One job on its thread. The GUI thread lets go of it last: a widget must not end on another thread.

    So the thread takes nothing but this object, empties its hands before it says that it has ended, and is waited
    for when the answer has come.
    """

    __slots__ = ("_answer", "_bug", "_good", "_job", "_thread", "_value")

    def __init__(self, job: Callable[[], object], bug: str, answer: Callable[..., None]) -> None:
        self._job, self._bug, self._answer = job, bug, answer
        self._good, self._value = False, cast("object", bug)
        self._thread: threading.Thread | None = None

    def start(self, landing: _Landing) -> None:
        """Begin."""
        self._thread = threading.Thread(
            target=_fly, args=([self], landing), daemon=True, name="ui-work"
        )
        self._thread.start()

    def run(self) -> None:
        """On the thread. A fault of ours goes on to the crash hook."""
        try:
            self._good, self._value = True, self._job()
        except SundownError as error:
            self._good, self._value = False, str(error)
        except BaseException:
            self._good, self._value = False, self._bug
            raise

    def land(self) -> None:
        """In the GUI thread."""
        if self._thread is not None:
            self._thread.join()  # it has said its last word
        self._answer(self._good, self._value)


class _Landing(QObject):
    """Where threads come back to: it lives in the GUI thread and as long as the program."""

    came = Signal(object)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.came.connect(self._land)

    @Slot(object)
    def _land(self, flight: _Flight) -> None:
        flight.land()


def _landing() -> _Landing:
    app = QCoreApplication.instance()
    found = app.findChild(_Landing) if app is not None else None
    return found if isinstance(found, _Landing) else _Landing(app)


def _fly(hands: list[_Flight], landing: _Landing) -> None:
    try:
        hands[0].run()
    finally:
        with suppress(RuntimeError):  # the program has ended, and nobody waits
            landing.came.emit(hands.pop())
