"""One month of days, painted: a dot for a list, a ring for one that nobody has looked at. One stop, arrows inside."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.model.history import DayEntry, ListState
from ui.paint import paint_ring, paint_round, paint_words, smooth, width_of
from ui.present.history import spoken_day
from ui.present.when import start_of_week, weekday
from ui.theme import Look, Type, look

WEEKS, DAYS = 6, 7
WIDE, HIGH, HEAD, DISC = 34, 36, 28, 30  # px
BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QWidget):
    """`picked` gives a day; arrows may lead to one of another month."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = self._chosen = date.min
        self._first = date.min
        self._entries: Mapping[date, DayEntry] = {}
        self._hover: date | None = None
        self._ring = False  # the focus came by keyboard
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def month(self) -> date:
        """The first day of the month that is shown."""
        return self._first

    @property
    def chosen(self) -> date:
        """The day that is chosen."""
        return self._chosen

    def show_month(
        self, month: date, today: date, chosen: date, entries: Mapping[date, DayEntry]
    ) -> None:
        """Show the month with this day; `entries` are what is known of its days."""
        self._first, self._today, self._chosen = month.replace(day=1), today, chosen
        self._entries = entries
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Seven days by six weeks under their heads."""
        now = look()
        return QSize(now.px(WIDE) * DAYS, now.px(HEAD) + now.px(HIGH) * WEEKS)

    def _name(self) -> None:
        words = spoken_day(self._chosen, self._entries.get(self._chosen), look().language)
        self.setAccessibleName(words)

    # where a day stands

    def _start(self) -> date:
        return start_of_week(self._first, look().language)

    def _in_month(self, day: date) -> bool:
        return (day.year, day.month) == (self._first.year, self._first.month)

    def box_of(self, day: date) -> QRectF:
        """The cell of a day."""
        now, at = look(), (day - self._start()).days
        wide, high = now.px(WIDE), now.px(HIGH)
        return QRectF(at % DAYS * wide, now.px(HEAD) + at // DAYS * high, wide, high)

    def day_at(self, spot: QPointF) -> date | None:
        """The day of the month under a spot."""
        now = look()
        column, line = int(spot.x() // now.px(WIDE)), int((spot.y() - now.px(HEAD)) // now.px(HIGH))
        if not (0 <= column < DAYS and 0 <= line < WEEKS and spot.y() >= now.px(HEAD)):
            return None
        day = self._start() + timedelta(days=line * DAYS + column)
        return day if self._in_month(day) else None

    # painting

    def paintEvent(self, _event: object) -> None:
        """Heads, then days."""
        painter, now = smooth(self), look()
        for at in range(DAYS):
            self._head(painter, now, at)
        for at in range(DAYS * WEEKS):
            day = self._start() + timedelta(days=at)
            if self._in_month(day):
                self._day(painter, now, day)

    def _head(self, painter: QPainter, now: Look, at: int) -> None:
        words = weekday(self._start() + timedelta(days=at), now.language, "letter")
        middle = QPointF((at + 0.5) * now.px(WIDE), now.px(HEAD) / 2 - 2)
        _centred(painter, words, middle, now, Type.TICK, "ink3")

    def _day(self, painter: QPainter, now: Look, day: date) -> None:
        box, entry = self.box_of(day), self._entries.get(day)
        chosen = day == self._chosen
        disc = QRectF(0, 0, now.px(DISC), now.px(DISC))
        disc.moveCenter(box.center())
        if chosen:
            paint_round(painter, disc, disc.width() / 2, now.colour("fill"))
        elif day == self._hover:
            paint_round(painter, disc, disc.width() / 2, now.colour("hover"))
        listed = entry is not None and entry.state is not ListState.NONE
        tone = (
            "on_fill" if chosen else "accent" if day == self._today else "ink" if listed else "ink3"
        )
        kind = Type.STRONG if chosen or day == self._today else Type.BODY
        middle = QPointF(box.center().x(), box.center().y() - (now.px(1) if listed else 0))
        _centred(painter, str(day.day), middle, now, kind, tone)
        if entry is not None:
            _mark(painter, now, entry.state, box, "on_fill" if chosen else "ink2")
        if chosen and self._ring and self.hasFocus():
            paint_ring(painter, disc.adjusted(-2, -2, 2, 2), disc.width() / 2 + 2, now)

    # pointer and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The day under the pointer has a ground."""
        day = self.day_at(event.position())
        if day != self._hover:
            self._hover = day
            self.update()

    def leaveEvent(self, _event: object) -> None:
        """No day is under the pointer."""
        self._hover = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks."""
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard."""
        self._ring = event.reason() in BY_KEY
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a day or a week, Page Up and Down by a month; the day is picked at once."""
        key, self._ring = Qt.Key(event.key()), True
        if key in STEPS:
            self._go(self._chosen + timedelta(days=STEPS[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._go(moved(self._chosen, -1 if key == Qt.Key.Key_PageUp else 1))
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        self.picked.emit(day)
        self._name()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))


def _centred(
    painter: QPainter, words: str, middle: QPointF, now: Look, kind: Type, tone: str
) -> None:
    font = now.font(kind)
    start = QPointF(middle.x() - width_of(words, font) / 2, middle.y())
    paint_words(painter, words, start, font, now.colour(tone))


def _mark(painter: QPainter, now: Look, state: ListState, box: QRectF, tone: str) -> None:
    """Under the number: a dot, a ring, or a short stroke for a list that is missing."""
    spot = QPointF(box.center().x(), box.center().y() + now.px(12))
    match state:
        case ListState.REVIEWED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour(tone))
            painter.drawEllipse(spot, 2, 2)
        case ListState.NOT_REVIEWED:
            painter.setPen(QPen(now.colour(tone), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot, 2.5, 2.5)
        case ListState.MISSING:
            painter.setPen(QPen(now.colour(tone), 1.25))
            painter.drawLine(spot - QPointF(3, 0), spot + QPointF(3, 0))
        case ListState.NONE:
            return


def moved(day: date, months: int) -> date:
    """The same day some months on, or the last one of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    after = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return min(first.replace(day=1) + timedelta(days=day.day - 1), after - timedelta(days=1))


class MonthLegend(QWidget):
    """What dot and ring mean."""

    def __init__(self, parts: tuple[tuple[ListState, str], ...]) -> None:
        super().__init__()
        self._parts = parts
        self.setAccessibleName(", ".join(words for _, words in parts))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(look().px(WIDE) * DAYS, look().px(20))

    def paintEvent(self, _event: object) -> None:
        """Mark, words, mark, words."""
        painter, now, x = smooth(self), look(), 6.0
        for state, words in self._parts:
            mark = QRectF(x, self.height() / 2 - now.px(12) - 3, 6, 6)
            _mark(painter, now, state, mark, "ink2")
            start = QPointF(x + 13, self.height() / 2)
            x = start.x() + 16
            x += paint_words(painter, words, start, now.font(Type.NOTE), now.colour("ink2"))
