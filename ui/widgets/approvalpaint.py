"""How a line of the inbox is painted: person, title and amount; below, who asks and the deadline. Plain text always."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.paint import (
    paint_chip,
    paint_face,
    paint_icon,
    paint_right,
    paint_round,
    paint_words,
    width_of,
)
from ui.present.approval import ApprovalRow
from ui.theme import Look, Type, look
from ui.widgets.rows import ROW, Index
from ui.widgets.words import plain_tip

HIGH, LEAD, TICK, FACE, LINE = 52, 36, 18, 28, 10


@dataclass
class Scene:
    """What the list tells its painter."""

    hover: int = -1
    ring: bool = False  # the focus came by keyboard
    selecting: bool = False
    ticks: dict[str, None] = field(default_factory=dict)  # in the order of ticking


class ApprovalPainter(QStyledItemDelegate):
    """52 px: two lines. The amount and the deadline are never cut; the title gives way."""

    def __init__(self, margin: int, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self._margin, self._scene = margin, scene

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Px, grown with the text."""
        return QSize(200, look().px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: ApprovalRow = index.data(ROW)
        box, now = self._box(option), look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, now, option, index.row())
        left = self._lead(painter, now, box, row)
        middle = box.center().y()
        self._first(
            painter,
            now,
            row,
            QRectF(left, middle - now.px(LINE), box.right() - self._margin - left, 0),
        )
        self._second(
            painter,
            now,
            row,
            QRectF(left, middle + now.px(LINE), box.right() - self._margin - left, 0),
        )
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Undo stands at the right end of the second line."""
        box, size = self._box(option), editor.sizeHint()
        right = round(box.right()) - self._margin + 8
        top = round(box.bottom()) - look().px(2) - size.height()
        editor.setGeometry(QRect(right - size.width(), top, size.width(), size.height()))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole row as plain text."""
        row = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, ApprovalRow):
            return False
        parts = (row.title, row.detail, row.state)
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(p for p in parts if p)), view)
        del option
        return True

    def _box(self, option: QStyleOptionViewItem) -> QRectF:
        box, view = QRectF(option.rect), self.parent()
        if isinstance(view, QAbstractItemView):
            box.setWidth(view.width())  # a scroll bar stands in the margin
        return box

    def _ground(self, painter: QPainter, now: Look, option: QStyleOptionViewItem, at: int) -> None:
        ground = self._box(option).adjusted(self._margin - 12, 1, 12 - self._margin, -1)
        ground.setRight(min(ground.right(), QRectF(option.rect).right()))
        if option.state & QStyle.StateFlag.State_Selected:
            paint_round(painter, ground, 8, now.colour("soft"))
        elif at == self._scene.hover:
            paint_round(painter, ground, 8, now.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus and self._scene.ring:
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(now.colour("soft"))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)

    def _lead(self, painter: QPainter, now: Look, box: QRectF, row: ApprovalRow) -> float:
        """A tick while a batch is chosen, else the person."""
        start = QPointF(self._margin, box.center().y())
        if self._scene.selecting:
            self._tick(painter, now, start, on=row.key in self._scene.ticks)
        else:
            paint_face(painter, now, start, now.px(FACE), row.person or "·")
        return start.x() + now.px(LEAD + 4)

    def _tick(self, painter: QPainter, now: Look, start: QPointF, *, on: bool) -> None:
        size = now.px(TICK)
        box = QRectF(start.x() + now.px(5), start.y() - size / 2, size, size)
        paint_round(
            painter,
            box,
            5,
            now.colour("fill" if on else "paper"),
            None if on else now.colour("edge"),
        )
        if on:
            mark = now.px(13)
            left = box.left() + (size - mark) / 2
            paint_icon(painter, "check", left, start.y(), mark, now.colour("on_fill"))

    def _first(self, painter: QPainter, now: Look, row: ApprovalRow, line: QRectF) -> None:
        """The title, the lock, and the amount at the right."""
        end, middle = line.right(), line.y()
        if row.amount:
            font = now.font(Type.STRONG)
            end -= (
                paint_right(painter, row.amount, QPointF(end, middle), font, now.colour("ink")) + 8
            )
        if row.guarded:
            size = now.px(13)
            paint_icon(painter, "lock", end - size, middle, size, now.colour("ink2"))
            end -= size + 6
        font = now.font(Type.STRONG if row.fresh else Type.BODY)
        start = QPointF(line.left(), middle)
        paint_words(painter, row.title, start, font, now.colour("ink"), end - line.left())

    def _second(self, painter: QPainter, now: Look, row: ApprovalRow, line: QRectF) -> None:
        """Who asks and for what, or how the decision stands; the deadline at the right."""
        end, middle, note = line.right(), line.y(), now.font(Type.NOTE)
        if row.decision:
            end -= self._undo_room(now)
        elif row.chip and not row.state:
            quiet = row.tone == "ink2"
            if quiet:
                end -= (
                    paint_right(painter, row.chip, QPointF(end, middle), note, now.colour("ink2"))
                    + 8
                )
            else:
                end = paint_chip(painter, now, QPointF(end, middle), row.chip, row.tone) - 8
        words, tone = (row.state, row.state_tone) if row.state else (row.detail, "ink2")
        start = QPointF(line.left(), middle)
        paint_words(painter, words, start, note, now.colour(tone), end - line.left())

    def _undo_room(self, now: Look) -> float:
        from ui.words import say

        return width_of(say(now.language, "undo"), now.font(Type.NOTE)) + now.px(46)
