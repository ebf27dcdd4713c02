"""The bar of real buttons over one row, and the button of a heading."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.present.row import Row
from ui.theme import look
from ui.widgets.buttons import button, menu
from ui.widgets.layout import across
from ui.words import say

ICONS = {
    "done": "check",
    "next": "arrow-right",
    "pick": "calendar",
    "later": "clock",
    "split": "split",
    "handover": "user-round-plus",
    "drop": "circle-x",
    "gotback": "corner-up-left",
    "takeback": "corner-up-left",
    "not_done": "undo-2",
    "remove_line": "trash-2",
}
LETTERS = {
    "done": "D",
    "next": "T",
    "pick": "P",
    "later": "L",
    "split": "S",
    "handover": "H",
    "drop": "X",
    "not_done": "N",
}


def action_name(action: str) -> str:
    """What an action is called, on buttons and in menus."""
    return say(look().language, f"action.{action}")


def action_button(action: str, title: str, press: Callable[[], object]) -> QPushButton:
    """An icon with its key in the tooltip, or words where no icon says it (accept, decline)."""
    name = action_name(action)
    if action in ICONS:
        said = f"{name} ({LETTERS[action]})" if action in LETTERS else name
        made = button("", "icon", ICONS[action], said, press=press)
    else:
        made = button(name, "quiet", press=press)
        made.setProperty("tone", "accent" if action == "accept" else "")
    made.setAccessibleName(f"{name}: {title}")
    return made


class RowBar(QWidget):
    """Buttons for the actions of one row."""

    def __init__(
        self,
        viewport: QWidget,
        back: QWidget,
        act: Callable[[str, Row], None],
        shown: frozenset[str],
    ) -> None:
        super().__init__(viewport)
        self._act, self._back, self._shown = act, back, shown
        self._line = across(gap=0, parent=self)
        self._row: Row | None = None
        self._buttons: list[QPushButton] = []
        self.hide()

    @property
    def row(self) -> Row | None:
        """The row whose actions stand here."""
        return self._row

    def buttons(self) -> list[QPushButton]:
        """The buttons from left to right."""
        return self._buttons

    def focused(self) -> bool:
        """Is the focus on one of the buttons?"""
        return any(made.hasFocus() for made in self._buttons)

    def offer(self, row: Row | None) -> int:
        """Show the actions of this row; return how wide they are, px."""
        if row is None or row != self._row:
            self._clear()
            self._row = row
            for action in row.actions if row else ():
                if action in self._shown:
                    self._add(action)
            self.setVisible(bool(self._buttons))
            self.adjustSize()
        return self.sizeHint().width() if self._buttons else 0

    def stand(self, right: QPoint) -> None:
        """Stand with the middle of the right edge at this spot, after the list in the order of tab."""
        size = self.sizeHint()
        self.setGeometry(
            right.x() - size.width(), right.y() - size.height() // 2, size.width(), size.height()
        )
        for before, after in pairwise((self._back, *self._buttons)):
            self.setTabOrder(before, after)

    def _add(self, action: str) -> None:
        row = self._row
        if row is None:
            return
        made = action_button(action, row.title, lambda: self._act(action, row))
        self._line.addWidget(made)
        made.show()  # now, so that it counts in the width
        made.installEventFilter(self)
        self._buttons.append(made)

    def _clear(self) -> None:
        for made in self._buttons:
            self._line.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._buttons = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and Esc go back to the list; a button would eat the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
            if back:
                self._back.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


def heading_button(row: Row, margin: int, press: Callable[[], object]) -> QWidget:
    """The button at the end of a heading: to fold, to unfold, or to move all planned to-dos."""
    icons = {"fold": "chevron-up", "unfold": "chevron-down", "bulk": "arrow-right"}
    made = button(
        row.trail, "quiet" if row.press != "bulk" else "link", "", row.spoken, press=press
    )
    made.setProperty("small", True)
    made.setProperty("glyph_after", icons[row.press])
    holder = QWidget()
    holder.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
    across(None, made, margins=(0, 5, margin - 8, 0), parent=holder)
    return holder


def row_menu(parent: QWidget, row: Row, act: Callable[[str], object]) -> QMenu:
    """The actions of a row in words."""
    return menu(parent, tuple((action_name(one), partial(act, one)) for one in row.actions))
