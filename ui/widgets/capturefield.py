"""A quick-add line with, under it, what was understood so far, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from assistant.model.captured import Captured
from ui.theme import Type, look
from ui.widgets.captureline import CaptureLine
from ui.widgets.layout import across, stack
from ui.widgets.words import Words, plain_tip
from ui.words import say

Understand = Callable[
    [str, bool], tuple[Captured, str]
]  # the line, flipped -> what it says, in words


class CaptureField(QWidget):
    """`entered` gives the line, whether it is flipped, the note, and whether to stay for another."""

    entered = Signal(str, bool, str, bool)
    understood = Signal(object)  # Captured or None, after each key

    def __init__(self, understand: Understand | None = None) -> None:
        super().__init__()
        self._understand = understand
        self._flip = False
        self._note = ""
        language = look().language
        self.line = CaptureLine()
        self.line.setPlaceholderText(say(language, "capture.hint"))
        self.line.setAccessibleName(say(language, "add_todo"))
        self._words = Words("", Type.NOTE, "ink2")
        self._beside = across(self.line, gap=4)
        self._beside.setStretch(0, 1)
        stack(self._beside, across(self._words, margins=(11, 0, 0, 0)), gap=4, parent=self)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._look)
        self.line.kept.connect(self._enter)
        self.line.flipped.connect(self.flip)

    def add_beside(self, widget: QWidget) -> None:
        """A button at the right of the line."""
        self._beside.addWidget(widget)

    def set_text(self, text: str, note: str = "") -> None:
        """Another line, with a note that goes along; the cursor stands behind it."""
        self._note = note
        self._flip = False
        self.line.setText(text)
        self._look()

    def text(self) -> str:
        """The line."""
        return self.line.text()

    def words(self) -> str:
        """What it says was understood."""
        return self._words.text()

    def look_again(self) -> None:
        """The same line at another hour."""
        self._look()

    def say(self, sentence: str) -> None:
        """Something else in the place of what was understood, until the next key."""
        self._words.set_tone("amber")
        self._words.setText(sentence)
        self._words.setToolTip(plain_tip(sentence))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, sentence))

    def flip(self) -> None:
        """A to-do becomes an event, an event a to-do. It is said aloud too."""
        self._flip = not self._flip
        self._look()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, self.words()))

    def clear(self) -> None:
        """For the next one."""
        self.set_text("")

    def _look(self) -> None:
        text = self.line.text()
        made, words = self._read(text)
        self.line.show_pieces(made.pieces if made else ())
        if self._note and words:
            words += f" · {say(look().language, 'capture.with_note')}"
        self._words.set_tone("ink2")
        self._words.setText(words)
        self._words.setToolTip(plain_tip(words))
        self.line.setAccessibleDescription(words)
        self.understood.emit(made)

    def _read(self, text: str) -> tuple[Captured | None, str]:
        if not text.strip():
            self._flip = False
        if self._understand is None or not text.strip():
            return None, ""
        return self._understand(text, self._flip)

    def _enter(self, stay: bool) -> None:  # noqa: FBT001 - a slot of kept
        if self.line.text().strip():
            self.entered.emit(self.line.text(), self._flip, self._note, stay)
