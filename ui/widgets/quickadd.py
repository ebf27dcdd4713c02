"""The one-line field that adds a to-do: plain words, and a day if one is picked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.present.when import near
from ui.theme import look
from ui.widgets.buttons import button
from ui.widgets.datepick import pick_date
from ui.widgets.layout import across
from ui.words import say


class QuickAdd(QWidget):
    """`added` gives the words as typed, and the day or None. Esc puts the field away."""

    added = Signal(str, object)
    closed = Signal()

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._today: date | None = None
        self._day: date | None = None
        language = look().language
        self._line = QLineEdit()
        self._line.setMaxLength(500)
        self._line.setPlaceholderText(say(language, "what_to_do"))
        self._line.setAccessibleName(say(language, "add_todo"))
        self._line.returnPressed.connect(self._send)
        name = say(language, "pick_a_date")
        self._pick = button("", "quiet", "calendar", name, tall=True, press=self._ask_day)
        line = across(gap=4, margins=(margin, 8, margin, 4), parent=self)
        line.addWidget(self._line, 1)
        line.addWidget(self._pick)
        self.hide()

    def open_for(self, today: date) -> None:
        """Show the empty field and put the cursor there."""
        self._today = today
        self._line.clear()
        self._set_day(None)
        self.show()
        self._line.setFocus()

    def line(self) -> QLineEdit:
        """The field."""
        return self._line

    def _set_day(self, day: object) -> None:
        self._day = day if isinstance(day, date) else None
        words = near(self._day, self._today, look().language) if self._day and self._today else ""
        self._pick.setText(words)
        self._pick.updateGeometry()
        self._line.setFocus()

    def _ask_day(self) -> None:
        if self._today is None:
            return
        corner = self._pick.mapToGlobal(QPoint(self._pick.width(), self._pick.height() + 4))
        days = (self._today, self._day)
        pick_date(self, corner, days, self._set_day, no_date=self._day is not None)

    def _send(self) -> None:
        words, day = self._line.text().strip(), self._day
        if words:
            self._line.clear()
            self._set_day(None)
            self.added.emit(words, day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the field away, not the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
