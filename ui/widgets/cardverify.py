"""The foot of a tier 2 decision: amount and code side by side; the button names the amount, and wakes with both."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.model.amount import same_amount
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardfoot import AWAKE_MS, ENTER
from ui.widgets.layout import across, stack
from ui.widgets.words import Words
from ui.words import say

LONGEST = 200
DIGITS = 6  # of a TOTP code


class VerifyFoot(QWidget):
    """`answered` gives the amount as it was typed and the code; `cancelled` puts the buttons back. Enter is dead."""

    answered = Signal(str, str)
    cancelled = Signal()

    def __init__(self, verb: str, amount: str, shown: str, factor: str, account: str = "") -> None:
        """`verb` is the button's word, `amount` the decimal text, `shown` the same in words; factor: totp, password.

        `account` is the name of the one whose password it is.
        """
        super().__init__()
        self._amount, self._factor = amount, factor
        self._since = QElapsedTimer()
        self.typed, self.code = QLineEdit(), QLineEdit()
        self._said = Words("", Type.NOTE, "amber", wrap=True)
        words = f"{verb} {shown}".strip()
        self.go = button(words, "primary", "lock", tall=True, press=self._answer)
        self.back = button(say(look().language, "cancel"), tall=True, press=self.cancelled.emit)
        self._dress()
        fields = across(gap=12)
        if amount:
            fields.addLayout(self._named(say(look().language, "card.type_amount"), self.typed), 1)
        if factor:
            name = say(look().language, f"card.factor.{factor}", name=account)
            fields.addLayout(self._named(name, self.code), 1)
        stack(fields, 12, self._said, across(self.go, self.back, None), parent=self)
        self._said.hide()
        self._wake()
        self._since.start()

    def _dress(self) -> None:
        for field in (self.typed, self.code):
            field.setMaxLength(LONGEST)
            field.textChanged.connect(lambda _text: self._wake())
            field.installEventFilter(self)
        self.go.installEventFilter(self)
        self.typed.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        hidden = QLineEdit.EchoMode.Password
        self.code.setEchoMode(hidden if self._factor == "password" else QLineEdit.EchoMode.Normal)

    @staticmethod
    def _named(name: str, field: QLineEdit) -> QVBoxLayout:
        field.setAccessibleName(name)
        return stack(Words(name, Type.NOTE, "ink2", wrap=True), field, gap=6)

    def first(self) -> QLineEdit:
        """The field to begin with."""
        return self.typed if self._amount else self.code

    def refuse(self, sentence: str) -> None:
        """It was not done: one sentence; the amount stays, the code is typed again (one is good for one decision)."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.code.clear()
        self.busy(on=False)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, *, on: bool) -> None:
        """While the source is asked, nothing can be pressed or typed."""
        for field in (self.typed, self.code):
            field.setReadOnly(on)
        self.back.setEnabled(not on)
        self.go.setEnabled(False)
        if not on:
            self._wake()

    def right(self) -> bool:
        """Is the amount the one that is shown, and is there a code?"""
        code = "".join(self.code.text().split())
        if self._factor == "totp" and len(code) < DIGITS:
            return False
        return (not self._amount or same_amount(self.typed.text(), self._amount)) and (
            not self._factor or bool(code)
        )

    def _wake(self) -> None:
        self.go.setEnabled(self.right())

    def _answer(self) -> None:
        if not self.right() or self._since.elapsed() < AWAKE_MS:
            return
        self.busy(on=True)
        self._said.hide()
        code = self.code.text()
        self.answered.emit(
            self.typed.text().strip(), "".join(code.split()) if self._factor == "totp" else code
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter never approves; Esc goes back to the question, not out of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENTER:
                return True
            if event.key() == Qt.Key.Key_Escape and self.back.isEnabled():
                self.cancelled.emit()
                return True
        return super().eventFilter(watched, event)
