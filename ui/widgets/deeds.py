"""What a row's action does to the façade, what is said about it, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

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

REASONS: Final[dict[str, Literal["blocked", "waiting", "unimportant"]]] = {
    "blocked": "blocked",
    "waiting": "waiting",
    "unimportant": "unimportant",
}
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
        """The actions that need nothing else."""
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
                return self._told(action, item, row)

    def _told(self, action: str, item: str, row: Row) -> Deed | None:
        """What is said of a to-do and changes nothing in it: worked on, why not done, back on the list."""
        match action:
            case "worked":
                return self._deed(self._app.worked_on(item), "said.worked", row)
            case "keep":
                return self._deed(self._app.keep(item), "said.keep", row)
            case "gotback":
                return self._deed(self._app.got_back(item), "said.gotback", row)
            case "takeback":
                return self._deed(self._app.take_back(item), "said.takeback", row)
            case reason if reason in REASONS:
                ident = self._app.not_done_because(item, REASONS[reason])
                return self._deed(ident, f"said.{reason}", row)
            case _:
                return None

    def later(self, row: Row, until: datetime, words: str) -> Deed | None:
        """Remind of it again; the day and the deadline stay."""
        found = source_of(row)
        if found is None:
            return None
        item, instance = found
        self._app.remind_later(item, until, instance)
        said = say(look().language, "said.later", title=row.title, value=words)
        return Deed(said, partial(self._remind_never, item, instance))

    def split(self, row: Row, parts: tuple[str, ...], day: date | None = None) -> Deed | None:
        """Several to-dos in the place of one; the first part is the one that was there."""
        found = source_of(row)
        if found is None or len(parts) <= 1:
            return None
        return self._deed(self._app.split(found[0], parts, day), "said.split", row, str(len(parts)))

    def hand_over(self, row: Row, who: str, note: str) -> Deed | None:
        """Someone else does it; it stands under "waiting for others" from now on."""
        found = source_of(row)
        if found is None or not who:
            return None
        return self._deed(self._app.hand_over(found[0], who, note), "said.handover", row, who)

    def plan(self, row: Row, day: date | None, today: date) -> Deed | None:
        """Mean to do it on another day. The deadline stays."""
        found = source_of(row)
        if found is None:
            return None
        ident = self._app.plan_many((found[0],), day)
        language = look().language
        words = near(day, today, language) if day else say(language, "no_date")
        said = say(language, "moved", title=row.title, day=words)
        return Deed(said, partial(self._app.undo, ident))

    def plan_all(self, items: tuple[str, ...], day: date, today: date) -> Deed:
        """The same for many, with one undo."""
        ident = self._app.plan_many(items, day)
        language = look().language
        words = near(day, today, language)
        said = say(language, "moved_many", n=len(items), day=words)
        return Deed(said, partial(self._app.undo, ident))

    def add(self, words: str, day: date | None) -> Deed:
        """A new to-do where new ones go, due on a day if one was picked."""
        target = self._app.find_collection(component=Component.TODO)
        fields = Fields(summary=words, due=day)
        made = self._app.do(Create(target.id, Component.TODO, fields))
        said = say(look().language, "added", title=words)
        return Deed(said, partial(self._app.undo, made))

    def _deed(self, ident: str, words: str, row: Row, value: str = "") -> Deed:
        said = say(look().language, words, title=row.title, value=value)
        return Deed(said, partial(self._app.undo, ident))

    def _remind_never(self, item: str, instance: str) -> bool:
        self._app.remind_never(item, instance)
        return True

    def _command(self, command: Command, words: str, row: Row) -> Deed:
        sent = self._app.do(command)
        said = say(look().language, words, title=row.title)
        return Deed(said, partial(self._app.undo, sent))


def source_of(row: Row) -> tuple[str, str] | None:
    """Item and instance of a row."""
    match row.source:
        case Todo() | DigestRow() | Occurrence():
            return row.source.id, row.source.recurrence_id
        case None:
            return None
