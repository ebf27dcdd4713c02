"""`sundown remind`: what is due now, and when the next alarm is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from zoneinfo import ZoneInfo

from assistant.model.reminder import Reminder

from .out import Json, say, show, show_json, table
from .when import local_today, read_instant, rfc3339, spoken
from .words import common, profile, short


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)
    parser.add_argument("--now", metavar="WHEN", help="as it stands at this instant")


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
    }
