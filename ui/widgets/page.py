"""The frame of a page in a window that goes step by step: a title, a sentence, what follows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.layout import Thing, stack
from ui.widgets.words import Words

MARGIN = 40


def page(holder: QWidget, title: Words, text: Words, *things: Thing, top: int = 8) -> QVBoxLayout:
    """Lay `things` out below the title; the last thing may be None, which takes the room that is left."""
    title.setProperty("type", Type.TITLE.name)
    text.setProperty("tone", "ink2")
    return stack(title, 4, text, 20, *things, margins=(MARGIN, top, MARGIN, 0), parent=holder)
