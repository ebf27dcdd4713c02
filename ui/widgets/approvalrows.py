"""The rows of the inbox as a model: a page at once, more on scrolling; rows that are the same keep their place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.present.approval import ApprovalRow
from ui.widgets.rows import NOWHERE, Index

PAGE = 200  # rows at once


class ApprovalRows(QAbstractListModel):
    """Rows, and a way to get the following ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ApprovalRow, ...] = ()
        self._more: Callable[[int], tuple[ApprovalRow, ...]] | None = None

    @property
    def rows(self) -> tuple[ApprovalRow, ...]:
        """What is here so far."""
        return self._rows

    def show_rows(
        self,
        rows: tuple[ApprovalRow, ...],
        more: Callable[[int], tuple[ApprovalRow, ...]] | None = None,
    ) -> None:
        """Other rows; `more(n)` gives those after the first n."""
        self._more = more if rows and len(rows) % PAGE == 0 else None
        before, self_keys = len(self._rows), tuple(row.key for row in self._rows)
        if before and self_keys == tuple(row.key for row in rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(before - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def patch(self, start: int, rows: tuple[ApprovalRow, ...]) -> bool:
        """Other words for the same rows from `start` on; False where they are not the same rows."""
        end = start + len(rows)
        before = self._rows[start:end]
        if not rows or tuple(row.key for row in before) != tuple(row.key for row in rows):
            return False
        self._rows = (*self._rows[:start], *rows, *self._rows[end:])
        self.dataChanged.emit(self.index(start), self.index(end - 1))
        return True

    def find(self, key: str) -> int:
        """Where this row stands, -1 if nowhere."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def row_at(self, index: Index) -> ApprovalRow | None:
        """The row of an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def canFetchMore(self, parent: Index) -> bool:
        """Are there more?"""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        """The following page."""
        if parent.isValid() or self._more is None:
            return
        start = len(self._rows)
        known = {row.key for row in self._rows}
        found = self._more(start)
        new = tuple(row for row in found if row.key not in known)
        if len(found) < PAGE:
            self._more = None
        if new:
            self.beginInsertRows(NOWHERE, start, start + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are so far."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its title, and what is said for it."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken or row.title
            case _:
                return None
