"""The looks at accounts: `account list`, `account test`, and `sundown connectors`, the kinds there are."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from assistant.model.account import Account, Collection, SourceState

from .out import Json, listing, say
from .words import named_account, profile


def run_kinds(args: Namespace) -> None:
    """List the kinds of accounts with the fields of their forms."""
    with profile(args) as app:
        listing(
            args,
            app.kinds(),
            row=lambda kind: {
                "id": kind.name,
                "title": kind.title,
                "remote": kind.remote,
                "fields": [
                    {
                        "id": each.name,
                        "label": each.label,
                        "required": each.required,
                        "help": each.help,
                    }
                    for each in kind.fields
                ],
            },
            heads=("KIND", "WHAT IT IS", "FIELDS"),
            cells=lambda kind: (
                kind.name,
                kind.title,
                ", ".join(each.name for each in kind.fields),
            ),
            empty="There are no kinds.",
        )


def run_list(args: Namespace) -> None:
    """List accounts; in JSON each has its collections."""
    with profile(args) as app:
        states = {each.account_id: each for each in app.sources()}
        places = app.collections()
        listing(
            args,
            app.accounts(),
            row=lambda each: _as_json(each, states.get(each.id), places),
            heads=("NAME", "KIND", "ADDRESS", "CALENDARS AND LISTS", "LAST LOOKED", "STATE"),
            cells=lambda each: _cells(each, states.get(each.id), places),
            empty="There is no account.",
        )


def _as_json(each: Account, state: SourceState | None, places: tuple[Collection, ...]) -> Json:
    return {
        "id": each.id,
        "kind": each.kind,
        "name": each.name,
        "url": each.url,
        "username": each.username,
        "options": dict(each.options),
        "synced_at": (state.synced_at if state else "") or None,
        "trouble": state.trouble if state else "",
        "message": state.message if state else "",
        "complete": state.complete if state else True,
        "held_removals": state.held_removals if state else 0,
        "collections": [
            {
                "id": place.id,
                "name": place.name,
                "components": sorted(place.components),
                "read_only": place.read_only,
            }
            for place in places
            if place.account_id == each.id
        ],
    }


def _cells(
    each: Account, state: SourceState | None, places: tuple[Collection, ...]
) -> tuple[str, str, str, str, str, str]:
    names = ", ".join(place.name for place in places if place.account_id == each.id)
    seen = (state.synced_at if state else "")[:16].replace("T", " ")
    said = (state.message or "ok") if state else ""
    return each.name, each.kind, each.url, names, f"{seen} UTC" if seen else "", said


def named(found: tuple[Collection, ...], name: str) -> tuple[Collection, ...]:
    """What a trial found; a calendar without a name of its own is called as its account."""
    return tuple(
        replace(each, name=name) if each.name == each.account_id else each for each in found
    )


def run_test(args: Namespace) -> None:
    """Sign in with what is kept, and say what is there."""
    from assistant.system.vault import Vault

    with profile(args) as app:
        account = named_account(app, args.name)
        vault = Vault(tell=say)
        found = app.test_account(
            account.kind,
            account.url,
            account.username,
            dict(account.options),
            lambda: vault.password(account),
        )
        listing(
            args,
            named(found, account.name),
            row=lambda each: {
                "id": each.id,
                "name": each.name,
                "components": sorted(each.components),
                "read_only": each.read_only,
            },
            heads=("NAME", "HOLDS", "MAY BE CHANGED"),
            cells=lambda each: (
                each.name,
                ", ".join(sorted(each.components)),
                "no" if each.read_only else "yes",
            ),
            empty="Signed in, but there is no calendar and no list.",
        )
        say(f"'{account.name}' answers.")
