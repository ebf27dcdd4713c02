"""A field for an hour of the day, by the clock of 24 hours, read generously: 9, 0930, 9:30, 9.30, 24:00."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from ui.theme import look

CLOCK = re.compile(r"(\d{1,2})(?:[:.：h時点點]?(\d{2}))?[時点點h分]?")
WIDE = 76
HOURS = 24


def read_clock(text: str) -> time | None:
    """The hour that somebody typed; None if it is none. 24:00 is the midnight that ends the day."""
    found = CLOCK.fullmatch(text.strip().replace(" ", ""))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (HOURS, 0):
        return time()
    return time(hour, minute) if hour < HOURS and minute < 60 else None  # noqa: PLR2004 - minutes of an hour


class TimeField(QLineEdit):
    """Says `entered` when an hour was typed that can be read; what cannot be read stays, marked by `good`."""

    entered = Signal()

    def __init__(self, name: str, value: time, *, ends: bool = False) -> None:
        """`ends`: midnight is written 24:00."""
        super().__init__()
        self._value, self._ends = value, ends
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(look().px(WIDE))
        self.setMaxLength(6)
        self.put(value)
        self.editingFinished.connect(self._finished)

    @property
    def good(self) -> bool:
        """Can what stands there be read?"""
        return read_clock(self.text()) is not None

    def value(self) -> time:
        """The hour; the last good one where it can't be read."""
        found = read_clock(self.text())
        return self._value if found is None else found

    def put(self, value: time) -> None:
        """Show this hour."""
        self._value = value
        with QSignalBlocker(self):
            self.setText("24:00" if self._ends and value == time() else f"{value:%H:%M}")

    def _finished(self) -> None:
        found = read_clock(self.text())
        if found is not None:
            changed = found != self._value
            self.put(found)
            if changed:
                self.entered.emit()
        else:
            self.entered.emit()
