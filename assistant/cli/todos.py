"""The looks at to-dos: `todo list`, `todo show` and `todo aside`; finding one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.errors import NotFound
from assistant.model.item import Todo

from .changes import find
from .out import Json, listing
from .show import show_item
from .when import rfc3339, spoken
from .words import places, profile, short

if TYPE_CHECKING:
    from assistant.app import Sundown


def run_list(args: Namespace) -> None:
    """List to-dos."""
    with profile(args) as app:
        only = app.find_collection(args.collection, Component.TODO).id if args.collection else ""
        found = [
            each for each in app.todos(include_done=args.all) if only in {"", each.collection_id}
        ]
        _list(app, args, found, "No to-dos." if args.all else "No open to-dos.")


def run_aside(args: Namespace) -> None:
    """List what was set aside."""
    with profile(args) as app:
        _list(app, args, app.aside(), "Nothing is set aside.")


def _list(app: Sundown, args: Namespace, found: Iterable[Todo], empty: str) -> None:
    names, zone = places(app), ZoneInfo(app.zone)
    listing(
        args,
        found,
        row=lambda each: as_json(each, zone, names),
        heads=("DUE", "P", "TITLE", "STATUS", "LIST", "ID"),
        cells=lambda each: (
            spoken(each.due, zone),
            str(each.priority or ""),
            each.summary,
            _state(each),
            names.get(each.collection_id, ("", ""))[0],
            short(each.id),
        ),
        empty=empty,
    )


def find_todo(app: Sundown, text: str) -> tuple[str, str]:
    """As `find`; (item id, recurrence id). Raises NotFound for events."""
    item, occurrence = find(app, text)
    if not any(each.id == item for each in app.todos(include_done=True)):
        raise NotFound(f"{short(item)} is not a to-do: 'sundown todo list' shows them.")
    return item, occurrence


def _state(each: Todo) -> str:
    words = {"NEEDS-ACTION": "", "IN-PROCESS": "begun", "COMPLETED": "done", "CANCELLED": "dropped"}
    marks = [
        words.get(each.status, each.status.lower()),
        f"planned {each.plan}" if each.plan else "",
        f"carried ×{each.carries}" if each.carries else "",
        _waits(each),
        "set aside" if each.aside else "",
        "worked on today" if each.worked else "",
        "repeats" if each.recurring else "",
        "not sent" if each.unsent else "",
    ]
    return ", ".join(mark for mark in marks if mark)


def _waits(each: Todo) -> str:
    why = {"handed-over": "handed over", "blocked": "blocked", "waiting": "waiting"}
    said = why.get(each.waiting, each.waiting)
    form = "{} to {}" if each.waiting == "handed-over" else "{}: {}"
    return form.format(said, each.who) if each.who else said


def as_json(each: Todo, zone: ZoneInfo, names: dict[str, tuple[str, str]]) -> Json:
    """One row; `plan` is the day on which the user means to do it, `due` the deadline."""
    collection, account = names.get(each.collection_id, ("", ""))
    return {
        "id": each.id,
        "uid": each.uid,
        "recurrence_id": each.recurrence_id,
        "summary": each.summary,
        "due": rfc3339(each.due, zone),
        "start": rfc3339(each.start, zone),
        "status": each.status,
        "completed": rfc3339(each.completed, zone),
        "percent": each.percent,
        "priority": each.priority,
        "note": each.note,
        "recurring": each.recurring,
        "plan": rfc3339(each.plan, zone),
        "carries": each.carries,
        "carried_from": rfc3339(each.carried_from, zone),
        "worked": each.worked,
        "waiting": each.waiting,
        "who": each.who,
        "since": rfc3339(each.since, zone),
        "aside": each.aside,
        "unsent": each.unsent,
        "read_only": each.read_only,
        "collection": collection,
        "collection_id": each.collection_id,
        "account": account,
    }


def run_show(args: Namespace) -> None:
    """Everything about one to-do."""
    with profile(args) as app:
        item, occurrence = find(app, args.id)
        row = next((each for each in app.todos(include_done=True) if each.id == item), None)
        extra = as_json(row, ZoneInfo(app.zone), places(app)) if row else {}
        show_item(app, args, item, extra, occurrence)
