"""The lower edge of the inbox: a new request and Select; while selecting, how many and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, held, stack
from ui.widgets.words import Words
from ui.words import say


class BatchBar(QWidget):
    """Two lines in one place. `begun` and `ended` say that rows get ticks, and that they are over."""

    wanted = Signal()  # a new request
    begun = Signal()
    ended = Signal()
    opened = Signal()

    def __init__(self, margin: int) -> None:
        super().__init__()
        language = look().language
        self._chosen = Words("", Type.NOTE, "ink2")
        self.new = button(say(language, "approval.new"), "quiet", "plus", press=self.wanted.emit)
        self.select = button(
            say(language, "approval.select"), "quiet", "list-checks", press=self._begin
        )
        self.together = button(say(language, "batch.decide"), press=self.opened.emit)
        cancel = button(say(language, "cancel"), "quiet", press=self.end)
        self._plain = held(
            across(self.new, None, self.select, margins=(margin - 8, 8, margin - 8, 8))
        )
        batch = across(
            self._chosen, None, cancel, self.together, margins=(margin, 8, margin - 8, 8)
        )
        self._batch = held(batch)
        self._batch.hide()
        stack(self._plain, self._batch, parent=self)

    def _begin(self) -> None:
        self._plain.hide()
        self._batch.show()
        self.begun.emit()

    def end(self) -> None:
        """No ticks any more."""
        self._batch.hide()
        self._plain.show()
        self.ended.emit()

    def count(self, ticks: int) -> None:
        """So many are ticked."""
        self._chosen.setText(say(look().language, "batch.chosen", n=ticks))
        self.together.setEnabled(ticks > 0)
