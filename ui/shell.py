"""What runs between the start and Quit: opens windows, tells what happened, and ends."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from assistant.app import Sundown
from assistant.model.errors import SundownError
from assistant.model.notice import Kind, Syncing
from ui.bridge import Bridge
from ui.hotkey import TAKEN, HotKey
from ui.instance import Instance
from ui.present.sentence import in_language
from ui.style import dress
from ui.telling import Teller
from ui.theme import Look, look, system_look
from ui.tray import Tray
from ui.windows import View, open_window
from ui.words import say

PATIENCE_MS = 10_000  # at log-in the tray may come after us
JUST_NOW_MS = 300  # a click on the tray takes the focus from the window first
GAP = 8  # px between a window and the edge of the screen


class Shell(QObject):
    """The program behind the windows."""

    def __init__(self, app: Sundown, instance: Instance, *, hidden: bool) -> None:
        super().__init__()
        self._app = app
        self._windows: dict[str, View] = {}
        self._left = QElapsedTimer()
        self._language = look().language
        self.bridge = Bridge(app)
        self.teller = Teller(app, self.bridge, self, self._sees)
        self.tray = Tray(app, self.bridge)
        self.hotkey = HotKey()
        self._connect(instance)
        self._listen_for_keys()
        self.tray.show()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._without_tray)
        if not self.tray.has_host():
            self._patience.start(PATIENCE_MS if hidden else 0)

    def close(self) -> None:
        """Let go of everything that has a thread or a place on the screen."""
        self._patience.stop()
        self.hotkey.close()
        self.tray.hide()
        self.bridge.close()
        self.teller.close()
        for window in self._windows.values():
            window.removeEventFilter(self)
            window.close()

    def _connect(self, instance: Instance) -> None:
        instance.asked.connect(self.open)
        instance.linked.connect(self.follow)
        self.hotkey.pressed.connect(self._capture)
        self.tray.clicked.connect(self.toggle)
        self.tray.wants.connect(self.open)
        self.bridge.changed.connect(self._changed)
        self.bridge.syncing.connect(self._syncing)
        self.teller.wants.connect(self.open)

    # ------------------------------------------------------------------ windows

    def open(self, name: str) -> None:
        """Show a window, in front; `quit` ends the program."""
        if name == "quit":
            QApplication.quit()
            return
        name, _, how = name.partition(":")
        if name == "digest":
            self.teller.list_opened()
        window = self._windows.get(name) or self._make(name)
        fresh = not window.isVisible()
        window.showNormal()
        if fresh and name == "today" and self.tray.has_host():
            near(window, QPoint(*self.tray.anchor()))
        window.raise_()
        window.activateWindow()
        window.hint(how)

    def follow(self, link: str) -> None:
        """A `sundown:` link may open a card, and never decides (A-17); what it can't open it says."""
        try:
            self.open(self._app.approval_link(link))
        except SundownError as error:
            from ui.popup import Popup

            said = in_language(str(error), look().language)
            title = say(look().language, "tell.link")
            Popup(title, said, (("close", say(look().language, "close")),), lambda _: None).appear()

    def _sees(self, name: str) -> bool:
        window = self._windows.get(name)
        return window is not None and window.isActiveWindow()

    def _capture(self) -> None:
        """The hot-key opens the bar, and puts it away again."""
        bar = self._windows.get("capture")
        if bar is not None and bar.isActiveWindow():
            bar.close()
        else:
            self.open("capture")

    def _listen_for_keys(self) -> None:
        """The hot-key of the settings; where another program has it, a sentence says so."""
        keys = self._app.settings()["hotkey"]
        before, problem = self.hotkey.problem, self.hotkey.set(keys)
        self._app.hotkey_taken(keys if problem == TAKEN else "")
        if problem == TAKEN != before:
            from ui.popup import Popup

            language = look().language
            title, body = say(language, "capture"), say(language, TAKEN, keys=keys)
            Popup(title, body, (("close", say(language, "close")),), lambda _: None).appear()

    def toggle(self) -> None:
        """A click on the icon: Today comes to the front, or goes if it was there already."""
        window = self._windows.get("today")
        just_left = self._left.isValid() and self._left.elapsed() < JUST_NOW_MS
        if window is not None and window.isVisible() and (window.isActiveWindow() or just_left):
            window.hide()
        else:
            self.open("today")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watches Today: when it lost the focus, and its end, which ends a program without a tray.

        Without a tray Welcome leads to Today, however it ends: else nothing would be left on the screen.
        """
        today = watched is self._windows.get("today")
        if event.type() == QEvent.Type.WindowDeactivate and today:
            self._left.restart()
        elif event.type() == QEvent.Type.Close and not self.tray.has_host():
            QTimer.singleShot(0, self, QApplication.quit if today else lambda: self.open("today"))
        return False

    def _make(self, name: str) -> View:
        window = self._windows[name] = open_window(name, self._app)
        window.wants.connect(self.open)
        if name in {"today", "welcome"}:
            window.installEventFilter(self)
        return window

    def _without_tray(self) -> None:
        """No tray came: the window is the program, and says so."""
        if self.tray.has_host():
            return
        today = self._windows.get("today") or self._make("today")
        if layout := today.layout():
            from ui.notray import NoTray

            layout.addWidget(NoTray(self.tray.hosted))
        if not self._shows("welcome"):
            self.open("today")

    def _shows(self, name: str) -> bool:
        window = self._windows.get(name)
        return window is not None and window.isVisible()

    # ------------------------------------------------------------------ notices

    def _changed(self, kinds: frozenset[Kind]) -> None:
        app = QApplication.instance()
        if Kind.SETTINGS in kinds and isinstance(app, QApplication):
            dress(app, wanted_look(self._app))
            self._listen_for_keys()
            self._word_anew()
            self.tray.refresh()
        for window in self._windows.values():
            if window.isVisible() and window.interests & kinds:
                window.refresh()

    def _word_anew(self) -> None:
        """In another language windows are made anew, but for those that do it themselves."""
        before, self._language = self._language, look().language
        if before == self._language:
            return
        for name in [name for name, window in self._windows.items() if not window.words_itself]:
            window = self._windows.pop(name)
            shown = window.isVisible()
            window.removeEventFilter(self)
            window.hide()
            window.deleteLater()
            if shown:
                self.open(name)

    def _syncing(self, notice: Syncing) -> None:
        for window in self._windows.values():
            window.syncing(running=notice.running)


def wanted_look(app: Sundown) -> Look:
    """The look that the settings and the system ask for."""
    kept = app.settings()
    return system_look(kept["theme"], app.tongue, safe=kept.get("safe_view") == "on")


def near(window: QWidget, anchor: QPoint) -> None:
    """Put a window beside the anchor, whole on that screen. Wayland places windows itself: there it is left alone."""
    if QGuiApplication.platformName().startswith("wayland"):
        return
    screen = QGuiApplication.screenAt(anchor) or QGuiApplication.primaryScreen()
    area, frame = screen.availableGeometry(), window.frameGeometry()
    x = min(anchor.x() - frame.width() // 2, area.right() - frame.width() - GAP)
    below = anchor.y() < area.center().y()
    y = anchor.y() + GAP if below else min(anchor.y(), area.bottom()) - frame.height() - GAP
    window.move(max(area.left() + GAP, x), max(area.top() + GAP, y))
