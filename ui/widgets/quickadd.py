"""The line in Today that adds a to-do or an event: plain words, what they mean, and a day if one is picked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from assistant.model.captured import Captured, PieceKind
from ui.theme import look
from ui.widgets.buttons import button
from ui.widgets.capturefield import CaptureField, Understand
from ui.widgets.captureline import CaptureLine
from ui.widgets.datepick import pick_date
from ui.widgets.layout import stack
from ui.words import say


class QuickAdd(QWidget):
    """`added` gives the line as typed, whether it is flipped, and a note. Esc puts the field away."""

    added = Signal(str, bool, str)
    closed = Signal()

    def __init__(self, margin: int, understand: Understand | None = None) -> None:
        super().__init__()
        self._today: date | None = None
        self._made: Captured | None = None
        self._field = CaptureField(understand)
        self._field.entered.connect(lambda line, flip, note, _stay: self._send(line, flip, note))
        self._field.understood.connect(self._note_made)
        name = say(look().language, "pick_a_date")
        self._pick = button("", "quiet", "calendar", name, tall=True, press=self._ask_day)
        self._field.add_beside(self._pick)
        stack(self._field, margins=(margin, 8, margin, 4), parent=self)
        self.hide()

    def open_for(self, today: date, text: str = "", note: str = "") -> None:
        """Show the field, empty or with a text, and put the cursor there."""
        self._today = today
        self._field.set_text(text, note)
        self.show()
        self._field.line.setFocus()

    def line(self) -> CaptureLine:
        """The field."""
        return self._field.line

    def words(self) -> str:
        """What was understood so far."""
        return self._field.words()

    def _note_made(self, made: object) -> None:
        self._made = made if isinstance(made, Captured) else None

    def _set_day(self, day: object) -> None:
        """A picked day is written into the line, in place of the day that stood there."""
        text, pieces = self._field.text(), self._made.pieces if self._made else ()
        old = next((piece for piece in pieces if piece.kind is PieceKind.DAY), None)
        if old is not None:
            text = text[: old.start] + text[old.end :]
        said = f" {day.isoformat()}" if isinstance(day, date) else ""
        self._field.line.setText((text.strip() + said).strip())
        self._field.line.setFocus()

    def _ask_day(self) -> None:
        if self._today is None:
            return
        corner = self._pick.mapToGlobal(QPoint(self._pick.width(), self._pick.height() + 4))
        due = self._made.due if self._made else None
        day = due if due is None or type(due) is date else None
        pick_date(self, corner, (self._today, day), self._set_day, no_date=due is not None)

    def _send(self, line: str, flip: bool, note: str) -> None:  # noqa: FBT001 - a slot of entered
        self._field.clear()
        self.added.emit(line, flip, note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the field away, not the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
