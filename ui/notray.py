"""The foot of Today on a desktop without a tray: what closing the window does."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ui.theme import look
from ui.widgets.layout import stack
from ui.widgets.surface import Note
from ui.words import say


class NoTray(QWidget):
    """Goes by itself when a tray host comes."""

    def __init__(self, hosted: SignalInstance) -> None:
        super().__init__()
        stack(
            Note(say(look().language, "tray.missing"), "amber", "info"),
            margins=(12, 0, 12, 12),
            parent=self,
        )
        hosted.connect(self.hide)
