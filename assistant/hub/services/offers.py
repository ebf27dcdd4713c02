"""What somebody may do to a request now, by when, and what happens if nothing is done."""

from __future__ import annotations

from typing import Any

from assistant.hub.domain import transitions
from assistant.hub.domain.case import Case, Origin, Request, RequestState, Step, Task, TaskState
from assistant.hub.domain.deeds import Deed, TakeBack, Urge
from assistant.hub.domain.dryrun import step_name as name_of
from assistant.hub.domain.world import World
from assistant.hub.problems import HubError
from assistant.hub.words import language_of, say

from . import reading, surroundings
from .context import Desk

_OWN = {
    RequestState.DRAFT: ("edit", "submit", "withdraw"),
    RequestState.RETURNED: ("edit", "submit", "withdraw"),
    RequestState.PENDING: ("withdraw",),
    RequestState.NEEDS_ADMIN: ("withdraw",),
    RequestState.APPROVED: ("revoke",),
}
_DECIDING = ("approve", "reject", "return", "add_sign", "comment")
_RUNNING = frozenset({RequestState.PENDING, RequestState.NEEDS_ADMIN})


def actions(desk: Desk, case: Case) -> list[dict[str, Any]]:
    """Every action that is open to the actor: {action, task ("" = on the request)}."""
    around = surroundings.world(desk, case.request)
    found = [*_on_request(desk, case, around)]
    for task in case.tasks:
        found += [{"action": each, "task": task.id} for each in _on_task(desk, case, task, around)]
    return found


def deadline(desk: Desk, case: Case, step: Step) -> dict[str, Any]:
    """Whether a step is overdue, and what happens when its time is up, in words (A-25, H-9)."""
    route = desk.hub.route(desk.db, case.request.form, case.request.route_version)
    rule = next((each for each in route.steps if each.key == step.key), None)
    asked = [t.assignee for t in case.tasks if t.step == step.id and t.state is TaskState.OPEN]
    then = rule.timeout.then if rule and rule.timeout else "escalate"
    return {
        "overdue": step.due is not None and step.due <= desk.now,
        **what_then(desk, case.request, then, asked[0] if asked else ""),
    }


def what_then(desk: Desk, request: Request, then: str, assignee: str) -> dict[str, Any]:
    """What happens at the due time, and to whom it goes ("" = an admin)."""
    directory, language = desk.directory, desk.actor.language
    if then != "escalate":
        return {"then": say("cases.then.remind", language_of(language)), "then_to": None}
    above = directory.supervisor(assignee) if assignee else ""
    if above == request.requester:
        above = directory.supervisor(above)
    code = "cases.then.escalate" if above else "cases.then.admin"
    said = say(code, language_of(language), who=directory.name(above) if above else "")
    return {"then": said, "then_to": above or None}


def step_name(desk: Desk, request: Request, key: str, name: str, language: str) -> str:
    """What the route calls a step in this language; the name it had when it was planned for one of its own."""
    route = desk.hub.route(desk.db, request.form, request.route_version)
    rule = next((each for each in route.steps if each.key == key), None)
    return name_of(rule, language) if rule and rule.names else name


def _on_request(desk: Desk, case: Case, around: World) -> list[dict[str, Any]]:
    request, person = case.request, desk.actor.person
    found: list[str] = []
    if person == request.requester:
        found += [
            each for each in _OWN.get(request.state, ()) if each != "edit" or not request.revokes
        ]
        if request.revokes and "revoke" in found:
            found.remove("revoke")
        if _would(desk, case, Urge(), around):
            found.append("urge")
    if request.state is RequestState.NEEDS_ADMIN and around.admin and person != request.requester:
        found.append("resolve")
    if request.state is not RequestState.DRAFT:
        found += ["comment"]
        found += ["copy"] if _involved(desk, case) else []
    return [{"action": each, "task": ""} for each in found]


def _involved(desk: Desk, case: Case) -> bool:
    """As the engine asks before it lets somebody send copies: a copy alone is not enough."""
    asked = {case.request.requester, *reading.signers(case)}
    return desk.actor.person in asked or bool(reading.principals(desk, case))


def _on_task(desk: Desk, case: Case, task: Task, around: World) -> list[str]:
    person, request = desk.actor.person, case.request
    if task.state is TaskState.APPROVED and task.closed_by == person:
        return ["take_back"] if _would(desk, case, TakeBack(task.id), around) else []
    if task.state is not TaskState.OPEN or request.state not in _RUNNING:
        return []
    if person not in transitions.may_act(task, case, around.directory, request.form, desk.now):
        return []
    found = [*_DECIDING]
    if person == (task.on_behalf_of or task.assignee):
        found.append("transfer")
        found += ["delegate"] if task.origin is not Origin.DELEGATION else []
    step = next(each for each in case.steps if each.id == task.step)
    return [*found, "edit"] if around.form.edits.get(step.key) else found


def _would(desk: Desk, case: Case, deed: Deed, around: World) -> bool:
    """Whether the engine would take this press now: asked of the engine itself, nothing is written."""
    try:
        transitions.turn(case, deed, desk.actor.person, desk.now, around)
    except HubError:
        return False
    return True
