"""The program's own small notification, for desktops that have none. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

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


class Popup(Surface):
    """Title, one sentence, one button, and a cross. A click anywhere on it is the button."""

    def __init__(self, title: str, body: str, action: str, act: Callable[[], object]) -> None:
        super().__init__(radius=0 if square() else 12)
        self.setWindowFlags(Qt.WindowType.ToolTip)  # no place in the task bar, no focus
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(f"{title}. {body}")
        self._act = act
        self._time = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._time.timeout.connect(self.close)
        close = button("", "icon", "x", say(look().language, "close"), press=self.close)
        head = across(Sign("mark", "sun", 18), Words(title, Type.STRONG), None, close, gap=10)
        text = Words(body, Type.BODY, "ink2", wrap=True)
        foot = across(button(action, "primary", press=self._pressed), None)
        inner = stack(text, foot, gap=12, margins=(28, 0, 16, 0))
        stack(head, inner, gap=2, margins=(16, 10, 8, 16), parent=self)

    def appear(self) -> None:
        """Show it in the lower right corner of the screen with the pointer's."""
        fit(self, WIDTH, MOST)
        area = QGuiApplication.primaryScreen().availableGeometry()
        self.move(area.right() - self.width() - EDGE, area.bottom() - self.height() - EDGE)
        self.show()
        self._time.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons is the button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed()

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stays while somebody reads."""
        self._time.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Goes some seconds after."""
        self._time.start()

    def _pressed(self) -> None:
        self.close()
        self._act()


def square() -> bool:
    """On X11 without a compositor, round corners would stand on black; nothing tells us whether there is one."""
    return QGuiApplication.platformName() == "xcb"
