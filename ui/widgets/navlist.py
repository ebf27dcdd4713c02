"""The sections of a long window, at its left: one is chosen, arrows go up and down."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.paint import paint_icon, paint_ring, paint_round, paint_words, ringed, smooth
from ui.theme import Type, look
from ui.widgets.layout import stack

WIDE, HIGH = 200, 36
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}


class NavItem(QAbstractButton):
    """Chosen: soft ground, words and icon in accent."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self._icon, self._words = icon, words
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(look().px(WIDE), look().px(HIGH))

    def paintEvent(self, _event: object) -> None:
        """Icon and words."""
        painter, now, box, on = smooth(self), look(), QRectF(self.rect()), self.isChecked()
        if on or self.underMouse():
            paint_round(
                painter, box.adjusted(0, 1, 0, -1), 8, now.colour("soft" if on else "hover")
            )
        paint_icon(
            painter,
            self._icon,
            12,
            box.center().y(),
            now.px(16),
            now.colour("accent" if on else "ink2"),
        )
        font, ink = (
            now.font(Type.STRONG if on else Type.BODY),
            now.colour("accent" if on else "ink"),
        )
        paint_words(
            painter,
            self._words,
            QPointF(12 + now.px(28), box.center().y()),
            font,
            ink,
            box.width() - 20 - now.px(28),
        )
        if ringed(self):
            paint_ring(painter, box.adjusted(0, 1, 0, -1), 8, now)


class NavList(QWidget):
    """One stop for tab: the chosen item has the focus."""

    chosen = Signal(str)

    def __init__(self, entries: tuple[tuple[str, str, str], ...]) -> None:
        """`entries` are (name, icon, words)."""
        super().__init__()
        self._items: dict[str, NavItem] = {}
        column = stack(parent=self)
        for name, icon, words in entries:
            item = self._items[name] = NavItem(icon, words)
            item.toggled.connect(lambda on, name=name: self._toggled(name) if on else None)
            column.addWidget(item)
        self.setFixedWidth(look().px(WIDE))

    def choose(self, name: str) -> None:
        """Choose a section."""
        self._items[name].setChecked(True)
        self._toggled(name)

    def current(self) -> NavItem | None:
        """The chosen one."""
        return next((item for item in self._items.values() if item.isChecked()), None)

    def _toggled(self, name: str) -> None:
        for each, item in self._items.items():
            policy = Qt.FocusPolicy.StrongFocus if each == name else Qt.FocusPolicy.ClickFocus
            item.setFocusPolicy(policy)
        self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Home, End."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(self._items)
        at = next((at for at, name in enumerate(names) if self._items[name].isChecked()), 0)
        name = names[min(max(at + step, 0), len(names) - 1)]
        self.choose(name)
        self.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self._items[name].setFocus(Qt.FocusReason.TabFocusReason)
