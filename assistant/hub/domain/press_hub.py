"""What the hub itself and an admin do: a step's time is up, a request that stopped goes on."""

from __future__ import annotations

from assistant.hub.problems import Forbidden, Invalid

from .advance import open_next, start_step
from .allowed import (
    allowed_people,
    audience,
    late_resolved,
    orphans,
    running,
    signing,
    worded,
)
from .case import Origin, RequestState, Sign, Step, StepState, Task, TaskState
from .clockwork import SHARES
from .deeds import Resolve, TimeUp
from .groups import open_task
from .outcome import halt
from .reasons import why_text
from .route import Chosen, Why
from .seats import escalate, in_place_of
from .sheet import Sheet
from .timing import again, share_due, stop, wind


def time_up(sheet: Sheet, deed: TimeUp) -> None:
    """A hint of a timer: the rows say whether it is so. Late, early and double hints do no harm; it is never a yes."""
    only_hub(sheet)
    step = sheet.steps.get(deed.step)
    if step is None or step.state is not StepState.OPEN or deed.share not in SHARES:
        return
    at = share_due(sheet, step, deed.share)
    if at is None or sheet.request.state is not RequestState.PENDING:
        return
    if sheet.now < at:
        again(sheet, step.id, deed.share, at)
        return
    timeout = sheet.timeout(step)
    if deed.share == SHARES[-1] and timeout and timeout.then == "escalate":
        _escalate(sheet, step)
    elif step.reminded < deed.share:
        _remind(sheet, step, deed.share)


def only_hub(sheet: Sheet) -> None:
    """Raises Forbidden for a person's press: this is the hub's own."""
    if sheet.actor:
        raise Forbidden("only_clock")


def resolve(sheet: Sheet, deed: Resolve) -> None:
    """An admin names people for the step that stopped, or lets the route be planned anew."""
    if not sheet.world.admin or sheet.actor == sheet.request.requester:
        raise Forbidden("only_admin")
    if sheet.request.state is RequestState.PENDING and sheet.world.resolved:
        raise late_resolved(sheet, *sheet.world.resolved)
    running(sheet, {RequestState.NEEDS_ADMIN})
    people, comment = list(dict.fromkeys(deed.people)), worded(deed.comment)
    if len(allowed_people(sheet.request, sheet.world.directory, people)) != len(people):
        raise Invalid("person_may_not_sign")
    sheet.fact("resolved", comment=comment, after={"people": people})
    step = sheet.open_step()
    if step is not None:
        _reseat(sheet, step, people)
    elif people:
        why = Why("why_admin", {"by": sheet.world.directory.name(sheet.actor)})
        start_step(sheet, _stuck(sheet), [Chosen(each, why) for each in people])
    else:
        open_next(sheet)


def _remind(sheet: Sheet, step: Step, share: int) -> None:
    sheet.set_step(step.id, reminded=share)
    sheet.fact("reminded", step=step.id, hub=True, after={"share": share})
    for task in sheet.tasks_of(step.id):
        if task.state is TaskState.OPEN:
            for person in audience(sheet, task):
                sheet.notify(person, f"task.reminder.{share}", task.id)


def _escalate(sheet: Sheet, step: Step) -> None:
    """Each silent approver's task goes to his supervisor; if all of them are at the top, to an admin."""
    silent = [each for each in sheet.tasks_of(step.id) if each.state is TaskState.OPEN]
    stop(sheet, step.id)
    if not [each for each in silent if escalate(sheet, each)]:
        halt(sheet, Why("trouble_top", {"step": step.name}), step.id)
        return
    sheet.set_step(step.id, due=None, escalations=step.escalations + 1)
    wind(sheet, step.id)
    sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)


def _reseat(sheet: Sheet, step: Step, people: list[str]) -> None:
    """The step is open, and its time ran out at the top: others take the places, or the clock starts anew.

    Of those who left nobody is asked again: for them somebody must be named, one after the other if they are several.
    """
    silent = _silent(sheet, step)
    if not people and orphans(sheet):
        raise Invalid("nobody_named")
    if signs := [each for each in people if each in signing(sheet, step.id)]:
        raise Invalid("person_signs_already", who=sheet.world.directory.name(signs[0]))
    why = Why("why_admin", {"by": sheet.world.directory.name(sheet.actor)})
    if silent[0].state is TaskState.OPEN:
        _replaced(sheet, silent, people, why)
    else:
        _renamed(sheet, silent[0], people, why)
    stop(sheet, step.id)
    sheet.set_step(step.id, due=None, escalations=step.escalations + 1)
    sheet.set_request(state=RequestState.PENDING, trouble="")
    wind(sheet, step.id)


def _silent(sheet: Sheet, step: Step) -> list[Task]:
    """Whose places are to be taken: of those who left, open ones first; else of all who have it open, of one batch."""
    left = sorted(orphans(sheet), key=lambda each: each.state is not TaskState.OPEN)
    if left:
        return [each for each in left if (each.batch, each.state) == (left[0].batch, left[0].state)]
    silent = [each for each in sheet.tasks_of(step.id) if each.state is TaskState.OPEN]
    return [each for each in silent if each.batch == silent[0].batch]


def _replaced(sheet: Sheet, silent: list[Task], people: list[str], why: Why) -> None:
    for person in people:
        in_place_of(sheet, silent[0], person, Origin.ESCALATION, why)
    for task in silent:
        if people:
            sheet.close_task(task.id, TaskState.ESCALATED, sheet.actor)
        else:
            open_task(sheet, task.id)


def _renamed(sheet: Sheet, task: Task, people: list[str], why: Why) -> None:
    """One that waits its turn is given to the first of the named; its place in the order stays."""
    if len(people) > 1:
        raise Invalid("too_many_people", most=1)
    sheet.set_task(task.id, assignee=people[0], on_behalf_of="", why=why_text(why))


def _stuck(sheet: Sheet) -> Step:
    """The step that could not open; on a route that asks nobody at all, one of the admin's own."""
    steps = sheet.round_steps()
    queued = next((each for each in steps if each.state is StepState.QUEUED), None)
    if queued is not None:
        return queued
    step = Step(
        id=sheet.world.new_id(),
        request=sheet.request.id,
        key="admin",
        idx=len(steps),
        round=sheet.request.round,
        name=sheet.world.directory.name(sheet.actor),
        sign=Sign.ALL,
        quorum=100,
        state=StepState.QUEUED,
        step_up=False,
        opened=None,
        due=None,
        escalations=0,
        reminded=0,
        why=why_text(Why("why_admin", {"by": sheet.world.directory.name(sheet.actor)})),
    )
    sheet.steps[step.id] = step
    return step
