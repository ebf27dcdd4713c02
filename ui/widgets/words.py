"""Words on the screen: a label that shows plain text, whatever it holds, in lines of a fixed height."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.paint import one_line, paint_words, width_of
from ui.theme import Type, look

DOT = " · "
LINE_END = "\u2028"  # of a line within a paragraph


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is: Qt guesses markup in tooltips, so it gets safe markup."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip, and the same in plain words for a screen reader: without its own it would read the markup out."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)


class Words(QLabel):
    """Plain text always.

    QLabel's line box grows by some pixels as soon as one Chinese glyph falls back to another font,
    so that rows in two scripts never line up. Here a line's height depends on its type alone.
    """

    def __init__(
        self, text: str = "", kind: Type = Type.BODY, tone: str = "ink", *, wrap: bool = False
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("type", kind.name)
        self.setProperty("tone", tone)
        preferred, ignored = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        policy = QSizePolicy(ignored, preferred) if wrap else QSizePolicy(preferred, preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the ink, by its role."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def _leading(self) -> int:
        return 4 * round(self.font().pixelSize() * 1.4 / 4)

    def _laid_out(self, room: float) -> tuple[QTextLayout, int]:
        layout, count, leading = QTextLayout(self.text(), self.font()), 0, self._leading()
        cap = QFontMetricsF(self.font()).capHeight()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, count * leading + (leading + cap) / 2 - line.ascent()))
            count += 1
        layout.endLayout()
        return layout, max(1, count)

    def heightForWidth(self, width: int) -> int:
        """Px for the lines that the text needs at this width."""
        return self._laid_out(width)[1] * self._leading() if self.wordWrap() else self._leading()

    def sizeHint(self) -> QSize:
        """One line; a wrapped text asks for at most 240 px."""
        width = ceil(QFontMetricsF(self.font()).horizontalAdvance(one_line(self.text()))) + 1
        return QSize(min(width, 240) if self.wordWrap() else width, self._leading())

    def minimumSizeHint(self) -> QSize:
        """A line can be elided down to 40 px."""
        return QSize(min(self.sizeHint().width(), 40), self._leading())

    def paintEvent(self, _event: object) -> None:
        """One line elides at its end; a wrapped text never loses a word."""
        painter, colour = QPainter(self), self.palette().windowText().color()
        if self.wordWrap():
            painter.setPen(colour)
            self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))
        else:
            middle = QPointF(0, self.height() / 2)
            paint_words(painter, self.text(), middle, self.font(), colour, self.width())


def by_parts(text: str, kind: Type, room: int) -> str:
    """The parts between middle dots on as many lines as they need at `room` px: none is broken inside."""
    font, lines = look().font(kind), [""]
    for part in text.split(DOT):
        longer = f"{lines[-1]}{DOT}{part}" if lines[-1] else part
        if lines[-1] and width_of(longer, font) > room:
            lines.append(part)
        else:
            lines[-1] = longer
    return LINE_END.join(lines)


def heading(text: str, parent: QWidget | None = None) -> Words:
    """The small heading of a group."""
    words = Words(text, Type.LABEL, "ink2")
    words.setParent(parent)
    return words
