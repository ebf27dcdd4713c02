"""Rows of a hub's inbox as the rows of ours. Pure.

The version of a request is the revision of its data: that is what a decision is bound to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from assistant.model.approval import Action, ApprovalTask, Bucket, Fact, State, Tier
from assistant.model.ids import approval_id

from .hubapi import (
    Json,
    Me,
    flag,
    id_of,
    moment,
    money,
    name_of,
    needed,
    number,
    obj,
    objects,
    text,
    texts,
)

_DONE = {  # what became of my task -> what I did
    "approved": Action.APPROVE,
    "rejected": Action.REJECT,
    "returned": Action.RETURN,
    "transferred": Action.TRANSFER,
    "delegated": Action.DELEGATE,
}
_DECIDING = frozenset(
    {Action.APPROVE, Action.REJECT, Action.RETURN, Action.ADD_SIGN, Action.COMMENT}
)
_OWN = {  # what a requester may do, as far as a row tells; the card knows it exactly
    State.PENDING: frozenset({Action.WITHDRAW, Action.URGE, Action.COMMENT}),
    State.NEEDS_ADMIN: frozenset({Action.WITHDRAW, Action.COMMENT}),
    State.RETURNED: frozenset({Action.WITHDRAW, Action.COMMENT}),
    State.DRAFT: frozenset({Action.WITHDRAW}),
    State.APPROVED: frozenset({Action.REVOKE, Action.COMMENT}),
}
_TAKE_BACK = {
    "en": "Take back: {}",
    "zh-HK": "撤回已批准：{}",
    "zh-TW": "撤回已核准：{}",
    "zh-CN": "撤回已批准：{}",
}
_BUCKETS = {each.value: each for each in Bucket}
_STATES = {each.value: each for each in State}
_TIERS = {each.value: each for each in Tier}
_NUMBER = re.compile(r"[0-9][0-9,]*(\.[0-9]+)?")
OPEN = frozenset({State.PENDING, State.RETURNED, State.NEEDS_ADMIN, State.DRAFT})


@dataclass(frozen=True, slots=True)
class About:
    """The account whose rows they are, and whose eyes."""

    account_id: str
    account: str
    me: Me
    language: str = "en"  # BCP 47, as the hub was asked for


def page(value: object, bucket: Bucket, about: About) -> tuple[tuple[ApprovalTask, ...], str]:
    """One page of a listing, and the cursor of the next ("" = that was all)."""
    found = obj(value)
    rows = tuple(row(each, bucket, about) for each in objects(found.get("rows")))
    return rows, text(found, "next")


def of_request(value: object, about: About) -> Iterator[ApprovalTask]:
    """All rows of one request, each with its bucket; those of a bucket that we do not have are passed over."""
    for each in objects(obj(value).get("rows")):
        if (bucket := _BUCKETS.get(text(each, "bucket"))) is not None:
            yield row(each, bucket, about)


def row(found: Json, bucket: Bucket, about: About) -> ApprovalTask:
    """One row. Raises Broken where it lacks what we can't do without."""
    request, ref = _ids(found, bucket)
    now, verify = state(found), flag(found, "verify")
    amount, currency = sum_of(found, about)
    return ApprovalTask(
        id=approval_id(about.account_id, bucket, ref),
        account_id=about.account_id,
        account=about.account,
        kind="hub",
        bucket=bucket,
        ref=ref,
        request=request,
        version=str(number(found, "data_rev")),
        title=title_of(found, about),
        no=text(found, "no"),
        form=text(found, "form"),
        form_title=text(found, "form_title"),
        requester=name_of(found.get("requester")),
        requester_id=id_of(found.get("requester")),
        department=text(found, "department_name") or text(found, "department"),
        for_whom=_for_whom(found, about.me) if bucket is Bucket.TO_DECIDE else "",
        step=text(found, "step_name"),
        amount=amount,
        currency=currency,
        facts=facts(found, amount, currency),
        state=now,
        standing=text(found, "sentence"),
        waiting_for=texts(found.get("waiting_for")),
        tier=tier(found, verify=verify),
        verify=verify,
        urgent=flag(found, "urgent"),
        urgent_reason=text(found, "urgent_reason"),
        opened=moment(found.get("opened")) or moment(found.get("submitted")),
        due=moment(found.get("due")),
        then=text(found, "then"),
        updated=moment(found.get("updated")),
        actions=_actions(found, bucket, now, about.me),
        reason_needed=frozenset({Action.REJECT, Action.REVOKE}),
        files=number(found, "files"),
        decided=str(_DONE.get(text(found, "task_state"), "")) if bucket is Bucket.HANDLED else "",
        unread=bucket is Bucket.COPIES and found.get("seen") is None,
    )


def _ids(found: Json, bucket: Bucket) -> tuple[str, str]:
    """The request, and what a row is known by: my task where there is one."""
    request = text(found, "request") or needed(found, "id")
    task = needed(found, "task") if bucket is Bucket.TO_DECIDE else text(found, "task")
    return request, task or request


def title_of(found: Json, about: About) -> str:
    """What a row is called: the form, and the first of the fields that decide ("Purchase request · New chairs").

    One that takes an approved request back looks like that request in everything else, so it says so first.
    """
    form = text(found, "title") or text(found, "form_title")
    first = next((text(each, "value") for each in objects(found.get("summary"))), "")
    title = " · ".join(filter(None, (form, first)))
    back = _TAKE_BACK.get(about.language, _TAKE_BACK["en"])
    return back.format(title) if found.get("revokes") else title


def state(found: Json) -> State:
    """How the request stands; a word that is not ours counts as under way."""
    return _STATES.get(text(found, "state"), State.PENDING)


def tier(found: Json, *, verify: bool) -> Tier:
    """What the hub says; an old one says nothing, and a second verification is high."""
    said = _TIERS.get(number(found, "tier", -1), Tier.MIDDLE)
    return max(said, Tier.HIGH) if verify else said


def sum_of(found: Json, about: About) -> tuple[str, str]:
    """The amount in the company's currency: in that the hub counts, whatever the form was filled in with."""
    currency = about.me.currency or text(found, "currency")
    amount = money(found.get("amount"), currency)
    return amount, currency if amount else ""


def facts(found: Json, amount: str, currency: str) -> tuple[Fact, ...]:
    """The decisive fields, without the one that is the amount."""
    made = []
    for each in objects(found.get("summary")):
        title, value = text(each, "title"), text(each, "value")
        if title and not _is_amount(value, amount, currency):
            made.append(Fact(text(each, "pointer") or title, title, value))
    return tuple(made)


def _is_amount(value: str, amount: str, currency: str) -> bool:
    """Whether the words are "HKD 12,000.00" for the amount that stands in the row anyway."""
    plain = _NUMBER.search(value)
    if not amount or not plain or not value.startswith(currency):
        return False
    try:
        return Decimal(plain[0].replace(",", "")) == Decimal(amount)
    except InvalidOperation:
        return False


def _for_whom(found: Json, me: Me) -> str:
    """In whose place I would sign: my principal's, or the one's whom I am a deputy of."""
    behalf, assignee = found.get("on_behalf_of"), found.get("assignee")
    if id_of(behalf) and id_of(behalf) != me.id:
        return name_of(behalf)
    return name_of(assignee) if id_of(assignee) not in {"", me.id} else ""


def _actions(found: Json, bucket: Bucket, now: State, me: Me) -> frozenset[Action]:
    match bucket:
        case Bucket.TO_DECIDE:
            owner = id_of(found.get("on_behalf_of")) or id_of(found.get("assignee"))
            passing = {Action.TRANSFER} if owner in {"", me.id} else set()
            if passing and text(found, "origin") != "delegation":
                passing.add(Action.DELEGATE)
            return _DECIDING | passing
        case Bucket.MINE:
            mine = _OWN.get(now, frozenset({Action.COMMENT}))
            return mine - {Action.REVOKE} if text(found, "revokes") else mine
        case _:
            return frozenset({Action.COMMENT})
