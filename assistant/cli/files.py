"""`sundown import` and `sundown export`: iCalendar files in and out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from assistant.model.errors import BadInput, Refused

from .out import say, show_json, write
from .words import common, profile

_STANDARD = "-"


def build(name: str, parser: ArgumentParser) -> None:
    """The options of either command."""
    if name == "import":
        common(parser, run_import)
        parser.add_argument("file", metavar="FILE.ics", help="a file, or - for standard input")
        parser.add_argument(
            "--collection", metavar="C", default="", help="into this one; default: on this computer"
        )
        return
    common(parser, run_export)
    parser.add_argument(
        "--collection",
        metavar="C",
        action="append",
        default=[],
        help="only this one; may be repeated",
    )
    parser.add_argument("--output", metavar="FILE.ics", type=Path, help="default: standard output")


def run_import(args: Namespace) -> int:
    """Read what can be read and say what could not. Exit status 1 if something could not."""
    text, replaced = _read(args.file)
    with profile(args) as app:
        place = app.find_collection(args.collection) if args.collection else None
        report = app.import_ics(text, place)
    problems = (*report.problems, *replaced)
    for problem in problems:
        say(problem)
    if args.json:
        made = {"created": report.created, "skipped": report.skipped, "problems": list(problems)}
        show_json(made)
    else:
        there = f", {report.skipped} were there already" if report.skipped else ""
        say(f"{report.created} imported{there}, {len(problems)} could not be read.")
    return 1 if problems else 0


def _read(name: str) -> tuple[str, tuple[str, ...]]:
    """(text, problems): octets that are no UTF-8 are replaced, and that is said."""
    try:
        data = sys.stdin.buffer.read() if name == _STANDARD else Path(name).read_bytes()
    except OSError as error:
        raise BadInput(f"The file {name!r} can't be read ({error.strerror}).") from None
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        said = "Some characters are not UTF-8 and were replaced: save the file as UTF-8 and import it again."
        return data.decode("utf-8-sig", "replace"), (said,)


def run_export(args: Namespace) -> None:
    """Write one VCALENDAR with everything, changes that wait included."""
    with profile(args) as app:
        text = app.export_ics([app.find_collection(name) for name in args.collection])
    data = text.encode(
        "utf-8"
    )  # octets, as its lines end with CRLF on every system (RFC 5545, 3.1)
    if args.output is None:
        write(data=data)
        return
    try:
        args.output.write_bytes(data)
    except OSError as error:
        raise Refused(f"{args.output} can't be written ({error.strerror}).") from None
    say(f"Written to {args.output}.")
