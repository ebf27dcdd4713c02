"""One field of a request on the screen: a label, its control, a line of help, and what is missing beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.model.form import FormField
from ui.theme import Type, look
from ui.widgets.layout import across, stack
from ui.widgets.words import Words
from ui.words import say

SHORT = frozenset({"date", "number", "amount", "choice"})  # two of them stand side by side


class FieldBox(QWidget):
    """A label, its control, a line of help, and under them what is missing."""

    def __init__(self, field: FormField, control: QWidget) -> None:
        super().__init__()
        self.field, self.control = field, control
        language, computed = look().language, field.kind == "computed"
        title = field.label or say(language, "request.files")
        optional = not (field.required or computed or field.kind == "switch")
        named = say(language, "request.optional", name=title) if optional else title
        control.setAccessibleName(named)
        label = Words(named, Type.LABEL, "ink" if field.required else "ink2")
        self._mark = Words("", Type.NOTE, "amber", wrap=True)
        self._mark.hide()
        column = stack(gap=4, parent=self)
        if field.kind == "switch":
            line = across(gap=16)
            line.addWidget(label, 1)
            line.addWidget(control)
            column.addLayout(line)
        else:
            column.addWidget(label)
            column.addWidget(control)
        if field.help:
            column.addWidget(Words(field.help, Type.NOTE, "ink2", wrap=True))
        column.addWidget(self._mark)

    def mark(self, sentence: str) -> None:
        """Say what is missing; "" takes it away."""
        self._mark.setText(sentence)
        self._mark.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)

    @property
    def marked(self) -> str:
        """What is said to be missing."""
        return self._mark.text()


def beside(first: FormField, second: FormField) -> bool:
    """May they stand in one line? A day goes with what says more of it, not with a choice before it."""
    short = first.kind in SHORT and second.kind in SHORT
    return short and not (first.kind == "choice" and second.kind == "date")


def pair(first: FieldBox, second: FieldBox) -> QHBoxLayout:
    """Two short fields side by side."""
    line = across(gap=16)
    for box in (first, second):
        line.addWidget(box, 1)
        line.setAlignment(box, Qt.AlignmentFlag.AlignTop)
    return line


def alone(column: QVBoxLayout, box: FieldBox | None) -> None:
    """A short field without a neighbour takes its half."""
    if box is not None:
        line = across(gap=16)
        line.addWidget(box, 1)
        line.addStretch(1)
        column.addLayout(line)
