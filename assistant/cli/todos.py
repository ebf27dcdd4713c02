"""The looks at to-dos: `todo list` and `todo show`."""

from __future__ import annotations

from argparse import Namespace
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.item import Todo

from .changes import find
from .out import Json, listing
from .show import show_item
from .when import rfc3339, spoken
from .words import places, profile, short


def run_list(args: Namespace) -> None:
    """List to-dos."""
    with profile(args) as app:
        names, zone = places(app), ZoneInfo(app.zone)
        only = app.find_collection(args.collection, Component.TODO).id if args.collection else ""
        found = [
            each for each in app.todos(include_done=args.all) if only in {"", each.collection_id}
        ]
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
            empty="No to-dos." if args.all else "No open to-dos.",
        )


def _state(each: Todo) -> str:
    words = {"NEEDS-ACTION": "", "IN-PROCESS": "begun", "COMPLETED": "done", "CANCELLED": "dropped"}
    marks = [
        words.get(each.status, each.status.lower()),
        f"planned {each.plan}" if each.plan else "",
        "repeats" if each.recurring else "",
        "not sent" if each.unsent else "",
    ]
    return ", ".join(mark for mark in marks if mark)


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
        "unsent": each.unsent,
        "read_only": each.read_only,
        "collection": collection,
        "collection_id": each.collection_id,
        "account": account,
    }


def run_show(args: Namespace) -> None:
    """Everything about one to-do."""
    with profile(args) as app:
        item = find(app, args.id)[0]
        row = next((each for each in app.todos(include_done=True) if each.id == item), None)
        extra = as_json(row, ZoneInfo(app.zone), places(app)) if row else {}
        show_item(app, args, item, extra)
