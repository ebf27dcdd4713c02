"""Welcome, after signing in: which calendars and lists; then what really came of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QWidget

from assistant.model.account import Collection, Component
from ui.present.row import Row
from ui.present.sources import Said
from ui.theme import Type, look
from ui.widgets.buttons import shown
from ui.widgets.layout import across, held, stack
from ui.widgets.page import MARGIN, page
from ui.widgets.rowlist import RowList
from ui.widgets.saidline import SaidLine
from ui.widgets.surface import Note, Sign
from ui.widgets.words import Words, heading
from ui.words import say


class PickPage(QWidget):
    """A tick for each calendar, and a clear word on what is read and what is written (O-3)."""

    def __init__(self, found: Sequence[Collection]) -> None:
        super().__init__()
        self._ticks: dict[str, QCheckBox] = {}
        rows = stack(gap=2, margins=(0, 2, 0, 2))
        for collection in found:
            rows.addLayout(self._row(collection))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(held(rows))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.note = Note()
        self.note.hide()
        title = Words(self._say("pick.title"), Type.TITLE)
        text = Words(self._say("pick.text"), wrap=True)
        reads, writes = (
            self._promise("calendar", "pick.reads"),
            self._promise("check", "pick.writes"),
        )
        column = page(self, title, text, area, 12, reads, 6, writes, 12, self.note)
        column.setStretchFactor(area, 1)

    def skipped(self) -> tuple[str, ...]:
        """The hrefs that were not ticked."""
        return tuple(href for href, tick in self._ticks.items() if not tick.isChecked())

    def any(self) -> bool:
        """Is at least one wanted?"""
        return any(tick.isChecked() for tick in self._ticks.values())

    def tell(self, sentence: str, tone: str = "amber", icon: str = "triangle-alert") -> None:
        """One sentence under the list."""
        self.note.say(sentence, tone, icon)
        self.note.show()

    def first_focus(self) -> QWidget | None:
        """The first tick."""
        return next(iter(self._ticks.values()), None)

    def _row(self, collection: Collection) -> QHBoxLayout:
        tick = self._ticks[collection.href] = QCheckBox(shown(" ".join(collection.name.split())))
        tick.setChecked(True)
        tick.setMinimumHeight(look().px(36))
        about = Words(self._about(collection), Type.NOTE, "ink2")
        tick.setAccessibleDescription(about.text())
        return across(tick, None, about, gap=12)

    def _say(self, key: str) -> str:
        return say(look().language, key)

    def _about(self, collection: Collection) -> str:
        holds = collection.components
        both = len(holds) > 1
        key = "pick.both" if both else "pick.todos" if Component.TODO in holds else "pick.events"
        parts = [self._say(key), self._say("pick.read_only") if collection.read_only else ""]
        return " · ".join(part for part in parts if part)

    def _promise(self, icon: str, key: str) -> QWidget:
        line = across(Sign(icon, "ink2", 14), gap=8)
        line.addWidget(Words(self._say(key), Type.NOTE, "ink2", wrap=True), 1)
        return held(line)


class SeenPage(QWidget):
    """What has come so far: how much, and the next real items."""

    def __init__(self) -> None:
        super().__init__()
        language = look().language
        self._state = SaidLine()
        self._head = heading(say(language, "seen.next"))
        self._list = RowList(MARGIN, say(language, "seen.next"))
        self.note = Note()
        self.note.hide()
        top = QWidget()
        title = Words(say(language, "seen.title"), Type.TITLE)
        stack(title, 12, across(self._state, None), self.note, 16, self._head, 4,
              gap=0, margins=(MARGIN, 8, MARGIN, 0), parent=top)  # fmt: skip
        column = stack(top, parent=self)
        column.addWidget(self._list, 1)

    def show_items(self, said: Said, rows: tuple[Row, ...]) -> None:
        """How much, and the first of it."""
        self._state.show_said(said)
        self._head.setVisible(bool(rows))
        self._list.show_rows(rows)

    def tell(self, sentence: str) -> None:
        """Something to know, in amber."""
        self.note.say(sentence, "amber", "triangle-alert")
        self.note.show()
