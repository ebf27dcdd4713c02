"""The forms from which a request can be begun on the command line."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from assistant.model.errors import BadInput, NotFound
from assistant.model.form import FormKind

from .out import listing
from .words import profile

if TYPE_CHECKING:
    from assistant.app import Sundown


def run_forms(args: Namespace) -> None:
    """List them."""
    with profile(args) as app:
        known = () if args.fresh else app.forms()
        listing(
            args,
            known or app.read_forms(),
            row=lambda each: {
                "id": each.id,
                "title": each.title,
                "detail": each.detail,
                "account": each.account,
            },
            heads=("ID", "WHAT", "ACCOUNT", "DETAIL"),
            cells=lambda each: (each.id, each.title, each.account, each.detail),
            empty="There is no form: 'sundown account add' signs in where forms are.",
        )


def kind_of(app: Sundown, args: Namespace) -> FormKind:
    """The one form that was named, by id or title. Raises NotFound, BadInput."""
    known = app.forms() or app.read_forms()
    wanted = args.form.casefold()
    found = [
        each
        for each in known
        if wanted in {each.id.casefold(), each.title.casefold()}
        and args.account in {"", each.account, each.account_id}
    ]
    if not found:
        names = ", ".join(each.id for each in known) or "none"
        raise NotFound(f"There is no form {args.form!r}. There are: {names}.")
    if len(found) > 1:
        names = ", ".join(each.account for each in found)
        raise BadInput(f"Several accounts have that form: add --account with one of {names}.")
    return found[0]
