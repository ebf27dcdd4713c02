"""`sundown digest --from … --to …` and `--since-meeting …`: what was done over some days."""

from __future__ import annotations

from argparse import Namespace

from assistant.model.errors import BadInput

from .out import show, write
from .when import local_today, read_day
from .words import profile


def run(args: Namespace) -> None:
    """Write the report in the form of the list."""
    if args.date or args.now:
        raise BadInput("A report has --from and --to; --date and --now are for one list.")
    if args.since_meeting is not None and (args.first or args.last):
        raise BadInput("A report since a meeting ends today: leave --from and --to out.")
    form = "json" if args.json else args.form
    with profile(args) as app:
        today = local_today(app)
        if args.since_meeting is not None:
            text = app.report_since(args.since_meeting, form, args.language)
        else:
            last = read_day(args.last, today) if args.last else today
            first = read_day(args.first, today) if args.first else last
            text = app.report(first, last, form, args.language)
    if form in {"text", "markdown"}:
        show(text)
    else:
        write(text)
