"""Fields that need more than a line of text: days of the week, the hours of a week, a combination of keys."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.theme import look
from ui.widgets.daydiscs import DayDiscs
from ui.widgets.layout import across
from ui.words import say

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
OUT = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
PASSES = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class DaysField(QWidget):
    """Weekdays as discs; kept as words such as "mon fri"."""

    edited = Signal()

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        words = value.replace(",", " ").lower().split()
        off = frozenset(DAYS.index(word[:3]) for word in words if word[:3] in DAYS)
        self._discs = DayDiscs(off, outlined=True)
        self._discs.changed.connect(self.edited)
        across(self._discs, None, parent=self)

    def value(self) -> str:
        """In the order of the week."""
        return " ".join(DAYS[day] for day in sorted(self._discs.worked()))


class KeyField(QLineEdit):
    """Shows the keys that are pressed while it has the focus, such as Ctrl+Alt+Space; Backspace takes them out."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__(value)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(say(look().language, "keys.none"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record it; Tab and Esc do what they do everywhere."""
        key = Qt.Key(event.key())
        if key in PASSES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in OUT:
            self._put("")
        elif key not in LONE and event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            keys = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
            self._put(QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText))

    def _put(self, words: str) -> None:
        self.setText(words)
        self.editingFinished.emit()


def zone_field(name: str, value: str) -> QLineEdit:
    """A time zone by its IANA name; what one types is completed, wherever in the name it stands."""
    line = QLineEdit(value)
    line.setAccessibleName(name)
    known = [bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()]
    completer = QCompleter([zone for zone in known if "/" in zone], line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    return line
