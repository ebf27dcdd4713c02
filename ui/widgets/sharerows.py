"""The lines that could be sent, each with its tick; a chip says why one is off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from assistant.model.history import ShareLine
from ui.paint import paint_chip, paint_ring, smooth, width_of
from ui.theme import Type, look
from ui.widgets.layout import across, stack
from ui.widgets.words import Words, heading, plain_tip
from ui.words import say

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Chip(QWidget):
    """A quiet word beside a line."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        wide = width_of(self._words, look().font(Type.NOTE)) + 14
        return QSize(round(wide) + 1, look().px(20))

    def paintEvent(self, _event: object) -> None:
        """The chip."""
        end = QPointF(self.width(), self.height() / 2)
        paint_chip(smooth(self), look(), end, self._words, "amber")


class Tick(QCheckBox):
    """A tick whose focus is shown by its row."""

    focused = Signal()
    by_key = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row paints it."""
        super().focusInEvent(event)
        self.by_key = event.reason() in BY_KEY
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The row paints it."""
        super().focusOutEvent(event)
        self.by_key = False
        self.focused.emit()

    def paintEvent(self, _event: object) -> None:
        """The box alone."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, smooth(self), self)


class ShareRow(QWidget):
    """One line. A click anywhere on it ticks."""

    toggled = Signal()

    def __init__(self, line: ShareLine) -> None:
        super().__init__()
        self.line = line
        self.tick = Tick()
        self.tick.focused.connect(self.update)
        self.tick.setChecked(line.on)
        why = say(look().language, f"share.{line.why}") if line.why else ""
        self.tick.setAccessibleName(", ".join(filter(None, (line.text, why))))
        self.tick.toggled.connect(lambda _on: self.toggled.emit())
        words = Words(line.text)
        words.setToolTip(plain_tip(line.text))
        box = across(self.tick, gap=14, margins=(8, 0, 8, 0), parent=self)
        box.addWidget(words, 1)
        if why:
            box.addWidget(Chip(why))
        self.setFixedHeight(look().px(36))

    def paintEvent(self, _event: object) -> None:
        """The ring of the focus goes around the whole line."""
        if self.tick.by_key:
            box = QRectF(self.rect()).adjusted(-1, 1, 1, -1)
            paint_ring(smooth(self), box, 8, look())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words belong to the tick."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.tick.toggle()


class ShareRows(QScrollArea):
    """All lines under their headings. `changed` follows each tick."""

    changed = Signal()

    def __init__(self, margin: int, name: str) -> None:
        super().__init__()
        self._margin = margin
        self.rows: list[ShareRow] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lines(self, lines: Sequence[ShareLine]) -> None:
        """Other lines, with the ticks they come with; what the user has ticked before stays."""
        before = {row.line.id: row.tick.isChecked() for row in self.rows}
        page, self.rows = QWidget(), []
        column = stack(margins=(self._margin - 8, 0, self._margin - 8, 12), parent=page)
        for title, mine in groupby(lines, key=lambda line: line.section):
            column.addSpacing(16)
            column.addLayout(across(8, heading(title), gap=0))
            column.addSpacing(4)
            for line in mine:
                row = ShareRow(line)
                row.tick.setChecked(before.get(line.id, line.on))
                row.toggled.connect(self.changed)
                self.rows.append(row)
                column.addWidget(row)
        column.addStretch(1)
        self.setWidget(page)
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked lines, in their order."""
        return tuple(row.line.id for row in self.rows if row.tick.isChecked())
