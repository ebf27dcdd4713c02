"""How far one has come: a dot for each step, a pill for the present one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import paint_round, smooth
from ui.theme import look
from ui.words import say

DOT, PILL, PITCH = 6, 20, 14


class StepDots(QWidget):
    """Says "Step 2 of 6" to those who do not see it."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self._at = count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """The present step, from 0."""
        self._at = at
        self.setAccessibleName(say(look().language, "welcome.step", n=at + 1, all=self._count))
        self.update()

    def sizeHint(self) -> QSize:
        """All dots in a line."""
        return QSize(self._count * PITCH + PILL - DOT, 20)

    def paintEvent(self, _event: object) -> None:
        """Dots and a pill."""
        painter, now, x = smooth(self), look(), 0.0
        for at in range(self._count):
            wide = PILL if at == self._at else DOT
            role = "accent" if at == self._at else "past"
            paint_round(painter, QRectF(x, self.height() / 2 - 3, wide, DOT), 3, now.colour(role))
            x += wide + PITCH - DOT
