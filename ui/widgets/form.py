"""A form made of Field values: accounts and settings are data, their forms follow from it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from assistant.model.account import Field
from ui.theme import Type, look
from ui.widgets.buttons import Switch, button
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Hair
from ui.widgets.words import Words
from ui.words import label, say

ON, OFF = "on", "off"
Control = QLineEdit | QComboBox | Switch


class Form(QWidget):
    """One control a field. Values are text, as they are stored; a switch is "on" or "off".

    `beside`: label and help left, control right (settings); else the label stands above (accounts).
    """

    changed = Signal(str, str)  # field name, new value; after the user is done with the field

    def __init__(
        self,
        fields: tuple[Field, ...],
        values: Mapping[str, str] | None = None,
        *,
        beside: bool = False,
    ) -> None:
        super().__init__()
        self._controls: dict[str, Control] = {}
        self._problems: dict[str, Words] = {}
        column = stack(gap=0 if beside else 14, parent=self)
        for field in fields:
            value = (values or {}).get(field.name, field.default)
            self._line(column, field, value, beside=beside)

    def values(self) -> dict[str, str]:
        """What stands in the form now, by field name."""
        return {name: value_of(control) for name, control in self._controls.items()}

    def control(self, name: str) -> Control:
        """The control of a field."""
        return self._controls[name]

    def show_problem(self, name: str, sentence: str) -> None:
        """Say under a field what is wrong with it, and put the cursor there."""
        self._problems[name].setText(sentence)
        self._problems[name].show()
        self._controls[name].setFocus()
        self._controls[name].setAccessibleDescription(sentence)

    def clear_problems(self) -> None:
        """Take every such line away."""
        for name, words in self._problems.items():
            words.hide()
            self._controls[name].setAccessibleDescription("")

    def missing(self) -> tuple[str, ...]:
        """Names of required fields that are empty."""
        return tuple(
            name
            for name, control in self._controls.items()
            if control.property("required") and not value_of(control).strip()
        )

    def _line(self, column: QVBoxLayout, field: Field, value: str, *, beside: bool) -> None:
        language = look().language
        title = label(language, f"field.{field.name}", field.label)
        aid = label(language, f"help.{field.name}", field.help)
        control = make_control(field, value, title)
        control.setProperty("required", field.required)
        self._controls[field.name] = control
        self._tell(field.name, control)
        problem = Words("", Type.NOTE, "amber", wrap=True)
        problem.hide()
        self._problems[field.name] = problem
        body = self._with_choose(control) if field.kind == "path" else control
        if beside and column.count():
            column.addWidget(Hair())
        named = stack(Words(title, Type.BODY if beside else Type.LABEL, "ink"), gap=2)
        if aid and beside:
            named.addWidget(Words(aid, Type.NOTE, "ink2", wrap=True))
        if beside or isinstance(control, Switch):
            line = across(gap=16, margins=(0, 13, 0, 13) if beside else (0, 0, 0, 0))
            line.addLayout(named, 1)
            line.addWidget(body)
            if not isinstance(control, Switch):
                body.setFixedWidth(look().px(208 if field.kind == "path" else 176))
        else:
            line = across(stack(named, body, gap=4))
        group = stack(line, gap=4)
        if aid and not beside:
            group.addWidget(Words(aid, Type.NOTE, "ink2", wrap=True))
        group.addWidget(problem)
        column.addLayout(group)

    def _tell(self, name: str, control: Control) -> None:
        def told(_value: object = None) -> None:
            self.changed.emit(name, value_of(control))

        match control:
            case QLineEdit():
                control.editingFinished.connect(told)
            case QComboBox():
                control.activated.connect(told)
            case Switch():
                control.toggled.connect(told)

    def _with_choose(self, control: Control) -> QWidget:
        language = look().language

        def choose() -> None:
            path, _filter = QFileDialog.getOpenFileName(self, control.accessibleName())
            if path and isinstance(control, QLineEdit):
                control.setText(path)
                control.editingFinished.emit()

        line = across(gap=8)
        line.addWidget(control, 1)
        line.addWidget(button(say(language, "choose"), tall=True, press=choose))
        return held(line)


def make_control(field: Field, value: str, title: str) -> Control:
    """The control for a kind of field, with its value and its spoken name."""
    control: Control
    match field.kind:
        case "switch":
            control = Switch(title, on=value == ON)
        case "choice":
            control = _combo(field, value)
        case _:
            control = _line_edit(field, value)
    control.setAccessibleName(title)
    return control


def _combo(field: Field, value: str) -> QComboBox:
    combo = QComboBox()
    for choice in field.choices:
        words = label(look().language, f"choice.{field.name}.{choice}", choice)
        combo.addItem(words, choice)
    combo.setCurrentIndex(max(0, combo.findData(value)))
    return combo


def _line_edit(field: Field, value: str) -> QLineEdit:
    line = QLineEdit(value)
    if field.kind == "password" or field.secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
    if field.kind == "number":
        line.setValidator(QIntValidator(0, 100_000, line))
    if field.kind == "url":
        line.setPlaceholderText("https://")
    return line


def value_of(control: Control) -> str:
    """The value as it is stored."""
    match control:
        case QLineEdit():
            return control.text()
        case QComboBox():
            return str(control.currentData() or "")
        case Switch():
            return ON if control.isChecked() else OFF
