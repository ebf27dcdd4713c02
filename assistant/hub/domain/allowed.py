"""Who may press on what, and the sentence for whom it is too late: who did what, and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from assistant.hub.problems import Forbidden, Invalid, Late, Missing, NeedsVerification, Stale

from .case import Case, Origin, Request, RequestState, Task, TaskState
from .people import Directory
from .reasons import read_why, stamp
from .route import Why
from .sheet import RUNNING, UNDECIDED, Sheet

_LATE = {  # what became of a task -> the sentence
    TaskState.APPROVED: "late_approved",
    TaskState.REJECTED: "late_rejected",
    TaskState.RETURNED: "late_returned",
    TaskState.TRANSFERRED: "late_transferred",
    TaskState.DELEGATED: "late_delegated",
    TaskState.ESCALATED: "late_escalated",
    TaskState.SKIPPED: "late_skipped",
    TaskState.CANCELLED: "late_cancelled",
    TaskState.WAITING: "late_waiting",
    TaskState.QUEUED: "late_queued",
}
_DECIDED = {
    RequestState.RETURNED: TaskState.RETURNED,
    RequestState.REJECTED: TaskState.REJECTED,
    RequestState.APPROVED: TaskState.APPROVED,
}
_BY_ROLE = "routes.by_role"
_FOR_ABSENT = ("routes.for_absent", "routes.above_absent")
_LONGEST = 4000  # characters of a comment


def principal(task: Task) -> str:
    """Whose signature it is: the one a deputy or delegate acts for, or the assignee himself."""
    return task.on_behalf_of or task.assignee


def may_act(
    task: Task, case: Case, directory: Directory, form: str, now: datetime
) -> tuple[str, ...]:
    """Who may press: the assignee, his principal, and the deputies in force of the principal; never the requester.

    One hop: a deputy's deputies may not. People who have left may not.
    """
    owner = principal(task)
    standing_in = directory.deputies_of(owner, form, now) if directory.active(owner) else ()
    deputies = (each.delegate for each in standing_in)
    found = dict.fromkeys((task.assignee, owner, *deputies))
    return tuple(
        each for each in found if each != case.request.requester and directory.active(each)
    )


def gone(sheet: Sheet, task: Task) -> bool:
    """Has the one who is asked left the company, or the one for whom he signs? Or is the role away that it was for?"""
    directory = sheet.world.directory
    stays = directory.active(task.assignee) and directory.active(principal(task))
    return not stays or bool(role_lost(sheet, task))


def role_lost(sheet: Sheet, task: Task) -> str:
    """The role as whose holder somebody is asked and that he holds for this department no longer; "" if that is not so.

    Looked for behind a deputy and a delegate, too: the signature is their principal's.
    """
    first = task
    while first.origin is Origin.DELEGATION and first.parent in sheet.tasks:
        first = sheet.tasks[first.parent]
    owner, role = principal(task), _role(first)
    if not role or owner != principal(first) or not sheet.world.directory.active(owner):
        return ""
    return "" if owner in sheet.world.directory.holders(role, sheet.request.department) else role


def _role(task: Task) -> str:
    why = read_why(task.why) if _BY_ROLE in task.why else Why("", {})
    while why.code in _FOR_ABSENT:
        inner = why.values["because"]
        why = Why(inner["code"], inner["values"])
    return str(why.values.get("role", "")) if why.code == _BY_ROLE else ""


def orphans(sheet: Sheet) -> list[Task]:
    """Undecided tasks of people who are gone."""
    return [each for each in sheet.tasks.values() if each.state in UNDECIDED and gone(sheet, each)]


def audience(sheet: Sheet, task: Task) -> tuple[str, ...]:
    """Everybody who may press on this task now."""
    case = Case(sheet.request)
    return may_act(task, case, sheet.world.directory, sheet.request.form, sheet.now)


def pressed(sheet: Sheet, task_id: str) -> Task:
    """The task, if the actor may decide it now. Raises Missing, Forbidden or Late."""
    task = sheet.tasks.get(task_id)
    if task is None:
        raise Missing("task_unknown")
    if not sheet.actor or sheet.actor not in (*audience(sheet, task), task.closed_by):
        raise Forbidden("not_your_task")
    if task.state is not TaskState.OPEN:
        raise late_task(sheet, task)
    if sheet.request.state not in RUNNING:
        raise late_request(sheet)
    return task


def seen(sheet: Sheet, seen_data_rev: int) -> None:
    """What you see is what you sign. Raises Stale if the form changed since it was seen."""
    now = sheet.request.data_rev
    if seen_data_rev != now:
        raise Stale("form_changed", seen=seen_data_rev, now=now)


def verified(sheet: Sheet, task: Task) -> None:
    """Raises NeedsVerification for a step that asks for it, unless this press carries it."""
    if sheet.steps[task.step].step_up and not sheet.world.verified:
        raise NeedsVerification("verify_first", task=task.id)


def own(sheet: Sheet) -> None:
    """Only the requester may. Raises Forbidden."""
    if sheet.actor != sheet.request.requester:
        raise Forbidden("only_requester")


def running(sheet: Sheet, states: Collection[RequestState] = RUNNING) -> None:
    """Raises Late unless the request is in one of these states."""
    if sheet.request.state not in states:
        raise late_request(sheet)


def worded(text: str, *, needed: str = "") -> str:
    """A comment, trimmed. Raises Invalid with the code `needed` for an empty one, and for one that is too long."""
    tidy = text.strip()
    if needed and not tidy:
        raise Invalid(needed)
    if len(tidy) > _LONGEST:
        raise Invalid("comment_too_long", most=_LONGEST)
    return tidy


def signer(sheet: Sheet, task: Task, person: str) -> str:
    """Somebody who is asked to sign beside or instead. Raises Invalid if that can't be."""
    if not sheet.world.directory.active(person):
        raise Invalid("person_unknown", person=person)
    name = sheet.world.directory.name(person)
    if person == sheet.request.requester:
        raise Invalid("person_is_requester", who=name, person=person)
    if person in signing(sheet, task.step):
        raise Invalid("person_signs_already", who=name, person=person)
    return person


def signing(sheet: Sheet, step: str) -> frozenset[str]:
    """Everybody who signs or has signed this step, and those for whom it is done."""
    live = [
        each
        for each in sheet.tasks_of(step)
        if each.state in UNDECIDED or each.state is TaskState.APPROVED
    ]
    people = {each.assignee for each in live} | {each.on_behalf_of for each in live}
    return frozenset(people - {""})


def late_task(sheet: Sheet, task: Task) -> Late:
    """Why this task can't be pressed any more, or not yet."""
    if task.state in (TaskState.SKIPPED, TaskState.CANCELLED):
        if sheet.request.state not in RUNNING:
            return late_request(sheet)
        return _late(sheet, _LATE[task.state], _decider(sheet, task), task.closed)
    heir = next((each for each in sheet.tasks.values() if each.parent == task.id), None)
    if task.state is TaskState.ESCALATED and heir and heir.state not in UNDECIDED:
        return late_task(sheet, heir)  # not that it went up is news, but who decided
    to = sheet.world.directory.name(heir.assignee) if heir else ""
    return _late(sheet, _LATE[task.state], task.closed_by, task.closed, to=to)


def late_request(sheet: Sheet) -> Late:
    """Why nothing can be pressed on this request any more."""
    request = sheet.request
    last = _last(sheet, request.state)
    who = (last.closed_by or last.assignee) if last else request.requester
    at = request.closed or (last.closed if last else request.submitted) or request.updated
    return _late(sheet, f"late_request_{request.state.value}", who, at)


def late_resolved(sheet: Sheet, person: str, at: datetime) -> Late:
    """Another admin was quicker: the request is on its way again."""
    return _late(sheet, "late_resolved", person, at)


def _late(sheet: Sheet, code: str, person: str, at: datetime | None, to: str = "") -> Late:
    who = sheet.world.directory.name(person)
    action = code.removeprefix("late_").removeprefix("request_")
    return Late(code, who=who, person=person, action=action, at=stamp(at), to=to)


def _decider(sheet: Sheet, task: Task) -> str:
    """Whose press ended a task that was skipped or cancelled."""
    beside = [each for each in sheet.tasks.values() if each.closed_by and each.closed]
    same = [each for each in beside if each.closed == task.closed]
    return same[0].closed_by if same else ""


def _last(sheet: Sheet, state: RequestState) -> Task | None:
    word = _DECIDED.get(state)
    decided = [each for each in sheet.tasks.values() if each.state is word and each.closed]
    return max(decided, key=lambda each: each.closed or sheet.now, default=None)


def allowed_people(request: Request, directory: Directory, people: Collection[str]) -> list[str]:
    """Of these the ones who are with the company and are not the requester, each once."""
    found = dict.fromkeys(people)
    return [each for each in found if each != request.requester and directory.active(each)]
