"""Tasks that come beside the route's own: somebody in another's place, and those who were added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .allowed import principal
from .case import Origin, Task, TaskState
from .groups import open_task
from .reasons import why_text
from .route import Why
from .sheet import Sheet


def in_place_of(
    sheet: Sheet, task: Task, person: str, origin: Origin, why: Why, on_behalf_of: str = ""
) -> Task:
    """A new open task for `person` where `task` was; the caller closes that one."""
    heir = _made(sheet, task, person, origin, why)
    sheet.tasks[heir.id] = replace(heir, on_behalf_of=on_behalf_of)
    open_task(sheet, heir.id)
    return sheet.tasks[heir.id]


def beside(
    sheet: Sheet, task: Task, people: Sequence[str], origin: Origin, batch: str, *, in_turn: bool
) -> list[Task]:
    """New tasks of a batch, added at `task`; in turn, only the first is open."""
    why = Why("why_added", {"by": sheet.world.directory.name(sheet.actor)})
    found = []
    for ord_, person in enumerate(people):
        made = replace(_made(sheet, task, person, origin, why), batch=batch)
        # those who join a batch that is there come last in its order
        made = replace(made, ord=ord_ if batch != task.batch else task.ord)
        sheet.tasks[made.id] = made
        if not in_turn or not ord_:
            open_task(sheet, made.id)
        found.append(sheet.tasks[made.id])
    return found


def _made(sheet: Sheet, task: Task, person: str, origin: Origin, why: Why) -> Task:
    return replace(
        task,
        id=sheet.world.new_id(),
        assignee=person,
        on_behalf_of="",
        origin=origin,
        parent=task.id,
        state=TaskState.QUEUED,
        rev=1,
        why=why_text(why),
        opened=None,
        closed=None,
        closed_by="",
        data_rev=0,
    )


def escalate(sheet: Sheet, task: Task) -> bool:
    """The task goes to the next supervisor who may sign it; False at the top, where it stays as it is.

    Somebody above who has it open already is not asked twice; the one who was silent keeps a copy.
    """
    next_ = above(sheet, task)
    if not next_:
        return False
    sheet.close_task(task.id, TaskState.ESCALATED)
    sheet.copy(dict.fromkeys((task.assignee, principal(task))))
    sheet.fact("escalated", task=task, hub=True, after={"to": next_})
    if next_ not in open_beside(sheet, task):
        name = sheet.world.directory.name(principal(task))
        in_place_of(sheet, task, next_, Origin.ESCALATION, Why("why_escalated", {"from": name}))
    return True


def open_beside(sheet: Sheet, task: Task) -> set[str]:
    """Who has another task of the same batch open."""
    beside_ = sheet.tasks_of(task.step)
    return {
        each.assignee
        for each in beside_
        if each.state is TaskState.OPEN and each.batch == task.batch and each.id != task.id
    }


def above(sheet: Sheet, task: Task) -> str:
    """The nearest above who is not the requester, and neither has signed this step nor let its time run out."""
    busy = {each.assignee for each in sheet.tasks_of(task.step)} - open_beside(sheet, task)
    busy |= {sheet.request.requester, principal(task)}
    seen = {principal(task)}
    person = sheet.world.directory.supervisor(principal(task))
    while person and person in busy and person not in seen:
        seen.add(person)
        person = sheet.world.directory.supervisor(person)
    return "" if person in seen else person
