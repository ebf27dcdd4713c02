"""Painting in small: one line of words, an icon, a round box, a chip, a face.

Words are plain text always: drawText at a point knows no markup.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from ui.theme import RESOURCES, Look, Type


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, stroke: float) -> QSvgRenderer:
    """One icon in one colour. Lucide draws on 24 px; the stroke is set for the size it is used at."""
    source = (RESOURCES / "icons" / "ui" / f"{name}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", colour)
    source = source.replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    return QSvgRenderer(QByteArray(source.encode()))


def smooth(widget: QWidget) -> QPainter:
    """A painter for the widget, with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_icon(
    painter: QPainter, name: str, x: float, middle: float, size: float, colour: QColor
) -> None:
    """Paint an icon of resources/icons/ui, its left edge at x."""
    stroke = 2.0 if size <= 14 else 1.75  # noqa: PLR2004 - look: 1.75 at 16 to 24 px
    _drawn(name, colour.name(), stroke).render(painter, QRectF(x, middle - size / 2, size, size))


def width_of(words: str, font: QFont) -> float:
    """How wide one line is, px."""
    return QFontMetricsF(font).horizontalAdvance(words)


def one_line(words: str) -> str:
    """The words with every run of white space and control characters as one space."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def paint_words(
    painter: QPainter, words: str, at: QPointF, font: QFont, colour: QColor, room: float = 1e6
) -> float:
    """Paint one line from `at.x()`, centred on `at.y()`; return its width. It elides at `room`.

    The line is centred on the height of its capitals, not on its line box: that is where the eye
    puts the middle of "Join", of "17:40" and (within half a pixel) of Chinese.
    """
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(at.x(), at.y() + metrics.capHeight() / 2), shown)
    return metrics.horizontalAdvance(shown)


def paint_right(painter: QPainter, words: str, at: QPointF, font: QFont, colour: QColor) -> float:
    """The same, ending at `at.x()`."""
    width = width_of(one_line(words), font)
    return paint_words(painter, words, QPointF(at.x() - width, at.y()), font, colour)


def paint_round(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, line: QColor | None = None
) -> None:
    """A round box, filled or outlined by 1 px inside it."""
    painter.setPen(QPen(line, 1) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if line else box, radius, radius)


def paint_ring(painter: QPainter, box: QRectF, radius: float, look: Look) -> None:
    """The focus ring: 2 px of accent inside the box, then 1 px of paper, so that fills show it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, role in ((2.5, 1, "paper"), (1, 2, "accent")):
        painter.setPen(QPen(look.colour(role), width))
        inner = max(0.0, radius - inset)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), inner, inner)


def ringed(widget: QWidget) -> bool:
    """Should a painted widget show its focus? Only to those who came by keyboard."""
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and by_keyboard


def soft_of(tone: str) -> str:
    """The ground that belongs to a tone of words."""
    grounds = {"red": "red_soft", "green": "green_soft", "amber": "amber_soft", "accent": "soft"}
    return grounds.get(tone, "sunken")


def paint_chip(
    painter: QPainter, look: Look, at: QPointF, words: str, tone: str = "ink2", icon: str = ""
) -> float:
    """Paint a chip that ends at `at.x()`; return where it begins."""
    font, lead = look.font(Type.NOTE), look.px(15) if icon else 0
    high = look.px(20)
    box = QRectF(0, at.y() - high / 2, width_of(words, font) + lead + 14, high)
    box.moveRight(at.x())
    outline = look.colour("edge") if look.contrast else None
    paint_round(painter, box, 6, look.colour(soft_of(tone)), outline)
    if icon:
        paint_icon(painter, icon, box.left() + 6, at.y(), look.px(12), look.colour(tone))
    start = QPointF(box.left() + 7 + lead, at.y())
    paint_words(painter, words, start, font, look.colour(tone))
    return box.left()


def paint_face(painter: QPainter, look: Look, at: QPointF, size: float, name: str) -> None:
    """A person: the first letter on a quiet disc. People are not colour-coded."""
    box = QRectF(at.x(), at.y() - size / 2, size, size)
    paint_round(painter, box, size / 2, look.colour("soft"))
    font, letter = look.font(Type.LABEL), (one_line(name) or "?")[0].upper()
    start = QPointF(at.x() + (size - width_of(letter, font)) / 2, at.y())
    paint_words(painter, letter, start, font, look.colour("accent"))


def paint_circle(
    painter: QPainter, look: Look, at: QPointF, *, over: bool = False, done: bool = False
) -> None:
    """The check circle, Ø 18, its left edge at `at.x()`."""
    edge = "fill" if done else "accent" if over else "edge"
    painter.setPen(QPen(look.colour(edge), 1.5))
    painter.setBrush(look.colour("fill" if done else "soft" if over else "paper"))
    wide = look.px(18) - 1.5
    painter.drawEllipse(QRectF(at.x() + 0.75, at.y() - wide / 2, wide, wide))
    if done or over:
        tick = look.colour("on_fill" if done else "accent")
        size = look.px(11)
        paint_icon(painter, "check", at.x() + (look.px(18) - size) / 2, at.y(), size, tick)
