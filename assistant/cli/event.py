"""`sundown event`: events and invitations."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.command import KEEP, Create, Delete, Edit, Fields, Keep, Respond
from assistant.model.errors import BadInput, NotFound
from assistant.model.item import Response, When

from .changes import (
    do,
    find,
    given_text,
    given_title,
    given_when,
    is_before,
    is_series,
    new_title,
    title_words,
)
from .out import say
from .show import show_item
from .when import on_day
from .words import Group, profile, short

if TYPE_CHECKING:
    from assistant.app import Sundown

_ANSWERS = {
    "accept": (Response.ACCEPTED, "Accepted"),
    "accepted": (Response.ACCEPTED, "Accepted"),
    "decline": (Response.DECLINED, "Declined"),
    "declined": (Response.DECLINED, "Declined"),
    "tentative": (Response.TENTATIVE, "Accepted tentatively:"),
}
_ITEM = "ID, or a beginning of it that only one item has; ID@DAY for one occurrence"


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    parser.epilog = "'sundown agenda' lists events and their ids."
    group = Group(parser)
    added = group.add("add", "a new event", run_add)
    added.add_argument("text", metavar="TEXT", nargs="+", help="its title")
    added.add_argument(
        "--collection", metavar="C", default="", help="calendar; default: on this computer"
    )
    _fields(added)
    edited = group.add("edit", "change an event; 'none' takes a value away", run_edit)
    edited.add_argument("id", metavar="ID", help=_ITEM)
    new_title(edited)
    _fields(edited)
    shown = group.add("show", "everything about one event", run_show)
    shown.add_argument("id", metavar="ID", help=_ITEM)
    gone = group.add("delete", "delete it, or one occurrence of it", run_delete)
    gone.add_argument("id", metavar="ID", help=_ITEM)
    answered = group.add("respond", "answer an invitation", run_respond)
    answered.add_argument("id", metavar="ID", help=_ITEM)
    answered.add_argument(
        "answer", choices=tuple(_ANSWERS), metavar="ANSWER", help="accept, decline or tentative"
    )
    answered.add_argument(
        "--as", dest="address", metavar="ADDRESS", default="", help="one of yours"
    )


def _fields(parser: ArgumentParser) -> None:
    parser.add_argument("--start", metavar="WHEN", help="a day, or 'friday 15:30'")
    parser.add_argument("--end", metavar="WHEN", help="of all-day events: the day after the last")
    parser.add_argument("--all-day", action="store_true", help="days only, no time")
    parser.add_argument("--location", metavar="TEXT")
    parser.add_argument("--note", metavar="TEXT")
    parser.add_argument("--rrule", metavar="RULE", help="as RFC 5545: FREQ=WEEKLY;BYDAY=MO,TH")


def _given(app: Sundown, args: Namespace, day: date | None = None) -> Fields:
    """The fields that were given on the command line; all others KEEP. `day` is the one on which it starts so far."""
    start = given_when(app, args.start, day if _is_bare(args.start) else None)
    end = given_when(app, args.end, _base(args.end, start, day))
    return Fields(
        summary=given_title(title_words(args)),
        start=_as_day(start) if args.all_day else start,
        end=_as_day(end) if args.all_day else end,
        location=given_text(args.location),
        note=given_text(args.note),
        rrule=_rule(args.rrule),
    )


def _base(end: str | None, start: When | Keep | None, day: date | None) -> date | None:
    """A bare time such as 17:00 ends it on the day on which it starts."""
    if not _is_bare(end):
        return None
    begins = _as_day(start)
    return begins if isinstance(begins, date) else day


def _is_bare(text: str | None) -> bool:
    return text is not None and ":" in text.strip()[:3]


def _as_day(when: When | Keep | None) -> When | Keep | None:
    return when.date() if isinstance(when, datetime) else when


def _rule(text: str | None) -> str | Keep | None:
    rule = given_text(text)
    if isinstance(rule, Keep) or rule is None:
        return rule
    rule = rule.upper().removeprefix("RRULE:")
    if "FREQ=" not in rule:
        raise BadInput(
            f"{text!r} is not a recurrence rule: write for example FREQ=WEEKLY;BYDAY=MO,TH."
        )
    if re.search("FREQ=(SECOND|MINUTE)LY", rule):  # thousands of lines a day are a slip
        raise BadInput("That repeats too often: the most is FREQ=HOURLY.")
    return rule


def run_add(args: Namespace) -> None:
    """A new event: an hour long, or a day, where no end is given."""
    with profile(args) as app:
        fields = _given(app, args)
        if not isinstance(fields.start, date):
            raise BadInput("An event needs --start, for example --start 'friday 15:30'.")
        place = app.find_collection(args.collection, Component.EVENT)
        end = _end(fields.start, fields.end)
        command = Create(place.id, Component.EVENT, replace(fields, end=end))
        do(app, args, command, f"Added to {place.name}:")


def _end(start: When, end: When | Keep | None) -> When:
    """The end as it is written: exclusive, and never before the start."""
    timed = isinstance(start, datetime)
    if not isinstance(end, date):
        return start + (timedelta(hours=1) if timed else timedelta(days=1))
    if is_before(end, start):
        raise BadInput("The end is before the start.")
    return start + timedelta(days=1) if not timed and end == start else end


def run_edit(args: Namespace) -> None:
    """Change what was given; a new start without an end keeps the length."""
    with profile(args) as app:
        item, occurrence = _find_event(app, args.id)
        before, zone = app.detail(item, occurrence).fields, ZoneInfo(app.zone)
        begins = before.start
        fields = _given(app, args, on_day(begins, zone) if isinstance(begins, date) else None)
        if fields == Fields() and not args.all_day:
            raise BadInput(
                "Say what to change: a new title, --start, --end, --location, --note, --rrule."
            )
        if fields.start is None or fields.end is None:
            raise BadInput("An event needs its start and its end.")
        do(app, args, Edit(item, _moved(fields, before, args, zone), occurrence), "Changed")


def _find_event(app: Sundown, text: str) -> tuple[str, str]:
    """As `find`; (item id, recurrence id). Raises NotFound for to-dos."""
    item, occurrence = find(app, text)
    if app.detail(item).component is Component.TODO:
        raise NotFound(f"{short(item)} is a to-do: 'sundown todo' changes it.")
    return item, occurrence


def _moved(fields: Fields, before: Fields, args: Namespace, zone: ZoneInfo) -> Fields:
    old_start, old_end = before.start, before.end
    if not isinstance(old_start, date) or not isinstance(old_end, date):
        return fields
    if args.all_day and fields.start is KEEP:
        fields = replace(fields, start=on_day(old_start, zone))
    start, end = fields.start, fields.end
    if isinstance(start, date) and end is KEEP:
        return replace(fields, end=_same_length(start, old_start, old_end))
    if isinstance(end, date):
        begins = start if isinstance(start, date) else old_start
        return replace(fields, end=_end(begins, _alike(end, begins)))
    return fields


def _alike(end: When, begins: When) -> When:
    """The end of a floating event floats too: both are times of the wall, wherever that is."""
    floats = isinstance(begins, datetime) and begins.tzinfo is None
    return end.replace(tzinfo=None) if floats and isinstance(end, datetime) else end


def _same_length(start: When, old_start: When, old_end: When) -> When:
    if isinstance(start, datetime):
        if isinstance(old_start, datetime) and isinstance(old_end, datetime):
            return start + (old_end - old_start)
        return _end(start, KEEP)
    if isinstance(old_start, datetime) or isinstance(old_end, datetime):
        return _end(start, KEEP)
    return start + (old_end - old_start)


def run_show(args: Namespace) -> None:
    """Everything about one event."""
    with profile(args) as app:
        item, occurrence = find(app, args.id)
        show_item(app, args, item, {"recurrence_id": occurrence}, occurrence)


def run_delete(args: Namespace) -> None:
    """Delete it. Of a recurring event only the occurrence that was named, else all."""
    with profile(args) as app:
        item, occurrence = _find_event(app, args.id)
        if not occurrence and is_series(app, item):
            say("This takes away every occurrence; ID@DAY takes away one.")
        do(app, args, Delete(item, occurrence), "Deleted")


def run_respond(args: Namespace) -> None:
    """Answer an invitation."""
    with profile(args) as app:
        item, occurrence = _find_event(app, args.id)
        response, said = _ANSWERS[args.answer]
        address = args.address.lower().removeprefix("mailto:")
        do(app, args, Respond(item, response, address, occurrence), said)
