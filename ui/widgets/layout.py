"""Laying out: columns and lines with our spacings, a height that fits, and what is laid out drawn at once."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
Thing = QWidget | QLayout | int | None
Box = TypeVar("Box", QVBoxLayout, QHBoxLayout)


def stack(
    *things: Thing,
    gap: int = 0,
    margins: Margins = (0, 0, 0, 0),
    parent: QWidget | None = None,
) -> QVBoxLayout:
    """A column. A number is a fixed gap, None takes the room that is left."""
    column = QVBoxLayout(parent) if parent else QVBoxLayout()
    return _fill(column, things, gap, margins)


def across(
    *things: Thing,
    gap: int = 8,
    margins: Margins = (0, 0, 0, 0),
    parent: QWidget | None = None,
) -> QHBoxLayout:
    """A line. A number is a fixed gap, None takes the room that is left."""
    line = QHBoxLayout(parent) if parent else QHBoxLayout()
    return _fill(line, things, gap, margins)


def _fill(box: Box, things: tuple[Thing, ...], gap: int, margins: Margins) -> Box:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for thing in things:
        match thing:
            case None:
                box.addStretch(1)
            case int():
                box.addSpacing(thing)
            case QWidget():
                box.addWidget(thing)
            case _:
                box.addLayout(thing)
    return box


def held(layout: QLayout) -> QWidget:
    """A plain widget around a layout, so that it can be hidden as one."""
    holder = QWidget()
    holder.setLayout(layout)
    return holder


def fit(widget: QWidget, width: int, most: int) -> None:
    """As high as the content, at most `most`; adjustSize() would stop at two thirds of the screen."""
    layout = widget.layout()
    if layout is not None:
        layout.activate()
    high = widget.sizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        high = layout.heightForWidth(width)
    widget.resize(width, min(high, most))


def draw_now(widget: QWidget) -> None:
    """Draw all of its window that waits for it, before all else that waits: the answer to a click does not queue."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    widget.repaint()
