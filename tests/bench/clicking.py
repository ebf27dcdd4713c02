"""The window of approvals over a profile with thousands of open ones, and real clicks on its Approve button.

`python -m tests.bench.clicking HOME OPEN LISTED CLICKS` prints one line of JSON: for each click the seconds from the
press until the decision was durable, until the row and the card were painted, the GUI thread's CPU seconds of it and
of all that follows it, and the seconds of a bare insert beside it. LISTED rows are in the list, which is scrolled to
the middle of them where they are more than one page. Off screen, painted by the same engine.
"""

from __future__ import annotations

import gc
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.app import Sundown
from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Bucket, Fact, Stage
from assistant.model.notice import Kind
from tests.approvals import paper_device
from ui.bridge import Bridge
from ui.style import dress
from ui.theme import Look
from ui.widgets.approvalrows import PAGE
from ui.widgets.cardfoot import AWAKE_MS
from ui.windows.approvals import ApprovalsWindow

SETTLED_MS = 250  # after a click: the gathered notice has come, and the window has read again
FOLD_MS = 300
PATIENCE_S = 5.0
PARTS = ("durable", "seconds", "cpu", "after", "bare")


def source(count: int) -> PaperServer:
    """Expenses with five fields each."""
    server = PaperServer()
    facts = tuple(Fact(f"/f{number}", f"Field {number}", f"Value {number}") for number in range(5))
    for number in range(count):
        due = server.now + timedelta(minutes=number % 9_000)
        title = f"Expense {number} 交通費"
        server.add(
            Request(title, amount=f"{number}.50", facts=facts, due=due, urgent=number % 97 == 0)
        )
    return server


class Painted(QObject):
    """Has each of these widgets been painted since the last look?"""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self._watched = watched
        self._seen: set[QObject] = set()
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Nothing is kept from anybody."""
        if event.type() == QEvent.Type.Paint:
            self._seen.add(watched)
        return False

    def begin(self) -> None:
        """From now on."""
        self._seen.clear()

    def all(self) -> bool:
        """Each of them."""
        return len(self._seen) == len(self._watched)


class Hand:
    """Who looks at a card and presses its button."""

    def __init__(self, app: Sundown, window: ApprovalsWindow, bare: sqlite3.Connection) -> None:
        self._app, self._window, self._bare = app, window, bare
        self._painted = Painted(window.list.viewport(), window.desk.card.foot)

    def click(self, key: str) -> tuple[float, ...]:
        """One click on the card of this row, as PARTS."""
        window = self._window
        window.list.choose(key)
        window.list.picked.emit(key)
        QTest.qWait(AWAKE_MS + FOLD_MS)
        foot = window.desk.card.foot
        button = next(each for each in foot.buttons() if each.text() == "Approve")
        spot = button.rect().center()
        durable: list[float] = []
        leave = self._app.subscribe(lambda _notice: durable.append(time.perf_counter()))
        self._painted.begin()
        begin, cpu = time.perf_counter(), time.thread_time()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self._until(lambda: self._painted.all() and foot.foot is not None and not foot.foot.asks)
        end, used = time.perf_counter(), time.thread_time()
        leave()
        row = next(each for each in window.list.rows if each.key == key)
        assert row.decision, "the row does not show its decision"
        QTest.qWait(SETTLED_MS)
        after = time.thread_time() - used
        self._check(key)
        return durable[0] - begin, end - begin, used - cpu, after, self._insert()

    def _until(self, done: Callable[[], bool]) -> None:
        limit = time.monotonic() + PATIENCE_S
        while not done():
            QApplication.processEvents()
            assert time.monotonic() < limit, "the click was never drawn"

    def _check(self, key: str) -> None:
        """It is in the file, read by a stranger, and nothing but the disk itself was waited for."""
        place = self._app.home / "sundown.db"
        with closing(sqlite3.connect(place)) as other:
            found = other.execute("SELECT stage FROM decision WHERE task_id = ?", (key,)).fetchall()
        assert found == [(Stage.HELD.value,)], found

    def _insert(self) -> float:
        begin = time.perf_counter()
        self._bare.execute("INSERT INTO t VALUES (?)", ("x" * 1000,))
        return time.perf_counter() - begin


def bare(folder: Path) -> sqlite3.Connection:
    """A table of one column, written as the profile is: WAL, and a sync at each commit."""
    made = sqlite3.connect(folder / "bare.db", isolation_level=None)
    made.execute("PRAGMA journal_mode = WAL")
    made.execute("PRAGMA synchronous = FULL")
    made.execute("CREATE TABLE IF NOT EXISTS t (a TEXT)")
    return made


def scrolled(window: ApprovalsWindow, listed: int) -> list[str]:
    """So many rows in the list; the keys of those to press, where it stands then."""
    QTest.qWait(300)
    while len(window.list.rows) < listed:
        window.list.scrollToBottom()
        QApplication.processEvents()
    bar = window.list.verticalScrollBar()
    paged = listed > PAGE
    bar.setValue(bar.maximum() // 2 if paged else 0)
    QTest.qWait(300)
    first, _ = window.list.span()
    return [row.key for row in window.list.rows[first:] if not row.decision and not row.guarded]


def main(home: Path, count: int, listed: int, clicks: int) -> None:
    """Fill the profile, open the window, click."""
    qt = QApplication(["sundown"])
    dress(qt, Look())
    with closing(paper_device(home, source(count))) as app, closing(bare(home)) as other:
        if not app.approvals(Bucket.TO_DECIDE, limit=1):
            app.set_setting("approval_hold", "60")
            app.sync()
        assert app.core.database.connection.execute("PRAGMA synchronous").fetchone() == (2,)
        window, bridge = ApprovalsWindow(app), Bridge(app)

        def changed(kinds: frozenset[Kind]) -> None:
            """As the shell does it."""
            if kinds & window.interests:
                window.refresh()

        bridge.changed.connect(changed)
        window.resize(940, 700)
        window.show()
        keys = scrolled(window, listed)[:clicks]
        hand = Hand(app, window, other)
        gc.collect()
        gc.freeze()  # the source is in this process, and is no part of the program
        taken = [hand.click(key) for key in keys]
        bridge.close()
        print(json.dumps(dict(zip(PARTS, zip(*taken, strict=True), strict=True))), flush=True)
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
