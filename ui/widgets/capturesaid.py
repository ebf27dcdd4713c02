"""What the bar has just made, said for some seconds in a small window of its own that takes no focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QGuiApplication,
)

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, fit
from ui.widgets.surface import Sign, Surface
from ui.widgets.words import Words, plain_tip
from ui.words import say

STAYS_MS = 8_000
MOST = 560


class CaptureSaid(Surface):
    """One sentence and Undo."""

    def __init__(self) -> None:
        super().__init__(radius=0 if QGuiApplication.platformName() == "xcb" else 12)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._undo: Callable[[], object] | None = None
        self._words = Words("", Type.BODY)
        self._button = button(say(look().language, "undo"), "quiet", press=self._press)
        self._button.setProperty("tone", "accent")
        line = across(Sign("circle-check", "ink2", 18), gap=10, margins=(16, 8, 8, 8), parent=self)
        line.addWidget(self._words, 1)
        line.addWidget(self._button)
        self._time = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._time.timeout.connect(self.hide)

    def say(self, text: str, spot: QPoint, undo: Callable[[], object] | None) -> None:
        """Show it with its middle above at `spot`."""
        self._undo = undo
        self._button.setVisible(undo is not None)
        self._words.setText(text)
        self._words.setToolTip(plain_tip(text))
        self.setWindowTitle(text)
        self.setAccessibleName(text)
        fit(self, min(look().px(MOST), self.sizeHint().width()), look().px(80))
        self.move(spot - QPoint(self.width() // 2, 0))
        self.show()
        self._time.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _press(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stays while the pointer is on it."""
        self._time.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Goes some seconds after."""
        self._time.start()
