"""From one step to the next: the plan is asked again, steps open, and the last one ends the request."""

from __future__ import annotations

from collections.abc import Collection

from .allowed import allowed_people, orphans
from .case import Origin, RequestState, Sign, Step, StepState, Task, TaskState
from .groups import finished, open_task, settle
from .outcome import end, halt
from .reasons import PASSED_BEFORE, read_why, why_text
from .revoking import plan_of_revocation
from .route import Chosen, Planned, Why
from .sheet import Sheet
from .timing import stop, wind


def begin_round(sheet: Sheet, passed: Collection[str] = ()) -> None:
    """Plans every step of the present round; the `passed` ones were signed in an earlier round and stay so."""
    for idx, planned in enumerate(_plan(sheet)):
        why = planned.trouble or planned.why
        state = StepState.QUEUED if _asked(planned) else StepState.SKIPPED
        if planned.rule.key in passed:
            state, why = StepState.SKIPPED, Why(PASSED_BEFORE, {"round": sheet.request.round - 1})
        _add_step(sheet, idx, planned, state, why)
    open_next(sheet)


def advance(sheet: Sheet) -> None:
    """After a signature: the step goes on, or ends and the next one opens."""
    step = sheet.open_step()
    if step is None:
        return
    settle(sheet, step.id)
    if not finished(sheet, step.id):
        go_on(sheet, step.id)
        return
    _close(sheet, step)
    open_next(sheet, step)


def go_on(sheet: Sheet, step_id: str) -> None:
    """The step stays open: its clock is set for who has it now; one that stopped goes on if there is time again."""
    due = wind(sheet, step_id)
    stopped = sheet.request.state is RequestState.NEEDS_ADMIN and not orphans(sheet)
    if stopped and (due is None or due > sheet.now):
        sheet.set_request(state=RequestState.PENDING, trouble="")


def open_next(sheet: Sheet, former: Step | None = None) -> None:
    """Opens the next step of the round, as the request is now; ends the request after the last one."""
    replan(sheet)
    queued = (each for each in sheet.round_steps() if each.state is StepState.QUEUED)
    while step := next(queued, None):
        planned = next((each for each in _plan(sheet) if each.rule.key == step.key), None)
        people = _people(sheet, planned)
        if planned is None or planned.trouble is not None or not people:
            trouble = planned.trouble if planned else None
            halt(sheet, trouble or Why("trouble_nobody", {"step": step.name}), step.id)
            return
        start_step(sheet, step, people)
        if not _repeat(sheet, step, former):
            return
        former = step
    _finish(sheet)


def start_step(sheet: Sheet, step: Step, people: Collection[Chosen]) -> None:
    """The step opens and asks these people."""
    sheet.set_step(step.id, state=StepState.OPEN, opened=sheet.now)
    in_turn = step.sign is Sign.SEQ
    for ord_, chosen in enumerate(people):
        task = ask(sheet, step, chosen, ord_)
        if not in_turn:
            open_task(sheet, task.id)
    sheet.fact("step_opened", step=step.id, hub=True, after={"people": [p.person for p in people]})
    settle(sheet, step.id)
    go_on(sheet, step.id)
    sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)


def ask(sheet: Sheet, step: Step, chosen: Chosen, ord_: int) -> Task:
    """A new task of the route, in the queue."""
    task = Task(
        id=sheet.world.new_id(),
        request=sheet.request.id,
        step=step.id,
        assignee=chosen.person,
        on_behalf_of=chosen.on_behalf_of,
        origin=Origin.ROUTE,
        parent="",
        ord=ord_,
        state=TaskState.QUEUED,
        rev=1,
        why=why_text(chosen.why),
        opened=None,
        closed=None,
    )
    sheet.tasks[task.id] = task
    return task


def replan(sheet: Sheet) -> None:
    """Brings the steps that are still to come in line with the request's data of now."""
    known = {each.key: each for each in sheet.round_steps()}
    for idx, planned in enumerate(_plan(sheet)):
        step, asked = known.get(planned.rule.key), _asked(planned)
        if step is None:
            state = StepState.QUEUED if asked else StepState.SKIPPED
            _add_step(sheet, idx, planned, state, planned.trouble or planned.why)
        elif step.state is StepState.QUEUED and not asked:
            sheet.set_step(step.id, state=StepState.SKIPPED, why=why_text(planned.why))
            sheet.fact("step_skipped", step=step.id, hub=True)
        elif step.state is StepState.SKIPPED and asked and not carried(step):
            sheet.set_step(step.id, state=StepState.QUEUED, why=why_text(planned.why))
            sheet.fact("step_added", step=step.id, hub=True)


def carried(step: Step) -> bool:
    """Was it signed in an earlier round and not asked again in this one?"""
    return step.state is StepState.SKIPPED and read_why(step.why).code == PASSED_BEFORE


def passed_steps(sheet: Sheet) -> list[Step]:
    """The steps of this round that were signed, in it or in an earlier one."""
    steps = sheet.round_steps()
    return [each for each in steps if each.state is StepState.DONE or carried(each)]


def _plan(sheet: Sheet) -> tuple[Planned, ...]:
    if sheet.request.revokes:
        return plan_of_revocation(sheet.request, sheet.world)
    return sheet.plan()


def _asked(planned: Planned) -> bool:
    return planned.runs or planned.trouble is not None


def _add_step(sheet: Sheet, idx: int, planned: Planned, state: StepState, why: Why) -> None:
    rule = planned.rule
    step = Step(
        id=sheet.world.new_id(),
        request=sheet.request.id,
        key=rule.key,
        idx=idx,
        round=sheet.request.round,
        name=rule.names.get(sheet.world.language) or next(iter(rule.names.values()), rule.key),
        sign=rule.sign,
        quorum=rule.quorum,
        state=state,
        step_up=rule.step_up,
        opened=None,
        due=None,
        escalations=0,
        reminded=0,
        why=why_text(why),
    )
    sheet.steps[step.id] = step


def _people(sheet: Sheet, planned: Planned | None) -> list[Chosen]:
    """Whom the plan names, each once; somebody who may not sign here is trouble, never passed over."""
    if planned is None:
        return []
    chosen = list({each.person: each for each in reversed(planned.people)}.values())[::-1]
    request, directory = sheet.request, sheet.world.directory
    fit = allowed_people(request, directory, [each.person for each in chosen])
    return chosen if len(fit) == len(chosen) else []


def _repeat(sheet: Sheet, step: Step, former: Step | None) -> bool:
    """Signs for those who signed the step before; True if that ended this step. Never for money, never with step-up."""
    if former is None or step.step_up or sheet.world.money:
        return False
    while again := _signed_before(sheet, step, former):
        sheet.close_task(again.id, TaskState.APPROVED, data_rev=sheet.request.data_rev)
        after = {"person": again.assignee, "because_of": former.id}
        sheet.fact("auto_approved", task=again, hub=True, after=after)
        settle(sheet, step.id)
    if not finished(sheet, step.id):
        wind(sheet, step.id)
        return False
    _close(sheet, step)
    return True


def _signed_before(sheet: Sheet, step: Step, former: Step) -> Task | None:
    rev = sheet.request.data_rev
    signed = {
        each.closed_by or each.assignee
        for each in sheet.tasks_of(former.id)
        if each.state is TaskState.APPROVED and each.data_rev == rev
    }
    here = (each for each in sheet.tasks_of(step.id) if each.state is TaskState.OPEN)
    return next((each for each in here if each.assignee in signed and not each.on_behalf_of), None)


def _close(sheet: Sheet, step: Step) -> None:
    stop(sheet, step.id)
    sheet.set_step(step.id, state=StepState.DONE)
    sheet.fact("step_done", step=step.id, hub=True)


def _finish(sheet: Sheet) -> None:
    """Nothing is left to sign. A route on which nobody signed is no approval: an admin must look."""
    if not passed_steps(sheet):
        halt(sheet, Why("trouble_no_step", {}))
        return
    end(sheet, RequestState.APPROVED)
    sheet.copy(sheet.world.copies(sheet.request, "approved"))
