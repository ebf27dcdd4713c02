"""Tiles to choose one of: an icon, a name, a line about it. Radio buttons in all but looks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from ui.paint import paint_icon, paint_ring, paint_round, paint_words, ringed, smooth
from ui.theme import Type, look

HIGH = 112


class Tile(QAbstractButton):
    """112 high; chosen: soft ground, two px of accent, and a check."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon, self._title, self._text = icon, title, text
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{title}. {text}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """A third of the page."""
        return QSize(look().px(170), look().px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Words elide."""
        return QSize(look().px(120), look().px(HIGH))

    def paintEvent(self, _event: object) -> None:
        """Icon at the top, words below."""
        painter, now, box, on = smooth(self), look(), QRectF(self.rect()), self.isChecked()
        ground = "soft" if on else "hover" if self.underMouse() else "paper"
        paint_round(painter, box, 10, now.colour(ground), None if on else now.colour("hair"))
        if on:
            for inset in (0.5, 1.0):
                paint_round(
                    painter,
                    box.adjusted(inset, inset, -inset, -inset),
                    10,
                    None,
                    now.colour("accent"),
                )
            paint_icon(
                painter, "circle-check", box.right() - 32, now.px(27), 18, now.colour("accent")
            )
        paint_icon(painter, self._icon, 15, now.px(27), 22, now.colour("accent" if on else "ink2"))
        room = box.width() - 28
        title, text = QPointF(16, now.px(66)), QPointF(16, now.px(87))
        paint_words(painter, self._title, title, now.font(Type.STRONG), now.colour("ink"), room)
        paint_words(painter, self._text, text, now.font(Type.NOTE), now.colour("ink2"), room)
        if ringed(self):
            paint_ring(painter, box, 10, now)
