"""`sundown outbox`: changes that no server has confirmed yet."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.approval import OPEN_STAGES, Bucket
from assistant.model.command import Pending
from assistant.model.form import DraftStage

from .out import Json, listing, say, show_json
from .when import rfc3339, spoken
from .words import Group, profile, quoted, short

if TYPE_CHECKING:
    from assistant.app import Sundown


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    group.add("list", "what was not sent yet", run_list)
    retried = group.add("retry", "let a refused change be sent again", run_retry)
    dropped = group.add(
        "discard", "give a change up: the server's state is shown again", run_discard
    )
    for made in (retried, dropped):
        made.add_argument("id", metavar="ID", help="of the change, or a unique beginning of it")


def run_list(args: Namespace) -> None:
    """List what was not sent, oldest first."""
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        listing(
            args,
            app.outbox(),
            row=lambda each: _as_json(each, zone),
            heads=("SINCE", "CHANGE", "TITLE", "ACCOUNT", "STATE", "ID"),
            cells=lambda each: (
                spoken(each.created_at, zone),
                each.verb,
                each.summary,
                each.account,
                _state(each),
                each.id,
            ),
            empty=_empty(app),
        )


def _empty(app: Sundown) -> str:
    """A-18: decisions and requests have lists of their own; what waits in these was not sent either."""
    rows = (each for bucket in (Bucket.TO_DECIDE, Bucket.MINE) for each in app.approvals(bucket))
    found = []
    if any(each.decision and each.decision.stage in OPEN_STAGES for each in rows):
        found.append("'sundown approvals list'")
    if any(each.stage is DraftStage.WAITING for each in app.drafts()):
        found.append("'sundown request drafts'")
    if not found:
        return "Everything was sent."
    return f"No change waits. What else was not sent: {' and '.join(found)}."


def _state(each: Pending) -> str:
    word = "try" if each.attempts == 1 else "tries"
    tries = f", {each.attempts} {word}" if each.attempts else ""
    why = f": {each.last_error}" if each.last_error else ""
    return f"{each.outcome}{tries}{why}"


def _as_json(each: Pending, zone: ZoneInfo) -> Json:
    return {
        "id": each.id,
        "account": each.account,
        "item_id": each.item_id,
        "verb": each.verb,
        "summary": each.summary,
        "created_at": rfc3339(each.created_at, zone),
        "outcome": str(each.outcome),
        "attempts": each.attempts,
        "last_error": each.last_error,
        "not_before": rfc3339(each.not_before, zone),
    }


def run_retry(args: Namespace) -> None:
    """Let it be sent again, with the next pass."""
    with profile(args) as app:
        ident = app.find_change(args.id)
        app.retry(args.id)
    if args.json:
        show_json({"id": ident, "retried": True})
        return
    say("It will be sent again with the next 'sundown sync'.")


def run_discard(args: Namespace) -> None:
    """Give it up."""
    with profile(args) as app:
        found = next((each for each in app.outbox() if each.id.startswith(args.id)), None)
        ident = app.find_change(args.id)
        app.discard(args.id)
        if args.json:
            show_json({"id": ident, "discarded": True})
            return
        said = f"{found.verb} {quoted(found.summary)}, item {short(found.item_id)}" if found else ""
        say(f"Given up: {said}.")
