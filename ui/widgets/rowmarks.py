"""The quiet amber ground behind the words that a search has found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui.paint import one_line, paint_round
from ui.present.row import Row
from ui.theme import look


def paint_marks(
    painter: QPainter, row: Row, text: str, at: QPointF, font: QFont, room: float
) -> None:
    """Grounds for `row.marks` in one line that begins at `at.x()`, centred on `at.y()`, and ends at `room`."""
    if not row.marks:
        return
    shown, metrics, now = one_line(text), QFontMetricsF(font), look()
    cut = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
    shown_to = room if cut == shown else metrics.horizontalAdvance(cut[:-1])
    high = metrics.capHeight() + now.px(8)
    for first, last in spans(shown.lower(), row.marks):
        begin = metrics.horizontalAdvance(shown[:first])
        end = min(metrics.horizontalAdvance(shown[:last]), shown_to)
        if end > begin:
            box = QRectF(at.x() + begin - 1, at.y() - high / 2, end - begin + 2, high)
            paint_round(painter, box, 3, now.colour("amber_soft"))


def spans(text: str, marks: Iterable[str]) -> list[tuple[int, int]]:
    """Where the marks stand in the text, overlapping ones as one."""
    found: list[tuple[int, int]] = []
    for mark in marks:
        at = text.find(mark) if mark else -1
        while at >= 0:
            found.append((at, at + len(mark)))
            at = text.find(mark, at + len(mark))
    joined: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
