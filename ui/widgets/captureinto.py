"""What comes into a window from elsewhere: a drop, or the clipboard. It is shown or asked before it is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.model.errors import SundownError
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.capturedeeds import capture_text, import_file, import_question, parted
from ui.widgets.capturedrop import CaptureDrop
from ui.widgets.toast import Toast
from ui.widgets.undo import Net
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown


class CaptureInto(QObject):
    """`typed` gives a line and a note for the field of the window."""

    typed = Signal(str, str)

    def __init__(self, window: QWidget, app: Sundown | None, net: Net, toast: Toast) -> None:
        super().__init__(window)
        self._app, self._net, self._toast = app, net, toast
        self.drop = CaptureDrop(window)
        self.drop.file.connect(self._ask)
        self.drop.text.connect(self._keep)

    def paste(self) -> None:
        """The clipboard comes into the field, to be looked at; it is never added by itself."""
        first, rest = parted(QGuiApplication.clipboard().text())
        if first:
            self.typed.emit(first, rest)
        else:
            self._toast.say(_word("capture.clipboard_empty"), icon="info")

    def _keep(self, text: str) -> None:
        if self._app is not None:
            self._net.do(partial(capture_text, self._app, text))

    def _ask(self, name: str, data: bytes) -> None:
        if question := import_question(name, data):
            done = (_word("capture.do_import"), partial(self._import, name, data))
            self._toast.say(question, done, icon="calendar")
        else:
            self._toast.say(_word("capture.unreadable", file=name), icon="info")

    def _import(self, name: str, data: bytes) -> None:
        if self._app is None:
            return
        try:
            said = import_file(self._app, name, data)
        except SundownError as error:
            self._toast.say(
                in_language(str(error), look().language), icon="triangle-alert", tone="amber"
            )
            return
        self._toast.say(said)
        self._net.changed.emit()


def _word(key: str, **values: object) -> str:
    return say(look().language, key, **values)
