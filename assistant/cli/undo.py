"""`sundown undo`: takes a change or an action back, by the id that the command has printed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from assistant.model.errors import NotFound, Refused, SundownError

from .out import say, show_json
from .words import common, profile

if TYPE_CHECKING:
    from assistant.app import Sundown


def build(_name: str, parser: ArgumentParser) -> None:
    """The one command."""
    common(parser, run)
    parser.add_argument(
        "id", metavar="ID", help="what the command printed that made the change, up to 30 days ago"
    )


def run(args: Namespace) -> None:
    """Take it back. What was changed after it stays."""
    with profile(args) as app:
        ident = _change(app, args.id)
        if not app.undo(ident):
            raise Refused("That change can't be taken back any more.")
        if args.json:
            show_json({"id": ident, "undone": True})
        else:
            say("Taken back.")


def _change(app: Sundown, prefix: str) -> str:
    """The full id of the change. Raises BadInput, NotFound; it says so where it is the id of an item."""
    try:
        return app.find_deed(prefix)
    except NotFound:
        if not _is_item(app, prefix):
            raise
    raise NotFound(
        f"{prefix!r} is the id of an item. 'sundown undo' takes the id that the changing command printed."
    )


def _is_item(app: Sundown, prefix: str) -> bool:
    with suppress(SundownError):
        return bool(prefix and app.find_item(prefix))
    return False
