"""Presses that bring in others: transfer, delegate, add signatures."""

from __future__ import annotations

from assistant.hub.problems import Forbidden, Invalid

from .advance import advance, go_on
from .allowed import pressed, principal, seen, signer, verified, worded
from .case import Origin, Sign, Task, TaskState
from .deeds import AddSign, Delegate, Transfer
from .groups import batch_name
from .press_decide import sign
from .route import Why
from .seats import beside, in_place_of
from .sheet import Sheet

MOST_TRANSFERS = 5
_MOST_ADDED = 10  # in one press
_MOST_TASKS = 60  # of one step


def transfer(sheet: Sheet, deed: Transfer) -> None:
    """For good: the one who had it loses the right. Not by a deputy, not in a ring."""
    task = _passed_on(sheet, pressed(sheet, deed.task))
    person = signer(sheet, task, deed.person)
    if _hops(sheet, task) >= MOST_TRANSFERS:
        raise Invalid("transferred_too_often", most=MOST_TRANSFERS)
    comment = worded(deed.comment)
    sheet.close_task(task.id, TaskState.TRANSFERRED, sheet.actor)
    sheet.fact("transferred", task=task, comment=comment, after={"to": person})
    in_place_of(sheet, task, person, Origin.TRANSFER, _why(sheet, "why_transferred"))
    go_on(sheet, task.step)


def delegate(sheet: Sheet, deed: Delegate) -> None:
    """`person` may sign for me and I still may; one hop only."""
    task = _passed_on(sheet, pressed(sheet, deed.task))
    if task.origin is Origin.DELEGATION:
        raise Forbidden("delegated_already")
    person = signer(sheet, task, deed.person)
    comment = worded(deed.comment)
    sheet.close_task(task.id, TaskState.DELEGATED, sheet.actor)
    sheet.fact("delegated", task=task, comment=comment, after={"to": person})
    why = _why(sheet, "why_delegated")
    in_place_of(sheet, task, person, Origin.DELEGATION, why, on_behalf_of=principal(task))
    go_on(sheet, task.step)


def add_sign(sheet: Sheet, deed: AddSign) -> None:
    """Before mine (mine waits), after mine (this press approves), or beside mine at once."""
    task = pressed(sheet, deed.task)
    people = _added(sheet, task, deed)
    comment = worded(deed.comment)
    if deed.where == "after":
        seen(sheet, deed.seen_data_rev)
        verified(sheet, task)
    after = {"people": people, "where": deed.where, "sign": deed.sign.value}
    sheet.fact("sign_added", task=task, comment=comment, after=after)
    if deed.where == "parallel":
        beside(sheet, task, people, Origin.ADD_PARALLEL, task.batch, in_turn=False)
    elif deed.where == "before":
        sheet.set_task(task.id, state=TaskState.WAITING)
        _batch(sheet, task, deed, people, Origin.ADD_BEFORE)
    else:
        sign(sheet, task, TaskState.APPROVED)
        sheet.fact("approved", task=task, after={"data_rev": sheet.request.data_rev})
        _batch(sheet, task, deed, people, Origin.ADD_AFTER)
    advance(sheet)


def _batch(sheet: Sheet, task: Task, deed: AddSign, people: list[str], origin: Origin) -> None:
    name = batch_name(deed.where, deed.sign, task.id, sheet.world.new_id())
    beside(sheet, task, people, origin, name, in_turn=deed.sign is Sign.SEQ)


def _added(sheet: Sheet, task: Task, deed: AddSign) -> list[str]:
    if deed.where not in {"before", "after", "parallel"}:
        raise Invalid("where_unknown", where=deed.where)
    people = list(dict.fromkeys(deed.people))
    if not people:
        raise Invalid("nobody_named")
    if len(people) > _MOST_ADDED or len(sheet.tasks_of(task.step)) + len(people) > _MOST_TASKS:
        raise Invalid("too_many_signers", most=_MOST_ADDED)
    return [signer(sheet, task, person) for person in people]


def _passed_on(sheet: Sheet, task: Task) -> Task:
    """Only the one whose signature it is may pass it on: no deputy and no delegate."""
    if sheet.actor != principal(task):
        raise Forbidden("deputy_passes_on", who=sheet.world.directory.name(principal(task)))
    return task


def _hops(sheet: Sheet, task: Task | None) -> int:
    count = 0
    while task is not None:
        count += task.origin is Origin.TRANSFER
        task = sheet.tasks.get(task.parent)
    return count


def _why(sheet: Sheet, code: str) -> Why:
    return Why(code, {"by": sheet.world.directory.name(sheet.actor)})
