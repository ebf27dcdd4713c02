"""The seven days of the week as discs to switch on and off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.paint import paint_ring, paint_round, paint_words, ringed, smooth, width_of
from ui.present.when import week_start
from ui.theme import Type, look
from ui.widgets.layout import across
from ui.words import say

SIZE = 32
DAYS = 7


class Disc(QAbstractButton):
    """One day: soft and accent when it is worked."""

    def __init__(self, letter: str, name: str, *, outlined: bool) -> None:
        super().__init__()
        self._letter, self._outlined = letter, outlined
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFixedSize(look().px(SIZE), look().px(SIZE))

    def sizeHint(self) -> QSize:
        """A circle."""
        return QSize(look().px(SIZE), look().px(SIZE))

    def paintEvent(self, _event: object) -> None:
        """The letter on its disc."""
        painter, now, box, on = smooth(self), look(), QRectF(self.rect()), self.isChecked()
        ground = "soft" if on else "hover" if self.underMouse() else "paper"
        line = now.colour("hair") if self._outlined and not on else None
        paint_round(painter, box, box.height() / 2, now.colour(ground), line)
        font = now.font(Type.LABEL if on else Type.NOTE)
        start = QPointF((box.width() - width_of(self._letter, font)) / 2, box.center().y())
        paint_words(painter, self._letter, start, font, now.colour("accent" if on else "ink2"))
        if ringed(self):
            paint_ring(painter, box, box.height() / 2, now)


class DayDiscs(QWidget):
    """In the order of the user's week; days count from Monday = 0."""

    changed = Signal()

    def __init__(self, worked: frozenset[int], *, outlined: bool = False) -> None:
        """`outlined`: days that are off have an outline, where mostly all of them are off."""
        super().__init__()
        language = look().language
        first = week_start(language)
        self._discs: dict[int, Disc] = {}
        line = across(gap=4, parent=self)
        for day in [(first + step) % DAYS for step in range(DAYS)]:
            letter, name = say(language, f"dow{day}.letter"), say(language, f"dow{day}")
            disc = self._discs[day] = Disc(letter, name, outlined=outlined)
            disc.setChecked(day in worked)
            disc.toggled.connect(lambda _on: self.changed.emit())
            line.addWidget(disc)

    def worked(self) -> frozenset[int]:
        """The days that are on."""
        return frozenset(day for day, disc in self._discs.items() if disc.isChecked())
