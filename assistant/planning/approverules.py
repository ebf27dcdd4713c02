"""What may be decided from where, with what beside it, and what may go together in a batch. Pure; raises sentences."""

from __future__ import annotations

from decimal import Decimal

from assistant.model.amount import number, same_amount
from assistant.model.approval import (
    OPEN_STAGES,
    Action,
    ApprovalTask,
    Bucket,
    Decide,
    Origin,
    Stage,
    Tier,
)
from assistant.model.decided import Batch, BatchRow
from assistant.model.errors import BadInput, Refused

from .approve import PROVED, TIERED, UNBOUND

MOST = 20
LONGEST_COMMENT = 4000
BATCHED = frozenset({Action.APPROVE, Action.REJECT})
CLOSE_UP = frozenset({Origin.CARD, Origin.COMMAND})  # where all of a request can be looked at


def check(task: ApprovalTask, wish: Decide, *, verified: bool) -> None:
    """Whether this may be decided so; `task.tier` is the tier in force. Raises Refused or BadInput."""
    if wish.action not in task.actions:
        raise Refused("This can't be done with the request now. Look at it again.")
    if wish.action in TIERED and task.bucket is Bucket.TO_DECIDE:
        _tier(task, wish, verified=verified)
    _words(task, wish)


def wants_proof(task: ApprovalTask, action: Action) -> bool:
    """Does this want a second verification (A-10)?"""
    decides = task.bucket is Bucket.TO_DECIDE and action in PROVED
    return decides and task.tier is Tier.HIGH


def _tier(task: ApprovalTask, wish: Decide, *, verified: bool) -> None:
    """Where each tier may be decided from (A-9 to A-11)."""
    if task.tier is Tier.SOURCE:
        raise Refused("This one can only be decided at its source. Open it there.")
    if task.tier is Tier.MIDDLE and wish.origin is Origin.TOAST:
        raise Refused("Look at this one before you decide: open its card.")
    if task.tier is not Tier.HIGH:
        return
    if wish.origin not in CLOSE_UP:
        raise Refused("This one is decided on its card only, with a second verification.")
    if wish.action not in PROVED:
        return
    readable = number(task.amount) is not None  # what the source masks nobody can type
    if readable and not same_amount(wish.typed, task.amount):
        raise BadInput(
            "The amount you typed is not the amount of the request. Type it as it stands there."
        )
    if not verified:
        raise Refused("This one needs a second verification. Open its card and verify yourself.")


def _words(task: ApprovalTask, wish: Decide) -> None:
    comment = wish.comment.strip()
    if len(comment) > LONGEST_COMMENT:
        raise BadInput(f"The comment is too long. At most {LONGEST_COMMENT} characters.")
    if not comment and _reason_needed(task, wish):
        raise BadInput("Say why, in a few words.")
    match wish.action:
        case Action.TRANSFER | Action.DELEGATE if len(wish.people) != 1:
            raise BadInput("Choose the one person who shall decide.")
        case Action.ADD_SIGN if not wish.people:
            raise BadInput("Choose who shall sign as well.")
        case _:
            return


def _reason_needed(task: ApprovalTask, wish: Decide) -> bool:
    """P-6, A-26, and what the source itself wants. Fields that were ticked when returning are a reason too."""
    match wish.action:
        case Action.COMMENT:
            return True
        case Action.REJECT if task.bucket is Bucket.TO_DECIDE and task.tier >= Tier.MIDDLE:
            return True
        case Action.RETURN:
            return not wish.fields or wish.action in task.reason_needed
        case _:
            return wish.action in task.reason_needed


def is_open(task: ApprovalTask) -> bool:
    """Is a decision about it on its way? One that the end of the program stopped may be replaced by a new one."""
    made = task.decision
    if made is None or made.action in UNBOUND:
        return False
    return made.stage in OPEN_STAGES and made.stage is not Stage.NOT_SENT


def offer(tasks: tuple[ApprovalTask, ...]) -> Batch:
    """Which may go together (A-20): one form of one account, tiers 0 and 1. Unseen and changed ones are unticked."""
    first = next((task for task in tasks if not _barred(task)), None)
    if first is None:
        return Batch(
            tuple(BatchRow(task, ticked=False, why=_barred(task), allowed=False) for task in tasks)
        )
    rows, ticked = [], 0
    for task in tasks:
        why = _barred(task) or ("" if _kin(task, first) else "other_form")
        doubt = "" if why else _doubt(task)
        tick = not why and not doubt and ticked < MOST
        ticked += tick
        rows.append(BatchRow(task, ticked=tick, why=why or doubt, allowed=not why))
    chosen = tuple(row.task for row in rows if row.ticked)
    return Batch(tuple(rows), first.form_title, totals(chosen))


def _barred(task: ApprovalTask) -> str:
    if task.bucket is not Bucket.TO_DECIDE or (task.decision is not None and is_open(task)):
        return "decided"
    return "tier" if task.tier >= Tier.HIGH else ""


def _doubt(task: ApprovalTask) -> str:
    if not task.told_version:
        return "unseen"
    return "changed" if task.told_version != task.version else ""


def _kin(one: ApprovalTask, other: ApprovalTask) -> bool:
    return (one.account_id, one.form) == (other.account_id, other.form)


def totals(tasks: tuple[ApprovalTask, ...]) -> tuple[tuple[str, str], ...]:
    """(currency, sum) of these, in the order of the currencies."""
    sums: dict[str, Decimal] = {}
    for task in tasks:
        amount = number(task.amount)
        if amount is not None:
            sums[task.currency] = sums.get(task.currency, Decimal(0)) + amount
    return tuple((currency, f"{total:f}") for currency, total in sorted(sums.items()))


def check_batch(tasks: tuple[ApprovalTask, ...], wishes: tuple[Decide, ...]) -> None:
    """Whether all of a batch may be decided together. Raises Refused."""
    if len(wishes) > MOST:
        raise Refused(f"At most {MOST} can be decided together.")
    if len({wish.task_id for wish in wishes}) != len(wishes) or len(tasks) != len(wishes):
        raise Refused("Each request can stand in a batch once, and has to be there still.")
    if len({(task.account_id, task.form) for task in tasks}) > 1:
        raise Refused("Only requests of one form can be decided together.")
    if len({wish.action for wish in wishes}) > 1 or wishes[0].action not in BATCHED:
        raise Refused("A batch is approved or rejected as a whole.")
    for task, wish in zip(tasks, wishes, strict=True):
        if _barred(task):
            raise Refused("One of these can't be decided in a batch. Decide it on its card.")
        if wish.seen != task.version:
            raise Refused("One of these has changed since you looked. Look at it again.")
