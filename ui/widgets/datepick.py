"""Picking a day from a strip of weeks: real buttons, arrows move by day and week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from assistant.model.digest import DayKind
from ui.present.when import month_title, start_of_week, weekday
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.datecell import DayCell
from ui.widgets.layout import across, stack
from ui.widgets.surface import Surface
from ui.widgets.words import Words
from ui.words import say

WEEKS, DAYS, CELL = 3, 7, 36
HIGH, HIGHER = 32, 44  # px of a cell, with one line and with two
FIRST = date(1970, 1, 1)  # of a strip that shows the past
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@runtime_checkable
class KnowsDays(Protocol):
    """A window that can say which days are free: what is picked from it shows them."""

    def day_kinds(self, first: date, last: date) -> dict[date, DayKind]:
        """Work day, free day or make-up work day, for each of these days; empty if it does not know."""
        ...


class DatePick(Surface):
    """Three weeks from the current one on; `picked` gives a date, or None for no date."""

    picked = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        today: date,
        chosen: date | None = None,
        *,
        no_date: bool = False,
        past: bool = False,
    ) -> None:
        """`past`: days before today can be picked, too."""
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today, self._chosen = today, chosen
        self._least = date.min if past else today
        self._language = look().language
        self._first = start_of_week(today, self._language)
        window = parent.window()
        self._knows = window if isinstance(window, KnowsDays) else None
        self._month = Words("", Type.STRONG)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._days: list[DayCell] = []
        back = button("", "icon", "chevron-left", self._say("earlier_weeks"), press=self._earlier)
        later = button("", "icon", "chevron-right", self._say("next_weeks"), press=self._later)
        column = stack(gap=4, margins=(12, 8, 12, 12), parent=self)
        column.addLayout(across(4, self._month, None, back, later, gap=0))
        column.addLayout(self._grid)
        if no_date:
            none = button(self._say("remove_date"), "link", press=partial(self._pick, None))
            column.addLayout(across(none, None))
        self.setAccessibleName(self._say("pick_a_date"))
        self._make_days()
        self._show_weeks()

    def open_at(self, spot: QPoint) -> None:
        """Show it with its upper right corner at this place of the screen, inside the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(screen.left(), spot.x() - self.width()), screen.right() - self.width())
        y = min(max(screen.top(), spot.y()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self._focus(self._chosen or self._today)

    def days(self) -> list[DayCell]:
        """The buttons of the days that are shown."""
        return self._days

    def _say(self, key: str) -> str:
        return say(self._language, key)

    def _make_days(self) -> None:
        for column in range(DAYS):
            day = self._first + timedelta(days=column)
            head = Words(weekday(day, self._language, "tick"), Type.TICK, "ink3")
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignCenter)
        for at in range(WEEKS * DAYS):
            made = DayCell()
            made.clicked.connect(partial(self._press, at))
            made.installEventFilter(self)
            self._days.append(made)
            self._grid.addWidget(made, 1 + at // DAYS, at % DAYS)

    def _show_weeks(self) -> None:
        self._month.setText(month_title(self._first + timedelta(days=3), self._language))
        last = self._first + timedelta(days=WEEKS * DAYS - 1)
        kinds = self._knows.day_kinds(self._first, last) if self._knows else {}
        for at, made in enumerate(self._days):
            day = self._first + timedelta(days=at)
            made.show_day(day, kinds.get(day), self._language, today=day == self._today)
            made.setEnabled(day >= self._least)
            made.setChecked(day == self._chosen)
        high = HIGHER if any(made.under for made in self._days) else HIGH
        for made in self._days:
            made.setFixedSize(look().px(CELL), look().px(high))
        self.adjustSize()

    def _press(self, at: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._pick(self._first + timedelta(days=at))

    def _pick(self, day: date | None) -> None:
        self.picked.emit(day)
        self.close()

    def _earlier(self) -> None:
        self._first = max(self._begin(), self._first - timedelta(days=DAYS * WEEKS))
        self._show_weeks()

    def _begin(self) -> date:
        """The first day that can be shown."""
        bound = self._least != date.min
        return start_of_week(self._today, self._language) if bound else FIRST

    def _later(self) -> None:
        self._first += timedelta(days=DAYS * WEEKS)
        self._show_weeks()

    def _focus(self, day: date) -> None:
        while day >= self._first + timedelta(days=DAYS * WEEKS):
            self._later()
        while day < self._first and self._first > self._begin():
            self._earlier()
        at = (day - self._first).days
        if 0 <= at < len(self._days):
            self._days[at].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move by a day or a week, Enter picks; a button would eat these keys."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        at = next((one for one, made in enumerate(self._days) if made is watched), -1)
        step = STEPS.get(Qt.Key(event.key()))
        if step and at >= 0:
            self._focus(max(self._first + timedelta(days=at + step), self._least))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self._press(at)
            return True
        return super().eventFilter(watched, event)


def pick_date(
    over: QWidget,
    spot: QPoint,
    days: tuple[date, date | None],
    then: Callable[[date | None], object],
    *,
    no_date: bool = False,
    past: bool = False,
) -> DatePick:
    """Open the strip at a place of the screen; `days` are today and the day chosen so far."""
    strip = DatePick(over, days[0], days[1], no_date=no_date, past=past)
    strip.picked.connect(then)
    strip.open_at(spot)
    return strip
