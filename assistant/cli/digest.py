"""`sundown digest`: the end-of-day list."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from zoneinfo import ZoneInfo

from .out import show, write
from .when import local_today, read_day, read_instant
from .words import common, profile


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)
    parser.add_argument("--date", metavar="DAY", help="of this day; default: today's work day")
    parser.add_argument("--now", metavar="WHEN", help="as it stands at this instant")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_const", dest="form", const="text", help="plain text")
    for name in ("markdown", "html", "csv"):
        form.add_argument(f"--{name}", action="store_const", dest="form", const=name)
    span = parser.add_argument_group("over some days: what was done, what is open, which meetings")
    span.add_argument("--from", dest="first", metavar="DAY")
    span.add_argument("--to", dest="last", metavar="DAY", help="default: today")
    span.add_argument("--since-meeting", metavar="TEXT", help="since the last one of this title")
    parser.add_argument(
        "--language", choices=("en", "zh_HK", "zh_TW", "zh_CN"), default="", help="default: as set"
    )
    parser.set_defaults(form="text")


def run(args: Namespace) -> None:
    """Make the list and write it; making it twice gives the same."""
    if args.first or args.last or args.since_meeting is not None:
        from .report import run as report

        report(args)
        return
    with profile(args) as app:
        today, zone = local_today(app), ZoneInfo(app.zone)
        day = read_day(args.date, today) if args.date else None
        now = read_instant(args.now, day or today, zone) if args.now else None
        made = app.digest(day, now)
        if args.json:
            write(app.digest_text(made, "json", args.language) + "\n")
        elif args.form == "csv":  # its lines end as RFC 4180 says, for other programs
            write(app.digest_text(made, args.form, args.language))
        else:
            show(app.digest_text(made, args.form, args.language))
