"""What people type about an approval as the source's own names: fields, places, colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.model.approval import ApprovalTask, Fact, Ticked
from assistant.model.errors import BadInput, NotFound

if TYPE_CHECKING:
    from assistant.app import Sundown


def ticked(app: Sundown, task: ApprovalTask, given: list[str]) -> tuple[Ticked, ...]:
    """Fields to be changed, as FIELD or FIELD=NOTE. Raises BadInput with the fields there are."""
    if not given:
        return ()
    fields = app.read_approval(task.id).fields
    return tuple(_one_field(fields, *each.partition("=")[::2]) for each in given)


def _one_field(facts: tuple[Fact, ...], name: str, note: str) -> Ticked:
    for each in facts:
        if name.casefold() in {
            each.name.casefold(),
            each.name.lstrip("/").casefold(),
            each.label.casefold(),
        }:
            return Ticked(each.name, note)
    known = ", ".join(each.label or each.name for each in facts)
    raise BadInput(f"There is no field {name!r}. There are: {known}.")


def place(app: Sundown, task: ApprovalTask, name: str) -> str:
    """The key of a place to return to. Raises BadInput with those there are."""
    if not name:
        return ""
    places = app.approval(task.id).places or app.read_approval(task.id).places
    for each in places:
        if name.casefold() in {each.key.casefold(), each.name.casefold()}:
            return each.key
    known = ", ".join(each.name for each in places) or "only the requester"
    raise BadInput(f"It can't go back to {name!r}. It can to: {known}.")


def colleague(app: Sundown, account_id: str, name: str) -> str:
    """The id of one colleague at a source. Raises BadInput with the candidates, NotFound."""
    found = app.colleagues(account_id, name)
    exact = [
        each for each in found if name.casefold() in {each.id.casefold(), each.name.casefold()}
    ]
    left = exact or list(found)
    if not left:
        raise NotFound(f"Nobody there is called {name!r}.")
    if len(left) > 1:
        known = ", ".join(f"{each.name} ({each.id})" for each in left)
        raise BadInput(f"Several are called {name!r}: {known}. Name one by the id.")
    return left[0].id
