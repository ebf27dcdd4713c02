"""Opening a meeting's page: its host is shown first, and that the user joined is remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from assistant.model.view import Today
from ui.present.links import host_of
from ui.theme import look
from ui.widgets.toast import Toast
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown


class JoinAsk:
    """`today` gives the day on the screen: the meeting is the one that comes next on it."""

    def __init__(
        self, app: Sundown | None, toast: Toast, today: Callable[[], Today | None]
    ) -> None:
        self._app, self._toast, self._today = app, toast, today

    def ask(self, link: str) -> None:
        """One sentence with the host, and Open."""
        language = look().language
        words = say(language, "open_link", host=host_of(link))
        opens = (say(language, "open"), partial(self._open, link))
        self._toast.say(words, opens, icon="external-link")

    def _open(self, link: str) -> None:
        today = self._today()
        coming = today.next_event if today else None
        if self._app is not None and coming is not None:
            self._app.joined(coming.id, coming.recurrence_id)
        QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
