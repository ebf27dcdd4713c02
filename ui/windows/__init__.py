"""What a window is, and the one place that opens windows by name.

A window is imported when it is opened; windows are strangers to one another and ask the shell by `wants`.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from assistant.model.digest import DayKind
from assistant.model.notice import Kind
from ui.theme import look
from ui.widgets.layout import keep_on_screen
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

WINDOWS: Final = {  # a window's name is that of its module
    "today": "TodayWindow",
    "digest": "DigestWindow",
    "accounts": "AccountsWindow",
    "approvals": "ApprovalsWindow",
    "capture": "CaptureWindow",
    "cover": "CoverWindow",
    "history": "HistoryWindow",
    "request": "RequestWindow",
    "search": "SearchWindow",
    "settings": "SettingsWindow",
    "share": "ShareWindow",
    "welcome": "WelcomeWindow",
}
NAMES = tuple(WINDOWS)


# A window ends in Qt's hands alone. Were the closure of a button in one of its rows the last to hold it, it would end
# in the middle of that row's end, and take the row down a second time.
_STANDING: dict[int, QWidget] = {}


class View(QWidget):
    """A window over the façade.

    It reads again in `refresh` whenever a kind of `interests` changed; the shell calls that only
    while the window is shown, and `showEvent` catches up. `wants` names another window to open.
    """

    name: ClassVar[str] = ""
    interests: ClassVar[frozenset[Kind]] = frozenset()
    words_itself: ClassVar[bool] = False  # it shows another language without being made anew
    wants = Signal(str)

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__()
        key = id(self)
        _STANDING[key] = self
        self.destroyed.connect(lambda: _STANDING.pop(key, None))
        self._app = app
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setWindowTitle(self.title())

    def title(self) -> str:
        """The window's title."""
        return self.say("app")

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language of the screen."""
        return say(look().language, key, **values)

    def refresh(self) -> None:
        """Read again from the façade and show it."""

    def day_kinds(self, first: date, last: date) -> dict[date, DayKind]:
        """Which days are free: pickers over this window show them."""
        return self._app.day_kinds(first, last) if self._app is not None else {}

    def hint(self, how: str) -> None:
        """Why the window was opened, where its name alone does not say it ("capture:clipboard")."""

    def first_focus(self) -> QWidget | None:
        """What has the focus when the window is shown; None leaves it to Qt."""
        return None

    def syncing(self, *, running: bool) -> None:
        """A pass of synchronisation started or ended."""

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the window was hidden is read now."""
        super().showEvent(event)
        if not event.spontaneous():
            keep_on_screen(self)
        if self._app is not None:
            self.refresh()
        if first := self.first_focus():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def open_window(name: str, app: Sundown) -> View:
    """A new window of NAMES over the façade, not yet shown. ValueError for any other name."""
    if name not in WINDOWS:
        raise ValueError(f"There is no window called {name!r}.")
    made: View = getattr(import_module(f"ui.windows.{name}"), WINDOWS[name])(app)
    return made
