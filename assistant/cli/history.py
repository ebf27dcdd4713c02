"""`sundown history`: past lists. A correction changes the list of its day, never the item."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.history import Mark, PastDay, row_key

from .out import listing, say, show, show_json, table, write
from .when import local_today, read_day
from .words import Group, profile

if TYPE_CHECKING:
    from assistant.app import Sundown
    from assistant.model.digest import DigestRow
    from assistant.model.history import DayEntry

FORMS = ("text", "markdown", "html", "json", "csv")
LANGUAGES = ("en", "zh_HK", "zh_TW", "zh_CN")
RECENT = timedelta(days=30)


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    _span(group.add("list", "the days that have a list, or miss one", run_list))
    shown = group.add(
        "show", "one past list, with its corrections and the ids of its lines", run_show
    )
    shown.add_argument("day", metavar="DAY")
    shown.add_argument("--original", action="store_true", help="as it was filed")
    out = group.add("export", "past lists in a form of your choice", run_export)
    _span(out)
    out.add_argument("--form", choices=FORMS, default="markdown")
    out.add_argument("--language", choices=LANGUAGES, default="", help="default: as set")
    out.add_argument("--output", type=Path, metavar="FILE", help="default: stdout")
    _correct(
        group.add("correct", "correct the list of a past day; the item stays as it is", run_correct)
    )
    gone = group.add("delete", "delete the lists before a day; items stay", run_delete)
    gone.add_argument("--before", required=True, metavar="DAY")


def _span(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", metavar="DAY", help="default: 30 days ago")
    parser.add_argument("--to", dest="last", metavar="DAY", help="default: today")


def _correct(parser: ArgumentParser) -> None:
    parser.add_argument("day", metavar="DAY")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--done", metavar="LINE", help="it was done; LINE as 'show' names it")
    what.add_argument("--not-done", metavar="LINE")
    what.add_argument("--remove", metavar="LINE", help="it does not belong on the list")
    what.add_argument("--add", metavar="TEXT", help="it was done too")
    what.add_argument("--note", metavar="TEXT", help="another note for the day")
    what.add_argument("--undo", type=int, metavar="N", help="take a correction back")


def run_list(args: Namespace) -> None:
    """The days, the oldest first."""
    with profile(args) as app:
        today = local_today(app)
        first = read_day(args.first, today) if args.first else today - RECENT
        last = read_day(args.last, today) if args.last else today
        listing(
            args,
            app.history(first, last),
            row=_entry,
            heads=("DAY", "LIST", "DONE", "OPEN", "WAITING", "NOTE"),
            cells=lambda each: (
                f"{each.date:%a} {each.date}",
                each.state.value + (", corrected" if each.corrected else ""),
                *(str(n or "") for n in (each.done, each.open, each.waiting)),
                each.note,
            ),
            empty="There is no list in that time.",
        )


def _entry(each: DayEntry) -> dict[str, object]:
    return {
        "id": each.date.isoformat(),
        "state": each.state.value,
        "done": each.done,
        "open": each.open,
        "waiting": each.waiting,
        "note": each.note,
        "corrected": each.corrected,
        "work_day": each.work_day,
    }


def run_show(args: Namespace) -> None:
    """One list; under it the corrections."""
    with profile(args) as app:
        day = app.past(read_day(args.day, local_today(app)))
        made = day.original if args.original else day.corrected
        if args.json:
            show_json({"list": _json(app, day, original=args.original), "corrections": _edits(day)})
            return
        show(app.digest_text(made))
        rows = [(_line_id(row), row.title) for row in (*made.done, *made.open, *made.waiting)]
        show("\n" + table(("LINE", "TITLE"), rows))
        for each in day.corrections:
            what = " ".join(filter(None, (each.mark.value, _line(each.row), each.text)))
            show(f"Correction {each.id}, {each.at:%Y-%m-%d %H:%M} UTC: {what}")


def _json(app: Sundown, day: PastDay, *, original: bool) -> object:
    import json

    made = day.original if original else day.corrected
    return json.loads(app.digest_text(made, "json"))


def _edits(day: PastDay) -> list[dict[str, object]]:
    return [
        {
            "id": each.id,
            "at": each.at.isoformat(),
            "mark": each.mark.value,
            "row": each.row,
            "text": each.text,
        }
        for each in day.corrections
    ]


def _line_id(row: DigestRow) -> str:
    return _line(row_key(row))


def _line(key: str) -> str:
    """An item's id is long: its beginning, and the instance."""
    ident, _, instance = key.partition(" ")
    return f"{ident[:12]}@{instance}" if instance else ident[:12]


def run_export(args: Namespace) -> None:
    """The lists of some days, on stdout or in a file."""
    with profile(args) as app:
        today = local_today(app)
        first = read_day(args.first, today) if args.first else today - RECENT
        last = read_day(args.last, today) if args.last else today
        form = "json" if getattr(args, "json", False) else args.form
        text = app.export_history(first, last, form, args.language)
        if args.output is None:
            write(text)
            return
        if not args.output.parent.is_dir():  # a slip of the finger must not make folders
            raise Refused(f"There is no folder {args.output.parent}: make it first.")
        app.save_history(args.output, text, form)
        if args.json:
            show_json({"output": str(args.output), "form": form})
        else:
            say(f"Written to {args.output}.")


def run_correct(args: Namespace) -> None:
    """One correction, or its taking back."""
    with profile(args) as app:
        day = read_day(args.day, local_today(app))
        if args.undo is not None:
            _take_back(args, app, day)
            return
        mark, row, text = _wanted(args, app.past(day))
        made = app.correct(day, mark, row, text)
        if args.json:
            show_json({"id": made.id, "day": day.isoformat(), "mark": mark.value, "row": made.row})
        else:
            say(f"Corrected the list of {day}. The list as it was filed stays.")


def _take_back(args: Namespace, app: Sundown, day: date) -> None:
    if not app.take_back_correction(day, args.undo):
        raise NotFound(f"The list of {day} has no correction {args.undo}: 'show' names them.")
    if args.json:
        show_json({"id": args.undo, "day": day.isoformat(), "undone": True})
    else:
        say("The correction was taken back.")


def _wanted(args: Namespace, day: PastDay) -> tuple[Mark, str, str]:
    if args.note is not None:
        return Mark.NOTE, "", args.note
    if args.add is not None:
        return Mark.ADDED, "", args.add
    marks = ((Mark.DONE, args.done), (Mark.OPEN, args.not_done), (Mark.REMOVED, args.remove))
    mark, line = next((mark, line) for mark, line in marks if line is not None)
    return mark, _found(day, line), ""


def _found(day: PastDay, line: str) -> str:
    """The whole key of a line, from what 'show' prints for it."""
    made = day.corrected
    keys = {row_key(row) for row in (*made.done, *made.open, *made.waiting, *made.others)}
    fits = [key for key in keys if line in {key, _line(key)} or key.startswith(line)]
    if len(fits) != 1:
        raise BadInput(
            f"{line!r} names {f'{len(fits)} lines' if fits else 'no line'} of that list: 'show' names them."
        )
    return fits[0]


def run_delete(args: Namespace) -> None:
    """Delete old lists."""
    with profile(args) as app:
        day = read_day(args.before, local_today(app))
        count = app.delete_history(day)
        if args.json:
            show_json({"before": day.isoformat(), "deleted": count})
        else:
            lists = "1 list" if count == 1 else f"{count} lists"
            say(f"Deleted {lists} from before {day}. Items and the journal stay.")
