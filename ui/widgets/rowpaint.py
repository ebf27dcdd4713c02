"""How a row is painted: lead, words, chips, ground. Plain text always."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
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
    paint_circle,
    paint_face,
    paint_icon,
    paint_right,
    paint_round,
    paint_words,
    width_of,
)
from ui.present.row import Kind, Row
from ui.theme import Look, Type, look
from ui.widgets.rowmarks import paint_marks
from ui.widgets.rows import ROW, Index
from ui.widgets.words import plain_tip

LEAD = 32  # px from the margin to the words: a circle, a person or an icon stands there
LEAST_TITLE = 120  # px a title keeps before its chips move under it


@dataclass
class Stage:
    """What the list tells its painter: which row is active, how wide its bar is, what is leaving."""

    active: int = -1
    room: int = 0
    over_circle: int = -1
    ring: bool = False  # the focus came by keyboard
    leaving: set[str] = field(default_factory=set)


class RowPainter(QStyledItemDelegate):
    """Heights: 36 px for one line, 44 px for two; a section takes 36 px with its white space."""

    def __init__(self, margin: int, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self.margin, self.stage = margin, stage

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Px, grown with the text."""
        row: Row = index.data(ROW)
        two = row.kind is not Kind.SECTION and (row.detail or self._wraps(row))
        return QSize(200, look().px(44 if two else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: Row = index.data(ROW)
        box, now = self._box(option), look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is Kind.SECTION:
            self._section(painter, now, box, row)
        else:
            active = index.row() == self.stage.active
            self._ground(painter, now, option, active=active)
            left = self._lead(painter, now, box, row, index.row())
            right = self._end(now, box, row, active=active)
            covered = active and self.stage.room > 0
            if not covered and not self._wraps(row):
                self._trail(painter, now, box, row)
            self._body(painter, now, box, row, (left, right), covered=covered)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """The button of a heading ends where the rows end, scroll bar or not."""
        editor.setGeometry(self._box(option).toRect())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A title or detail that had to be cut is shown in full, as plain text."""
        row = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, Row):
            return False
        now, box = look(), self._box(option)
        room = self._end(now, box, row, active=index.row() == self.stage.active)
        room -= self.margin + self._lead_width(row)
        title, detail = width_of(row.title, now.font(Type.BODY)), 0.0
        detail = width_of(row.detail, now.font(Type.NOTE))
        cut = title > room or detail > room
        tip = plain_tip("\n".join(part for part in (row.title, row.detail) if part)) if cut else ""
        QToolTip.showText(event.globalPos(), tip, view)
        return True

    def _box(self, option: QStyleOptionViewItem) -> QRectF:
        """The row over the whole width of the list: a scroll bar stands in its margin."""
        box, view = QRectF(option.rect), self.parent()
        if isinstance(view, QAbstractItemView):
            box.setWidth(view.width())
        return box

    def _section(self, painter: QPainter, now: Look, box: QRectF, row: Row) -> None:
        middle, font = box.bottom() - now.px(15), now.font(Type.LABEL)
        start = QPointF(self.margin, middle)
        width = paint_words(painter, row.title, start, font, now.colour("ink2"))
        start.setX(self.margin + width + 8)
        paint_words(painter, row.chip, start, now.font(Type.NOTE), now.colour("ink3"))
        if row.trail and not row.press:  # else a button stands there
            end = QPointF(box.right() - self.margin, middle)
            paint_right(painter, row.trail, end, now.font(Type.NOTE), now.colour(row.tone))

    def _ground(
        self, painter: QPainter, now: Look, option: QStyleOptionViewItem, *, active: bool
    ) -> None:
        ground = self._box(option).adjusted(self.margin - 12, 0, 12 - self.margin, 0)
        ground.setRight(min(ground.right(), QRectF(option.rect).right()))  # beside a scroll bar
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_Selected and self.stage.ring:
            paint_round(painter, ground, 8, now.colour("soft"))
        elif active:
            paint_round(painter, ground, 8, now.colour("hover"))
        if focused and self.stage.ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)

    def _lead_width(self, row: Row) -> int:
        plain = row.kind is Kind.MORE
        return (0 if plain else look().px(LEAD)) + (look().px(48) if row.lead else 0)

    def _lead(self, painter: QPainter, now: Look, box: QRectF, row: Row, at: int) -> float:
        """What stands left of the words: a circle, a person or an icon, and a time."""
        start = QPointF(self.margin, box.center().y())
        if row.kind is Kind.TODO:
            done = row.key in self.stage.leaving
            paint_circle(painter, now, start, over=at == self.stage.over_circle, done=done)
        elif row.person:
            left = QPointF(start.x() - now.px(5), start.y())
            paint_face(painter, now, left, now.px(28), row.person)
        elif row.icon:
            tone = row.tone if row.tone == "amber" else "ink3"
            paint_icon(
                painter, row.icon, start.x() + now.px(1), start.y(), now.px(16), now.colour(tone)
            )
        if row.lead:
            time = QPointF(start.x() + now.px(LEAD), start.y())
            paint_words(
                painter, row.lead, time, now.font(Type.NOTE), now.colour("ink2"), now.px(44)
            )
        return start.x() + self._lead_width(row)

    def _end(self, now: Look, box: QRectF, row: Row, *, active: bool) -> float:
        """Where the words must end."""
        end = box.right() - self.margin
        if active and self.stage.room:
            return end - self.stage.room
        return end if self._wraps(row) else end - self._trail_width(now, row)

    def _trail_width(self, now: Look, row: Row) -> float:
        font, width = now.font(Type.NOTE), 0.0
        if row.trail:
            width += min(width_of(row.trail, font), 160) + 8
        if row.chip:
            width += width_of(row.chip, font) + 14 + 6
        if row.carried:
            width += width_of(f"×{row.carried}", font) + 14 + now.px(15) + 6
        return width + 6 if width else 0

    def _wraps(self, row: Row) -> bool:
        """Chips go under the title where they would leave it too little."""
        view, now = self.parent(), look()
        wide = view.width() if isinstance(view, QAbstractItemView) else 0
        if wide <= 0 or not (row.chip or row.carried) or row.detail:
            return False
        left = wide - 2 * self.margin - self._lead_width(row) - self._trail_width(now, row)
        return left < LEAST_TITLE * now.scale and width_of(row.title, now.font(Type.BODY)) > left

    def _trail(
        self, painter: QPainter, now: Look, box: QRectF, row: Row, middle: float = 0
    ) -> None:
        """Chips from the right edge inwards."""
        end = QPointF(box.right() - self.margin, middle or box.center().y())
        if row.trail:
            font = now.font(Type.NOTE)
            width = min(width_of(row.trail, font), 160)
            start = QPointF(end.x() - width, end.y())
            paint_words(painter, row.trail, start, font, now.colour(row.tone), 161)
            end.setX(start.x() - 8)
        if row.chip:
            end.setX(paint_chip(painter, now, end, row.chip, row.tone) - 6)
        if row.carried:
            paint_chip(painter, now, end, f"×{row.carried}", "ink2", "repeat-2")

    def _body(
        self,
        painter: QPainter,
        now: Look,
        box: QRectF,
        row: Row,
        room: tuple[float, float],
        *,
        covered: bool,
    ) -> None:
        """Title and detail; `covered`: the bar of buttons stands where the chips would."""
        left, right = room
        faded = row.kind is Kind.DONE or row.key in self.stage.leaving
        tone = "accent" if row.kind is Kind.MORE else "ink2" if faded else "ink"
        wraps = self._wraps(row)
        middle = box.center().y() - (now.px(8.5) if row.detail or wraps else 0)
        start, span = QPointF(left, middle), right - left
        paint_marks(painter, row, row.title, start, now.font(Type.BODY), span)
        paint_words(painter, row.title, start, now.font(Type.BODY), now.colour(tone), span)
        below = QPointF(left, middle + now.px(18))
        if row.detail:
            paint_marks(painter, row, row.detail, below, now.font(Type.NOTE), span)
            paint_words(painter, row.detail, below, now.font(Type.NOTE), now.colour("ink2"), span)
        elif wraps and not covered:
            self._trail(painter, now, box, row, below.y())
