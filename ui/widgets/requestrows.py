"""Rows of fields within a form, to be added and removed: the lines of an expense report with their receipts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from assistant.model.form import FormField
from ui.present.request import Data
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.requestbox import FieldBox
from ui.widgets.surface import Hair
from ui.widgets.words import Words
from ui.words import say

MOST_ROWS = 100


class RowFields(Protocol):
    """The fields of one row; a widget. ui.widgets.requestform makes them."""

    edited: SignalInstance
    left: SignalInstance
    grown: SignalInstance

    def value(self) -> Data:
        """What was entered."""
        ...

    def put(self, data: Mapping[str, object]) -> None:
        """Show this."""
        ...

    def file_ids(self) -> list[str]:
        """Its receipts."""
        ...

    def renumber(self, prefix: str) -> None:
        """The row has another pointer now."""
        ...

    def show_currencies(self, data: Mapping[str, object]) -> None:
        """The form's currency."""
        ...

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """What is missing."""
        ...

    def box_of(self, pointer: str) -> FieldBox | None:
        """The box of a field."""
        ...


class RowsField(QWidget):
    """Rows of fields, to be added and removed."""

    edited = Signal()
    left = Signal()
    left_in = Signal(str)
    grown = Signal()

    def __init__(
        self,
        field: FormField,
        place: str,
        make: Callable[[str], RowFields],
        detach: Callable[[str], None],
    ) -> None:
        """`make` gives the fields of a row by its pointer, `detach` throws a file away by its id."""
        super().__init__()
        self._field, self._place, self._make, self._detach = field, place, make, detach
        self.rows: list[RowFields] = []
        self._holders: list[QWidget] = []
        self._heads: list[Words] = []
        self._column = stack(gap=12)
        language = look().language
        add = say(language, "request.add_row", name=field.label)
        self.add = button(add, "quiet", "plus", press=self._add)
        stack(self._column, across(self.add, None), gap=8, parent=self)
        self.setFocusProxy(self.add)

    def value(self) -> object:
        """The rows, as they stand; empty ones are kept, so that a mark has its place."""
        return [row.value() for row in self.rows] or None

    def put(self, value: object) -> None:
        """Show these rows."""
        rows = value if isinstance(value, list) else []
        while len(self.rows) > len(rows):
            self._drop(len(self.rows) - 1)
        while len(self.rows) < len(rows):
            self._new()
        for mine, data in zip(self.rows, rows, strict=True):
            mine.put(data if isinstance(data, Mapping) else {})

    def _new(self) -> RowFields:
        at = len(self.rows)
        row = self._make(f"{self._place}/{at}")
        row.edited.connect(self.edited)
        row.left.connect(self.left_in)
        row.grown.connect(self.grown)
        head = Words("", Type.LABEL, "ink2")
        language = look().language
        remove = button("", "icon", "trash-2", say(language, "request.remove_row"))
        holder = QWidget()
        remove.clicked.connect(lambda _on=False: self._remove(self._holders.index(holder)))
        stack(Hair(), across(head, None, remove), cast("QWidget", row), gap=4, parent=holder)
        self.rows.append(row)
        self._holders.append(holder)
        self._heads.append(head)
        self._column.addWidget(holder)
        holder.show()
        self._renumber()
        return row

    def _add(self) -> None:
        self._new()
        self.edited.emit()
        self.left.emit()
        self.grown.emit()

    def _remove(self, at: int) -> None:
        for file_id in self.rows[at].file_ids():
            self._detach(file_id)
        self._drop(at)
        self.edited.emit()
        self.left.emit()
        self.grown.emit()

    def _drop(self, at: int) -> None:
        self.rows.pop(at)
        self._heads.pop(at)
        holder = self._holders.pop(at)
        self._column.removeWidget(holder)
        holder.hide()
        holder.deleteLater()
        self._renumber()

    def _renumber(self) -> None:
        language = look().language
        for at, (row, head) in enumerate(zip(self.rows, self._heads, strict=True)):
            row.renumber(f"{self._place}/{at}")
            head.setText(say(language, "request.row", name=self._field.label, n=at + 1))
        self.add.setEnabled(len(self.rows) < (self._field.most or MOST_ROWS))

    def show_currencies(self, data: Mapping[str, object]) -> None:
        """Amounts in rows are in the currency of the form."""
        for row in self.rows:
            row.show_currencies(data)

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """What is missing in the rows."""
        for row in self.rows:
            row.show_marks(marks)

    def box_of(self, pointer: str) -> FieldBox | None:
        """The box of a field in a row."""
        return next((box for row in self.rows if (box := row.box_of(pointer))), None)
