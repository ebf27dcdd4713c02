"""Suspend and resume, as logind tells it on the system bus. Timers stand still in between, the wall clock does not."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

PATH, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"


class Sleep(QObject):
    """`woke` comes after every resume; never, where no logind is."""

    woke = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            bus = QDBusConnection.systemBus()
            slot: Any = SLOT("on_sleep(bool)")  # the stubs say bytes, Qt takes the text only
            bus.connect("", PATH, MANAGER, "PrepareForSleep", self, slot)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the slot's shape is the signal's
        """PrepareForSleep: true before, false after."""
        if not begins:
            self.woke.emit()
