"""Presses that decide a task: approve, reject, return, and an approver's edits of the fields granted to him."""

from __future__ import annotations

from assistant.hub.problems import Forbidden, Invalid

from .advance import advance, passed_steps, replan
from .allowed import pressed, principal, seen, verified, worded
from .asking import asked_anew, new_round, passed_before
from .case import RequestState, Step, Task, TaskState
from .deeds import Approve, Edit, Reject, Return
from .formdiff import changes, granted
from .outcome import clear, end
from .pointers import lookup
from .sheet import Sheet


def approve(sheet: Sheet, deed: Approve) -> None:
    """This task only; the step ends by its own way of signing."""
    task = pressed(sheet, deed.task)
    seen(sheet, deed.seen_data_rev)
    verified(sheet, task)
    sign(sheet, task, TaskState.APPROVED)
    sheet.fact("approved", task=task, comment=worded(deed.comment), after=_rev(sheet))
    advance(sheet)


def reject(sheet: Sheet, deed: Reject) -> None:
    """One rejection ends the whole request, however the step is signed."""
    task = pressed(sheet, deed.task)
    comment = worded(deed.comment, needed="reason_missing")
    seen(sheet, deed.seen_data_rev)
    sign(sheet, task, TaskState.REJECTED)
    sheet.fact("rejected", task=task, comment=comment, after=_rev(sheet))
    end(sheet, RequestState.REJECTED)


def send_back(sheet: Sheet, deed: Return) -> None:
    """To the requester, or to a step that was passed; everything in between is signed again in a new round."""
    task = pressed(sheet, deed.task)
    comment = worded(deed.comment)
    if not comment and not deed.fields:
        raise Invalid("return_says_nothing")
    seen(sheet, deed.seen_data_rev)
    here = sheet.steps[task.step]
    target = _target(sheet, deed.to, here) if deed.to else None
    sign(sheet, task, TaskState.RETURNED)
    ticked = [{"field": each.field, "note": each.note} for each in deed.fields]
    after = {"to": deed.to, "fields": ticked, "straight_back": deed.straight_back}
    sheet.fact("returned", task=task, comment=comment, after=after)
    if target is None:
        _to_start(sheet, deed, here)
        return
    sheet.set_request(lacking=deed.fields)
    new_round(sheet, passed_before(sheet, target))


def correct(sheet: Sheet, deed: Edit) -> None:
    """An approver changes fields that his step grants; the others must look again before they sign.

    If the new data ask somebody else at a step that is signed already, or open, it is signed again from there on: a
    sum can't be raised behind those who would have had to see it.
    """
    task = pressed(sheet, deed.task)
    if deed.seen_data_rev is not None:
        seen(sheet, deed.seen_data_rev)
    grants = sheet.world.form.edits.get(sheet.steps[task.step].key, ())
    found = changes(sheet.request.data, deed.data)
    locked = [field for field, _, _ in found if not granted(field, grants)]
    if deed.attachments and not granted("/attachments", grants):
        locked.append("/attachments")
    if locked:
        raise Forbidden("field_locked", field=locked[0])
    if not found and not deed.attachments:
        return
    before = sheet.plan()
    rewrite(sheet, deed, task)
    if again := asked_anew(sheet, before):
        new_round(sheet, passed_before(sheet, again))
    else:
        replan(sheet)
    for each in sheet.tasks_of(task.step):
        if each.state is TaskState.OPEN:
            sheet.tell(each.assignee, "request.changed", sheet.request.id)
    sheet.tell(sheet.request.requester, "request.changed", sheet.request.id)


def rewrite(sheet: Sheet, deed: Edit, task: Task | None = None) -> None:
    """The form's data change, and with them their revision and the sum."""
    found = changes(sheet.request.data, deed.data)
    priced, rev = sheet.world.priced, sheet.request.data_rev + 1
    amount = priced(deed.data) if priced else sheet.request.amount
    currency = _currency(sheet, deed)
    sheet.set_request(data=dict(deed.data), data_rev=rev, amount=amount, currency=currency)
    before = {field: old for field, old, _ in found}
    after = {field: new for field, _, new in found}
    if deed.attachments:
        after["/attachments"] = [each.id for each in deed.attachments]
    sheet.fact("edited", task=task, before=before, after={**after, "data_rev": rev})


def sign(sheet: Sheet, task: Task, state: TaskState) -> None:
    """The actor's mark on the task: by whom, for whom, and upon which data."""
    owner = principal(task)
    for_whom = task.on_behalf_of or (owner if sheet.actor != owner else "")
    rev = sheet.request.data_rev
    sheet.close_task(task.id, state, sheet.actor, data_rev=rev, on_behalf_of=for_whom)


def _currency(sheet: Sheet, deed: Edit) -> str:
    """The one in which the sum is given now."""
    pointer = sheet.world.form.currency
    given = lookup(deed.data, pointer) if pointer else None
    return given[:3] if isinstance(given, str) else sheet.request.currency


def _target(sheet: Sheet, key: str, here: Step) -> Step:
    passed = (each for each in passed_steps(sheet) if each.key == key and each.idx < here.idx)
    found = next(passed, None)
    if found is None:
        raise Invalid("step_not_passed", step=key)
    return found


def _to_start(sheet: Sheet, deed: Return, here: Step) -> None:
    clear(sheet)
    back_to = here.key if deed.straight_back else ""
    sheet.set_request(state=RequestState.RETURNED, lacking=deed.fields, back_to=back_to, trouble="")
    sheet.notify(sheet.request.requester, "request.returned")


def _rev(sheet: Sheet) -> dict[str, int]:
    return {"data_rev": sheet.request.data_rev}
