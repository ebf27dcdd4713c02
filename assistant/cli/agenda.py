"""`sundown agenda`: the occurrences of some days."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput
from assistant.model.item import Occurrence

from .out import Json, listing
from .when import on_day, read_day, rfc3339, spoken
from .words import common, places, profile, short


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)
    parser.add_argument("--from", dest="first", metavar="DAY", help="the first day; default: today")
    parser.add_argument("--to", dest="last", metavar="DAY", help="the last day, included")
    parser.add_argument("--tz", metavar="ZONE", default="", help="show it in this time zone")


def run(args: Namespace) -> None:
    """List the occurrences of the days, as days of the zone."""
    with profile(args) as app:
        zone = ZoneInfo(_checked(args.tz or app.zone))
        today = app.now().astimezone(zone).date()
        first = read_day(args.first, today) if args.first else today
        last = read_day(args.last, today) if args.last else first
        if last < first:
            raise BadInput(f"--to {last} is before --from {first}.")
        names, home, found = places(app), ZoneInfo(app.zone), app.agenda(first, last, args.tz)
        often = Counter(_by_day(each, home) for each in found)
        listing(
            args,
            found,
            row=lambda each: as_json(each, zone, names),
            heads=("WHEN", "UNTIL", "TITLE", "PLACE", "CALENDAR", "ID"),
            cells=lambda each: (*_cells(each, zone, names), _ident(each, home, often)),
            empty=f"No events from {first} to {last}."
            if first != last
            else f"No events on {first}.",
        )


def _checked(name: str) -> str:
    from assistant.system.clock import known_zone

    if not known_zone(name):
        raise BadInput(
            f"There is no time zone {name!r}. Write an IANA name such as Asia/Hong_Kong."
        )
    return name


def as_json(each: Occurrence, zone: ZoneInfo, names: dict[str, tuple[str, str]]) -> Json:
    """One row. (`id`, `recurrence_id`) names the occurrence, `end` is exclusive."""
    collection, account = names.get(each.collection_id, ("", ""))
    return {
        "id": each.id,
        "uid": each.uid,
        "recurrence_id": each.recurrence_id,
        "start": rfc3339(each.start, zone),
        "end": rfc3339(each.end, zone),
        "all_day": each.all_day,
        "summary": each.summary,
        "location": each.location,
        "status": each.status,
        "my_response": str(each.response),
        "organizer": each.organizer,
        "url": each.url,
        "transparent": each.transparent,
        "read_only": each.read_only,
        "collection": collection,
        "collection_id": each.collection_id,
        "account": account,
    }


def _cells(
    each: Occurrence, zone: ZoneInfo, names: dict[str, tuple[str, str]]
) -> tuple[str, str, str, str, str]:
    day = spoken(each.start, zone)[4:14]
    title = f"{each.summary} ({_remark(each)})" if _remark(each) else each.summary
    place = names.get(each.collection_id, ("", ""))[0]
    return spoken(each.start, zone), _until(each, day, zone), title, each.location, place


def _ident(each: Occurrence, home: ZoneInfo, often: Counter[str]) -> str:
    """What other commands take: ID@DAY, in the profile's own zone; the recurrence id where the day has several."""
    if not each.recurrence_id:
        return short(each.id)
    by_day = _by_day(each, home)
    return by_day if often[by_day] == 1 else f"{short(each.id)}@{each.recurrence_id}"


def _by_day(each: Occurrence, home: ZoneInfo) -> str:
    return f"{short(each.id)}@{on_day(each.start, home)}"


def _until(each: Occurrence, day: str, zone: ZoneInfo) -> str:
    """The end for people: a time on the same day; of all-day events the last day, if there is more than one."""
    end = each.end if isinstance(each.end, datetime) else each.end - timedelta(days=1)
    words = spoken(end, zone)
    return words[15:] if words[4:14] == day else words


def _remark(each: Occurrence) -> str:
    words = {"NEEDS-ACTION": "not answered", "DECLINED": "declined", "TENTATIVE": "tentative"}
    return "cancelled" if each.status == "CANCELLED" else words.get(each.response, "")
