"""One day of a calendar: its number, and under it what is special about it. Used by pickers and week strips."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton

from assistant.model.digest import DayKind
from ui.paint import paint_ring, paint_round, paint_words, ringed, smooth, width_of
from ui.present.when import day_title, lunar_words
from ui.theme import Type, look
from ui.widgets.words import set_tip
from ui.words import say

RISE, FALL = 8, 9  # px: number and second line from the middle of the cell


class DayCell(QPushButton):
    """`tone` accent: today. A free weekday says so, a make-up work day too; else the lunar day where it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("kind", "day")
        self._under, self._tone, self._faint = "", "", False

    @property
    def under(self) -> str:
        """The second line."""
        return self._under

    def show_day(self, day: date, kind: DayKind | None, language: str, *, today: bool) -> None:
        """Show this day."""
        free = kind is not None and not kind.work
        made_up, holiday = kind is not None and kind.make_up, free and bool(kind and kind.reason)
        mark = "make_up_mark" if made_up else "free_mark" if holiday else ""
        self._under = say(language, mark) if mark else lunar_words(day, language, short=True)
        self._tone = "amber" if made_up else "green" if holiday else "ink2"
        self._faint = free
        self.setText(str(day.day))
        self.setProperty("tone", "accent" if today else "")
        words, reason = day_title(day, language), kind.reason if kind else ""
        set_tip(self, reason)
        told = reason or (say(language, mark) if mark else "")
        self.setAccessibleName(say(language, "spoken_day", day=words, kind=told) if told else words)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Number over note; filled where it is chosen."""
        painter, now, box = smooth(self), look(), QRectF(self.rect())
        if self.isChecked():
            paint_round(painter, box, 8, now.colour("fill"))
        elif self.isEnabled() and self.underMouse():
            paint_round(painter, box, 8, now.colour("hover"))
        rise = RISE if self._under else 0
        self._words(painter, self.text(), -now.px(rise), Type.BODY, self._ink())
        small = self._ink() if self.isChecked() or not self.isEnabled() else self._tone
        self._words(painter, self._under, now.px(FALL), Type.TICK, small)
        if ringed(self):
            paint_ring(painter, box, 8, now)

    def _ink(self) -> str:
        if self.isChecked():
            return "on_fill"
        if not self.isEnabled():
            return "ink3"
        return "accent" if self.property("tone") == "accent" else "ink2" if self._faint else "ink"

    def _words(self, painter: QPainter, words: str, shift: int, kind: Type, ink: str) -> None:
        now = look()
        font = now.font(kind)
        x = (self.width() - width_of(words, font)) / 2
        paint_words(painter, words, QPointF(x, self.height() / 2 + shift), font, now.colour(ink))
