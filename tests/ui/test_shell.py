"""The shell off screen: one instance per profile, windows by name, and what is told without a desktop."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from assistant.model.errors import TryLater
from assistant.model.notice import Kind, Syncing, TellingDue
from assistant.services import digest
from tests.conftest import HONG_KONG
from ui.bridge import Bridge, Worker
from ui.instance import Instance
from ui.popup import Popup
from ui.shell import Shell, near

ROOT = Path(__file__).parents[2]


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    """A runtime folder and no session bus: nothing of the machine's own desktop is used."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return folder


@pytest.fixture
def shell(app, qapp, runtime):
    made = Shell(app, Instance(app.home), hidden=True)
    yield made
    made.close()


def test_the_first_one_runs_the_second_does_not(qapp, runtime, tmp_path):
    first, second, other = Instance(tmp_path), Instance(tmp_path), Instance(runtime)
    assert first.take()
    assert not second.take()
    assert other.take()  # another profile
    first.close()
    assert second.take()


def test_a_second_start_is_heard(qapp, qtbot, runtime, tmp_path):
    first = Instance(tmp_path)
    assert first.take()
    first.listen()
    ask = f"from ui.instance import *; print(Instance(Path({str(tmp_path)!r})).show_other())"
    with qtbot.waitSignal(first.asked, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", ask], stdout=subprocess.PIPE, cwd=ROOT)
    said, _ = second.communicate(timeout=20)
    assert said == b"True\n"
    first.close()


def test_the_socket_is_the_users_own(qapp, runtime, tmp_path):
    first = Instance(tmp_path)
    assert first.take()
    first.listen()
    (socket,) = runtime.glob("*.sock")
    assert socket.stat().st_mode & 0o077 == 0
    first.close()


def test_windows_are_made_when_they_are_opened(shell):
    assert shell._windows == {}
    shell.open("today")
    shell.open("accounts")
    assert set(shell._windows) == {"today", "accounts"}


def test_a_click_opens_and_closes_today(shell, qtbot):
    shell.toggle()
    today = shell._windows["today"]
    qtbot.waitUntil(lambda: today.isVisible() and today.isActiveWindow())
    shell.toggle()
    assert not today.isVisible()


def test_a_list_that_no_desktop_shows_is_said_by_the_program(shell, app, clock, qtbot):
    clock.put(datetime(2026, 11, 20, 17, 40, tzinfo=HONG_KONG))
    digest.prepare(app.core)
    app.core.bus.publish(TellingDue())
    qtbot.waitUntil(lambda: bool(popups()))
    (popup,) = popups()
    assert popup.windowTitle() == "Your list is ready"
    popup._pressed("default")
    assert shell._windows["digest"].isVisible()
    assert app.tellings() == ()


def popups():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible()]


def test_a_popup_never_takes_the_focus(qapp, qtbot):
    window = QWidget()
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    popup = Popup("Your list is ready", "<b>6</b> done", (("open", "Open"),), lambda _: None)
    popup.appear()
    assert window.isActiveWindow()
    popup.close()
    window.close()


@pytest.mark.parametrize("corner", ["topLeft", "topRight", "bottomLeft", "bottomRight"])
def test_a_window_near_the_tray_is_whole_on_the_screen(qapp, corner):
    window, area = QWidget(), QGuiApplication.primaryScreen().availableGeometry()
    window.resize(300, 200)
    near(window, QPoint(getattr(area, corner)()))
    assert area.contains(window.frameGeometry())


def test_a_workers_answer_comes_in_the_gui_thread(qapp, qtbot):
    worker, got = Worker("our fault"), []
    worker.work(lambda: 7, lambda n: got.append((n, threading.current_thread())), got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(7, threading.main_thread())]


def test_a_workers_error_is_its_sentence(qapp, qtbot):
    def late():
        raise TryLater("The server is not there.")

    worker, got = Worker("our fault"), []
    worker.work(late, got.append, lambda why: got.append(f"failed: {why}"))
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["failed: The server is not there."]


def test_a_forgotten_answer_never_comes(qapp, qtbot):
    worker, gate, got = Worker("our fault"), threading.Event(), []
    worker.work(gate.wait, got.append, got.append)
    worker.forget()
    gate.set()
    worker.work(lambda: "second", got.append, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["second"]


def test_the_start_imports_nothing_that_waits():
    heavy = (
        "httpx keyring icalendar jeepney apscheduler ui.windows.today ui.windows.accounts ui.popup"
    )
    look = f"import sys, ui.__main__; print([m for m in {heavy.split()!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"[]\n"


def test_a_pull_is_read_now_and_then_a_click_at_once(qtbot, app):
    bridge = Bridge(app)
    told: list[frozenset[Kind]] = []
    bridge.changed.connect(told.append)
    app.core.bus.publish(Syncing("a", running=True))
    for _ in range(20):
        app.core.bus.changed(Kind.ITEMS)
    qtbot.wait(200)
    assert told == []
    app.core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told == [frozenset({Kind.ITEMS, Kind.OUTBOX})]
    bridge.close()


def test_another_language_words_all_windows_anew(shell, app, qtbot):
    """Row 97: what is open and what will be opened speak the new language at once."""
    shell.open("today")
    shell.open("settings")
    app.set_setting("language", "zh_HK")
    qtbot.waitUntil(lambda: shell._windows["today"].windowTitle() == "今天")
    assert shell._windows["settings"].windowTitle() == "設定"
    assert shell._windows["today"].isVisible()


ENDS = """
from functools import partial
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from ui.widgets.buttons import button
from ui.windows import View
class Window(View):
    def __init__(self):
        super().__init__()
        self.row = QWidget(self)
        button("Undo", press=partial(self.undo, 1)).setParent(self.row)
    def undo(self, number): ...
qt = QApplication(["sundown"])
window = Window()
row, window.row = window.row, None
row.deleteLater()
del window, row
qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
window, = qt.topLevelWidgets()
window.deleteLater()
qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
assert not qt.topLevelWidgets()
"""


def test_a_window_never_ends_within_the_end_of_its_own_row():
    # the closure of a button in the row is the last to hold the window
    assert subprocess.run([sys.executable, "-c", ENDS], check=False).returncode == 0


def test_after_its_end_a_shell_waits_for_no_tray(app, qapp, runtime):
    """Its windows are gone by then."""
    made = Shell(app, Instance(app.home), hidden=True)
    assert made._patience.isActive()
    made.close()
    assert not made._patience.isActive()


def test_without_a_tray_welcome_leads_to_today(app, qapp, runtime, qtbot):
    """O-12: a program without a tray never stays without a window."""
    made = Shell(app, Instance(app.home), hidden=False)
    made.open("welcome")
    qtbot.wait(50)
    assert not made._shows("today")
    made._windows["welcome"].close()
    qtbot.waitUntil(lambda: made._shows("today"))
    made.close()
