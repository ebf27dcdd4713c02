"""Taking back what was approved: a request of its own, asked of the same approvers, that changes the first one."""

from __future__ import annotations

from datetime import datetime

from assistant.hub.problems import Late

from .case import Case, Request, RequestState, Sign, Step, StepState, TaskState, Turn
from .outcome import follow
from .reasons import stamp
from .route import Chosen, Planned, StepRule, Why
from .sheet import Sheet
from .world import World


def plan_of_revocation(request: Request, world: World) -> tuple[Planned, ...]:
    """The steps that were signed in the original, each asked of all who signed it.

    Somebody who has left, or is the requester, is stood in for by his supervisor; nobody at all is trouble.
    """
    case = world.original
    if case is None or case.request.id != request.revokes:
        return ()
    done = [each for each in case.steps if each.state is StepState.DONE]
    last: dict[str, Step] = {each.key: each for each in sorted(done, key=lambda s: s.round)}
    ordered = sorted(last.values(), key=lambda each: each.idx)
    return tuple(_again(request, case, step, world) for step in ordered)


def may_revoke(world: World) -> None:
    """Raises Late unless the original is approved still."""
    case = world.original
    if case is None or case.request.state is not RequestState.APPROVED:
        state = case.request.state.value if case else ""
        at = stamp(case.request.updated) if case else ""
        raise Late("late_not_approved", action=state, at=at, who="", person="", to="")


def revoke_original(
    original: Case, revocation: Request, actor: str, now: datetime, world: World
) -> Turn:
    """What the approved `revocation` does to the request it names: `revoked`, and the webhooks for that.

    `world` is the original's. Nothing happens to one that is not approved any more.
    """
    sheet = Sheet(original, actor, now, world)
    if revocation.revokes != original.request.id or revocation.state is not RequestState.APPROVED:
        return sheet.turn()
    if original.request.state is not RequestState.APPROVED:
        return sheet.turn()
    before = {"state": original.request.state.value}
    sheet.set_request(state=RequestState.REVOKED)
    after = {"state": RequestState.REVOKED.value, "by": revocation.id}
    sheet.fact("request_revoked", hub=True, before=before, after=after)
    follow(sheet, RequestState.REVOKED.value)
    sheet.notify(original.request.requester, "request.revoked")
    for person in sorted({each.closed_by for each in original.tasks if each.closed_by}):
        sheet.tell(person, "request.changed", original.request.id)
    return sheet.turn()


def _again(request: Request, case: Case, step: Step, world: World) -> Planned:
    signed = [
        each for each in case.tasks if each.step == step.id and each.state is TaskState.APPROVED
    ]
    people = [_stand_in(each.closed_by or each.assignee, request, world) for each in signed]
    found = [each for each in dict.fromkeys(people) if each]
    rule = StepRule(step.key, {world.language: step.name}, (), Sign.ALL, step_up=step.step_up)
    why = Why("why_approved_first", {"no": case.request.no})
    trouble = None if found else Why("trouble_nobody", {"step": step.name})
    return Planned(rule, True, why, tuple(Chosen(each, why) for each in found), trouble)


def _stand_in(person: str, request: Request, world: World) -> str:
    directory = world.directory
    for _ in range(len(directory.people) + 1):
        if person and directory.active(person) and person != request.requester:
            return person
        person = directory.supervisor(person) if person else ""
    return ""
