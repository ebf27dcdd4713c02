"""What runs between the start and Quit: opens windows, tells what happened, and ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from assistant.app import Sundown
from assistant.model.notice import Kind, Syncing
from assistant.model.notification import DEFAULT, NOT_SHOWN
from assistant.model.reminder import Reminder
from ui.bridge import Bridge
from ui.instance import Instance
from ui.present.when import clock
from ui.sleep import Sleep
from ui.style import dress
from ui.theme import Look, look, system_look
from ui.tray import Tray
from ui.windows import View, open_window
from ui.words import say

PATIENCE_MS = 10_000  # at log-in the tray may come after us
JUST_NOW_MS = 300  # a click on the tray takes the focus from the window first
GAP = 8  # px between a window and the edge of the screen
TEN_TOASTS = 3  # more reminders than this come as one summary
LIST = "digest"  # the key of the notification about the end-of-day list


@dataclass(frozen=True, slots=True)
class Told:
    """What a notification said and which window it opens, for the case that no desktop shows it."""

    title: str
    body: str
    window: str


class Shell(QObject):
    """The program behind the windows."""

    def __init__(self, app: Sundown, instance: Instance, *, hidden: bool) -> None:
        super().__init__()
        self._app = app
        self._windows: dict[str, View] = {}
        self._told: dict[str, Told] = {}
        self._left = QElapsedTimer()
        self.bridge = Bridge(app)
        self._notifier = app.notifier(self.bridge.answer)
        self.tray = Tray(app, self.bridge)
        self._sleep = Sleep(self)
        self._sleep.woke.connect(self._woke)
        self._connect(instance)
        self.tray.show()
        if not self.tray.has_host():
            QTimer.singleShot(PATIENCE_MS if hidden else 0, self, self._without_tray)

    def close(self) -> None:
        """Let go of everything that has a thread or a place on the screen."""
        self.tray.hide()
        self.bridge.close()
        if self._notifier is not None:
            self._notifier.close()
        for window in self._windows.values():
            window.removeEventFilter(self)
            window.close()

    def _connect(self, instance: Instance) -> None:
        instance.asked.connect(lambda: self.open("today"))
        self.tray.clicked.connect(self.toggle)
        self.tray.wants.connect(self.open)
        self.bridge.changed.connect(self._changed)
        self.bridge.syncing.connect(self._syncing)
        self.bridge.digest_ready.connect(self._list_is_ready)
        self.bridge.reminder_due.connect(self._remind)
        self.bridge.acted.connect(self._acted)

    # ------------------------------------------------------------------ windows

    def open(self, name: str) -> None:
        """Show a window, in front; `quit` ends the program."""
        if name == "quit":
            QApplication.quit()
            return
        if name == "digest" and self._notifier is not None:
            self._notifier.withdraw(LIST)
        window = self._windows.get(name) or self._make(name)
        fresh = not window.isVisible()
        window.showNormal()
        if fresh and name == "today" and self.tray.has_host():
            near(window, QPoint(*self.tray.anchor()))
        window.raise_()
        window.activateWindow()

    def toggle(self) -> None:
        """A click on the icon: Today comes to the front, or goes if it was there already."""
        window = self._windows.get("today")
        just_left = self._left.isValid() and self._left.elapsed() < JUST_NOW_MS
        if window is not None and window.isVisible() and (window.isActiveWindow() or just_left):
            window.hide()
        else:
            self.open("today")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Watches Today: when it lost the focus, and its end, which ends a program without a tray."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._left.restart()
        elif event.type() == QEvent.Type.Close and not self.tray.has_host():
            QTimer.singleShot(0, QApplication.quit)
        return False

    def _make(self, name: str) -> View:
        window = self._windows[name] = open_window(name, self._app)
        window.wants.connect(self.open)
        if name == "today":
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
        self.open("today")

    # ------------------------------------------------------------------ notices

    def _woke(self) -> None:
        """Timers stood still while the machine slept."""
        self._app.look_again()
        self.tray.refresh()

    def _changed(self, kinds: frozenset[Kind]) -> None:
        app = QApplication.instance()
        if Kind.SETTINGS in kinds and isinstance(app, QApplication):
            dress(app, wanted_look(self._app))
        for window in self._windows.values():
            if window.isVisible() and window.interests & kinds:
                window.refresh()

    def _syncing(self, notice: Syncing) -> None:
        for window in self._windows.values():
            window.syncing(running=notice.running)

    # ------------------------------------------------------------------ telling

    def _list_is_ready(self, work_date: str) -> None:
        digest = self._app.digest(date.fromisoformat(work_date))
        key = "notify.counts_waiting" if digest.waiting else "notify.counts"
        counts = {
            "done": len(digest.done),
            "open": len(digest.open),
            "waiting": len(digest.waiting),
        }
        self._tell(LIST, Told(self._say("notify.ready"), self._say(key, **counts), "digest"))

    def _remind(self) -> None:
        due, _next = self._app.reminders()
        if len(due) > TEN_TOASTS:
            titles = self._say("and_join").join(self._headline(each) for each in due)
            self._tell("remind", Told(self._say("notify.reminders", n=len(due)), titles, "today"))
        else:
            for each in due:
                told = Told(self._headline(each), each.location, "today")
                self._tell(f"remind:{each.id}", told)
        self._app.reminders_shown(due)

    def _headline(self, reminder: Reminder) -> str:
        title = reminder.title or self._say("untitled")
        return f"{clock(reminder.start, self._app.zone)} · {title}" if reminder.start else title

    def _tell(self, key: str, told: Told) -> None:
        self._told[key] = told
        if self._notifier is None:
            self._acted(key, NOT_SHOWN)
        else:
            self._notifier.notify(key, told.title, told.body, ((DEFAULT, self._say("open")),))

    def _acted(self, key: str, action: str) -> None:
        told = self._told.pop(key, None)
        if told is None:
            return
        if action == NOT_SHOWN:
            from ui.popup import Popup

            Popup(told.title, told.body, self._say("open"), lambda: self.open(told.window)).appear()
        else:
            self.open(told.window)

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)


def wanted_look(app: Sundown) -> Look:
    """The look that the settings and the system ask for."""
    return system_look(app.settings()["theme"], app.language)


def near(window: QWidget, anchor: QPoint) -> None:
    """Put a window beside the anchor, whole on that screen. Wayland places windows itself and ignores this."""
    screen = QGuiApplication.screenAt(anchor) or QGuiApplication.primaryScreen()
    area, frame = screen.availableGeometry(), window.frameGeometry()
    x = min(anchor.x() - frame.width() // 2, area.right() - frame.width() - GAP)
    below = anchor.y() < area.center().y()
    y = anchor.y() + GAP if below else min(anchor.y(), area.bottom()) - frame.height() - GAP
    window.move(max(area.left() + GAP, x), max(area.top() + GAP, y))
