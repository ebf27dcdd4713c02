"""The one list model: rows in, rows out."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.present.row import Kind, Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


def focusable(row: Row) -> bool:
    """Headings are passed over by arrows, unless they fold."""
    return row.kind is not Kind.SECTION


class Rows(QAbstractListModel):
    """Rows as they are; nothing is edited here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def find(self, key: str) -> int:
        """Where the row with this key stands, -1 if nowhere."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def key_at(self, at: int) -> str:
        """The key of the row at a place, "" outside."""
        return self._rows[at].key if 0 <= at < len(self._rows) else ""

    def nearest(self, at: int) -> QModelIndex:
        """The nearest row that can have the focus, the later of two; nowhere for a place before 0."""
        order = sorted(range(len(self._rows)), key=lambda one: (abs(one - at), -one))
        found = next((one for one in order if at >= 0 and focusable(self._rows[one])), -1)
        return self.index(found)

    def row_at(self, index: Index) -> Row | None:
        """The row of an index, None for an index of nothing."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, its title, and what is said for it."""
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither selected nor reached."""
        row = self.row_at(index)
        if row is None or not focusable(row):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
