"""`sundown undo`: takes a change or an action back, by the id that the command has printed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from assistant.model.errors import Refused

from .out import say, show_json
from .words import common, profile


def build(_name: str, parser: ArgumentParser) -> None:
    """The one command."""
    common(parser, run)
    parser.add_argument(
        "id", metavar="ID", help="of a change or an action of the last 30 days, sent or not"
    )


def run(args: Namespace) -> None:
    """Take it back. What was changed after it stays."""
    with profile(args) as app:
        ident = app.find_deed(args.id)
        if not app.undo(ident):
            raise Refused("That change can't be taken back any more.")
        if args.json:
            show_json({"id": ident, "undone": True})
        else:
            say("Taken back.")
