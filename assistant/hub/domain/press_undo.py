"""An approver takes his signature back, as long as nobody has decided after him (row 66)."""

from __future__ import annotations

from assistant.hub.problems import Forbidden, Late, Missing

from .allowed import late_request, late_task, worded
from .case import Origin, RequestState, Step, StepState, Task, TaskState
from .deeds import TakeBack
from .groups import open_task
from .reasons import stamp
from .sheet import UNDECIDED, Sheet
from .timing import stop, wind

_BY_ROUTE = frozenset({Origin.ROUTE, Origin.ESCALATION})


def take_back(sheet: Sheet, deed: TakeBack) -> None:
    """The task is open again, and what its approval had opened or passed over is as it was."""
    task = _mine(sheet, deed.task)
    step = sheet.steps[task.step]
    _nobody_since(sheet, task, step)
    comment = worded(deed.comment)
    sheet.fact("taken_back", task=task, comment=comment)
    for later in sheet.round_steps():
        if later.idx != step.idx and _opened_since(later, task):
            _unopen(sheet, later)
    _restore(sheet, task)
    if step.state is StepState.DONE:
        sheet.set_step(step.id, state=StepState.OPEN, opened=sheet.now)
    for_whom = "" if task.on_behalf_of == task.assignee else task.on_behalf_of
    sheet.set_task(task.id, closed=None, closed_by="", data_rev=0, on_behalf_of=for_whom)
    open_task(sheet, task.id)
    wind(sheet, step.id)
    sheet.set_request(state=RequestState.PENDING, trouble="")
    sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)


def _mine(sheet: Sheet, task_id: str) -> Task:
    task = sheet.tasks.get(task_id)
    if task is None:
        raise Missing("task_unknown")
    if not task.closed_by or task.closed_by != sheet.actor:
        raise Forbidden("not_your_decision")
    if task.state is not TaskState.APPROVED:
        raise late_task(sheet, task)
    if sheet.request.state is not RequestState.PENDING:
        raise late_request(sheet)
    return task


def _nobody_since(sheet: Sheet, task: Task, step: Step) -> None:
    """Raises Late if anybody pressed on anything since, or the form changed."""
    here = [each for each in sheet.tasks.values() if each.id != task.id]
    for each in here:
        if _pressed_since(sheet, each, task):
            who = each.closed_by or sheet.tasks[each.parent].closed_by or each.assignee
            raise _moved_on(sheet, who, each)
    if step.round != sheet.request.round or task.data_rev != sheet.request.data_rev:
        raise _moved_on(sheet, "", task)


def _pressed_since(sheet: Sheet, other: Task, task: Task) -> bool:
    when = task.closed or sheet.now
    if other.closed_by and other.closed and other.closed >= when:
        return True
    added = other.origin not in _BY_ROUTE and other.parent != task.id
    return added and other.opened is not None and other.opened > when


def _moved_on(sheet: Sheet, person: str, task: Task) -> Late:
    who, at = sheet.world.directory.name(person), stamp(task.closed or task.opened)
    return Late("late_moved_on", who=who, person=person, action="moved_on", at=at, to="")


def _opened_since(step: Step, task: Task) -> bool:
    open_ = step.state in (StepState.OPEN, StepState.DONE)
    since = step.opened is not None and task.closed is not None and step.opened >= task.closed
    return open_ and since


def _unopen(sheet: Sheet, step: Step) -> None:
    stop(sheet, step.id)
    for each in sheet.tasks_of(step.id):
        if each.state in UNDECIDED or each.state is TaskState.APPROVED:
            sheet.close_task(each.id, TaskState.CANCELLED)
    sheet.set_step(step.id, state=StepState.QUEUED, opened=None)
    sheet.fact("step_closed_again", step=step.id, hub=True)


def _restore(sheet: Sheet, task: Task) -> None:
    """In the task's own step: whom the approval made needless is asked again, whom it brought in waits again."""
    for each in sheet.tasks_of(task.step):
        if each.id == task.id:
            continue
        if each.state is TaskState.SKIPPED and each.closed == task.closed:
            state = TaskState.OPEN if each.opened else TaskState.QUEUED
            sheet.set_task(each.id, state=state, closed=None)
        elif each.parent == task.id and each.batch.startswith("after:"):
            sheet.close_task(each.id, TaskState.CANCELLED)
        elif each.state is TaskState.OPEN and each.opened == task.closed:
            waits = task.batch.startswith("before:") and each.id == task.batch.split(":")[2]
            sheet.set_task(each.id, state=TaskState.WAITING if waits else TaskState.QUEUED)
