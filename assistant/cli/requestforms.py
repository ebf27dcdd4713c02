"""The forms from which a request can be begun on the command line."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from assistant.model.approval import Bucket, State
from assistant.model.errors import BadInput, NotFound
from assistant.model.form import Draft, FormKind

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


def draft_of(app: Sundown, named: str) -> Draft:
    """The one draft whose id begins so, or that of a request that came back. Raises NotFound, BadInput."""
    found = [each for each in app.drafts() if each.id.startswith(named)]
    if not named or not found:
        return _came_back(app, named)
    if len(found) > 1:
        raise BadInput(f"Several drafts begin with {named!r}: give more of the id.")
    return found[0]


def _came_back(app: Sundown, named: str) -> Draft:
    """A-26: as it is at its source now, however often it is named; only the user's own, while it is his to correct."""
    mine = app.approvals(Bucket.MINE)
    task = next((each for each in mine if named and named in {each.no, each.id}), None)
    if task is None:
        raise NotFound(f"There is no draft {named!r}: 'sundown request drafts' shows them.")
    if task.state is not State.RETURNED:
        raise NotFound(f"{task.no} did not come back to you: 'sundown approvals show' says more.")
    return app.new_draft(task.account_id, task.form, task.request)
