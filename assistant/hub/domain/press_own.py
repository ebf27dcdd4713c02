"""What the requester does with his own request: submit, edit, urge, withdraw. And what anybody involved may say."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from assistant.hub.problems import Forbidden, Invalid, TooOften

from .advance import begin_round, passed_steps
from .allowed import audience, own, running, seen, worded
from .asking import still_signed
from .case import RequestState, TaskState
from .deeds import Comment, CopyTo, Edit, Submit, Urge, Withdraw
from .form import Lacking
from .outcome import end
from .press_decide import rewrite
from .resolve import may_start
from .revoking import may_revoke
from .sheet import RUNNING, Sheet

_OWN = frozenset({RequestState.DRAFT, RequestState.RETURNED})
_HOUR = timedelta(hours=1)
_MOST_PEOPLE = 50


def submit(sheet: Sheet, deed: Submit) -> None:
    """Incomplete: back to the requester at once, with each missing item; no approver is bothered."""
    own(sheet)
    running(sheet, _OWN)
    if sheet.request.revokes:
        may_revoke(sheet.world)
    else:
        _may_start(sheet)
        _price(sheet)
    missing = (*deed.missing, *_urgency(sheet))
    if missing:
        _incomplete(sheet, missing)
        return
    again = any(each.round == sheet.request.round for each in sheet.steps.values())
    passed = _straight(sheet)
    round_ = sheet.request.round + again
    sheet.set_request(
        state=RequestState.PENDING,
        submitted=sheet.now,
        round=round_,
        lacking=(),
        back_to="",
        trouble="",
    )
    after: dict[str, Any] = {"round": round_, "data_rev": sheet.request.data_rev}
    if sheet.request.urgent:
        after["urgent_reason"] = sheet.request.urgent_reason
    sheet.fact("resubmitted" if again else "submitted", after=after)
    sheet.copy(sheet.world.copies(sheet.request, "submitted"))
    begin_round(sheet, passed)


def edit(sheet: Sheet, deed: Edit) -> None:
    """The draft, or what came back. A higher sum is signed by everybody again, straight back or not."""
    own(sheet)
    running(sheet, _OWN)
    if sheet.request.revokes:
        raise Invalid("revocation_fixed")
    if deed.seen_data_rev is not None:
        seen(sheet, deed.seen_data_rev)
    before = sheet.request.amount or 0
    rewrite(sheet, deed)
    if sheet.request.back_to and (sheet.request.amount or 0) > before:
        _void_straight_back(sheet)


def withdraw(sheet: Sheet, deed: Withdraw) -> None:
    """As long as nothing is decided for good."""
    own(sheet)
    running(sheet, RUNNING | _OWN)
    sheet.fact("withdrawn", comment=worded(deed.comment))
    end(sheet, RequestState.WITHDRAWN)


def urge(sheet: Sheet, _deed: Urge) -> None:
    """Those who have it open are asked again, once an hour."""
    own(sheet)
    running(sheet, {RequestState.PENDING})
    last = sheet.request.urged
    if last is not None and sheet.now - last < _HOUR:
        raise TooOften("urged_already", after=int((_HOUR - (sheet.now - last)).total_seconds()) + 1)
    sheet.set_request(urged=sheet.now)
    sheet.fact("urged")
    for task in list(sheet.tasks.values()):
        if task.state is TaskState.OPEN:
            for person in audience(sheet, task):
                sheet.notify(person, "task.urged", task.id)


def comment(sheet: Sheet, deed: Comment) -> None:
    """Words without a decision. Whether the actor may read the request at all is the caller's question."""
    if sheet.request.state is RequestState.DRAFT:
        raise Invalid("draft_has_no_readers")
    text = worded(deed.text, needed="comment_missing")
    if len(deed.mention) > _MOST_PEOPLE:
        raise Invalid("too_many_people", most=_MOST_PEOPLE)
    task = sheet.tasks.get(deed.task)
    people = [each for each in dict.fromkeys(deed.mention) if sheet.world.directory.active(each)]
    sheet.fact("commented", step=task.step if task else "", comment=text, after={"mention": people})
    for person in people:
        sheet.notify(person, "request.mentioned")
    open_ = [each.assignee for each in sheet.tasks.values() if each.state is TaskState.OPEN]
    for person in dict.fromkeys((sheet.request.requester, *open_)):
        if person != sheet.actor:
            sheet.tell(person, "request.commented", sheet.request.id)


def copy_to(sheet: Sheet, deed: CopyTo) -> None:
    """A right to read, and an event; nothing waits for it."""
    if sheet.actor not in _involved(sheet):
        raise Forbidden("not_involved")
    if sheet.request.state is RequestState.DRAFT:
        raise Invalid("draft_has_no_readers")
    people = list(dict.fromkeys(deed.people))
    if not people or len(people) > _MOST_PEOPLE:
        raise Invalid("nobody_named" if not people else "too_many_people", most=_MOST_PEOPLE)
    for person in people:
        if not sheet.world.directory.active(person):
            raise Invalid("person_unknown", person=person)
    sheet.fact("copied", after={"people": people})
    sheet.copy(people)


def _may_start(sheet: Sheet) -> None:
    if not may_start(sheet.world.route, sheet.world.directory, sheet.actor):
        raise Forbidden("may_not_start")


def _price(sheet: Sheet) -> None:
    """The sum at the rate of the day on which it is asked for, not of the day on which somebody began to write."""
    if sheet.world.priced is None:
        return
    before, amount = sheet.request.amount, sheet.world.priced(sheet.request.data)
    if amount != before:
        sheet.set_request(amount=amount)
        sheet.fact("priced", hub=True, before={"amount": before}, after={"amount": amount})
    if sheet.request.back_to and (amount or 0) > (before or 0):
        _void_straight_back(sheet)


def _void_straight_back(sheet: Sheet) -> None:
    sheet.fact("straight_back_void", hub=True, before={"back_to": sheet.request.back_to})
    sheet.set_request(back_to="")


def _urgency(sheet: Sheet) -> tuple[Lacking, ...]:
    request = sheet.request
    if request.urgent and not request.urgent_reason.strip():
        return (Lacking("/urgent_reason", "urgent_reason_missing", {}),)
    return ()


def _incomplete(sheet: Sheet, missing: tuple[Lacking, ...]) -> None:
    sheet.set_request(state=RequestState.RETURNED, lacking=missing)
    lacking = [{"field": each.field, "reason": each.reason} for each in missing]
    sheet.fact("submitted_incomplete", after={"lacking": lacking})
    sheet.tell(sheet.request.requester, "request.returned", sheet.request.id)


def _straight(sheet: Sheet) -> list[str]:
    """The steps that need not sign again, if the one that returned it asked for it straight back.

    Unless the new data ask somebody there who has not been asked.
    """
    steps, back_to = sheet.round_steps(), sheet.request.back_to
    here = next((each.idx for each in steps if each.key == back_to), 0)
    passed = [each.key for each in passed_steps(sheet) if back_to and each.idx < here]
    return still_signed(sheet, passed) if passed else []


def _involved(sheet: Sheet) -> set[str]:
    people = {sheet.request.requester}
    for task in sheet.tasks.values():
        people |= {task.assignee, task.on_behalf_of, task.closed_by}
        if task.state is TaskState.OPEN:
            people |= set(audience(sheet, task))
    return people - {""}
