"""`sundown account add hub`: an invite's link, or a code that is typed in any browser."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from assistant.model.errors import BadInput

from .out import say, show_json

if TYPE_CHECKING:
    from assistant.app import Sundown
    from assistant.model.account import Account
    from assistant.services.approvals.joining import Shown


def add(app: Sundown, args: Namespace, options: dict[str, str]) -> None:
    """Sign in at a hub: `--url https://hub/join#CODE` uses an invite, any other address begins a sign-in by code."""
    pin = options.pop("pin", "")
    if options:
        raise BadInput("A hub takes one option here: pin, the fingerprint of its certificate.")
    made = (
        app.join_hub(args.url, args.name, pin)
        if "#" in args.url
        else app.sign_in_hub_by_code(args.url, _tell, args.name, pin)
    )
    _done(app, args, made)


def _tell(shown: Shown) -> None:
    say(f"Open {shown.address} in a browser, on any machine, and type this code: {shown.code}")
    if shown.complete:
        say(f"Or open {shown.complete}")


def _done(app: Sundown, args: Namespace, made: Account) -> None:
    lasts = app.secret_lasts(made.id)
    if args.json:
        kept = "keyring" if lasts else "run_only"
        show_json({"id": made.id, "name": made.name, "kind": made.kind, "kept": kept})
    say(f"Signed in as {made.username}: account '{made.name}'. 'sundown sync' fetches it.")
    if not lasts:
        say("No system keyring could be used, so this sign-in ends with the program.")
