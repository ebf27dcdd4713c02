"""`sundown todo`: making and changing to-dos."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.model.account import Component
from assistant.model.command import KEEP, Complete, Create, Delete, Edit, Fields
from assistant.model.errors import BadInput

from . import deeds
from .changes import (
    NONE,
    do,
    given_text,
    given_title,
    given_when,
    is_series,
    new_title,
    title_words,
)
from .out import say
from .todos import find_todo, run_list, run_show
from .words import Group, option, profile

if TYPE_CHECKING:
    from assistant.app import Sundown

_PRIORITIES = {"high": 1, "medium": 5, "low": 9, NONE: 0}
_ITEM = "ID, or a beginning of it that only one item has"


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    listed = group.add("list", "open to-dos, by deadline", run_list)
    listed.add_argument("--all", action="store_true", help="completed and cancelled ones too")
    listed.add_argument("--collection", metavar="C", default="", help="of this list only")
    added = group.add("add", "a new to-do", run_add)
    added.add_argument("text", metavar="TEXT", nargs="+", help="what is to be done")
    added.add_argument(
        "--collection", metavar="C", default="", help="list; default: on this computer"
    )
    _fields(added)
    edited = group.add("edit", "change a to-do; 'none' takes a value away", run_edit)
    edited.add_argument("id", metavar="ID", help=f"{_ITEM}; ID@DAY for one occurrence")
    new_title(edited)
    edited.add_argument(
        "--status", choices=("needs-action", "in-process", "completed", "cancelled")
    )
    edited.add_argument("--percent", type=_percent, metavar="0..100")
    _fields(edited)
    for name, about, run in (
        ("show", "everything about one to-do", run_show),
        ("done", "it is done", run_done),
        ("reopen", "it is not done after all", run_reopen),
        ("drop", "give it up: it is cancelled, not deleted", run_drop),
        ("delete", "delete it", run_delete),
    ):
        made = group.add(name, about, run)
        made.add_argument("id", metavar="ID", help=f"{_ITEM}; ID@DAY for one occurrence")
    deeds.build(group)


def _fields(parser: ArgumentParser) -> None:
    parser.add_argument("--due", metavar="WHEN", help="deadline: a day, or 'friday 15:30'")
    parser.add_argument("--start", metavar="WHEN", help="not before")
    parser.add_argument(
        "--priority", type=_priority, metavar="P", help="1 to 9, or high, medium, low"
    )
    parser.add_argument("--note", metavar="TEXT")


def _priority(text: str) -> int:
    if text.lower() in _PRIORITIES:
        return _PRIORITIES[text.lower()]
    if text.isdecimal() and int(text) <= 9:  # noqa: PLR2004 - RFC 5545, 3.8.1.9
        return int(text)
    raise ArgumentTypeError(
        f"{text!r} is not a priority: 1 (high) to 9 (low), high, medium, low or none"
    )


def _percent(text: str) -> int:
    if text.isdecimal() and int(text) <= 100:  # noqa: PLR2004 - RFC 5545, 3.8.1.8
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a number from 0 to 100")


def _given(app: Sundown, args: Namespace) -> Fields:
    """The fields that were given on the command line; all others KEEP."""
    status, percent = option(args, "status"), option(args, "percent")
    return Fields(
        summary=given_title(title_words(args)),
        due=given_when(app, args.due),
        start=given_when(app, args.start),
        priority=KEEP if args.priority is None else args.priority or None,
        note=given_text(args.note),
        status=KEEP if status is None else status.upper(),
        percent=KEEP if percent is None else percent,
    )


def run_add(args: Namespace) -> None:
    """A new to-do; without a collection on this computer."""
    with profile(args) as app:
        place = app.find_collection(args.collection, Component.TODO)
        do(
            app,
            args,
            Create(place.id, Component.TODO, _given(app, args)),
            f"Added to {place.name}:",
        )


def run_edit(args: Namespace) -> None:
    """Change what was given."""
    with profile(args) as app:
        item, occurrence = find_todo(app, args.id)
        fields = _given(app, args)
        if fields == Fields():
            raise BadInput("Say what to change: a new title, --due, --start, --priority, --note …")
        if fields.status == "COMPLETED":
            do(app, args, Complete(item, app.now(), True, occurrence), "Done:")
            fields = replace(fields, status=KEEP)
        if fields != Fields():
            do(app, args, Edit(item, fields, occurrence), "Changed")


def _present(app: Sundown, item: str, occurrence: str) -> str:
    rows = (each for each in app.todos() if each.id == item)
    return occurrence or next((each.recurrence_id for each in rows), "")


def run_done(args: Namespace) -> None:
    """Mark as done; of a recurring one the present occurrence."""
    with profile(args) as app:
        item, occurrence = find_todo(app, args.id)
        command = Complete(item, app.now(), recurrence_id=_present(app, item, occurrence))
        do(app, args, command, "Done:")


def run_reopen(args: Namespace) -> None:
    """Open again."""
    with profile(args) as app:
        item, occurrence = find_todo(app, args.id)
        do(app, args, Complete(item, app.now(), False, occurrence), "Open again:")


def run_drop(args: Namespace) -> None:
    """Cancel it."""
    with profile(args) as app:
        item, occurrence = find_todo(app, args.id)
        if not occurrence and is_series(app, item):
            say("This gives up the whole series; ID@DAY gives up one.")
        do(app, args, Edit(item, Fields(status="CANCELLED"), occurrence), "Dropped")


def run_delete(args: Namespace) -> None:
    """Delete it."""
    with profile(args) as app:
        item, occurrence = find_todo(app, args.id)
        if not occurrence and is_series(app, item):
            say("This takes away the whole series; ID@DAY takes away one.")
        do(app, args, Delete(item, occurrence), "Deleted")
