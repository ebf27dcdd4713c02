"""`sundown todo`: what is done with a to-do beside changing it: plan, split, hand over, wait, worked on, set aside."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from .changes import NONE
from .out import say, show, show_json
from .todos import find_todo, run_aside
from .when import local_today, read_day
from .words import Group, profile, quoted, short

if TYPE_CHECKING:
    from assistant.app import Sundown

_ITEM = "ID, or a beginning of it that only one item has"
Deed = Callable[["Sundown", str], str]
More = Callable[["Sundown", str], dict[str, str]]


def build(group: Group) -> None:
    """The sub-commands."""
    planned = group.add("plan", "mean to do it on a day; the deadline stays", run_plan)
    planned.add_argument("id", metavar="ID", help=_ITEM)
    planned.add_argument("day", metavar="DAY", help="a day, or none")
    parted = group.add("split", "make parts of it; the first is the to-do itself", run_split)
    parted.add_argument("id", metavar="ID", help=_ITEM)
    parted.add_argument("part", metavar="PART", nargs="+", help="the title of a part; at least two")
    parted.add_argument("--day", metavar="DAY", help="mean to do the parts on this day")
    handed = group.add("handover", "somebody else does it", run_handover)
    handed.add_argument("id", metavar="ID", help=_ITEM)
    handed.add_argument("--to", metavar="WHO", required=True, help="who does it now")
    handed.add_argument("--note", metavar="TEXT", default="", help="a line for the text to them")
    for name, about in (
        ("blocked", "it can't go on: it stands under those who wait"),
        ("waiting", "it waits for somebody"),
    ):
        held = group.add(name, about, run_wait)
        held.add_argument("id", metavar="ID", help=_ITEM)
        held.add_argument("--for", "--by", dest="who", metavar="WHO", default="", help="for whom")
    worked = group.add("worked", "worked on today, not finished", run_worked)
    worked.add_argument("id", metavar="ID", help=_ITEM)
    worked.add_argument("--not", dest="off", action="store_true", help="not worked on after all")
    aside = group.add("aside", "set it aside; without an ID: what was set aside", run_aside_one)
    aside.add_argument("id", metavar="ID", nargs="?", default="", help=_ITEM)
    for name, about, run in (
        ("keep", "carried three times: keep it, and count anew", run_keep),
        ("back", "it waits no more, or is taken back from what was set aside", run_back),
    ):
        group.add(name, about, run).add_argument("id", metavar="ID", help=_ITEM)


def _done(args: Namespace, act: Deed, said: str, more: More | None = None) -> None:
    """Do it, and say what it was: its id, which undo takes, to stdout, the sentence to stderr.

    `more` is what --json tells beside that.
    """
    with profile(args) as app:
        item, _ = find_todo(app, args.id)
        title = str(app.detail(item).fields.summary or "")
        ident = act(app, item)
        if args.json:
            row = {"id": ident, "item_id": item, "summary": title}
            show_json(row | (more(app, item) if more else {}))
            return
        show(ident)
        say(f"{said} {quoted(title)}, item {short(item)}. 'sundown undo {ident}' takes it back.")


def run_plan(args: Namespace) -> None:
    """Plan it for a day; nothing is sent anywhere."""
    none = args.day.lower() == NONE

    def act(app: Sundown, item: str) -> str:
        day = None if none else read_day(args.day, local_today(app))
        return app.plan_many((item,), day)

    _done(args, act, "No longer planned:" if none else f"Planned for {args.day}:")


def run_split(args: Namespace) -> None:
    """Split it."""

    def act(app: Sundown, item: str) -> str:
        day = read_day(args.day, local_today(app)) if args.day else None
        return app.split(item, tuple(args.part), day)

    _done(args, act, f"Split into {len(args.part)}:")


def run_handover(args: Namespace) -> None:
    """Hand it over; the text for the other person is said, and sent to nobody."""

    def act(app: Sundown, item: str) -> str:
        ident = app.hand_over(item, args.to, args.note)
        if not args.json:
            say(f"{app.handover_text(item)}\n")
        return ident

    text: More = lambda app, item: {"text": app.handover_text(item)}  # noqa: E731 - it is typed
    _done(args, act, f"Handed over to {args.to}:", text)


def run_wait(args: Namespace) -> None:
    """Blocked, or waiting."""
    reason: Literal["blocked", "waiting"] = "blocked" if args.action == "blocked" else "waiting"
    said = "Blocked:" if reason == "blocked" else "Waiting:"
    _done(args, lambda app, item: app.not_done_because(item, reason, args.who), said)


def run_worked(args: Namespace) -> None:
    """Worked on."""
    said = "Not worked on today:" if args.off else "Worked on today:"
    _done(args, lambda app, item: app.worked_on(item, not args.off), said)


def run_aside_one(args: Namespace) -> None:
    """Set aside, or say what is."""
    if args.id:
        _done(args, lambda app, item: app.set_aside(item), "Set aside:")
    else:
        run_aside(args)


def run_keep(args: Namespace) -> None:
    """Keep it."""
    _done(args, lambda app, item: app.keep(item), "Kept:")


def run_back(args: Namespace) -> None:
    """Into the day again, wherever it was."""

    def act(app: Sundown, item: str) -> str:
        put_aside = any(each.id == item for each in app.aside())
        return app.take_back(item) if put_aside else app.got_back(item)

    _done(args, act, "Back in the day:")
