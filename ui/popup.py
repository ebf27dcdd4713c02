"""The program's own small notification, for desktops that have none. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication, QMouseEvent

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, fit, stack
from ui.widgets.surface import Sign, Surface
from ui.widgets.words import Words
from ui.words import say

WIDTH, MOST, EDGE = 360, 320, 16
STAYS_MS = 12_000  # 8 s at least, and as long as the pointer is on it
MAIN = frozenset({"default", "join", "done"})  # the buttons that are filled
ASKS_MS = 120_000  # what has a question to it waits longer


class Popup(Surface):
    """Title, some words, buttons, and a cross. With one button a click anywhere on it is the button."""

    def __init__(
        self,
        title: str,
        body: str,
        buttons: tuple[tuple[str, str], ...],
        act: Callable[[str], object],
    ) -> None:
        """`buttons` are (id, label); `act` is called with the id of the one that was pressed."""
        super().__init__(radius=0 if square() else 12)
        self.setWindowFlags(Qt.WindowType.ToolTip)  # no place in the task bar, no focus
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(f"{title}. {body}")
        self._act = act
        self._only = buttons[0][0] if len(buttons) == 1 else ""
        stays = STAYS_MS if len(buttons) <= 1 else ASKS_MS
        self._time = QTimer(self, singleShot=True, interval=stays)
        self._time.timeout.connect(self.close)
        close = button("", "icon", "x", say(look().language, "close"), press=self.close)
        head = across(Sign("mark", "sun", 18), Words(title, Type.STRONG), None, close, gap=10)
        lines = [Words(line, Type.BODY, "ink2", wrap=True) for line in body.splitlines() if line]
        made = [
            button(
                label,
                "primary" if ident in MAIN else None,
                press=partial(self._pressed, ident),
            )
            for ident, label in buttons
        ]
        said = [stack(*lines, gap=2)] if lines else []
        inner = stack(*said, across(*made, None), gap=12, margins=(28, 0, 16, 0))
        stack(head, inner, gap=2, margins=(16, 10, 8, 16), parent=self)

    def appear(self, above: int = 0) -> None:
        """Show it in the lower right corner of the screen, so many pixels above the others."""
        fit(self, WIDTH, MOST)
        area = QGuiApplication.primaryScreen().availableGeometry()
        top = area.bottom() - self.height() - EDGE - above
        self.move(area.right() - self.width() - EDGE, max(top, area.top()))
        self.show()
        self._time.start()

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

    def _pressed(self, ident: str) -> None:
        self.close()
        self._act(ident)


def square() -> bool:
    """On X11 without a compositor, round corners would stand on black; nothing tells us whether there is one."""
    return QGuiApplication.platformName() == "xcb"
