"""A notice inside a window: what was done, and Undo. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across
from ui.widgets.surface import Sign, Surface
from ui.widgets.words import Words, set_tip
from ui.words import say

STAYS_MS = 8000
TRAVEL = 8


class Toast(Surface):
    """Stands over the lower edge of its window for at least 8 s, as long as pointer or focus is on it."""

    def __init__(self, window: QWidget, margin: int, above: int) -> None:
        """`margin` px at both sides, `above` px over the lower edge (the footer)."""
        super().__init__(window)
        self._margin, self._above = margin, above
        self._sign = Sign("circle-check", "ink2", 18)
        self._words = Words("", Type.BODY)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line = across(16, self._sign, 4, gap=6, margins=(0, 6, 8, 6), parent=self)
        self._line.addWidget(self._words, 1)
        self._buttons: list[QPushButton] = []
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self._end)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        window.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        *actions: tuple[str, Callable[[], object]],
        icon: str = "circle-check",
        tone: str = "ink2",
    ) -> None:
        """Show a sentence with its actions, instead of what was shown. It is announced once."""
        self._clear()
        for name, act in actions:
            made = button(name, "quiet", press=self._then(act))
            made.setProperty("tone", "accent")
            self._add(made)
        close = say(look().language, "close")
        self._add(button("", "icon", "x", close, press=self.hide))
        self._sign.show_sign(icon, tone)
        self._words.setText(text)
        set_tip(self._words, text)
        self.setAccessibleName(text)
        self._appear()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def buttons(self) -> list[QPushButton]:
        """Its actions, then the button that closes it."""
        return self._buttons

    def _then(self, act: Callable[[], object]) -> Callable[[], object]:
        def press() -> None:
            self.hide()
            act()

        return press

    def _add(self, made: QPushButton) -> None:
        self._line.addWidget(made)
        self._buttons.append(made)

    def _clear(self) -> None:
        for made in self._buttons:
            self._line.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._buttons = []

    def _spot(self) -> QPoint:
        return QPoint(self._margin, self._window().height() - self._above - self.height())

    def _window(self) -> QWidget:
        parent = self.parentWidget()
        return parent if isinstance(parent, QWidget) else self

    def _fit(self) -> None:
        wide = min(self._window().width() - 2 * self._margin, 480)
        self.resize(wide, self.sizeHint().height())
        self.move(self._spot())

    def _appear(self) -> None:
        self._fit()
        self.raise_()
        self.show()
        self._timer.start()
        self._slide.stop()
        self._slide.setDuration(look().ms(180))
        self._slide.setStartValue(self._spot() + QPoint(0, TRAVEL))
        self._slide.setEndValue(self._spot())
        self._slide.start()

    def _end(self) -> None:
        if self.underMouse() or any(made.hasFocus() for made in self._buttons):
            self._timer.start()
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The time starts again when the pointer leaves."""
        super().enterEvent(event)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays at the lower edge of its window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._slide.stop()
            self._fit()
        return super().eventFilter(watched, event)
