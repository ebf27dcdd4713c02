"""What the commands that change items share: finding the item and the occurrence, and saying what was done."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.command import KEEP, Command, Keep
from assistant.model.errors import BadInput, NotFound
from assistant.model.item import Occurrence, Todo, When

from .out import say, show, show_json
from .when import local_today, on_day, read_day, read_when
from .words import find_item, option, quoted, short

if TYPE_CHECKING:
    from assistant.app import Sundown

NONE = "none"
_RECURRENCE = re.compile(r"\d{8}(T\d{6}Z?)?")  # RFC 5545, 3.8.4.4 in basic form


def find(app: Sundown, text: str) -> tuple[str, str]:
    """(item id, recurrence id) of ID or ID@OCCURRENCE, where OCCURRENCE is a day or a recurrence id."""
    prefix, at, occurrence = text.partition("@")
    item = find_item(app, prefix)
    if at and not occurrence.strip():  # a slip that must not mean the whole series
        raise BadInput(f"{text!r} names no day: write {short(item)}@DAY, or the id without the @.")
    return item, _occurrence(app, item, occurrence) if occurrence else ""


def _occurrence(app: Sundown, item: str, text: str) -> str:
    if not _RECURRENCE.fullmatch(text) or len(text) == len("20261127"):
        day = read_day(text, local_today(app))
        mine = (each for each in app.agenda(day, day) if each.id == item and each.recurrence_id)
        # not one that only lasts into the day: naming the night of the 26th must not mean that of the 25th
        begun = [each for each in mine if on_day(each.start, ZoneInfo(app.zone)) == day]
        if begun:
            return _only(begun, day)
        return _todo_instance(app, item, day, text)
    return text


def _only(begun: Sequence[Occurrence], day: date) -> str:
    """The recurrence id of the only occurrence. Raises BadInput with the names of several."""
    if len(begun) > 1:
        names = ", ".join(f"{short(each.id)}@{each.recurrence_id}" for each in begun[:6])
        raise BadInput(f"It has {len(begun)} occurrences on {day}. Write which: {names}.")
    return begun[0].recurrence_id


def _present_todo(app: Sundown, item: str) -> Todo | None:
    """The present instance of a recurring to-do; None for anything else."""
    rows = (each for each in app.todos(include_done=True) if each.id == item)
    return next((each for each in rows if each.recurrence_id), None)


def _todo_instance(app: Sundown, item: str, day: date, text: str) -> str:
    """The present instance, if it is due or starts on `day`; a day that is itself a recurrence id stays one.

    Raises NotFound with what can be named: a day for which the rule has no instance must not become one.
    """
    present, whole = _present_todo(app, item), bool(_RECURRENCE.fullmatch(text))
    if present is None:
        if whole:
            return text
        raise NotFound(f"It has no occurrence on {day}: 'sundown agenda' shows them.")
    zone = ZoneInfo(app.zone)
    days = [on_day(when, zone) for when in (present.due, present.start) if when is not None]
    if day in days:
        return present.recurrence_id
    if whole and len(present.recurrence_id) == len(text):
        return text
    raise NotFound(
        f"Its present occurrence is not on {day}: that one is ID@{days[0] if days else present.recurrence_id}."
        f" Any other is named by its recurrence id, written like {present.recurrence_id}."
    )


def is_series(app: Sundown, item: str) -> bool:
    """Does the item recur?"""
    return app.detail(item).fields.rrule not in {None, KEEP}


def new_title(parser: ArgumentParser) -> None:
    """The ways to give a new title: as words, or as an option."""
    parser.add_argument("text", metavar="TEXT", nargs="*", help="the new title")
    parser.add_argument(
        "--title", "--summary", dest="title", metavar="TEXT", help="the same as an option"
    )


def title_words(args: Namespace) -> list[str]:
    """The title as it was given. Raises BadInput where it was given twice."""
    title = option(args, "title")
    if title is not None and args.text:
        raise BadInput("Give the title once: as words, or with --title.")
    return args.text if title is None else [title]


def given_when(app: Sundown, text: str | None, base: date | None = None) -> When | Keep | None:
    """An option for a day or time: KEEP where it was not given, None for the word none.

    `base` is the day that a time alone, or a word like tomorrow, is counted from; default: today.
    """
    if text is None:
        return KEEP
    if text.lower() == NONE:
        return None
    return read_when(text, base or local_today(app), ZoneInfo(app.zone))


def given_text(text: str | None) -> str | Keep | None:
    """An option for a text: KEEP where it was not given, None where it is empty or the word none."""
    if text is None:
        return KEEP
    return None if text.lower() in {"", NONE} else text


def given_title(words: list[str]) -> str | Keep:
    """A title, quoted or not: KEEP where no word was given. Raises BadInput where they are blank."""
    if not words:
        return KEEP
    title = " ".join(words).strip()
    if not title:
        raise BadInput("A title needs at least one word.")
    return title


def is_before(end: When, start: When) -> bool:
    """Whether `end` comes before `start`, both days or both instants; a mixed pair is refused."""
    if isinstance(end, datetime) != isinstance(start, datetime):
        raise BadInput("Start and end must both have a time of day, or both be days.")
    return end < start


def do(app: Sundown, args: Namespace, command: Command, said: str) -> None:
    """Write the change; its id goes to stdout, the sentence to stderr."""
    command_id = app.do(command)
    waiting = next((each for each in app.outbox() if each.id == command_id), None)
    item, title = _subject(app, command, command_id)
    if args.json:
        row = {"id": command_id, "item_id": item, "summary": title, "waiting": bool(waiting)}
        show_json(row)
        return
    show(command_id)
    say(f"{said} {quoted(title)}, item {short(item)}.{_later(waiting is not None)}")


def _later(waiting: bool) -> str:  # noqa: FBT001 - one word
    return " 'sundown sync' sends it to the server." if waiting else ""


def _subject(app: Sundown, command: Command, command_id: str) -> tuple[str, str]:
    """(item id, title) of a change that was just written."""
    for waiting in app.outbox():
        if waiting.id == command_id:
            return waiting.item_id, waiting.summary
    wanted = getattr(command, "item_id", "")
    for entry in app.journal(limit=10):
        if entry.item_id and wanted in {"", entry.item_id}:
            return entry.item_id, entry.title
    return wanted, ""
