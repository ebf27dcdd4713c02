"""Tasks whose person can't be asked any more: he has left the company, or stands in for somebody no longer."""

from __future__ import annotations

from .advance import advance, go_on
from .allowed import gone, orphans, principal
from .case import Origin, RequestState, Task, TaskState
from .deeds import Relieve
from .outcome import halt
from .reasons import why_text
from .route import Why
from .seats import above, in_place_of, open_beside
from .sheet import RUNNING, UNDECIDED, Sheet


def relieve(sheet: Sheet, deed: Relieve | None = None) -> None:
    """What such people have open or in the queue goes to their principal or supervisor; above the top, to an admin.

    Looked at after every turn too, so that no request waits for somebody who is gone.
    """
    if sheet.request.state not in RUNNING:
        return
    wanted = [each.id for each in _undecided(sheet) if gone(sheet, each) or _sent_home(each, deed)]
    moved = [_moved(sheet, sheet.tasks[each]) for each in wanted]
    if any(moved):
        advance(sheet)
        sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)
    _stop(sheet)


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
    name = sheet.world.directory.name(task.assignee)
    code = "why_left" if gone(sheet, task) else "why_back"
    action = "approver_left" if gone(sheet, task) else "deputy_ended"
    before, after = {"person": task.assignee}, {"to": heir}
    sheet.fact(action, task=task, hub=True, before=before, after=after)
    if heir in open_beside(sheet, task):
        sheet.close_task(task.id, TaskState.TRANSFERRED)
    elif task.state is TaskState.OPEN:
        sheet.close_task(task.id, TaskState.TRANSFERRED)
        in_place_of(sheet, task, heir, Origin.ESCALATION, Why(code, {"from": name}))
        go_on(sheet, task.step)
    else:
        why = why_text(Why(code, {"from": name}))
        sheet.set_task(task.id, assignee=heir, on_behalf_of="", why=why)
    return True


def _heir(sheet: Sheet, task: Task) -> str:
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
    halt(sheet, Why("trouble_left", {"who": name, "step": step.name}), step.id)


_LIVE = UNDECIDED | {TaskState.APPROVED}
