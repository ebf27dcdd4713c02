"""A one-line field that marks which of its words were understood: a soft ground and a line under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QLineEdit

from assistant.model.captured import Piece
from ui.theme import look

MOST = 500
_PAD, _UNDER = 1.5, 1.5  # px around a piece, and of the line under it


class CaptureLine(QLineEdit):
    """`kept` is Enter, with True where Ctrl was held: the field stays. `flipped` is Ctrl+E.

    `regretted` is Ctrl+Z in the empty field: what was made last is meant.
    """

    kept = Signal(bool)
    flipped = Signal()
    regretted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Piece] = ()
        self._composing = False  # an input method shows words that are not in the text yet
        self.setMaxLength(MOST)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Mark these characters."""
        self._pieces = pieces
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Ctrl+Enter keeps and stays, Ctrl+E flips."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.kept.emit(held)
            case Qt.Key.Key_E if held:
                self.flipped.emit()
            case Qt.Key.Key_Z if held and not self.text() and not self.isUndoAvailable():
                self.regretted.emit()
            case _:
                super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While words are composed their places shift: nothing is marked then."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the marks: they only darken paper (lighten it at night), so the words stay as sharp."""
        super().paintEvent(event)
        if self._composing or not self._pieces:
            return
        painter, now = QPainter(self), look()
        dark = now.colour("paper").lightness() < now.colour("ink").lightness()
        mode = QPainter.CompositionMode
        painter.setCompositionMode(
            mode.CompositionMode_Lighten if dark else mode.CompositionMode_Darken
        )
        painter.setClipRect(self.rect().adjusted(10, 3, -10, -3))
        for box in self._boxes():
            painter.fillRect(box, now.colour("soft"))
            under = QRectF(box.left(), box.bottom() - _UNDER, box.width(), _UNDER)
            painter.fillRect(under, now.colour("accent"))

    def _boxes(self) -> list[QRectF]:
        """Where the pieces stand, by the place of the cursor: a field does not tell how far it has scrolled."""
        text, metrics = self.text(), QFontMetricsF(self.font())
        at = (
            self.cursorRect().center().x()
            + 1
            - metrics.horizontalAdvance(text[: self.cursorPosition()])
        )
        middle, high = self.height() / 2, metrics.height() / 2 + 2
        boxes = []
        for piece in self._pieces:
            left = at + metrics.horizontalAdvance(text[: piece.start])
            right = at + metrics.horizontalAdvance(text[: piece.end])
            boxes.append(QRectF(left - _PAD, middle - high, right - left + 2 * _PAD, 2 * high))
        return boxes
