"""The left side of the history: a month with its marks, the week in a sentence, and the field for searching lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.model.history import DayEntry, ListState
from ui.present.when import month_title
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.monthgrid import DAYS, WIDE, MonthGrid, MonthLegend, moved
from ui.widgets.words import Words
from ui.words import say

TYPING_MS = 120
STATES = (
    (ListState.REVIEWED, "history.legend_seen"),
    (ListState.NOT_REVIEWED, "history.legend_unseen"),
    (ListState.MISSING, "history.legend_missing"),
)


class MonthPane(QWidget):
    """`picked` gives a day, `turned` the month that is wanted, `typed` the words once the hands rest."""

    picked = Signal(object)
    turned = Signal(object)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        language = look().language
        self.grid, self._head = MonthGrid(), Words("", Type.HEAD)
        self._week = Words("", Type.NOTE, "ink2", wrap=True)
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.setPlaceholderText(say(language, "history.find"))
        self.field.setAccessibleName(say(language, "history.find"))
        self.field.setFixedWidth(look().px(WIDE * DAYS) - 8)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        back = button("", "icon", "chevron-left", say(language, "history.earlier"))
        later = button("", "icon", "chevron-right", say(language, "history.later"))
        back.clicked.connect(lambda _on=False: self._turn(-1))
        later.clicked.connect(lambda _on=False: self._turn(1))
        legend = MonthLegend(tuple((state, say(language, key)) for state, key in STATES))
        head = across(8, self._head, None, back, later, gap=0)
        column = stack(head, 4, self.grid, 4, legend, 12, across(6, self._week), None, parent=self)
        column.addLayout(across(4, self.field, margins=(0, 0, 0, 20)))
        self.grid.picked.connect(self.picked)
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(lambda: self.typed.emit(self.words()))

    def words(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def forget_words(self) -> None:
        """Empty the field without searching."""
        self.field.clear()
        self._typing.stop()

    def show_month(
        self,
        month: date,
        days: tuple[date, date],
        entries: Mapping[date, DayEntry],
        week: str,
    ) -> None:
        """Show a month with what is known of its days; `days` are today and the chosen one."""
        self._head.setText(month_title(month, look().language))
        self.grid.show_month(month, *days, entries)
        self._week.setText(week)

    def _turn(self, step: int) -> None:
        self.turned.emit(moved(self.grid.month, step))
