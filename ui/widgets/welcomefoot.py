"""The foot of Welcome: how far one has come, and where one can go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import look
from ui.widgets.buttons import button
from ui.widgets.layout import across
from ui.widgets.page import MARGIN
from ui.widgets.stepdots import StepDots
from ui.words import say

STAGES = {"where": 0, "connect": 1, "pick": 1, "seen": 1, "hours": 2, "list": 3, "switches": 4, "tip": 5}  # fmt: skip
NO_SKIP = frozenset({"where", "list", "tip"})  # there is nothing to write


class WelcomeFoot(QWidget):
    """Dots, Back, Skip, and the one filled button. At the first step the sample data stand where Skip is."""

    went_back = Signal()
    skipped = Signal()
    sampled = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._dots = StepDots(max(STAGES.values()) + 1)
        self.back = button("", "quiet", tall=True, press=self.went_back.emit)
        self.sample = button("", "quiet", tall=True, press=self.sampled.emit)
        self.skip = button("", "quiet", tall=True, press=self.skipped.emit)
        self.next = button("", "primary", tall=True, press=self.went_on.emit)
        line = across(self._dots, None, self.back, self.sample, self.skip, self.next, parent=self)
        line.setContentsMargins(MARGIN, 20, MARGIN, 28)

    def show_step(self, step: str, *, back: bool) -> None:
        """The words and buttons of a step; `back`: there is one before it."""
        self._dots.show_step(STAGES[step])
        on = "welcome.finish" if step == "tip" else "welcome.next"
        for made, key in (
            (self.back, "welcome.back"),
            (self.sample, "where.sample"),
            (self.skip, "welcome.skip"),
            (self.next, on),
        ):
            words = say(look().language, key)
            made.setText(words)
            made.setAccessibleName(words)
        self.back.setVisible(back)
        self.sample.setVisible(step == "where")
        self.skip.setVisible(step not in NO_SKIP)
        self.next.setEnabled(True)
