"""`sundown remind`: what is due now, when the next alarm is, and what the user answers to it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput, NotFound
from assistant.model.reminder import Reminder

from .out import Json, say, show, show_json, table
from .when import local_today, read_instant, rfc3339, spoken
from .words import common, find_item, profile, quoted, short

if TYPE_CHECKING:
    from assistant.app import Sundown

_ID = "the item's ID, or a beginning of it that only one item has"


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command; without an answer it only looks."""
    common(parser, run)
    parser.add_argument("--now", metavar="WHEN", help="as it stands at this instant")
    actions = parser.add_subparsers(metavar="ANSWER", dest="action")
    for name, about, answer in (
        ("snooze", "remind again later; the date stays", run_snooze),
        ("dismiss", "not again, on any device; the event stays as it is", run_dismiss),
        ("done", "the to-do is done", run_done),
        ("join", "open the meeting's link in the browser: no second alert comes", run_join),
        ("silence", "never remind of this item", run_silence),
        ("unsilence", "remind of this item again", run_silence),
    ):
        made = actions.add_parser(name, help=about, description=about, allow_abbrev=False)
        made.set_defaults(parser=made, name=name)
        common(made, answer).add_argument("id", metavar="ID", help=_ID)
        if answer is run_snooze:
            until = "10min, 1h, evening, tomorrow, next_week, or a time such as 'friday 15:30'"
            made.add_argument("until", metavar="UNTIL", nargs="+", help=until)


def run(args: Namespace) -> None:
    """Say what is due; nothing is marked as shown by looking."""
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        now = read_instant(args.now, local_today(app), zone) if args.now else None
        due, following = app.reminders(now)
        if args.json:
            rows = [_as_json(each, zone) for each in due]
            show_json({"due": rows, "next": rfc3339(following, zone)})
            return
        if due:
            heads = ("DUE", "BEGINS", "TITLE", "PLACE", "ITEM")
            show(table(heads, [_cells(each, zone) for each in due]))
        else:
            say("Nothing is due.")
        say(f"The next alarm is {spoken(following, zone)}." if following else "No alarm is set.")


def run_snooze(args: Namespace) -> None:
    """Put a reminder off, or set one for an item that has none."""
    with profile(args) as app:
        item, until = find_item(app, args.id), _until(app, " ".join(args.until))
        ident = ""
        try:
            reminder = app.reminder_of(item)
        except NotFound:
            app.remind_later(item, until)
        else:
            ident = app.remind_snooze(reminder, until)
        _said(args, item, f"You are reminded again {spoken(until, ZoneInfo(app.zone))}.", ident)


def run_dismiss(args: Namespace) -> None:
    """Close a reminder for good."""
    with profile(args) as app:
        reminder = app.reminder_of(find_item(app, args.id))
        ident = app.remind_dismiss(reminder)
        _said(args, reminder.item_id, f"Dismissed: {quoted(reminder.title)}.", ident)


def run_done(args: Namespace) -> None:
    """The to-do is done."""
    with profile(args) as app:
        reminder = app.reminder_of(find_item(app, args.id))
        ident = app.remind_done(reminder)
        _said(args, reminder.item_id, f"Done: {quoted(reminder.title)}.", ident)


def run_join(args: Namespace) -> None:
    """Open the link, say whose it is, and remember that the user is in."""
    import webbrowser

    with profile(args) as app:
        reminder = app.reminder_of(find_item(app, args.id))
        if not reminder.join:
            raise NotFound(f"{quoted(reminder.title)} has no link to join a meeting.")
        _said(args, reminder.item_id, f"Opening {reminder.join_host} in the browser.")
        app.remind_joined(reminder)
        webbrowser.open(reminder.join)


def run_silence(args: Namespace) -> None:
    """Never remind of an item, or do so again."""
    with profile(args) as app:
        item, on = find_item(app, args.id), args.name == "silence"
        app.remind_silence(item, on)
        _said(args, item, "It stays silent." if on else "It reminds you again.")


def _until(app: Sundown, words: str) -> datetime:
    named = {each.name: each.at for each in app.remind_choices()}
    key = words.strip().lower().replace(" ", "_")
    until = named.get(key) or read_instant(words, local_today(app), ZoneInfo(app.zone))
    if until <= app.now():
        raise BadInput(
            f"{words!r} is over: name a time to come, for example 10min or 'tomorrow 9:00'."
        )
    return until


def _said(args: Namespace, item: str, sentence: str, ident: str = "") -> None:
    """`ident`: of the change that the answer has made in the item, which `sundown undo` takes."""
    if args.json:
        show_json({"id": ident or None, "item_id": item, "said": sentence})
        return
    if ident:
        show(ident)
    say(sentence)


def _cells(each: Reminder, zone: ZoneInfo) -> tuple[str, str, str, str, str]:
    begins = spoken(each.start, zone)
    return spoken(each.at, zone), begins, each.title, each.location, short(each.item_id)


def _as_json(each: Reminder, zone: ZoneInfo) -> Json:
    return {
        "id": each.id,
        "item_id": each.item_id,
        "recurrence_id": each.recurrence_id,
        "kind": each.kind,
        "title": each.title,
        "at": rfc3339(each.at, zone),
        "start": rfc3339(each.start, zone),
        "location": each.location,
        "links": list(each.links),
        "join": each.join,
        "second": each.second,
        "snoozed": each.snoozed,
        "missed": each.missed,
    }
