"""The work day as a line: meetings stand on the horizon, the sun sinks towards the end of work."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import paint_words, smooth, width_of
from ui.present.dayline import Block, DayLine
from ui.theme import Look, Type, look

HORIZON, HIGH, MARGIN = 42, 66, 20


class DayLineView(QWidget):
    """66 px high. Without a line (a free day) it hides itself."""

    def __init__(self) -> None:
        super().__init__()
        self._line: DayLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_line(self, line: DayLine | None) -> None:
        """Show another day, or nothing."""
        self._line = line
        self.setAccessibleName(line.spoken if line else "")
        self.setVisible(line is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """66 px; the labels grow with the text."""
        return QSize(340, HIGH - 16 + look().px(16))

    def paintEvent(self, _event: object) -> None:
        """Blocks, horizon, hours, sun."""
        if self._line is None:
            return
        painter, now = smooth(self), look()
        for block in self._line.blocks:
            self._block(painter, now, self._line, block)
        self._horizon(painter, now, self._line)
        self._labels(painter, now, self._line)
        if self._line.now is not None:
            self._sun(painter, now, self._line, self._line.now)

    def _x(self, line: DayLine, hour: float) -> float:
        share = (hour - line.start) / max(0.1, line.end - line.start)
        return MARGIN + min(1.0, max(0.0, share)) * (self.width() - 2 * MARGIN)

    def _block(self, painter: QPainter, now: Look, line: DayLine, block: Block) -> None:
        left, right = self._x(line, block.start) + 1, self._x(line, block.end) - 1
        box = QRectF(left, HORIZON - 12, max(3.0, right - left), 15)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), HORIZON))
        if block.state == "tentative":
            painter.setPen(QPen(now.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box.adjust(0.75, 0.75, -0.75, 0)
        else:
            roles = {"past": "past", "next": "accent", "later": "block"}
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour(roles[block.state]))
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()

    def _horizon(self, painter: QPainter, now: Look, line: DayLine) -> None:
        stands = self._x(line, line.now) if line.now is not None else MARGIN
        for role, left, right in (
            ("past", MARGIN, self.width() - MARGIN),
            ("edge", MARGIN, stands),
        ):
            painter.setPen(QPen(now.colour(role), 1.5))
            if right > left:
                painter.drawLine(QPointF(left, HORIZON), QPointF(right, HORIZON))

    def _labels(self, painter: QPainter, now: Look, line: DayLine) -> None:
        font = now.font(Type.TICK)
        for hour, text in line.labels:
            wide = width_of(text, font)
            x = min(max(MARGIN, self._x(line, hour) - wide / 2), self.width() - MARGIN - wide)
            middle = QPointF(x, 48 + now.px(8))
            paint_words(painter, text, middle, font, now.colour("ink3"))

    def _sun(self, painter: QPainter, now: Look, line: DayLine, hour: float) -> None:
        """It stands high in the morning and sets at the end of work."""
        left = (line.end - hour) / max(0.1, line.end - line.start)
        x, y = self._x(line, hour), HORIZON - 2 - 24 * left
        painter.setPen(QPen(now.colour("sun"), 1))
        painter.drawLine(QPointF(x, y), QPointF(x, HORIZON))
        painter.setClipRect(QRectF(0, 0, self.width(), HORIZON))
        painter.setPen(QPen(now.colour("paper"), 2))
        painter.setBrush(now.colour("sun"))
        painter.drawEllipse(QPointF(x, y), 7.5, 7.5)
        painter.setClipping(False)
