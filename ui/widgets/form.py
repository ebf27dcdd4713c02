"""A form made of Field values: accounts and settings are data, their forms follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSignalBlocker, Signal, SignalInstance
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.model.account import Field
from ui.theme import Type, look
from ui.widgets.buttons import Switch, button
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Hair
from ui.widgets.words import Words
from ui.words import label, say

ON, OFF = "on", "off"
NEW_FILES = frozenset({"append_to"})  # paths that may name what is not there yet


@runtime_checkable
class Special(Protocol):
    """A control of its own kind: a widget with a value as it is stored. It stands under its label."""

    edited: SignalInstance

    def value(self) -> str:
        """As it is stored."""
        ...


Control = QLineEdit | QComboBox | Switch | QWidget
Make = Callable[[str, str], QWidget]  # (spoken name, value) -> a QLineEdit or a Special


class Form(QWidget):
    """One control a field. Values are text, as they are stored; a switch is "on" or "off".

    `beside`: label and help left, control right (settings); else the label stands above (accounts).
    `words`: where the labels are: "field" (field.NAME, help.NAME) or "setting" (setting.NAME, setting.NAME.help).
    """

    changed = Signal(str, str)  # field name, new value; after the user is done with the field

    def __init__(
        self,
        fields: tuple[Field, ...],
        values: Mapping[str, str] | None = None,
        *,
        beside: bool = False,
        words: str = "field",
        special: Mapping[str, Make] | None = None,
        helps: bool = True,
    ) -> None:
        super().__init__()
        self._words, self._special, self._helps = words, special or {}, helps
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

    def put(self, name: str, value: str) -> None:
        """Show another value, without a word to `changed`."""
        control = self._controls[name]
        with QSignalBlocker(control):
            match control:
                case QLineEdit():
                    control.setText(value)
                case QComboBox():
                    control.setCurrentIndex(max(0, control.findData(value)))
                case Switch():
                    control.setChecked(value == ON)
                case _:
                    pass  # a control of its own kind is made anew
        control.update()

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
        title, aid = words_of(field, self._words)
        aid = aid if self._helps else ""
        make = self._special.get(field.name)
        control = make(title, value) if make else make_control(field, value, title, self._words)
        control.setProperty("required", field.required)
        self._controls[field.name] = control
        self._tell(field.name, control)
        problem = Words("", Type.NOTE, "amber", wrap=True)
        problem.hide()
        self._problems[field.name] = problem
        body = self._with_choose(control, field.name) if field.kind == "path" else control
        if beside and column.count():
            column.addWidget(Hair())
        named = stack(Words(title, Type.BODY if beside else Type.LABEL, "ink"), gap=2)
        if aid and beside:
            named.addWidget(Words(aid, Type.NOTE, "ink2", wrap=True))
        group = stack(self._placed(named, body, beside=beside), gap=4)
        if aid and not beside:
            group.addWidget(Words(aid, Type.NOTE, "ink2", wrap=True))
        group.addWidget(problem)
        if beside:
            group.setContentsMargins(0, 13, 0, 13)
        column.addLayout(group)

    def _placed(self, named: QVBoxLayout, body: QWidget, *, beside: bool) -> QHBoxLayout:
        """A label and its control: side by side, or one over the other."""
        wide = isinstance(body, Special) and beside
        if wide or not (beside or isinstance(body, Switch)):
            return across(stack(named, body, gap=12 if wide else 4))
        line = across(gap=16)
        line.addLayout(named, 1)
        line.addWidget(body)
        if not isinstance(body, Switch):
            body.setFixedWidth(look().px(176 if isinstance(body, QLineEdit | QComboBox) else 232))
        return line

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
            case Special():
                control.edited.connect(told)
            case _:
                pass

    def _with_choose(self, control: Control, name: str) -> QWidget:
        language = look().language

        def choose() -> None:
            title, keep = control.accessibleName(), QFileDialog.Option.DontConfirmOverwrite
            if name in NEW_FILES:
                path, _filter = QFileDialog.getSaveFileName(self, title, options=keep)
            else:
                path, _filter = QFileDialog.getOpenFileName(self, title)
            if path and isinstance(control, QLineEdit):
                control.setText(path)
                control.editingFinished.emit()

        line = across(gap=8)
        line.addWidget(control, 1)
        line.addWidget(button(say(language, "choose"), tall=True, press=choose))
        return held(line)


def words_of(field: Field, words: str) -> tuple[str, str]:
    """Label and help of a field in the language of the screen; a field without words shows its own."""
    language = look().language
    key = f"{words}.{field.name}"
    aid = f"{key}.help" if words == "setting" else f"help.{field.name}"
    return label(language, key, field.label), label(language, aid, field.help)


def make_control(field: Field, value: str, title: str, words: str = "field") -> Control:
    """The control for a kind of field, with its value and its spoken name."""
    control: Control
    match field.kind:
        case "switch":
            control = Switch(title, on=value == ON)
        case "choice":
            control = _combo(field, value, words)
        case _:
            control = _line_edit(field, value)
    control.setAccessibleName(title)
    return control


def _combo(field: Field, value: str, words: str) -> QComboBox:
    combo = QComboBox()
    begin = f"setting.{field.name}.choice" if words == "setting" else f"choice.{field.name}"
    for choice in field.choices:
        combo.addItem(label(look().language, f"{begin}.{choice}", choice), choice)
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
        case Special():
            return control.value()
        case _:
            return ""
