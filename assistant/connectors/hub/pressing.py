"""A press as it goes to the hub: where, and what it says. The same press is the same bytes, so it is known again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.connectors.approvals import Deciding
from assistant.model.approval import Action, Bucket

_ON_REQUEST = frozenset({Action.URGE, Action.WITHDRAW, Action.REVOKE})


def path(deciding: Deciding) -> str:
    """Where the press goes: on the task, or on the request where there is none."""
    task, action = deciding.task, deciding.action
    if action in _ON_REQUEST or _without_task(deciding):
        return f"/v1/requests/{task.request}:{action}"
    return f"/v1/tasks/{task.ref}/decisions"


def body(deciding: Deciding) -> Mapping[str, Any]:
    """What the press says."""
    if deciding.action is Action.URGE:
        return {}
    if deciding.action in _ON_REQUEST:
        return {"comment": deciding.comment}
    if _without_task(deciding):
        return {"text": deciding.comment, "mention": list(deciding.people)}
    seen = deciding.task.version
    made: dict[str, Any] = {
        "action": str(deciding.action),
        "comment": deciding.comment,
        "seen_data_rev": int(seen) if seen.isascii() and seen.isdigit() else 0,
        **_members(deciding),
    }
    if deciding.proof:
        made["verification"] = deciding.proof
    return made


def _without_task(deciding: Deciding) -> bool:
    """A word on a request that does not wait for me."""
    waits = deciding.task.bucket is Bucket.TO_DECIDE
    return deciding.action is Action.COMMENT and not waits


def _members(deciding: Deciding) -> Mapping[str, Any]:
    """What only this action says."""
    match deciding.action:
        case Action.RETURN:
            ticked = [{"field": each.field, "note": each.note} for each in deciding.fields]
            return {"to": deciding.to, "fields": ticked}
        case Action.TRANSFER | Action.DELEGATE:
            return {"person": next(iter(deciding.people), "")}
        case Action.ADD_SIGN:
            people = list(deciding.people)
            return {"people": people, "where": deciding.where, "sign": deciding.sign}
        case Action.COMMENT:
            return {"people": list(deciding.people)}
        case _:
            return {}
