"""What this program is, whose work is in it, and the way back to the welcome."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from assistant import __version__
from ui.theme import RESOURCES, Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.picture import Picture
from ui.widgets.words import Words
from ui.words import say

TEXTS = (RESOURCES / "icons" / "ui" / "LICENSE",)


class About(QWidget):
    """Version, promise, credits; the licence texts on demand."""

    welcome = Signal()

    def __init__(self) -> None:
        super().__init__()
        language = look().language
        version = Words(say(language, "about.version", version=__version__), Type.HEAD)
        promise = Words(say(language, "about.promise"), Type.BODY, "ink2", wrap=True)
        again = button(say(language, "about.welcome"), None, press=self.welcome.emit)
        texts = button(say(language, "about.licences"), "quiet", press=self._show_texts)
        head = across(Picture(RESOURCES / "icons" / "sundown.svg", 56), gap=16)
        head.addLayout(stack(version, promise, gap=4), 1)
        credit = (
            Words(say(language, key), Type.NOTE, "ink2", wrap=True)
            for key in ("about.icons", "about.parts")
        )
        self._texts = QPlainTextEdit()
        self._texts.setReadOnly(True)
        self._texts.setFrameShape(QFrame.Shape.NoFrame)
        self._texts.setAccessibleName(say(language, "about.licences"))
        self._texts.setFont(look().font(Type.NOTE))
        self._texts.setFixedHeight(look().px(200))
        self._texts.hide()
        buttons = across(again, texts, None)
        stack(8, head, 20, buttons, 20, *credit, 8, self._texts, gap=2, parent=self)

    def _show_texts(self) -> None:
        parts = [path.read_text(encoding="utf-8") for path in TEXTS if path.is_file()]
        self._texts.setPlainText("\n\n".join(parts))
        self._texts.setVisible(not self._texts.isVisible())
