"""The tray: icon and menu. The menu has everything, since some desktops give a click to it alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtGui import QAction, QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from assistant.app import Sundown
from assistant.model.notice import Syncing
from assistant.model.setup import SAMPLE
from assistant.model.view import Today
from ui.bridge import Bridge
from ui.present.mask import mask
from ui.present.sources import sync_words
from ui.present.when import at
from ui.theme import look
from ui.trayface import dark_panel, face_of
from ui.trayicon import DASHES, Face, State, draw
from ui.widgets.buttons import shown
from ui.words import say

HOST = "org.kde.StatusNotifierWatcher"
LONG_MS = 2_000  # a shorter pass is not worth a change of the icon
STEP_MS = 400
SECOND_MS = 1_000
TITLE = 48  # characters of an event's title in the menu
LINES = (  # the menu: the name of each line, and what it asks for
    ("next", "today"), ("open", "today"), ("", ""),
    ("today", "today"), ("capture", "capture"), ("clipboard", "capture:clipboard"), ("search", "search"), ("", ""),
    ("approvals", "approvals"), ("request", "request:new"), ("", ""),
    ("digest", "digest"), ("yesterday", "history:yesterday"), ("skip", "skip"), ("", ""),
    ("sync", "sync"), ("synced", "accounts"), ("safe", "safe"), ("sample", "sample"), ("", ""),
    ("settings", "settings"), ("accounts", "accounts"), ("pause", "pause"), ("", ""), ("quit", "quit"),
)  # fmt: skip


class Tray(QObject):
    """The icon, remade when a tray host comes, and its menu, read anew when shown."""

    clicked = Signal()
    wants = Signal(str)  # the name of a window, with what to show in it after a colon; or quit
    hosted = Signal()  # a tray host came

    def __init__(self, app: Sundown, bridge: Bridge) -> None:
        super().__init__()
        self._app = app
        self._running: frozenset[str] = frozenset()
        self._long = QTimer(self, singleShot=True, interval=LONG_MS)
        self._dash = QTimer(self, interval=STEP_MS)
        self._new_day = QTimer(self, singleShot=True)  # the one moment at which no notice comes
        self._new_day.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._face = Face()
        self.menu = QMenu()
        self._lines = self._build()
        self._icon = QSystemTrayIcon(self)
        self._watcher = QDBusServiceWatcher(
            HOST,
            QDBusConnection.sessionBus(),
            QDBusServiceWatcher.WatchModeFlag.WatchForRegistration,
        )
        self._connect(bridge)

    def show(self) -> None:
        """Put the icon into the tray."""
        self.refresh()
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.show()

    def hide(self) -> None:
        """Take it out."""
        self._icon.hide()

    def has_host(self) -> bool:
        """Is there a tray? The icon's own `isVisible` says yes without one."""
        return self._icon.isSystemTrayAvailable()

    def anchor(self) -> tuple[int, int]:
        """Where the icon is; StatusNotifier hosts do not say, so there it is where the pointer is.

        An icon that was embedded a moment ago may still believe itself in the corner of the screen.
        """
        box, pointer = self._icon.geometry(), QCursor.pos()
        known = box.isValid() and not box.isEmpty()
        if known and box.topLeft().isNull() and not box.contains(pointer):
            known = False
        spot = box.center() if known else pointer
        return spot.x(), spot.y()

    def refresh(self) -> None:
        """Read the day and show it in icon and tooltip."""
        today = self._app.today()
        busy = bool(self._running) and not self._long.isActive()
        approvals, lists = self._app.approval_counts().to_decide, len(self._app.lists_waiting())
        waiting = approvals + min(lists, 1)
        face = face_of(today, waiting, syncing=busy, dark_panel=dark_panel())
        if face.state != State.SYNCING or look().calm:
            self._dash.stop()
        elif not self._dash.isActive():
            self._dash.start()
        self._face = face
        self._icon.setIcon(draw(face))
        waits = self._say("tray.waits", n=approvals) if approvals else ""
        parts = (self._say("app"), waits, self._open_line(today))
        self._icon.setToolTip(" · ".join(part for part in parts if part))
        self._fill(today)
        left = today.day.closes - today.now
        self._new_day.start(max(SECOND_MS, round(left.total_seconds() * SECOND_MS) + SECOND_MS))

    def remake(self) -> None:
        """A StatusNotifier host came after the program: only a new icon is seen by it."""
        old, self._icon = self._icon, QSystemTrayIcon(self)
        old.hide()
        old.deleteLater()
        self.show()
        self.hosted.emit()

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(lambda _kinds: self.refresh())
        bridge.syncing.connect(self._syncing)
        self._long.timeout.connect(self.refresh)
        self._new_day.timeout.connect(self.refresh)
        self._dash.timeout.connect(self._stride)
        self._watcher.serviceRegistered.connect(lambda _name: self.remake())
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.refresh())

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)

    # ------------------------------------------------------------------ the menu

    def _build(self) -> dict[str, QAction]:
        lines: dict[str, QAction] = {}
        for name, wanted in LINES:
            if not name:
                self.menu.addSeparator()
                continue
            lines[name] = self.menu.addAction("")
            lines[name].triggered.connect(lambda _on=False, wanted=wanted: self._chosen(wanted))
        lines["safe"].setCheckable(True)
        self.menu.aboutToShow.connect(lambda: self._fill(self._app.today()))
        return lines

    def _fill(self, today: Today) -> None:
        """Also done ahead of time: panels that draw the menu themselves measure it before they ask."""
        words = {
            "next": self._next_line(today),
            "open": self._open_line(today),
            "capture": self._say("capture.tray"),
            "clipboard": self._say("capture.clipboard"),
            "synced": self._sync_line(today),
            "pause": self._say("tray.resume" if today.paused else "tray.pause"),
            "digest": self._list_line(),
            "approvals": self._approvals_line(),
        }
        for name, line in self._lines.items():
            line.setText(shown(words.get(name) or self._say(f"tray.{name}")))
        remote = any(source.kind != "local" for source in today.sources)
        self._lines["sync"].setEnabled(remote and not today.paused)
        self._lines["pause"].setVisible(remote)
        self._lines["request"].setVisible(bool(self._app.forms()))
        self._lines["sample"].setVisible(any(source.account == SAMPLE for source in today.sources))
        self._lines["safe"].setChecked(look().safe)

    def _chosen(self, wanted: str) -> None:
        match wanted:
            case "sync":
                self._app.sync_soon()
            case "pause":
                self._app.pause(on=not self._app.paused)
            case "skip":
                self._app.skip_today()
            case "safe":
                self._app.set_setting("safe_view", "off" if look().safe else "on")
            case "sample":
                self._app.remove_sample()
            case _:
                self.wants.emit(wanted)

    def _next_line(self, today: Today) -> str:
        event = today.next_event
        if event is None:
            return self._say("tray.no_more")
        title = " ".join(event.summary.split()) or self._say("untitled")
        title = mask(title) if look().safe else title
        title = title if len(title) <= TITLE else f"{title[: TITLE - 1]}…"
        return f"{at(event.start, today.day.date, look().language, today.zone)}  {title}"

    def _open_line(self, today: Today) -> str:
        key = "tray.open" if today.open_count else "tray.none_open"
        return self._say(key, n=today.open_count)

    def _list_line(self) -> str:
        """The badge of a list whose notice may come no more (L-14, P-3)."""
        name = self._say("tray.digest")
        return self._say("tell.waits", list=name) if self._app.lists_waiting() else name

    def _approvals_line(self) -> str:
        """With how many wait for the user."""
        number = self._app.approval_counts().to_decide
        return self._say("tray.approvals_n" if number else "tray.approvals", n=number)

    def _sync_line(self, today: Today) -> str:
        for source in today.sources:
            if source.held_removals:
                return self._say("tray.held", name=source.account)
        if self._running:
            return self._say("syncing")
        words = sync_words(
            today.sources, today.now, look().language, today.zone, paused=today.paused
        )
        return words.text

    # ------------------------------------------------------------------ what happens

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.clicked.emit()

    def _syncing(self, notice: Syncing) -> None:
        was = bool(self._running)
        account = frozenset({notice.account_id})
        self._running = self._running | account if notice.running else self._running - account
        if self._running and not was:
            self._long.start()
        elif was and not self._running:
            self._long.stop()
            self.refresh()

    def _stride(self) -> None:
        self._face = replace(self._face, step=self._face.step % DASHES + 1)
        self._icon.setIcon(draw(self._face))
