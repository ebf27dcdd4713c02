"""What a row's action does to the façade, what is said about it, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from assistant.model.account import Component
from assistant.model.command import Command, Complete, Create, Fields, Respond
from assistant.model.digest import DigestRow
from assistant.model.item import Occurrence, Response, Todo
from ui.present.row import Row
from ui.present.when import near
from ui.theme import look
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

ANSWERS = {
    "accept": (Response.ACCEPTED, "accepted"),
    "decline": (Response.DECLINED, "declined"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence for the toast, and its undoing, which says whether it could."""

    said: str
    undo: Callable[[], bool]


class Deeds:
    """Each method writes one row of the outbox or one plan and returns at once."""

    def __init__(self, app: Sundown) -> None:
        self._app = app

    def act(self, action: str, row: Row) -> Deed | None:
        """The actions that need nothing else: done, drop, accept, decline."""
        found = source_of(row)
        if found is None:
            return None
        item, instance = found
        match action:
            case "done":
                done = Complete(item, self._app.now(), recurrence_id=instance)
                return self._command(done, "done_it", row)
            case "drop":
                dropped = self._app.drop(item)
                said = say(look().language, "dropped", title=row.title)
                return Deed(said, partial(self._app.undo, dropped))
            case "accept" | "decline":
                response, words = ANSWERS[action]
                answer = Respond(item, response, recurrence_id=instance)
                return self._command(answer, words, row)
            case _:
                return None

    def plan(self, row: Row, day: date | None, today: date) -> Deed | None:
        """Mean to do it on another day. The deadline stays."""
        found = source_of(row)
        if found is None:
            return None
        before = {found[0]: self._app.plan(found[0], day)}
        language = look().language
        words = near(day, today, language) if day else say(language, "no_date")
        said = say(language, "moved", title=row.title, day=words)
        return Deed(said, partial(self._replan, before))

    def plan_all(self, items: tuple[str, ...], day: date, today: date) -> Deed:
        """The same for many, with one undo."""
        before = {item: self._app.plan(item, day) for item in items}
        language = look().language
        words = near(day, today, language)
        said = say(language, "moved_many", n=len(before), day=words)
        return Deed(said, partial(self._replan, before))

    def add(self, words: str, day: date | None) -> Deed:
        """A new to-do where new ones go, due on a day if one was picked."""
        target = self._app.find_collection(component=Component.TODO)
        fields = Fields(summary=words, due=day)
        made = self._app.do(Create(target.id, Component.TODO, fields))
        said = say(look().language, "added", title=words)
        return Deed(said, partial(self._app.undo, made))

    def _command(self, command: Command, words: str, row: Row) -> Deed:
        sent = self._app.do(command)
        said = say(look().language, words, title=row.title)
        return Deed(said, partial(self._app.undo, sent))

    def _replan(self, before: dict[str, date | None]) -> bool:
        for item, day in before.items():
            self._app.plan(item, day)
        return True


def source_of(row: Row) -> tuple[str, str] | None:
    """Item and instance of a row."""
    match row.source:
        case Todo() | DigestRow() | Occurrence():
            return row.source.id, row.source.recurrence_id
        case None:
            return None
