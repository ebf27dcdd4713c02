"""What a card is made of: the amount, the route, facts under one another, files in lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.paint import paint_words, smooth, width_of
from ui.present.cardfacts import FactLine, FileChip, Stop
from ui.theme import Look, Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import held, stack
from ui.widgets.words import Words, set_tip
from ui.words import say

LABEL, GAP, PITCH = 88, 16, 6
DOT = 10  # px: a stop of the route


class Amount(QWidget):
    """The number that decides, and what it was, struck through. It is never cut: it takes a second line instead."""

    def __init__(self, amount: str, was: str = "") -> None:
        super().__init__()
        self._amount, self._was, self._kind = amount, was, Type.AMOUNT
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        before = say(look().language, "card.before", value=was) if was else ""
        self.setAccessibleName(f"{amount}, {before}" if was else amount)

    def fold(self, *, on: bool) -> None:
        """Smaller, in a card that is folded to its head."""
        self._kind = Type.TITLE if on else Type.AMOUNT
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Px: one line, or two where both numbers don't fit beside one another."""
        line = 24 if self._kind is Type.TITLE else 36
        return look().px(line + (24 if self._two(width) else 0))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self.heightForWidth(10_000))

    def _font(self) -> QFont:
        """A number too long for the card becomes smaller, not shorter."""
        font = look().font(self._kind)
        wide = width_of(self._amount, font)
        if wide > self.width() > 0:
            font.setPixelSize(max(12, int(font.pixelSize() * self.width() / wide)))
        return font

    def _small(self) -> QFont:
        font = look().font(Type.HEAD)
        font.setWeight(QFont.Weight.Normal)
        return font

    def _two(self, width: int) -> bool:
        if not self._was:
            return False
        both = width_of(self._amount, look().font(self._kind)) + width_of(self._was, self._small())
        return both + 16 > width

    def paintEvent(self, _event: object) -> None:
        """The number, and the one before it."""
        painter, now, font = smooth(self), look(), self._font()
        two = self._two(self.width())
        middle = self.height() / 2 - (now.px(12) if two else 0)
        wide = paint_words(painter, self._amount, QPointF(0, middle), font, now.colour("ink"))
        if not self._was:
            return
        small = self._small()
        drop = QFontMetricsF(font).capHeight() / 2 - QFontMetricsF(small).capHeight() / 2
        at = QPointF(2, self.height() - now.px(12)) if two else QPointF(wide + 14, middle + drop)
        long = paint_words(painter, self._was, at, small, now.colour("ink2"))
        painter.fillRect(QRectF(at.x() - 2, at.y() - 0.5, long + 4, 1.5), now.colour("ink2"))


class Route(QWidget):
    """The steps from left to right: done, now, next."""

    def __init__(self, stops: tuple[Stop, ...]) -> None:
        super().__init__()
        self._stops = stops
        self.setAccessibleName("; ".join(stop.spoken for stop in stops))
        set_tip(self, "\n".join(f"{stop.name} · {stop.under}".strip(" ·") for stop in stops))
        self.setFixedHeight(look().px(54))

    def paintEvent(self, _event: object) -> None:
        """A line of dots with two lines of words under each."""
        painter, now = smooth(self), look()
        wide = self.width() / max(4, len(self._stops))
        for at, stop in enumerate(self._stops):
            last = at == len(self._stops) - 1
            self._stop(painter, now, stop, at * wide, 0 if last else wide)

    def _stop(self, painter: QPainter, now: Look, stop: Stop, x: float, line: float) -> None:
        dot, middle = now.px(DOT), now.px(8)
        done, here = stop.state == "done", stop.state == "now"
        if line:
            tone = "edge" if done else "hair"
            box = QRectF(x + dot + 4, middle - 0.75, line - dot - 8, 1.5)
            painter.fillRect(box, now.colour(tone))
        ring = "accent" if here else "edge" if done else "past"
        painter.setPen(QPen(now.colour(ring), 2))
        painter.setBrush(now.colour("edge" if done else "paper"))
        painter.drawEllipse(QRectF(x + 1, middle - dot / 2 + 1, dot - 2, dot - 2))
        room = self.width() / max(4, len(self._stops)) - 8
        kind = Type.LABEL if here else Type.NOTE
        tone, under = ("ink", "accent" if stop.mine else "ink2") if here else ("ink2", "ink2")
        first, second = QPointF(x, now.px(27)), QPointF(x, now.px(44))
        paint_words(painter, stop.name, first, now.font(kind), now.colour(tone), room)
        paint_words(painter, stop.under, second, now.font(Type.NOTE), now.colour(under), room)


def facts_grid(facts: Iterable[FactLine]) -> QGridLayout:
    """Labels 88 wide, values beside them; long values wrap and are never cut."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(look().px(GAP))
    grid.setVerticalSpacing(PITCH)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, look().px(LABEL))
    for at, fact in enumerate(facts):
        name = column_of(Words(fact.label, Type.NOTE, "ink2", wrap=True), LABEL, 2)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        value = stack(Words(fact.value, Type.BODY, wrap=True))
        if fact.was:
            before = say(look().language, "card.before", value=fact.was)
            value.addWidget(Words(before, Type.NOTE, "amber", wrap=True))
        if fact.lacking:
            value.addWidget(Words(fact.lacking, Type.NOTE, "amber", wrap=True))
        grid.addLayout(value, at, 1)
    return grid


def column_of(words: Words, wide: int, drop: int = 0) -> QWidget:
    """Words in a column of this width, `drop` px below its upper edge."""
    column = held(stack(words, margins=(0, look().px(drop), 0, 0)))
    column.setFixedWidth(look().px(wide))
    return column


class Flow(QLayout):
    """Widgets from left to right, on as many lines as they need."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """One more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Px for all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """As narrow as its widest part."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest part."""
        sizes = [item.sizeHint() for item in self._items]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(min(wide, look().px(200)), max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            wide = min(size.width(), rect.width())
            if x > rect.x() and x + wide > rect.x() + rect.width():
                x, y, high = rect.x(), y + high + self._gap, 0
            if move:
                item.setGeometry(QRect(x, y, wide, size.height()))
            x, high = x + wide + self._gap, max(high, size.height())
        return y + high - rect.y()


def files_flow(files: Iterable[FileChip], opened: Callable[[str], object]) -> Flow:
    """One button for each file."""
    flow = Flow()
    for file in files:
        spoken = ", ".join(part for part in (file.name, file.size) if part)
        press = _press(opened, file.id)
        flow.addWidget(button(file.name, "file", file.icon, spoken, press=press))
    return flow


def _press(opened: Callable[[str], object], ident: str) -> Callable[[], object]:
    return lambda: opened(ident)
