"""Sheets that ask before a decision: the reason of a rejection, words alone, when to be reminded again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardfoot import AWAKE_MS
from ui.widgets.cardparts import Flow
from ui.widgets.layout import across
from ui.widgets.sheet import Sheet, lines_field, text_of
from ui.widgets.words import Words, heading
from ui.words import say

SHORT = 40  # characters of a preset reason on its button


class ReasonSheet(Sheet):
    """`answered` gives the words, once. Preset reasons fill the field; they can be changed there (A-26)."""

    answered = Signal(str)

    def __init__(
        self,
        over: QWidget | None,
        words: tuple[str, str, str],
        reasons: tuple[str, ...] = (),
        *,
        needed: bool = True,
    ) -> None:
        """`words`: the title, what stands below it, and the button."""
        super().__init__(over, words[0], words[1])
        language = look().language
        self.field = lines_field(say(language, "card.words"), say(language, "card.words_hint"))
        self.reasons = [self._preset(reason) for reason in reasons]
        if reasons:
            flow = Flow(6)
            for made in self.reasons:
                flow.addWidget(made)
            self.column.addLayout(flow)
            self.column.addSpacing(10)
        self._needed = needed
        self.column.addWidget(self.field)
        self.column.addSpacing(12)
        cancel = button(say(language, "cancel"), "quiet", tall=True, press=self.close)
        self.go = button(words[2], "primary", tall=True, press=self._answer)
        self.asks(self.go)
        self.column.addLayout(across(None, cancel, self.go))
        self.field.textChanged.connect(self._wake)
        self._early = True
        QTimer.singleShot(AWAKE_MS, self, self._ready)
        self._wake()

    def _preset(self, reason: str) -> QWidget:
        short = reason if len(reason) <= SHORT else f"{reason[: SHORT - 1]}…"
        made = button(short, "file", name=reason, press=partial(self._choose, reason))
        self.asks(made)
        return made

    def _choose(self, reason: str) -> None:
        self.field.setPlainText(reason)

    def _ready(self) -> None:
        self._early = False

    def _wake(self) -> None:
        self.go.setEnabled(bool(text_of(self.field)) or not self._needed)

    def _answer(self) -> None:
        if self._early or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self.answered.emit(text_of(self.field))
        self.close()


def ask_words(
    over: QWidget, words: tuple[str, str, str], then: Callable[[str], object]
) -> ReasonSheet:
    """Ask for some words: a comment, a reason."""
    sheet = ReasonSheet(over, words)
    sheet.answered.connect(then)
    sheet.open_over(sheet.field)
    return sheet


class SnoozeSheet(Sheet):
    """`chosen` gives the hour at which to remind again. The limit is said in words (A-25)."""

    chosen = Signal(object)

    def __init__(
        self, over: QWidget | None, limit: str, choices: tuple[tuple[str, str, datetime], ...]
    ) -> None:
        """`choices`: words, the hour in words, the hour."""
        language = look().language
        super().__init__(over, say(language, "later.title"), limit, width=320)
        self.choices = []
        for words, hour, at in choices:
            made = button(words, name=f"{words}, {hour}", press=partial(self._choose, at))
            self.choices.append(made)
            self.column.addLayout(across(made, None, Words(hour, Type.NOTE, "ink2")))
            self.column.addSpacing(6)
        if not choices:
            self.column.addWidget(heading(say(language, "card.snooze_none")))
        self.column.addSpacing(6)
        cancel = button(say(language, "cancel"), "quiet", press=self.close)
        self.column.addLayout(across(None, cancel))

    def _choose(self, at: datetime) -> None:
        self.chosen.emit(at)
        self.close()
