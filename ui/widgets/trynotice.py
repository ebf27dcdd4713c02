"""A test notification, and what to do if none is seen. It speaks for itself: window and shell need not help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.model.notification import NOT_SHOWN, Notifier
from ui.theme import look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.surface import Note
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

KEY = "try"


class TryNotice(QWidget):
    """A button; under it, after a press, what happened."""

    _answered = Signal(str)  # from the notifier's thread

    def __init__(self, app: Sundown) -> None:
        super().__init__()
        self._app = app
        self._notifier: Notifier | None = None
        self._note = Note()
        self._note.hide()
        press = button(self._say("try.button"), None, press=self._try)
        stack(across(press, None), self._note, gap=10, parent=self)
        self._answered.connect(self._hear)
        self.destroyed.connect(self.close_line)

    def close_line(self) -> None:
        """Give the connection to the desktop back."""
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            notifier.close()

    def _try(self) -> None:
        if self._notifier is None:
            self._notifier = self._app.notifier(lambda _key, action: self._answered.emit(action))
        if self._notifier is None:
            self._hear(NOT_SHOWN)
            return
        self._notifier.notify(KEY, self._say("try.title"), self._say("try.body"))
        self._note.say(self._say("try.sent"), "ink2", "info")
        self._note.show()

    def _hear(self, action: str) -> None:
        if action == NOT_SHOWN:
            self._note.say(self._say("try.blocked"), "amber", "triangle-alert")
            self._note.show()

    def _say(self, key: str) -> str:
        return say(look().language, key)
