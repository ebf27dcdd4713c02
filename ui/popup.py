"""The program's own small notification, for desktops that have none. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QPushButton

from ui.tellrules import OPENS, Manner
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.holdbar import HoldBar
from ui.widgets.layout import across, fit, stack
from ui.widgets.surface import Sign, Surface
from ui.widgets.words import Words
from ui.words import say

WIDTH, MOST, EDGE = 360, 320, 16
GAP = 10  # px between two of them
STAYS_MS = 12_000  # 8 s at least, and as long as the pointer is on it
MAIN = frozenset({"default", "join", "done"})  # the buttons that are filled
ASKS_MS = 120_000  # what has a question to it waits longer
BELOW = 32  # px from the cross to the first button: nobody closes and approves with one aim


class Popup(Surface):
    """Title, some words, buttons, and a cross. With one button that opens, a click anywhere on it is the button."""

    def __init__(
        self,
        title: str,
        body: str,
        buttons: tuple[tuple[str, str], ...],
        act: Callable[[str], object],
        manner: Manner | None = None,
    ) -> None:
        """`buttons` are (id, label); `act` is called with the id of the one that was pressed."""
        super().__init__(radius=0 if square() else 12)
        self.setWindowFlags(Qt.WindowType.ToolTip)  # no place in the task bar, no focus
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(f"{title}. {body}")
        self._act, self._manner = act, manner or Manner()
        only = buttons[0][0] if len(buttons) == 1 else ""
        self._only = only if only in OPENS or not self._manner.plain else ""
        asks = len(buttons) > 1 or (self._manner.plain and not self._only)
        self._time = QTimer(self, singleShot=True, interval=ASKS_MS if asks else STAYS_MS)
        self._time.timeout.connect(self.close)
        self._wake = QTimer(self, singleShot=True, interval=self._manner.asleep)
        self._wake.timeout.connect(lambda: self._sleep(on=False))
        self._made = [self._button(*each, last=each is buttons[-1]) for each in buttons]
        self._lay_out(title, body)

    def _lay_out(self, title: str, body: str) -> None:
        sign = Sign(self._manner.icon, self._manner.tone, 18)
        self.cross = button("", "icon", "x", say(look().language, "close"), press=self.close)
        head = across(sign, Words(title, Type.STRONG), None, self.cross, gap=10)
        lines = [Words(line, Type.BODY, "ink2", wrap=True) for line in body.splitlines() if line]
        said = [stack(*lines, gap=2)] if lines else []
        bars = [HoldBar(self._manner.hold)] if self._manner.hold else []
        air = BELOW if self._manner.plain and not said else 0
        inner = stack(*said, air, *bars, across(*self._made, None), gap=12 if not air else 0)
        inner.setContentsMargins(28, 0, 16, 0)
        stack(head, inner, gap=2, margins=(16, 10, 8, 16), parent=self)

    def _button(self, ident: str, label: str, *, last: bool) -> QPushButton:
        plain = self._manner.plain
        kind = "primary" if ident in MAIN and not plain else None
        if plain and last and ident in OPENS and self._only != ident:
            kind = "quiet"
        return button(label, kind, press=partial(self._pressed, ident))

    def appear(self, standing: Sequence[QRect] = (), corner: QPoint | None = None) -> None:
        """Show it in the lower right corner of the screen, at the lowest place where none of the others stands.

        `corner`: its own lower right corner, where it takes the place of another.
        """
        fit(self, WIDTH, MOST)
        area = QGuiApplication.primaryScreen().availableGeometry()
        box = QRect(QPoint(), self.size())
        if corner is not None:
            box.moveBottomRight(corner)
        else:
            box.moveBottomRight(area.bottomRight() - QPoint(EDGE, EDGE))
            for other in sorted(standing, key=QRect.bottom, reverse=True):
                if box.intersects(other.adjusted(0, -GAP, 0, GAP)):
                    box.moveBottom(other.top() - GAP - 1)
        self.move(box.left(), max(box.top(), area.top()))
        self.show()
        self._time.start()
        if self._manner.asleep:
            self._sleep(on=True)
            self._wake.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the one button is the button; beside several it means nothing."""
        if self._only and event.button() == Qt.MouseButton.LeftButton:
            self._pressed(self._only)

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stays while somebody reads."""
        self._time.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Goes some seconds after."""
        self._time.start()

    def _sleep(self, *, on: bool) -> None:
        for made in self._made:
            made.setEnabled(not on)

    def _pressed(self, ident: str) -> None:
        """What decides goes to sleep at once and stays until it is replaced (A-13); everything else closes."""
        if self._wake.isActive() and ident not in OPENS:
            return
        if self._manner.plain and ident not in OPENS:
            self._sleep(on=True)
        else:
            self.close()
        self._act(ident)


def square() -> bool:
    """On X11 without a compositor, round corners would stand on black; nothing tells us whether there is one."""
    return QGuiApplication.platformName() == "xcb"
