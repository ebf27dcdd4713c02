"""Asks for a time in one line of plain words: "tomorrow 9:30", 週五下午三點."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.theme import look
from ui.widgets.askpopup import Asked, AskPopup
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

MORNING = time(9)  # of a day that was named without an hour


def ask_time(
    app: Sundown, over: QWidget | None, spot: QPoint, then: Callable[[datetime | None], object]
) -> AskPopup:
    """Open the sheet; `then` gets an instant to come, or None where the line says none."""
    words = (_say("later.title"), _say("later.help"))
    asked = Asked(_say("later.when"), _say("later.hint"))
    popup = AskPopup(over, *words, (asked,), _say("action.later"))
    popup.answered.connect(lambda answers: then(moment(app, answers[0])))
    popup.open_at(spot)
    return popup


def moment(app: Sundown, line: str) -> datetime | None:
    """The instant that a line names, read as quick add reads it; None for none, or one that has passed."""
    read = app.understand(line)
    found = read.start or read.due
    if found is not None and not isinstance(found, datetime):
        found = datetime.combine(found, MORNING, ZoneInfo(app.zone))
    return found if found is not None and found > app.now() else None


def _say(key: str) -> str:
    return say(look().language, key)
