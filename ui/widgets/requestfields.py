"""The controls of a request's form, one for each kind of field but rows and files. Each speaks JSON values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QSignalBlocker, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from assistant.model.form import FormField
from ui.present import request as words
from ui.present.when import day_year, weekday
from ui.theme import Type, look
from ui.widgets.buttons import Switch, shown
from ui.widgets.datepick import pick_date
from ui.widgets.layout import across
from ui.widgets.words import Words
from ui.words import say

LONGEST = 4_000  # characters of a field for which the source says nothing
LINES_HIGH = 76


@runtime_checkable
class Control(Protocol):
    """A widget with a value as the draft holds it; None is nothing."""

    edited: SignalInstance  # at each key
    left: SignalInstance  # the user is done with it for now

    def value(self) -> object:
        """As JSON."""
        ...

    def put(self, value: object) -> None:
        """Show this value, without a word to `edited`."""
        ...


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.setMaxLength(field.most or LONGEST)
        self.textEdited.connect(lambda _text: self.edited.emit())
        self.editingFinished.connect(self.left)

    def value(self) -> object:
        """The text without the air around it."""
        return self.text().strip() or None

    def put(self, value: object) -> None:
        """Show this text; what is being typed stays."""
        text = "" if value is None else str(value)
        if text != self.text().strip():
            self.setText(text)


class NumberField(LineField):
    """A number or an amount: kept as the source wants it, shown as typed."""

    def value(self) -> object:
        """A decimal text; what is no number is kept as it was typed, and marked."""
        return words.number(self.text()) or self.text().strip() or None


class AmountField(QWidget):
    """An amount with its currency before it."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self._line = NumberField(field)
        self._currency = Words("", Type.BODY, "ink2")
        self._line.edited.connect(self.edited)
        self._line.left.connect(self.left)
        box = across(self._currency, gap=8, parent=self)
        box.addWidget(self._line, 1)
        self.setFocusProxy(self._line)
        self.show_currency(field.currency if not field.currency.startswith("/") else "")

    def setAccessibleName(self, name: str) -> None:
        """Its line is what is spoken."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def show_currency(self, code: str) -> None:
        """Which money it is; it may be chosen in another field."""
        self._currency.setText(code)
        self._currency.setVisible(bool(code))

    def value(self) -> object:
        """A decimal text."""
        return self._line.value()

    def put(self, value: object) -> None:
        """Show this amount."""
        self._line.put(value)


class LongField(QPlainTextEdit):
    """Some lines of text."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self._most = field.most or LONGEST
        self.setTabChangesFocus(True)
        self.setProperty("kind", "field")
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(look().px(LINES_HIGH))
        self.textChanged.connect(self.edited)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Done for now."""
        super().focusOutEvent(event)
        self.left.emit()

    def value(self) -> object:
        """The text; plain whatever was pasted."""
        return self.toPlainText().strip()[: self._most] or None

    def put(self, value: object) -> None:
        """Show this text."""
        text = "" if value is None else str(value)
        if text != self.toPlainText().strip():
            with QSignalBlocker(self):
                self.setPlainText(text)


class ChoiceField(QComboBox):
    """One of some words; nothing is chosen before somebody chooses."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(say(look().language, "request.choose"), "")
        for value, name in field.choices:
            self.addItem(name, value)
        self.activated.connect(self.edited)
        self.activated.connect(self.left)

    def value(self) -> object:
        """The value of what is chosen."""
        return self.currentData() or None

    def put(self, value: object) -> None:
        """Choose it; what the form does not offer any more is chosen anew by the user."""
        self.setCurrentIndex(max(0, self.findData("" if value is None else str(value))))


class SwitchField(Switch):
    """Yes or no."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__(field.label)
        self.clicked.connect(self.edited)
        self.clicked.connect(self.left)

    def value(self) -> object:
        """True, or nothing."""
        return self.isChecked() or None

    def put(self, value: object) -> None:
        """Show it."""
        self.setChecked(value is True)


class DateField(QPushButton):
    """A day, picked from the strip of weeks; days that have passed, too."""

    edited = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today, self._day = today, None
        self._strip: QWidget | None = None
        self.setAutoDefault(False)
        self.setProperty("glyph", "calendar")
        self.setProperty("tall", True)
        self.clicked.connect(lambda _on=False: self._open())
        self.put(None)

    _day: date | None

    def value(self) -> object:
        """ISO 8601."""
        return self._day.isoformat() if self._day else None

    def put(self, value: object) -> None:
        """Show this day."""
        self._day, language = words.iso_day(value), look().language
        day = self._day
        said = f"{weekday(day, language, 'short')} {day_year(day, language)}" if day else ""
        self.setText(shown(said or say(language, "pick_a_date")))

    def _open(self) -> None:
        spot = self.mapToGlobal(QPoint(self.width(), self.height() + 4))
        days = (self._today(), self._day)
        self._strip = pick_date(self, spot, days, self._picked, no_date=True, past=True)

    def _picked(self, day: date | None) -> None:
        self.put(day.isoformat() if day else None)
        self.edited.emit()
        self.left.emit()


class ComputedField(Words):
    """What the source works out; nobody types it."""

    edited = Signal()
    left = Signal()

    def __init__(self, _field: FormField) -> None:
        super().__init__("–", Type.STRONG, "ink", wrap=True)

    def value(self) -> object:
        """Nothing of ours."""
        return None

    def put(self, value: object) -> None:
        """Show what was worked out."""
        self.setText(words.computed(value) or "–")
