"""The field of a search, and the kinds of what was found beside one another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.paint import paint_icon, paint_ring, paint_round, paint_words, smooth, width_of
from ui.present.search import count_words
from ui.theme import Type, look
from ui.widgets.layout import across

LENS, INSET = 16, 12


class SearchField(QLineEdit):
    """A field with a lens. Up, Down and Enter belong to the list under it: `stepped`, `entered`."""

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTextMargins(INSET + look().px(LENS), 0, 0, 0)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The cursor stays in the field while the arrows walk through the list."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lens stands left of the words."""
        super().paintEvent(event)
        paint_icon(
            smooth(self), "search", 11, self.height() / 2, look().px(LENS), look().colour("ink2")
        )


class KindButton(QPushButton):
    """One kind with its count; the chosen one stands on the soft ground."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words)
        self.kind, self.words, self.count = kind, words, "0"
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)

    def show_count(self, count: str) -> None:
        """How many were found, "50+" where there may be more."""
        self.count = count
        self.setAccessibleName(f"{self.words} {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words, count, and 12 px at both sides."""
        now = look()
        wide = width_of(self.words, now.font(Type.LABEL)) + width_of(
            self.count, now.font(Type.NOTE)
        )
        return QSize(round(wide) + 31, now.px(28))

    def paintEvent(self, _event: object) -> None:
        """A pill when it is chosen; quiet words else."""
        painter, now, on = smooth(self), look(), self.isChecked()
        box = QRectF(self.rect())
        if on or self.underMouse():
            paint_round(painter, box, box.height() / 2, now.colour("soft" if on else "hover"))
        font = now.font(Type.LABEL if on else Type.NOTE)
        tone = now.colour("accent" if on else "ink2")
        start = QPointF(12, box.center().y())
        start.setX(start.x() + paint_words(painter, self.words, start, font, tone) + 7)
        paint_words(painter, self.count, start, now.font(Type.NOTE), tone)
        if self.hasFocus():
            paint_ring(painter, box, box.height() / 2, now)


class Kinds(QWidget):
    """The kinds in a line; those without a hit are left out. `chosen` gives one, "" for all."""

    chosen = Signal(str)

    def __init__(self, kinds: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._line: QHBoxLayout = across(gap=2, parent=self)
        self._buttons = [KindButton(kind, words) for kind, words in kinds]
        for made in self._buttons:
            made.clicked.connect(lambda _on=False, kind=made.kind: self.chosen.emit(kind))
            self._line.addWidget(made)
        self._line.addStretch(1)
        self._buttons[0].setChecked(True)

    @property
    def kind(self) -> str:
        """The chosen kind, "" for all."""
        return next((made.kind for made in self._buttons if made.isChecked()), "")

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Other numbers; a chosen kind that has no hit any more gives way to all."""
        for made in self._buttons:
            made.show_count(count_words(counts, made.kind))
            made.setVisible(not made.kind or bool(counts.get(made.kind, 0)))
        if not counts.get(self.kind, 0):
            self._buttons[0].setChecked(True)
