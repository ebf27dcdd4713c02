"""The fields of a request in their order, rows within rows, and a mark beside each that lacks something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.model.form import FormField
from ui.present.request import Data, currency_of, joined, put_at, value_at
from ui.widgets.layout import stack
from ui.widgets.requestbox import SHORT, FieldBox, alone, beside, pair
from ui.widgets.requestfields import (
    AmountField,
    ChoiceField,
    ComputedField,
    Control,
    DateField,
    LineField,
    LongField,
    NumberField,
    SwitchField,
)
from ui.widgets.requestfiles import FilesField, Receipts
from ui.widgets.requestrows import RowFields, RowsField

SIMPLE: Final[Mapping[str, Callable[[FormField], QWidget]]] = {
    "long_text": LongField,
    "number": NumberField,
    "amount": AmountField,
    "choice": ChoiceField,
    "switch": SwitchField,
    "computed": ComputedField,
}


@dataclass(frozen=True, slots=True)
class Kit:
    """What the controls need of the window."""

    today: Callable[[], date]
    desk: Receipts


class Fields(QWidget):
    """Fields of a form, or of one row of it. `prefix` is the pointer of that row, "" for the form."""

    edited = Signal()
    left = Signal(str)  # the pointer of the field the user is done with
    grown = Signal()

    def __init__(self, fields: tuple[FormField, ...], kit: Kit, prefix: str = "") -> None:
        super().__init__()
        self._kit, self._prefix = kit, prefix
        self._boxes: dict[str, FieldBox] = {}
        self._column = stack(gap=16 if not prefix else 12, parent=self)
        waiting: FieldBox | None = None
        for field in fields:
            box = self._box(field)
            if waiting is not None and beside(waiting.field, field):
                self._column.addLayout(pair(waiting, box))
                waiting = None
                continue
            alone(self._column, waiting)
            waiting = box if field.kind in SHORT else None
            if waiting is None:
                self._column.addWidget(box)
        alone(self._column, waiting)

    def _box(self, field: FormField) -> FieldBox:
        control = self._control(field)
        box = self._boxes[field.name] = FieldBox(field, control)
        if isinstance(control, Control):
            control.edited.connect(self._edited)
            control.left.connect(partial(self._left, field.name))
        if isinstance(control, FilesField):
            control.refused.connect(box.mark)
        if isinstance(control, FilesField | RowsField):
            control.grown.connect(self.grown)
        if isinstance(control, RowsField):
            control.left_in.connect(self.left)
        return box

    def _control(self, field: FormField) -> QWidget:
        match field.kind:
            case "date":
                return DateField(self._kit.today)
            case "files":
                return FilesField(field, joined(self._prefix, field.name), self._kit.desk)
            case "list":
                make: Callable[[str], RowFields] = partial(Fields, field.columns, self._kit)
                place = joined(self._prefix, field.name)
                return RowsField(field, place, make, self._kit.desk.detach)
            case _:
                return SIMPLE.get(field.kind, LineField)(field)

    def _edited(self) -> None:
        if not self._prefix:  # amounts in rows are in the currency of the form
            self.show_currencies(self.value())
        self.edited.emit()

    def _left(self, name: str) -> None:
        self.left.emit(joined(self._prefix, name))

    # values

    def value(self) -> Data:
        """Everything that was entered; what is empty is not there."""
        data: Data = {}
        for name, box in self._boxes.items():
            if isinstance(box.control, Control):
                put_at(data, name, box.control.value())
        return data

    def put(self, data: Mapping[str, object]) -> None:
        """Show a draft."""
        for name, box in self._boxes.items():
            if isinstance(box.control, Control):
                box.control.put(value_at(data, name))
        if not self._prefix:
            self.show_currencies(data)

    def file_ids(self) -> list[str]:
        """Every file in these fields."""
        controls = [box.control for box in self._boxes.values()]
        fields = [each for each in controls if isinstance(each, FilesField)]
        return [file.id for each in fields for file in each.files()]

    def put_computed(self, data: Mapping[str, object]) -> None:
        """Show what the source has worked out; nothing that was typed changes."""
        for name, box in self._boxes.items():
            if isinstance(box.control, ComputedField):
                box.control.put(value_at(data, name))
                box.setVisible(value_at(data, name) is not None)

    def show_currencies(self, data: Mapping[str, object]) -> None:
        """The currency that was chosen stands before every amount that asks for it."""
        for box in self._boxes.values():
            match box.control:
                case AmountField() as control:
                    control.show_currency(currency_of(box.field, data))
                case RowsField() as control:
                    control.show_currencies(data)
                case _:
                    pass

    def renumber(self, prefix: str) -> None:
        """The row has another place now."""
        self._prefix = prefix
        for name, box in self._boxes.items():
            if isinstance(box.control, FilesField):
                box.control.move_to(joined(prefix, name))

    # marks

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """What is missing, by pointer; everything else is in order."""
        for name, box in self._boxes.items():
            told = box.control.problem if isinstance(box.control, FilesField) else ""
            box.mark(told or marks.get(joined(self._prefix, name), ""))
            if isinstance(box.control, RowsField):
                box.control.show_marks(marks)
        self.grown.emit()

    def box_of(self, pointer: str) -> FieldBox | None:
        """The box of a field, here or in a row."""
        for name, box in self._boxes.items():
            mine = joined(self._prefix, name)
            if pointer == mine:
                return box
            if isinstance(box.control, RowsField) and pointer.startswith(f"{mine}/"):
                return box.control.box_of(pointer) or box
        return None
