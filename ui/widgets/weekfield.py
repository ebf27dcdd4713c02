"""The hours of a week as people see them: a line for each day, with one span or more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from assistant.model.digest import WorkBlock
from ui.present.hours import Week
from ui.present.when import WEEK, week_start
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, held, stack
from ui.widgets.timefield import TimeField
from ui.widgets.words import Words
from ui.words import say

MOST = 3  # spans of a day
NAME = 112
FIELD = 58
USUAL = (WorkBlock(time(9), time(18)),)
NOON = WorkBlock(time(13), time(14))
LATER = (WorkBlock(time(14), time(18)), WorkBlock(time(19), time(21)))
Blocks = tuple[WorkBlock, ...]


class DayLine(QWidget):
    """One day: a tick with its name, its spans, a button for one more and one for one less."""

    edited = Signal()

    def __init__(self, day: int, blocks: Blocks, usual: Callable[[], Blocks]) -> None:
        super().__init__()
        self._day, self._blocks, self._usual = day, blocks, usual
        self._fields: list[tuple[TimeField, TimeField]] = []
        self._tick = QCheckBox(self._name())
        self._tick.setAccessibleName(self._name())
        self._tick.setFixedWidth(look().px(NAME))
        self._tick.setChecked(bool(blocks))
        self._tick.clicked.connect(self._switch)
        self._spans = across(gap=6)
        add, less = self._say("week.add"), self._say("week.remove")
        self._add = button("", "icon", "plus", f"{self._name()}: {add}", press=self._more)
        self._less = button("", "icon", "x", f"{self._name()}: {less}", press=self._fewer)
        across(self._tick, self._spans, None, self._add, self._less, gap=0, parent=self)
        self.setFixedHeight(look().px(42))
        self._show()

    @property
    def blocks(self) -> Blocks:
        """The spans as typed, in their order."""
        return self._blocks

    @property
    def good(self) -> bool:
        """Can all of them be read?"""
        return all(start.good and end.good for start, end in self._fields)

    def put(self, blocks: Blocks) -> None:
        """Show other spans."""
        self._blocks = blocks
        self._show()

    def _show(self) -> None:
        _clear(self._spans)
        self._fields = []
        self._tick.setChecked(bool(self._blocks))
        for block in self._blocks:
            self._span(block)
        if not self._blocks:
            self._spans.addWidget(Words(self._say("week.free"), Type.BODY, "ink3"))
        self._add.setVisible(0 < len(self._blocks) < MOST)
        self._less.setVisible(len(self._blocks) > 1)

    def _span(self, block: WorkBlock) -> None:
        begins = TimeField(self._say("week.begins", day=self._name()), block.start)
        ends = TimeField(self._say("week.ends", day=self._name()), block.end, ends=True)
        for field in (begins, ends):
            field.setFixedWidth(look().px(FIELD))
            field.entered.connect(self._read)
        self._fields.append((begins, ends))
        self._spans.addWidget(held(across(begins, Words("–", Type.BODY, "ink2"), ends, gap=4)))

    def _read(self) -> None:
        self._blocks = tuple(WorkBlock(start.value(), end.value()) for start, end in self._fields)
        self.edited.emit()

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.put(self._usual() if on else ())
        self.edited.emit()

    def _more(self) -> None:
        """A long span is parted for a meal; after a short one comes another."""
        last = self._blocks[-1]
        if last.start < NOON.start and NOON.end < last.end:
            added = (WorkBlock(last.start, NOON.start), WorkBlock(NOON.end, last.end))
        else:
            later = (block for block in LATER if last.start < last.end <= block.start)
            added = (last, next(later, LATER[0]))
        self.put((*self._blocks[:-1], *added))
        self.edited.emit()

    def _fewer(self) -> None:
        self.put(self._blocks[:-1])
        self.edited.emit()

    def _name(self) -> str:
        return self._say(f"dow{self._day}")

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)


class WeekField(QWidget):
    """Seven lines in the order of the user's week."""

    edited = Signal()

    def __init__(
        self, name: str, text: str, read: Callable[[str], Week], write: Callable[[Week], str]
    ) -> None:
        super().__init__()
        self._text, self._write = text, write
        self.setAccessibleName(name)
        week = read(text)
        first = week_start(look().language)
        self._lines: dict[int, DayLine] = {}
        column = stack(parent=self)
        for day in [(first + step) % WEEK for step in range(WEEK)]:
            line = self._lines[day] = DayLine(day, week[day], self._usual)
            line.edited.connect(self._changed)
            column.addWidget(line)
        same = button(say(look().language, "week.same"), "link", press=self._level)
        column.addLayout(across(-8, same, None, margins=(0, 4, 0, 0)))

    def value(self) -> str:
        """As the setting keeps it; what can't be read yet leaves it as it was."""
        if not all(line.good for line in self._lines.values()):
            return self._text
        return self._write(tuple(self._lines[day].blocks for day in range(WEEK)))

    def _changed(self) -> None:
        text = self.value()
        if text != self._text:
            self._text = text
            self.edited.emit()

    def _usual(self) -> Blocks:
        counted = Counter(line.blocks for line in self._lines.values() if line.blocks)
        return counted.most_common(1)[0][0] if counted else USUAL

    def _level(self) -> None:
        usual = self._usual()
        for line in self._lines.values():
            if line.blocks:
                line.put(usual)
        self._changed()


def _clear(line: QHBoxLayout) -> None:
    while item := line.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
