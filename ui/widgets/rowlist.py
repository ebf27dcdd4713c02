"""The list of a window: rows, their keys and menu, and one bar of buttons over the active row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from ui.present.mask import veil
from ui.present.row import Kind, Row
from ui.theme import look
from ui.widgets.rowbar import RowBar, heading_button, row_menu
from ui.widgets.rowleave import Leaving
from ui.widgets.rowpaint import RowPainter, Stage
from ui.widgets.rows import Index, Rows, focusable

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
ACTIONS = frozenset(
    {"done", "next", "pick", "later", "split", "handover", "drop", "accept", "decline"}
    | {"gotback", "takeback"}
)
CIRCLE = 36  # px: the square that answers for a circle of 18
KEYS = {
    Qt.Key.Key_D: "done",
    Qt.Key.Key_T: "next",
    Qt.Key.Key_P: "pick",
    Qt.Key.Key_L: "later",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_H: "handover",
    Qt.Key.Key_X: "drop",
}


class RowList(QListView):
    """`acted` names an action and its row; Enter only ever `opened`s. `settled`: no row is leaving."""

    acted = Signal(str, object)
    opened = Signal(object)
    settled = Signal()
    focus_changed = Signal(bool)

    def __init__(self, margin: int, name: str, bar: frozenset[str] = ACTIONS) -> None:
        """`bar` are the actions with a button over the row; keys and menu have all of a row's."""
        super().__init__()
        self._margin, self.stage = margin, Stage()
        self._rows = Rows(self)
        self._hover = -1
        self._leaving = Leaving(self, self.stage.leaving)
        self._leaving.gone.connect(self._gone)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(margin, self.stage, self))
        self._bar = RowBar(self.viewport(), self, self.acted.emit, bar)
        self._dress(name)
        self.verticalScrollBar().valueChanged.connect(self._place_bar)

    def _dress(self, name: str) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)

    # what is shown

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows.rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the focus stays on its row, or takes the next one where it is gone.

        In the safe view they are masked here, for every window.
        """
        rows = veil(rows) if look().safe else rows
        if rows == self._rows.rows:
            return
        at, held = self.currentIndex().row(), self._bar.focused()
        key = self._rows.key_at(at)
        scrolled = self.verticalScrollBar().value()
        self._hover = -1
        self._bar.offer(None)
        self._rows.show_rows(rows)
        self._put_heading_buttons()
        self._go_to(self._rows.find(key) if self._rows.find(key) >= 0 else at)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.verticalScrollBar().setValue(scrolled)
        if held:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        self._place_bar()

    def leave(self, key: str) -> None:
        """Show a row as done; after 600 ms it goes, and `settled` follows the last one."""
        self._leaving.begin(key)
        self._place_bar()

    def stay(self, key: str) -> None:
        """A row that was leaving stays: it was undone."""
        self._leaving.end(key)
        self.viewport().update()

    @property
    def busy(self) -> bool:
        """Is a row leaving? Wait with other rows until `settled`."""
        return bool(self.stage.leaving)

    def _gone(self, key: str) -> None:
        self.show_rows(tuple(row for row in self._rows.rows if row.key != key))
        if not self.busy:
            self.settled.emit()

    def _put_heading_buttons(self) -> None:
        for at, row in enumerate(self._rows.rows):
            if row.press:
                press = partial(self.acted.emit, row.press, row)
                self.setIndexWidget(self._rows.index(at), heading_button(row, self._margin, press))

    def _go_to(self, at: int) -> None:
        """Make the nearest row that can have the focus the current one."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._rows.nearest(at), flag)

    # sizes

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(320, sum(self.sizeHintForRow(at) for at in range(len(self._rows.rows))))

    def minimumSizeHint(self) -> QSize:
        """Three rows, or all of them where there are fewer."""
        return QSize(200, min(self.sizeHint().height(), 120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar stands at the right edge; rows whose chips go under the title are higher."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        self._place_bar()

    def spot_of(self, key: str) -> QPoint:
        """The lower right corner of a row on the screen: where its pop-ups open."""
        box = self.visualRect(self._rows.index(self._rows.find(key)))
        return self.viewport().mapToGlobal(QPoint(self.width() - self._margin + 8, box.bottom()))

    # the bar

    def active(self) -> int:
        """The row under the pointer, else the one with the focus, else -1."""
        if self._hover >= 0:
            return self._hover
        inside = self.hasFocus() or self._bar.focused()
        return self.currentIndex().row() if inside and self.stage.ring else -1

    def _place_bar(self) -> None:
        at = self.active()
        row = self._rows.row_at(self._rows.index(at)) if at >= 0 else None
        if row is not None and row.key in self.stage.leaving:
            row = None
        self.stage.active = at
        self.stage.room = self._bar.offer(row)
        if row is not None:
            box = self.visualRect(self._rows.index(at))
            self._bar.stand(QPoint(self.width() - self._margin + 8, box.center().y() + 1))
        self.viewport().update()

    # pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is the active one."""
        at = self.indexAt(event.position().toPoint())
        row = self._rows.row_at(at)
        self._hover = at.row() if row and focusable(row) else -1
        self.stage.over_circle = at.row() if self._on_circle(event.position().toPoint()) else -1
        if self._hover != self.stage.active:
            self._place_bar()
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """When the pointer leaves, the row with the focus is active again."""
        if event.type() == QEvent.Type.Leave:
            self._hover = self.stage.over_circle = -1
            self._place_bar()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a circle is no selection."""
        self._pressed = event.position().toPoint()
        self.stage.ring = False
        if not self._on_circle(self._pressed):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the circle completes; a click on "more" opens."""
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        row = self._rows.row_at(index)
        same = index.isValid() and index == self.indexAt(self._pressed)
        if event.button() == Qt.MouseButton.LeftButton and row and same:
            if self._on_circle(spot) and self._on_circle(self._pressed):
                self._act("done", row)
                return
            if row.kind is Kind.MORE:
                self.opened.emit(row)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the row."""
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        if row and focusable(row) and not self._on_circle(event.position().toPoint()):
            self.opened.emit(row)

    def _on_circle(self, spot: QPoint) -> bool:
        row = self._rows.row_at(self.indexAt(spot))
        if row is None or row.kind is not Kind.TODO or "done" not in row.actions:
            return False
        return abs(spot.x() - self._margin - look().px(9)) <= look().px(CIRCLE) / 2

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D T P L S H X act, Enter opens; other letters belong to the window, not to a search."""
        row = self._rows.row_at(self.currentIndex())
        self.stage.ring = True
        action = KEYS.get(Qt.Key(event.key()))
        if action and row and not event.modifiers():
            self._act(action, row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row:
                self.opened.emit(row)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._place_bar()

    def _act(self, action: str, row: Row) -> None:
        if action in row.actions and row.key not in self.stage.leaving:
            self.acted.emit(action, row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The actions of the row in words, by right click or by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._rows.row_at(index)
        if row is None or not row.actions:
            return
        spot = self.visualRect(index).center() if by_key else event.pos()
        made = row_menu(self, row, partial(self._act, row=row))
        made.popup(self.viewport().mapToGlobal(spot))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By keyboard, a row gets the focus at once and shows it."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            self.stage.ring = True
        if self.stage.ring and not self.currentIndex().isValid():
            self._go_to(0)
        self._place_bar()
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The bar stays while the focus is in it."""
        super().focusOutEvent(event)
        self._place_bar()
        self.focus_changed.emit(False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The bar follows the arrows."""
        super().currentChanged(current, previous)
        if self.stage.ring:
            self._hover = -1
            self._place_bar()
