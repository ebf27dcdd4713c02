"""How the tasks of one step stand to each other: all, any, in turn; added before, after, in parallel.

A batch is the step's own tasks (""), or those that one press added: "before:SIGN:OWNER:ID", "after:SIGN:OWNER:ID".
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.model.value import dataclass

from .allowed import audience
from .case import Sign, Step, Task, TaskState
from .sheet import UNDECIDED, Sheet

_REPLACED = frozenset(
    {
        TaskState.TRANSFERRED,
        TaskState.DELEGATED,
        TaskState.ESCALATED,
        TaskState.CANCELLED,
        TaskState.SKIPPED,
    }
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Tasks that end together. `where`: "" | before | after; `owner` is the task before or after which they are."""

    name: str
    where: str
    sign: Sign
    owner: str
    quorum: int = 100


def batch_name(where: str, sign: Sign, owner: str, fresh: str) -> str:
    """The name a batch goes by in its tasks."""
    return f"{where}:{sign.value}:{owner}:{fresh}"


def batch_of(step: Step, name: str) -> Batch:
    """What the name says; the step's own batch for ""."""
    if not name:
        return Batch("", "", step.sign, "", step.quorum)
    where, sign, owner, _ = name.split(":", 3)
    return Batch(name, where, Sign(sign), owner)


def settle(sheet: Sheet, step_id: str) -> None:
    """Opens whose turn it is and passes over who need not sign any more, until nothing moves."""
    while any(_moved(sheet, step_id, each) for each in _batches(sheet, step_id)):
        pass


def finished(sheet: Sheet, step_id: str) -> bool:
    """Has the step everything it asked for?"""
    tasks = sheet.tasks_of(step_id)
    return _done(sheet, tasks, batch_of(sheet.steps[step_id], "")) and not any(
        each.state in UNDECIDED for each in tasks
    )


def open_task(sheet: Sheet, task_id: str) -> None:
    """It is this task's turn: everybody who may press is told."""
    task = sheet.set_task(task_id, state=TaskState.OPEN, opened=sheet.now)
    for person in audience(sheet, task):
        sheet.notify(person, "task.opened", task_id)


def _batches(sheet: Sheet, step_id: str) -> list[Batch]:
    names = {each.batch for each in sheet.tasks_of(step_id)}
    return [batch_of(sheet.steps[step_id], name) for name in sorted(names)]


def _moved(sheet: Sheet, step_id: str, batch: Batch) -> bool:
    tasks = sheet.tasks_of(step_id)
    members = _members(tasks, batch)
    left = [each for each in members if each.state in UNDECIDED]
    if left and _enough(members, batch):
        for each in left:
            _skip(sheet, each)
        return True
    if batch.sign is Sign.SEQ and _next_in_turn(sheet, tasks, members):
        return True
    owner = sheet.tasks.get(batch.owner)
    waits = owner is not None and owner.state is TaskState.WAITING and batch.where == "before"
    if owner is not None and waits and _done(sheet, tasks, batch):
        open_task(sheet, owner.id)
        return True
    return False


def _members(tasks: Sequence[Task], batch: Batch) -> list[Task]:
    return [each for each in tasks if each.batch == batch.name and each.state not in _REPLACED]


def _enough(members: Sequence[Task], batch: Batch) -> bool:
    """Are there as many approvals as the batch needs? In turn, everybody's is needed."""
    given = sum(each.state is TaskState.APPROVED for each in members)
    if batch.sign is Sign.ANY:
        return given > 0
    if batch.sign is Sign.SEQ:
        return 0 < len(members) == given
    needed = max(1, -(-len(members) * batch.quorum // 100))
    return given >= needed


def _done(sheet: Sheet, tasks: Sequence[Task], batch: Batch) -> bool:
    members = _members(tasks, batch)
    return _enough(members, batch) and all(_followed(sheet, tasks, each) for each in members)


def _followed(sheet: Sheet, tasks: Sequence[Task], task: Task) -> bool:
    """Have those who were added after this task signed?"""
    names = {
        each.batch for each in tasks if each.batch.startswith("after:") and _owner(each) == task.id
    }
    batches = [batch_of(sheet.steps[task.step], name) for name in names]
    return all(_done(sheet, tasks, each) for each in batches if _members(tasks, each))


def _owner(task: Task) -> str:
    return task.batch.split(":", 3)[2]


def _next_in_turn(sheet: Sheet, tasks: Sequence[Task], members: Sequence[Task]) -> bool:
    active = any(each.state in (TaskState.OPEN, TaskState.WAITING) for each in members)
    queued = [each for each in members if each.state is TaskState.QUEUED]
    given = [each for each in members if each.state is TaskState.APPROVED]
    if active or not queued or not all(_followed(sheet, tasks, each) for each in given):
        return False
    open_task(sheet, queued[0].id)
    return True


def _skip(sheet: Sheet, task: Task) -> None:
    """Not needed any more, nor are those who were to sign before it."""
    sheet.close_task(task.id, TaskState.SKIPPED)
    for each in sheet.tasks_of(task.step):
        if each.state in UNDECIDED and each.batch and _owner(each) == task.id:
            _skip(sheet, each)
