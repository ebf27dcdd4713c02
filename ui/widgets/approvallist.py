"""The inbox as a list: one model, one delegate, more rows on scrolling; real Undo buttons on open decisions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelectionModel,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QPushButton

from ui.present.approval import ApprovalRow
from ui.theme import look
from ui.widgets.approvalpaint import TICK, ApprovalPainter, Scene
from ui.widgets.approvalrows import ApprovalRows
from ui.widgets.buttons import button
from ui.words import say

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ApprovalList(QListView):
    """`picked` names the row to show, `opened` the one that Enter or a double click opens; nothing here decides."""

    picked = Signal(str)
    opened = Signal(str)
    undone = Signal(str)  # a decision's id
    ticked = Signal()

    def __init__(self, margin: int, name: str) -> None:
        super().__init__()
        self._margin, self.scene = margin, Scene()
        self._undos: list[QPersistentModelIndex] = []
        self._model = ApprovalRows(self)
        self.setModel(self._model)
        self.setItemDelegate(ApprovalPainter(margin, self.scene, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._put_buttons())

    # ------------------------------------------------------------------ what is shown

    @property
    def rows(self) -> tuple[ApprovalRow, ...]:
        """The rows so far."""
        return self._model.rows

    def show_rows(
        self,
        rows: tuple[ApprovalRow, ...],
        more: Callable[[int], tuple[ApprovalRow, ...]] | None = None,
    ) -> None:
        """Show these; the current row and the place of the scroll bar stay."""
        if rows == self._model.rows:
            return
        key, scrolled = self.current(), self.verticalScrollBar().value()
        self._model.show_rows(rows, more)
        alive = {row.key for row in rows}
        self.scene.ticks = {key: None for key in self.scene.ticks if key in alive}
        self._put_buttons()
        if key in alive and self.current() != key:
            self.choose(key, quiet=True)
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()

    def patch(self, start: int, rows: tuple[ApprovalRow, ...]) -> bool:
        """Only these rows are read anew; False where others stand there by now."""
        if not self._model.patch(start, rows):
            return False
        self._put_buttons()
        return True

    def patch_one(self, row: ApprovalRow) -> bool:
        """The same for the row of this key; it is laid out at once, so that it can be drawn at once."""
        at = self._model.find(row.key)
        if at < 0 or not self.patch(at, (row,)):
            return False
        self.executeDelayedItemsLayout()
        return True

    def span(self) -> tuple[int, int]:
        """The first row in sight, and the one after the last."""
        first = self.indexAt(QPoint(self._margin, 1)).row()
        last = self.indexAt(QPoint(self._margin, self.viewport().height() - 1)).row()
        count = len(self._model.rows)
        return max(first, 0), count if last < 0 else last + 1

    def current(self) -> str:
        """The key of the current row, "" for none."""
        row = self._model.row_at(self.currentIndex())
        return row.key if row else ""

    def choose(self, key: str, *, quiet: bool = False) -> bool:
        """Make this row the current one; False where it isn't here. `quiet`: nobody is told."""
        at = self._model.find(key)
        if at < 0:
            return False
        blocked = self.blockSignals(quiet)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(at), flag)
        self.blockSignals(blocked)
        self.viewport().update()
        return True

    def forget(self) -> None:
        """No row is the current one."""
        self.selectionModel().clear()

    def _put_buttons(self) -> None:
        """A real Undo button on each open decision in sight, and nowhere else: each costs at every layout."""
        first, last = self.span()
        open_ = {
            at: row
            for at, row in enumerate(self._model.rows[:last])
            if at >= first and row.decision
        }
        for index in self._undos:
            row = open_.get(index.row())
            old = self.indexWidget(self._model.index(index.row())) if index.isValid() else None
            if old is not None and (row is None or old.property("decision") != row.decision):
                self.setIndexWidget(self._model.index(index.row()), None)  # type: ignore[arg-type]  # Qt takes none for no widget
        self._undos = [QPersistentModelIndex(self._model.index(at)) for at in open_]
        for at, row in open_.items():
            if self.indexWidget(self._model.index(at)) is None:
                self.setIndexWidget(self._model.index(at), self._button(row))

    def _button(self, row: ApprovalRow) -> QPushButton:
        made = button(say(look().language, "undo"), "quiet", "undo-2")
        made.setProperty("small", True)
        made.setProperty("decision", row.decision)
        made.setAccessibleName(f"{say(look().language, 'undo')}: {row.title}")
        made.clicked.connect(self._undo(row.decision))
        return made

    def _undo(self, decision: str) -> Callable[..., object]:
        return lambda *_on: self.undone.emit(decision)

    # ------------------------------------------------------------------ ticks

    def select(self, *, on: bool) -> None:
        """Show the ticks of a batch, or put them away."""
        self.scene.selecting = on
        self.scene.ticks.clear()
        self.viewport().update()

    def ticks(self) -> tuple[str, ...]:
        """The ticked rows; the one that was ticked first says which form it is about."""
        return tuple(self.scene.ticks)

    def _tick(self, row: ApprovalRow) -> None:
        if row.key in self.scene.ticks:
            del self.scene.ticks[row.key]
        else:
            self.scene.ticks[row.key] = None
        self.viewport().update()
        self.ticked.emit()

    # ------------------------------------------------------------------ pointer and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer has a ground."""
        self.scene.hover = self.indexAt(event.position().toPoint()).row()
        self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """No row is under the pointer."""
        self.scene.hover = -1
        self.viewport().update()
        del event

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tick ticks; elsewhere it picks."""
        self.scene.ring = False
        spot = event.position().toPoint()
        row = self._model.row_at(self.indexAt(spot))
        if (
            self.scene.selecting
            and row is not None
            and spot.x() < self._margin + look().px(TICK + 8)
        ):
            self._tick(row)
            return
        super().mousePressEvent(event)
        if row is not None:
            self.picked.emit(row.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the card."""
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if row is not None:
            self.opened.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pick, Enter opens the card, Space ticks. No key decides anything here."""
        self.scene.ring = True
        row = self._model.row_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row is not None:
                self.opened.emit(row.key)
        elif event.key() == Qt.Key.Key_Space and self.scene.selecting and row is not None:
            self._tick(row)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            before = self.current()
            super().keyPressEvent(event)
            if self.current() and self.current() != before:
                self.picked.emit(self.current())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By keyboard, the first row is picked at once."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            self.scene.ring = True
            if not self.currentIndex().isValid() and self._model.rows:
                self.choose(self._model.rows[0].key)
                self.picked.emit(self.current())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand at the right edge."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._put_buttons()

    def spot(self) -> QPoint:
        """The lower right corner of the current row on the screen."""
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(self.width() - self._margin, box.bottom()))
