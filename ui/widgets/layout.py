"""Laying out: columns and lines with our spacings, a height that fits, and what is laid out drawn at once."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
Thing = QWidget | QLayout | int | None
Box = TypeVar("Box", QVBoxLayout, QHBoxLayout)
FRAME = 60  # px of a screen for the frame of a window


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
    """A line. A number is a fixed gap (one below 0 hangs out: no layout takes such a margin), None the room left."""
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


def room(widget: QWidget) -> int:
    """How high a window can be on its screen, frame and all: a small one, or a large scale, has less than 640 px."""
    return widget.screen().availableGeometry().height() - FRAME


def keep_on_screen(widget: QWidget) -> None:
    """Make it lower where its foot, with the buttons, would lie below the screen."""
    if not (widget.isMaximized() or widget.isFullScreen()) and widget.height() > room(widget):
        widget.resize(widget.width(), room(widget))


def fit(widget: QWidget, width: int, most: int) -> None:
    """As high as the content, at most `most` and the screen; adjustSize() would stop at two thirds of it."""
    layout = widget.layout()
    if layout is not None:
        layout.activate()
    high = widget.sizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        high = layout.heightForWidth(width)
    widget.resize(width, min(high, most, room(widget)))


def draw_now(widget: QWidget) -> None:
    """Draw all of its window that waits for it, before all else that waits: the answer to a click does not queue."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    widget.repaint()
