"""Tasks whose person can't be asked any more: he has left, lost the role for it, or stands in no longer."""

from __future__ import annotations

from .advance import advance, go_on
from .allowed import gone, orphans, principal, role_lost
from .case import Origin, RequestState, Task, TaskState
from .deeds import Relieve
from .outcome import end, halt
from .reasons import why_text
from .route import Why
from .seats import above, in_place_of
from .sheet import RUNNING, UNDECIDED, Sheet


def relieve(sheet: Sheet, deed: Relieve | None = None) -> None:
    """What such people have open or in the queue goes to their principal or supervisor; above the top, to an admin.

    A role's goes to its other holders first. Looked at after every turn too, so that no request waits for somebody who
    is gone. What a leaver had not sent, or got back, nobody can send any more: it is closed.
    """
    if deed is not None and _left_lying(sheet):
        sheet.fact("requester_left", hub=True)
        end(sheet, RequestState.WITHDRAWN)
    if sheet.request.state not in RUNNING:
        return
    wanted = [each.id for each in _undecided(sheet) if gone(sheet, each) or _sent_home(each, deed)]
    moved = [_moved(sheet, sheet.tasks[each]) for each in wanted]
    if any(moved):
        advance(sheet)
        sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)
    _stop(sheet)


def _left_lying(sheet: Sheet) -> bool:
    unsent = sheet.request.state in (RequestState.DRAFT, RequestState.RETURNED)
    return unsent and not sheet.world.directory.active(sheet.request.requester)


def _undecided(sheet: Sheet) -> list[Task]:
    found = (each for each in sheet.tasks.values() if each.state in UNDECIDED)
    return sorted(found, key=lambda each: (each.ord, each.id))


def _sent_home(task: Task, deed: Relieve | None) -> bool:
    """Asked in somebody's place by the route, and the principal has said that he stands in no longer."""
    if deed is None or not deed.delegate or task.origin is not Origin.ROUTE:
        return False
    return (task.assignee, task.on_behalf_of) == (deed.delegate, deed.principal)


def _moved(sheet: Sheet, task: Task) -> bool:
    """Whether somebody else has it now, or nobody needs to; one that nobody can take stays as it is."""
    heir = _heir(sheet, task)
    if task.state not in UNDECIDED or not heir:
        return False
    why = _why(sheet, task, heir)
    before, after = {"person": task.assignee}, {"to": heir}
    sheet.fact(_action(sheet, task), task=task, hub=True, before=before, after=after)
    if heir in _beside(sheet, task):
        sheet.close_task(task.id, TaskState.TRANSFERRED)
    elif task.state is TaskState.OPEN:
        sheet.close_task(task.id, TaskState.TRANSFERRED)
        in_place_of(sheet, task, heir, Origin.ESCALATION, why)
        go_on(sheet, task.step)
    else:
        sheet.set_task(task.id, assignee=heir, on_behalf_of="", why=why_text(why))
    return True


def _action(sheet: Sheet, task: Task) -> str:
    if not gone(sheet, task):
        return "deputy_ended"
    return "role_lost" if role_lost(sheet, task) else "approver_left"


def _why(sheet: Sheet, task: Task, heir: str) -> Why:
    directory, role = sheet.world.directory, role_lost(sheet, task)
    if role and heir in directory.holders(role, sheet.request.department):
        return Why("routes.by_role", {"role": role})
    if role:
        return Why("why_role_lost", {"from": directory.name(principal(task)), "role": role})
    code = "why_left" if gone(sheet, task) else "why_back"
    return Why(code, {"from": directory.name(task.assignee)})


def _beside(sheet: Sheet, task: Task) -> set[str]:
    """Who signs, or has signed, beside this task."""
    others = [each for each in sheet.tasks_of(task.step) if each.id != task.id]
    return {each.assignee for each in others if each.state in _LIVE and each.batch == task.batch}


def _holder(sheet: Sheet, task: Task, role: str) -> str:
    """Another who holds the role: one who is not asked yet, or else one who is; "" if there is none."""
    people = sheet.world.directory.holders(role, sheet.request.department)
    others = [each for each in people if each != sheet.request.requester]
    asked = _beside(sheet, task)
    return next((each for each in others if each not in asked), others[0] if others else "")


def _heir(sheet: Sheet, task: Task) -> str:
    if role := role_lost(sheet, task):
        return _holder(sheet, task, role) or above(sheet, task)
    owner = principal(task)
    others = [each for each in sheet.tasks_of(task.step) if each.id != task.id]
    signs = any(owner == each.assignee and each.state in _LIVE for each in others)
    here = owner not in (task.assignee, sheet.request.requester) and not signs
    return owner if here and sheet.world.directory.active(owner) else above(sheet, task)


def _stop(sheet: Sheet) -> None:
    """Somebody who is gone is still asked: there is nobody above him."""
    left = orphans(sheet)
    if not left or sheet.request.state is not RequestState.PENDING:
        return
    step = sheet.steps[left[0].step]
    name = sheet.world.directory.name(principal(left[0]))
    code = "trouble_nobody" if role_lost(sheet, left[0]) else "trouble_left"
    halt(sheet, Why(code, {"who": name, "step": step.name}), step.id)


_LIVE = UNDECIDED | {TaskState.APPROVED}
