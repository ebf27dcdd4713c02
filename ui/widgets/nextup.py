"""The block of the next event: its hour, how soon it is, its title, and Join where there is a link."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.paint import paint_round, smooth
from ui.present.mask import veil_next
from ui.present.today import NextUp
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.words import Words, set_tip
from ui.words import say


class NextUpView(QWidget):
    """64 px on soft ground. `joined` asks for the page to be opened."""

    joined = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._time = Words("", Type.HEAD)
        self._soon = Words("", Type.NOTE, "accent")
        self._title = Words("", Type.STRONG)
        self._detail = Words("", Type.NOTE, "ink2")
        self._link = ""
        self._join = button(
            say(look().language, "join"), "primary", press=lambda: self.joined.emit(self._link)
        )
        times = stack(self._time, self._soon)
        for words in (self._time, self._soon):
            times.setAlignment(words, Qt.AlignmentFlag.AlignHCenter)
        line = across(gap=12, margins=(12, 12, 12, 12), parent=self)
        line.addLayout(times)
        line.addLayout(stack(self._title, self._detail), 1)
        line.addWidget(self._join)
        self.hide()

    def show_next(self, event: NextUp | None, link: str, host: str) -> None:
        """Show this event, or nothing."""
        self.setVisible(event is not None)
        if event is None:
            return
        language = look().language
        event = veil_next(event) if look().safe else event
        self._time.setText(event.time)
        self._soon.setText(event.countdown)
        self._title.setText(event.title)
        set_tip(self._title, event.title)
        self._detail.setText(event.detail)
        self._detail.setVisible(bool(event.detail))
        self._link = link
        self._join.setVisible(bool(link))
        words = say(language, "join_at", host=host)
        self._join.setAccessibleName(words)
        set_tip(self._join, words)
        when = f"{event.time}, {event.countdown}"
        self.setAccessibleName(say(language, "next_event", title=event.title, when=when))

    def paintEvent(self, _event: object) -> None:
        """The one tinted block of the screen."""
        paint_round(smooth(self), QRectF(self.rect()), 10, look().colour("soft"))
