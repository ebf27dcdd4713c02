"""`sundown import` and `sundown export`: iCalendar files in and out."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from assistant.model.errors import BadInput, Refused

from .out import say, show_json, write
from .sync import progress
from .words import common, profile

_STANDARD = "-"
_MOST = 256 << 20  # bytes of a file: some hundred thousand events
_MANY = re.compile(r"(\d+) (?:times: .*|.* were left out\.)")


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
    data = _read(args.file)
    with profile(args) as app:
        place = app.find_collection(args.collection) if args.collection else None
        with progress() as bar:
            tell = partial(bar, Path(args.file).name) if bar else None
            report = app.import_ics(data, place, tell)
    for sentence in (*report.problems, *report.notes):
        say(sentence)
    if args.json:
        told = {"problems": list(report.problems), "notes": list(report.notes)}
        show_json({"created": report.created, "skipped": report.skipped} | told)
    else:
        there = f", {report.skipped} were there already" if report.skipped else ""
        left = sum(map(_left_out, report.problems))
        say(f"{report.created} imported{there}, {left} could not be read.")
    return 1 if report.problems else 0


def _left_out(problem: str) -> int:
    """How many items a sentence is about: "3 journal entries were left out.", "3 times: ...", else one."""
    many = _MANY.fullmatch(problem)
    return int(many[1]) if many else 1


def _read(name: str) -> bytes:
    """The whole of a file. A device such as /dev/zero has no end, so there is one here."""
    try:
        if name == _STANDARD:
            data = sys.stdin.buffer.read(_MOST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_MOST + 1)
    except OSError as error:
        raise BadInput(f"The file {name!r} can't be read ({error.strerror}).") from None
    if len(data) > _MOST:
        raise BadInput(
            f"{name!r} has more than {_MOST >> 20} MB: divide it, then import the parts."
        )
    return data


def run_export(args: Namespace) -> int:
    """Write one VCALENDAR with everything, changes that wait included. Exit status 1 if something was left out."""
    left_out: list[str] = []
    with profile(args) as app:
        places = [app.find_collection(name) for name in args.collection]
        text = app.export_ics(places, left_out.append)
    _put(args, text)
    for problem in left_out:
        say(problem)
    return 1 if left_out else 0


def _put(args: Namespace, text: str) -> None:
    data = text.encode()  # octets, as its lines end with CRLF on every system (RFC 5545, 3.1)
    if args.output is None:
        if args.json:
            show_json({"output": None, "ics": text})
        else:
            write(data=data)
        return
    try:
        args.output.write_bytes(data)
    except OSError as error:
        raise Refused(f"{args.output} can't be written ({error.strerror}).") from None
    if args.json:
        show_json({"output": str(args.output)})
    else:
        say(f"Written to {args.output}.")
