"""Welcome: the guess of work days, hours and holidays, as one sentence to confirm (O-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from assistant.model.digest import WorkBlock
from assistant.model.settings import SETTINGS
from ui.present.hours import Week, blocks_words, days_words, uniform
from ui.theme import Type, look
from ui.widgets.daydiscs import DayDiscs
from ui.widgets.layout import across, stack
from ui.widgets.page import page
from ui.widgets.surface import Note
from ui.widgets.timefield import TimeField
from ui.widgets.words import Words
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

REGIONS = next(field.choices for field in SETTINGS if field.name == "region")
DAYS = 7


class HoursPage(QWidget):
    """Nothing is written before `keep`."""

    def __init__(self, app: Sundown, region: str, week_text: str) -> None:
        super().__init__()
        self._app = app
        self._week: Week = app.read_week(week_text)
        self._touched = False
        block = uniform(self._week) or next((day[0] for day in self._week if day), None)
        block = block or app.read_week("mon 09:00-18:00")[0][0]
        self._sentence = Words("", Type.BODY, wrap=True)
        self._days = DayDiscs(frozenset(day for day in range(DAYS) if self._week[day]))
        self._from = TimeField(self._say("hours.from"), block.start)
        self._to = TimeField(self._say("hours.to"), block.end, ends=True)
        self._region = self._regions(region)
        self._note = Note()
        self._lay_out()
        self._days.changed.connect(self._change)
        self._from.entered.connect(self._change)
        self._to.entered.connect(self._change)
        self._region.activated.connect(lambda _at: self._show())
        self._show()

    def keep(self) -> bool:
        """Write what stands here; False where it can't be read."""
        if not self._good():
            self._show()
            return False
        self._app.set_setting("work_week", self._app.write_week(self._shown_week()))
        self._app.set_setting("region", str(self._region.currentData()))
        return True

    def _lay_out(self) -> None:
        language = look().language
        until = Words(say(language, "hours.until"), Type.BODY, "ink2")
        line = across(self._days, None, self._from, until, self._to)
        title = Words(self._say("hours.title"), Type.TITLE)
        text = Words(self._say("hours.text"), wrap=True)
        where = Words(say(language, "setting.region"), Type.BODY, "ink2")
        holidays = across(where, None, self._region)
        block = stack(self._sentence, 16, line, 16, holidays, 16, self._note)
        page(self, title, text, 12, block, None)

    def _regions(self, region: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self._say("setting.region"))
        for value in REGIONS:
            combo.addItem(self._say(f"setting.region.choice.{value}"), value)
        combo.setCurrentIndex(max(0, combo.findData(region)))
        return combo

    def _change(self) -> None:
        self._touched = True
        self._show()

    def _good(self) -> bool:
        return self._from.good and self._to.good and self._from.value() != self._to.value()

    def _shown_week(self) -> Week:
        if not self._touched:
            return self._week
        blocks = (WorkBlock(self._from.value(), self._to.value()),)
        worked = self._days.worked()
        return tuple(blocks if day in worked else () for day in range(DAYS))

    def _show(self) -> None:
        language = look().language
        if not self._good():
            self._tell("hours.bad")
            return
        self._note.hide()
        week = self._shown_week()
        if not any(week):
            self._sentence.setText(self._say("hours.none"))
            return
        days = days_words([day for day in range(DAYS) if week[day]], language)
        block = uniform(week)
        hours = blocks_words((block,) if block else next(day for day in week if day))
        region = self._region.currentData()
        key = "hours.sentence" if region else "hours.sentence_plain"
        where = self._region.currentText()
        self._sentence.setText(say(language, key, days=days, hours=hours, region=where))
        if block is None:
            self._note.say(self._say("hours.mixed"), "ink2", "info")
            self._note.show()

    def _tell(self, key: str) -> None:
        self._note.say(self._say(key), "amber", "triangle-alert")
        self._note.show()

    def _say(self, key: str) -> str:
        return say(look().language, key)
