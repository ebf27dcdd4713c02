"""Who may know of a request: those it concerns now or did, who got a copy, and roles that read such forms."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from assistant.hub.domain.allowed import principal as owner
from assistant.hub.domain.case import Case, TaskState, Turn
from assistant.hub.store import copies

if TYPE_CHECKING:
    from .context import Desk

_WAITING = frozenset({TaskState.OPEN, TaskState.WAITING, TaskState.QUEUED})


def may_know(desk: Desk, case: Case) -> bool:
    """Whether the actor may read this request at all. What he sees of it, the masks say.

    What was never sent to anybody is its writer's alone: a draft, an incomplete one that came back, one given up.
    """
    if case.request.submitted is None:
        return desk.actor.person == case.request.requester
    return concerned(desk, case) or by_role(desk, case)


def concerned(desk: Desk, case: Case) -> bool:
    """He asked for it, was asked for a signature (or his principal is), signed, or got a copy."""
    person = desk.actor.person
    if person == case.request.requester or person in signers(case):
        return True
    if principals(desk, case):
        return True
    return person in copies.of(desk.db, case.request.id)


def signers(case: Case) -> frozenset[str]:
    """Everybody who was asked for a signature, or gave one, at any time."""
    return frozenset(
        person
        for task in case.tasks
        for person in (task.assignee, task.on_behalf_of, task.closed_by)
        if person
    )


def principals(desk: Desk, case: Case) -> frozenset[str]:
    """Those whose signature is asked now and for whom the actor stands in now; one hop, as in `may_act`."""
    asked = {owner(each) for each in case.tasks if each.state in _WAITING}
    return frozenset(
        each.principal
        for each in desk.directory.deputies
        if each.delegate == desk.actor.person
        and each.principal in asked
        and each.covers(case.request.form, desk.now)
    )


def by_role(desk: Desk, case: Case) -> bool:
    """A role for the requester's department lets him: one that searches such forms, reads the trail, or resolves."""
    request = case.request
    return any(
        desk.allows(action, thing, request.department)
        for action, thing in (
            ("search", f"form:{request.form}"),
            ("read", "audit"),
            ("resolve", "request"),
        )
    )


def with_mentioned(desk: Desk, case: Case, turn: Turn) -> Turn:
    """Whoever is mentioned by somebody concerned may read it from now on, or the mention would lead nowhere."""
    named = [
        person
        for fact in turn.facts
        if fact.action == "commented"
        for person in (fact.after or {}).get("mention", ())
    ]
    fresh = set(named) - signers(case) - {case.request.requester}
    if not fresh or not concerned(desk, case):
        return turn
    return dataclasses.replace(turn, copies=(*turn.copies, *sorted(fresh)))
