"""The actions of a row that ask for something first: a day, an hour, the parts, a name. Then the deed is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.model.digest import DigestRow
from assistant.model.item import Todo
from ui.present.row import Row
from ui.present.when import at
from ui.theme import look
from ui.widgets.askpopup import Asked, AskPopup
from ui.widgets.asktime import ask_time
from ui.widgets.buttons import menu
from ui.widgets.datepick import pick_date
from ui.widgets.deeds import Deeds
from ui.widgets.rowlist import RowList
from ui.widgets.undo import Net, tick
from ui.words import plain, say

if TYPE_CHECKING:
    from assistant.app import Sundown


@dataclass(frozen=True, slots=True)
class Days:
    """The day that is shown, and the work day after it."""

    today: date
    following: date


class Asking:
    """Does what a row's action says, after asking for what it needs; every deed can be undone."""

    def __init__(self, window: QWidget, app: Sundown, rows: RowList, net: Net) -> None:
        self._window, self._app, self._rows, self._net = window, app, rows, net
        self._deeds = Deeds(app)

    def act(self, action: str, row: Row, days: Days) -> None:
        """One action of one row."""
        match action:
            case "done":
                deed = partial(self._deeds.act, "done", row)
                self._net.do(partial(tick, self._rows, row, deed))
            case "next":
                self.plan(row, days.following, days.today)
            case "pick":
                self._pick(row, days)
            case "later":
                self._later(row)
            case "split":
                self._split(row)
            case "handover":
                self._hand_over(row)
            case _:
                self._net.do(partial(self._deeds.act, action, row))

    def plan(self, row: Row, day: date | None, today: date) -> None:
        """Mean to do it on this day."""
        self._net.do(partial(self._deeds.plan, row, day, today))

    def plan_all(self, items: tuple[str, ...], days: Days) -> None:
        """All of them on the next work day, with one undo."""
        if items:
            self._net.do(partial(self._deeds.plan_all, items, days.following, days.today))

    def _pick(self, row: Row, days: Days) -> None:
        planned = row.source.plan if isinstance(row.source, Todo) else None
        chosen = planned if isinstance(row.source, Todo) else days.following
        pick_date(
            self._window,
            self._rows.spot_of(row.key),
            (days.today, chosen),
            lambda day: self.plan(row, day, days.today),
            no_date=planned is not None,
        )

    def _later(self, row: Row) -> None:
        """A menu of hours; the item keeps its date."""
        entries: list[tuple[str, Callable[[], object]]] = []
        for one in self._app.remind_choices():
            words = _say(f"later.{one.name}")
            entries.append((words, partial(self._remind, row, one.at, words)))
        entries.append((_say("later.at"), partial(self._at_a_time, row)))
        made = menu(self._window, tuple(entries))
        made.popup(self._rows.spot_of(row.key))

    def _remind(self, row: Row, until: datetime, words: str) -> None:
        self._net.do(partial(self._deeds.later, row, until, words[:1].lower() + words[1:]))

    def _at_a_time(self, row: Row) -> None:
        then = partial(self._remind_at, row)
        ask_time(self._app, self._window, self._rows.spot_of(row.key), then)

    def _remind_at(self, row: Row, until: datetime | None) -> None:
        if until is None:
            self._net.tell(_say("later.unread"))
            return
        day = self._app.work_date()
        words = at(until, day, look().language, self._app.zone)
        self._net.do(partial(self._deeds.later, row, until, words))

    def _split(self, row: Row) -> None:
        asked = Asked(_say("split.parts"), value=f"{title_of(row)}\n", many=True)
        self._ask("split", (asked,), row, self._split_into)

    def _split_into(self, row: Row, answers: tuple[str, ...]) -> None:
        parts = tuple(line.strip() for line in answers[0].splitlines() if line.strip())
        self._net.do(partial(self._deeds.split, row, parts))

    def _hand_over(self, row: Row) -> None:
        asked = (
            Asked(_say("handover.who"), _say("handover.hint")),
            Asked(_say("handover.note"), _say("handover.note_hint")),
        )
        self._ask("handover", asked, row, self._hand_to)

    def _hand_to(self, row: Row, answers: tuple[str, ...]) -> None:
        who, note = (words.strip() for words in answers)
        if not self._net.do(partial(self._deeds.hand_over, row, who, note)):
            return
        if isinstance(row.source, Todo | DigestRow):
            words = self._app.handover_text(row.source.id, plain(look().language))
            QGuiApplication.clipboard().setText(words)

    def _ask(
        self,
        action: str,
        asked: tuple[Asked, ...],
        row: Row,
        then: Callable[[Row, tuple[str, ...]], object],
    ) -> None:
        name = _say(f"action.{action}")
        popup = AskPopup(self._window, _say(f"{action}.title"), _say(f"{action}.help"), asked, name)
        popup.answered.connect(lambda answers: then(row, answers))
        popup.open_at(self._rows.spot_of(row.key))


def title_of(row: Row) -> str:
    """The item's own title, empty where it has none."""
    match row.source:
        case Todo():
            return row.source.summary
        case DigestRow():
            return row.source.title
        case _:
            return row.title


def _say(key: str) -> str:
    return say(look().language, key)
