"""Grounds and marks: paper with round corners, a tinted note, a hair, a sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.paint import paint_face, paint_icon, paint_round, smooth, soft_of
from ui.theme import Type, look
from ui.widgets.layout import across
from ui.widgets.words import Words


class Surface(QWidget):
    """Paper with round corners. The shadow is the window manager's.

    On X11 nothing may mix a window with what is behind it: what is outside the corners is cut off, not black.
    """

    def __init__(self, parent: QWidget | None = None, radius: int = 12) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its shape is another one."""
        super().resizeEvent(event)
        if self.isWindow() and QGuiApplication.platformName() == "xcb":
            shape = QBitmap(event.size())
            shape.clear()
            painter = QPainter(shape)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.color1)
            painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
            painter.end()
            self.setMask(shape)

    def paintEvent(self, _event: object) -> None:
        """Paper under a hair."""
        now = look()
        box = QRectF(self.rect())
        paint_round(smooth(self), box, self._radius, now.colour("paper"), now.colour("hair"))


class Hair(QWidget):
    """A separator of one device-independent pixel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: object) -> None:
        """One line."""
        QPainter(self).fillRect(self.rect(), look().colour("hair"))


class Sign(QWidget):
    """A small icon, or a person, beside words."""

    def __init__(self, icon: str, tone: str = "ink2", size: int = 16, person: str = "") -> None:
        super().__init__()
        self.icon, self.tone, self.person = icon, tone, person
        self.setFixedSize(look().px(size), look().px(size))

    def show_sign(self, icon: str, tone: str) -> None:
        """Another icon, another ink."""
        self.icon, self.tone = icon, tone
        self.update()

    def paintEvent(self, _event: object) -> None:
        """The icon, or the person's letter."""
        painter, now, middle = smooth(self), look(), self.height() / 2
        if self.person:
            paint_face(painter, now, QPointF(0, middle), self.width(), self.person)
        elif self.icon:
            paint_icon(painter, self.icon, 0, middle, self.width(), now.colour(self.tone))


class Note(QWidget):
    """A tinted line with an icon: something to know before going on. Tones: amber, green, red."""

    def __init__(self, text: str = "", tone: str = "amber", icon: str = "triangle-alert") -> None:
        super().__init__()
        self._tone = tone
        self._sign = Sign(icon, tone)
        self._words = Words(text, Type.NOTE, tone, wrap=True)
        line = across(self._sign, gap=10, margins=(12, 9, 12, 9), parent=self)
        line.addWidget(self._words, 1)
        line.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(text)

    def say(self, text: str, tone: str, icon: str) -> None:
        """Another sentence in another tone."""
        self._tone = tone
        self._sign.show_sign(icon, tone)
        self._words.setText(text)
        self._words.set_tone(tone)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """The tinted ground."""
        box = QRectF(self.rect())
        paint_round(smooth(self), box, 8, look().colour(soft_of(self._tone)))
