"""/v1/inbox and /v1/tasks: what waits for the caller, and his decision on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Path, Query, Response

from assistant.hub.domain.case import Sign
from assistant.hub.domain.deeds import (
    AddSign,
    Approve,
    Comment,
    Deed,
    Delegate,
    Reject,
    Return,
    TakeBack,
    Transfer,
)
from assistant.hub.domain.form import Lacking
from assistant.hub.problems import Invalid
from assistant.hub.services import decide, views

from .caller import Caller
from .face import TheFace
from .models import ID
from .models_requests import Answered, Decision, InboxOf, InboxRows, Whole
from .out import answered, dumped, listed, reply
from .paging import Cursor, Limit, page, place
from .press import ThePress

router = APIRouter(prefix="/v1", tags=["tasks"])
TaskId = Annotated[str, Path(pattern=ID, description="The task's id.")]
RequestId = Annotated[str, Path(pattern=ID, description="The request's id.")]
Bucket = Literal["to_decide", "mine", "handled", "copies"]
BUCKETS = frozenset(get_args(Bucket))
_NEEDS = {"transfer": "person", "delegate": "person", "add_sign": "people", "comment": "comment"}
TICKED = "marked"  # the reason of a field that an approver marked; his own words are in the note


@router.get("/inbox", response_model=InboxRows)
def inbox(
    here: TheFace, actor: Caller, cursor: Cursor = "", limit: Limit = 50,
    bucket: Bucket = "to_decide",
    form: Annotated[str, Query(pattern=r"^[a-z0-9_.-]{0,64}$")] = "",
) -> Response:  # fmt: skip
    """What waits for the caller (soonest first), what he asked for, what he decided, what he got a copy of."""
    scope = f"inbox {bucket} {form}"
    begin = place(here.hub, actor, scope, cursor)
    if bucket == "to_decide":
        rows, next_ = views.to_decide(here.hub, actor, begin, limit, form, dumped)
        return listed(rows, page(here.hub, actor, scope, (), next_)["next"])
    found = views.inbox(here.hub, actor, bucket, begin, limit, form)
    return reply(page(here.hub, actor, scope, found.rows, found.next))


@router.get("/inbox/requests/{request}", response_model=InboxOf)
def inbox_of(here: TheFace, actor: Caller, request: RequestId) -> Response:
    """Every row of the caller's lists that is about this request, each with its bucket; none: the list is empty."""
    return reply({"rows": views.inbox_of(here.hub, actor, request)})


@router.get("/inbox/counts", response_model=dict[str, int])
def counts(here: TheFace, actor: Caller) -> Response:
    """How many wait for the caller, and how many of his own are under way."""
    return reply(views.counts(here.hub, actor))


@router.get("/tasks/{task}", response_model=Whole)
def one(here: TheFace, actor: Caller, task: TaskId) -> Response:
    """The request as seen from this task."""
    return reply(views.task(here.hub, actor, task))


@router.post("/tasks/{task}/decisions", response_model=Answered)
def decision(
    here: TheFace, actor: Caller, press: ThePress, task: TaskId, sent: Decision
) -> Response:
    """Decide. Late, double and simultaneous presses give one outcome, and say who decided and when."""
    actor = dataclasses.replace(actor, verification=sent.verification)
    answer = decide.decide(
        here.hub, actor, task, deed(task, sent), key=press.key, fingerprint=press.fingerprint
    )
    here.metrics.pressed(sent.action, replayed=answer.replayed)
    return answered(answer)


def deed(task: str, sent: Decision) -> Deed:
    """The press as a value. Raises Invalid when a member that this action needs is missing."""
    needed = _NEEDS.get(sent.action)
    if needed and not getattr(sent, needed):
        raise Invalid("api.member_needed", member=needed, action=sent.action)
    return _DEEDS[sent.action](task, sent)


def _return(task: str, sent: Decision) -> Return:
    marked = tuple(Lacking(each.field, TICKED, {}, each.note) for each in sent.fields)
    return Return(task, sent.seen_data_rev, sent.comment, sent.to, marked, sent.straight_back)


_DEEDS: Mapping[str, Callable[[str, Decision], Deed]] = {
    "approve": lambda task, sent: Approve(task, sent.seen_data_rev, sent.comment),
    "reject": lambda task, sent: Reject(task, sent.seen_data_rev, sent.comment),
    "return": _return,
    "transfer": lambda task, sent: Transfer(task, sent.person, sent.comment),
    "delegate": lambda task, sent: Delegate(task, sent.person, sent.comment),
    "add_sign": lambda task, sent: AddSign(
        task, tuple(sent.people), sent.where, Sign(sent.sign), sent.comment, sent.seen_data_rev
    ),
    "comment": lambda task, sent: Comment(sent.comment, task, tuple(sent.people)),
    "take_back": lambda task, sent: TakeBack(task, sent.comment),
}
