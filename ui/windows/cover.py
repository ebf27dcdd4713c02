"""Who acts for the user while he is away: chosen for an absence, ended when he is back early, listed with End."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QScrollArea, QWidget

from assistant.app import Sundown
from assistant.model.errors import SundownError
from assistant.model.notice import Kind
from assistant.model.standin import AbsenceOffer, Deputy
from ui.bridge import Worker
from ui.present.approval import Here
from ui.present.sentence import in_language
from ui.present.tellapproval import here_of, span_of
from ui.present.when import day_of
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.coverask import CoverAsk, Wish
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Hair, Note, Sign
from ui.widgets.words import Words, heading
from ui.windows import View

WIDTH, HIGH, MARGIN = 520, 600, 32
DAY = timedelta(days=1)


class CoverWindow(View):
    """520 px wide: one question for each absence, and below it who acts already."""

    name: ClassVar[str] = "cover"
    interests: ClassVar[frozenset[Kind]] = frozenset({Kind.APPROVALS, Kind.ACCOUNTS, Kind.ITEMS})

    def __init__(self, app: Sundown) -> None:
        super().__init__(app)
        self._app: Sundown = app
        bug = self.say("went_wrong")
        self._reader, self._doer = Worker(bug, self), Worker(bug, self)
        self._wanted = ""  # the key of the absence that was asked for
        self.asks: dict[str, CoverAsk] = {}
        self._deputies: tuple[tuple[str, Deputy], ...] = ()
        self.note = Note()
        self.note.hide()
        self._offers, self.list = stack(gap=20), stack(gap=8)
        self._none = Words(self.say("cover.none"), Type.BODY, "ink2", wrap=True)
        self._head = heading(self.say("cover.now"))
        self._head.hide()
        inner = stack(
            Words(self.say("cover.title"), Type.TITLE), 4, self.note, self._none, 12,
            self._offers, 20, self._head, 4, self.list, None,
            margins=(MARGIN, 20, MARGIN, 24),
        )  # fmt: skip
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(held(inner))
        stack(area, parent=self)
        self.setMinimumSize(look().px(440), look().px(320))
        self.resize(look().px(WIDTH), look().px(HIGH))

    def title(self) -> str:
        """The window's title."""
        return self.say("cover.title")

    def hint(self, how: str) -> None:
        """The key of the absence that is asked about."""
        self._wanted = how
        self.refresh()

    def refresh(self) -> None:
        """Read the absences here, and who acts at the sources."""
        offers = self._app.absences_to_cover()
        wanted = {_key(each): each for each in offers}
        for gone in self.asks.keys() - wanted.keys():
            _drop(self.asks.pop(gone))
        for key, offer in wanted.items():
            if key in self.asks and self.asks[key].offer != offer:
                _drop(self.asks.pop(key))
            if key not in self.asks:
                self._ask(key, offer)
        self._none.setVisible(not offers)
        self._reader.work(self._read, self._show_deputies, lambda _why: None)

    def _ask(self, key: str, offer: AbsenceOffer) -> None:
        ask = CoverAsk(self._app, offer, self._title_of(offer))
        ask.wished.connect(partial(self._set, offer))
        ask.declined.connect(partial(self._decline, offer))
        ask.ended.connect(partial(self._end, offer.account_id))
        self.asks[key] = ask
        at = 0 if offer.key == self._wanted else self._offers.count()
        self._offers.insertWidget(at, ask)
        ask.show()

    def _title_of(self, offer: AbsenceOffer) -> str:
        zone = self._app.zone
        first, last = day_of(offer.start, zone), day_of(offer.end, zone) - DAY
        return self.say("tell.absence", days=span_of(first, max(first, last), self._here()))

    def _here(self) -> Here:
        return here_of(look().language, self._app.zone, self._app.now())

    # ------------------------------------------------------------------ doing

    def _set(self, offer: AbsenceOffer, wish: Wish) -> None:
        zone = ZoneInfo(self._app.zone)
        start = _midnight(wish.first, zone)
        end = _midnight(wish.last + DAY, zone)
        self._do(
            lambda: self._app.set_deputy(
                offer.account_id, wish.person.id, start, end, offer=offer.key
            ),
            self.say("cover.set", name=wish.person.name),
        )

    def _decline(self, offer: AbsenceOffer) -> None:
        self._app.absence_declined(offer.key)
        self.refresh()

    def _end(self, account_id: str, deputy_id: str) -> None:
        self._do(lambda: self._app.clear_deputy(account_id, deputy_id), self.say("cover.ended"))

    def _do(self, job: Callable[[], object], said: str) -> None:
        self._doer.work(job, lambda _done: self._said(said), self._failed)

    def _said(self, sentence: str) -> None:
        self.note.say(sentence, "green", "circle-check")
        self.note.show()
        self.refresh()

    def _failed(self, sentence: str) -> None:
        self.note.say(in_language(sentence, look().language), "amber", "triangle-alert")
        self.note.show()
        for ask in self.asks.values():
            ask.wake()

    # ------------------------------------------------------------------ who acts already

    def _read(self) -> tuple[tuple[str, Deputy], ...]:
        """On the worker: every account that has a hub behind it; one that is away is left out."""
        found: list[tuple[str, Deputy]] = []
        for account in dict.fromkeys(each.account_id for each in self._app.forms()):
            with suppress(SundownError):
                found += [(account, each) for each in self._app.deputies(account)]
        return tuple(found)

    def _show_deputies(self, found: tuple[tuple[str, Deputy], ...]) -> None:
        self._deputies = found
        while item := self.list.takeAt(0):
            _drop(item.widget())
        for account_id, deputy in found:
            row = self._row(account_id, deputy)
            self.list.addWidget(row)
            row.show()
        self._head.setVisible(bool(found))

    def _row(self, account_id: str, deputy: Deputy) -> QWidget:
        zone, here = self._app.zone, self._here()
        first, last = day_of(deputy.start, zone), day_of(deputy.end, zone) - DAY
        days = span_of(first, max(first, last), here)
        name = deputy.delegate_name if deputy.mine else deputy.principal_name
        key = "cover.for_me" if deputy.mine else "cover.by_me"
        said = stack(Words(self.say(key, name=name), Type.BODY, wrap=True),
                     Words(days, Type.NOTE, "ink2"), gap=0)  # fmt: skip
        line = across(Sign("", size=28, person=name or "?"), gap=12)
        line.addLayout(said, 1)
        if deputy.mine:
            end = partial(self._end, account_id, deputy.id)
            line.addWidget(button(self.say("cover.end"), press=end))
        return held(stack(line, 8, Hair()))


def _key(offer: AbsenceOffer) -> str:
    return f"{offer.account_id} {offer.key}"


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
