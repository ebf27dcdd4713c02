"""The whole program with a window open and a 5 ms heartbeat in its event loop, while its first sync runs in a lane.

`python -m tests.bench.heartbeat HOME WINDOW` prints one line of JSON when the sync has ended: the gaps in ms by which
beats came late, seconds and CPU seconds of the sync. WINDOW is `today` or empty. Needs a display.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app import Sundown
from assistant.model.notice import Notice, Syncing
from ui.instance import Instance
from ui.shell import Shell

BEAT = 5  # ms
SETTLED = 1_500  # ms until the window has come to rest
AFTER = 1_000  # ms for which the loop runs on, so that the views have read again


class Heart(QObject):
    """Notes by how much each beat is late."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - BEAT))
        self._last = now


class Watch(QObject):
    """Starts the program's background work with the heart, and ends the loop when the sync has ended."""

    def __init__(self, app: Sundown, qt: QApplication) -> None:
        super().__init__()
        self._app, self._qt = app, qt
        self._ended: list[float] = []
        self._begin, self._cpu = 0.0, 0.0
        self.heart: Heart | None = None
        self._leave = app.subscribe(self._heard)
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._look)
        QTimer.singleShot(SETTLED, self._go)

    def _go(self) -> None:
        self.heart = Heart()
        self._begin, self._cpu = time.perf_counter(), time.process_time()
        self._timer.start()
        self._app.start()

    def _heard(self, notice: Notice) -> None:
        if isinstance(notice, Syncing) and not notice.running:
            self._ended.append(time.perf_counter())

    def _look(self) -> None:
        if self._ended:
            self._timer.stop()
            QTimer.singleShot(AFTER, self._qt.quit)

    def said(self) -> dict[str, float]:
        """What was seen."""
        self._leave()
        assert self.heart is not None
        late = sorted(self.heart.late)
        return {
            "beats": len(late),
            "p99": late[len(late) * 99 // 100],
            "worst": late[-1],
            "over": sum(1 for each in late if each > 50),
            "seconds": self._ended[0] - self._begin,
            "cpu": time.process_time() - self._cpu,
            "items": self._app.core.database.read("SELECT count(*) FROM item")[0][0],
        }


def main(home: Path, window: str) -> None:
    """Run until the account has been synced once."""
    app = Sundown.open(home)
    qt = QApplication(["sundown"])
    qt.setQuitOnLastWindowClosed(False)
    instance = Instance(app.home)
    assert instance.take()
    shell = Shell(app, instance, hidden=True)
    if window:
        shell.open(window)
    watch = Watch(app, qt)
    qt.exec()
    print(json.dumps(watch.said()), flush=True)
    shell.close()
    app.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
