"""The foot of the end-of-day list: its sources, and what to do with the list as a whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.model.digest import Digest
from ui.present.digest import source_lines
from ui.present.sources import Said
from ui.theme import look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.saidline import SaidLine
from ui.widgets.surface import Hair
from ui.words import say

IN_A_LINE = 2  # sources beside one another


class DigestFoot(QWidget):
    """A stale source is amber and says what follows from it. One filled button: close the day."""

    copied = Signal()
    shared = Signal()
    skipped = Signal()
    closed = Signal()

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._sources = stack(gap=4)
        column = stack(parent=self)
        column.addLayout(stack(Hair(), 12, self._sources, margins=(margin, 0, margin, 10)))
        column.addLayout(self._buttons(margin))

    def show_sources(self, digest: Digest) -> None:
        """How fresh the accounts of this list are, and what is not sent."""
        self._clear()
        language = look().language
        said = [*source_lines(digest, language)]
        for at in range(0, max(1, len(said)), IN_A_LINE):
            line = QWidget()
            widgets = (SaidLine(one) for one in said[at : at + IN_A_LINE])
            box = across(*widgets, None, gap=20, parent=line)
            if not at and digest.unsent:
                words = say(language, "not_sent", n=digest.unsent)
                box.addWidget(SaidLine(Said(words, "arrow-up")))
            self._sources.addWidget(line)

    def _clear(self) -> None:
        while item := self._sources.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _buttons(self, margin: int) -> QHBoxLayout:
        def word(key: str) -> str:
            return say(look().language, key)

        name = word("copy_name")
        copy = button(word("copy"), "quiet", "copy", name, tall=True, press=self.copied.emit)
        share = button(word("share"), "quiet", "share-2", tall=True, press=self.shared.emit)
        skip = button(word("not_today"), "quiet", tall=True, press=self.skipped.emit)
        self.close_day = button(word("close_day"), "primary", tall=True, press=self.closed.emit)
        line = across(copy, share, None, skip, self.close_day)
        line.setContentsMargins(margin - 8, 0, margin, 16)  # a quiet button's own air is 8
        return line
