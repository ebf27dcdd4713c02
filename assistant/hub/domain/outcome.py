"""How a request ends: everything open is closed, follow-ups are asked for, everybody is told."""

from __future__ import annotations

from assistant.hub.problems import HubError

from .case import Effect, Request, RequestState, StepState, TaskState
from .reasons import why_text
from .route import After, Why
from .sheet import UNDECIDED, Sheet
from .timing import stop

_OPEN_STEPS = frozenset({StepState.OPEN, StepState.QUEUED})


def clear(sheet: Sheet) -> None:
    """Cancels every open task and step of the request, with their timers."""
    for task in list(sheet.tasks.values()):
        if task.state in UNDECIDED:
            sheet.close_task(task.id, TaskState.CANCELLED)
    for step in list(sheet.steps.values()):
        if step.state in _OPEN_STEPS:
            stop(sheet, step.id)
            sheet.set_step(step.id, state=StepState.CANCELLED)


def end(sheet: Sheet, state: RequestState) -> None:
    """The request is closed in this state for good."""
    clear(sheet)
    sheet.set_request(state=state, closed=sheet.now, trouble="", back_to="", lacking=())
    sheet.fact(f"request_{state.value}", hub=True, after={"state": state.value})
    _tell(sheet)
    if (
        not sheet.request.revokes
    ):  # a revocation's own follow-ups are those of the request it takes back
        follow(sheet, state.value)


def follow(sheet: Sheet, outcome: str) -> None:
    """The webhooks of the route for this outcome. A rule that fails never undoes the outcome: admins are told."""
    for number, after in enumerate(sheet.world.route.after):
        if after.on == outcome and _wanted(sheet, after):
            request = sheet.request
            body = {"endpoint": after.webhook, "request": request.id, "outcome": outcome}
            key = f"webhook:{request.id}:{number}:{request.round}"
            sheet.effect(Effect(key, "webhook", {**body, "retries": after.retries}))


def halt(sheet: Sheet, why: Why, step: str = "") -> None:
    """The request stops for an admin: nobody is passed over. The department's head learns of it."""
    sheet.set_request(state=RequestState.NEEDS_ADMIN, trouble=why_text(why))
    after = {"state": RequestState.NEEDS_ADMIN.value, "why": why.code}
    sheet.fact("stopped", step=step, hub=True, after=after)
    _tell_admins(sheet, "request.stopped")
    sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)


def _wanted(sheet: Sheet, after: After) -> bool:
    if not after.when:
        return True
    try:
        return sheet.world.holds(after.when, sheet.request)
    except (HubError, ValueError) as trouble:
        why = {"endpoint": after.webhook, "error": str(trouble)[:200]}
        sheet.fact("follow_up_failed", hub=True, after=why)
        _tell_admins(sheet, "follow_up.failed")
        return False


def _tell_admins(sheet: Sheet, kind: str) -> None:
    directory, request = sheet.world.directory, sheet.request
    people = (*directory.holders("admin", request.department), directory.head(request.department))
    for person in dict.fromkeys(people):
        if person != request.requester:
            sheet.notify(person, kind)


def _tell(sheet: Sheet) -> None:
    request: Request = sheet.request
    sheet.notify(request.requester, "request.closed")
    asked = {each.assignee for each in sheet.tasks.values() if each.opened is not None}
    for person in sorted(asked - {request.requester}):
        sheet.tell(person, "request.closed", request.id)
