"""The window of approvals, open in a desktop program that listens to a hub; off screen.

`python -m tests.bench.hearing HOME` prints a line of JSON for each row that comes: how many there are now, and the
second of the machine's monotonic clock at which it was painted. It ends with its stdin.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app import Sundown
from assistant.model.notice import Kind
from ui.bridge import Bridge
from ui.style import dress
from ui.theme import Look
from ui.windows.approvals import ApprovalsWindow


class Watch(QObject):
    """Says when the list was painted with more rows than before."""

    def __init__(self, window: ApprovalsWindow) -> None:
        super().__init__()
        self._window, self._count = window, 0
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._look)
        window.list.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is painted is looked at when that has ended."""
        if event.type() == QEvent.Type.Paint:
            self._painted.start()
        return False

    def _look(self) -> None:
        count = len(self._window.list.rows)
        if count > self._count:
            self._count = count
            print(json.dumps({"rows": count, "at": time.monotonic()}), flush=True)


def main(home: Path) -> None:
    """Run until nobody reads any more."""
    qt = QApplication(["sundown"])
    dress(qt, Look())
    with closing(Sundown.open(home)) as app:
        window, bridge = ApprovalsWindow(app), Bridge(app)

        def changed(kinds: frozenset[Kind]) -> None:
            """As the shell does it."""
            if kinds & window.interests:
                window.refresh()

        bridge.changed.connect(changed)
        window.resize(940, 700)
        window.show()
        watch, end = Watch(window), QSocketNotifier(0, QSocketNotifier.Type.Read)
        end.activated.connect(qt.quit)
        app.start()
        qt.exec()
        bridge.close()
        window.close()
        del watch


if __name__ == "__main__":
    main(Path(sys.argv[1]))
