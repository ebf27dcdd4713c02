"""The question of one absence: who acts, from when until when; or who does already, and "back early"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from assistant.model.standin import AbsenceOffer, Colleague
from ui.bridge import Worker
from ui.present.request import iso_day
from ui.present.sentence import in_language
from ui.present.when import day_of
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, held, stack
from ui.widgets.requestfields import DateField
from ui.widgets.surface import Hair
from ui.widgets.words import Words, heading
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

FIND_MS = 300
LEAST = 2  # characters before anybody is looked for; one is a whole family name in Chinese
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who shall act, and on which days, the last one included."""

    person: Colleague
    first: date
    last: date


class CoverAsk(QWidget):
    """`wished` gives a Wish, `ended` the id of the deputy who need not act any more."""

    wished = Signal(object)
    declined = Signal()
    ended = Signal(str)

    def __init__(self, app: Sundown, offer: AbsenceOffer, title: str) -> None:
        super().__init__()
        self.offer, self._app = offer, app
        self._people: tuple[Colleague, ...] = ()
        self._worker = Worker(self._say("went_wrong"), self)
        self._find = QTimer(self, singleShot=True, interval=FIND_MS)
        self._find.timeout.connect(self._look_for)
        said = " · ".join(filter(None, (offer.title, offer.account)))
        head = stack(Words(title, Type.STRONG, wrap=True), Words(said, Type.NOTE, "ink2"), gap=2)
        column = stack(head, gap=12, parent=self)
        column.addWidget(self._standing() if offer.deputy else self._question())
        column.addWidget(Hair())

    def _standing(self) -> QWidget:
        deputy = self.offer.deputy
        name, ident = (deputy.delegate_name, deputy.id) if deputy else ("", "")
        words = Words(self._say("cover.for_me", name=name), Type.BODY, "green", wrap=True)
        early = button(self._say("cover.early"), press=lambda: self.ended.emit(ident))
        line = across()
        line.addWidget(words, 1)
        line.addWidget(early)
        return held(line)

    def _question(self) -> QWidget:
        zone = self._app.zone
        self.words = QLineEdit()
        self.words.setPlaceholderText(self._say("cover.find"))
        self.words.setAccessibleName(self._say("cover.who"))
        self.words.textEdited.connect(lambda _text: self._find.start())
        self.people = QComboBox()
        self.people.setAccessibleName(self._say("cover.who"))
        self.people.hide()
        self._problem = Words("", Type.NOTE, "amber", wrap=True)
        self._problem.hide()
        self.first, self.last = DateField(self._app.work_date), DateField(self._app.work_date)
        first = day_of(self.offer.start, zone)
        self.first.put(first.isoformat())
        self.last.put(max(first, day_of(self.offer.end, zone) - DAY).isoformat())
        days = across(
            stack(heading(self._say("cover.first")), self.first, gap=4),
            stack(heading(self._say("cover.last")), self.last, gap=4),
            gap=16,
        )
        no = button(self._say("cover.nobody"), "quiet", tall=True, press=self.declined.emit)
        self.go = button(self._say("cover.ask"), "primary", tall=True, press=self._wish)
        self.go.setEnabled(False)
        return held(stack(
            heading(self._say("cover.who")), self.words, self.people, self._problem, days,
            across(None, no, self.go), gap=8,
        ))  # fmt: skip

    def wake(self) -> None:
        """It did not work: it can be pressed again."""
        if self.offer.deputy is None:
            self.go.setEnabled(bool(self._people))

    def _look_for(self) -> None:
        text, account = self.words.text().strip(), self.offer.account_id
        if len(text) >= LEAST or (text and not text.isascii()):
            self._worker.work(
                lambda: self._app.colleagues(account, text), self._found, self._failed
            )

    def _found(self, people: tuple[Colleague, ...]) -> None:
        self._people = people
        self.people.clear()
        for each in people:
            self.people.addItem(" · ".join(filter(None, (each.name, each.detail))), each.id)
        self.people.setVisible(bool(people))
        self.go.setEnabled(bool(people))
        self._tell("" if people else self._say("cover.nobody_found"))

    def _failed(self, why: str) -> None:
        self._tell(in_language(why, look().language))

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _wish(self) -> None:
        first, last = iso_day(self.first.value()), iso_day(self.last.value())
        if first is None or last is None or last < first:
            self._tell(self._say("cover.days_wrong"))
            return
        self.go.setEnabled(False)
        self.wished.emit(Wish(self._people[self.people.currentIndex()], first, last))

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)
