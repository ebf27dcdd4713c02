"""/v1/requests: create, read, change, and what a requester or an admin presses."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Response

from assistant.hub.domain.deeds import Comment, CopyTo, Deed, Resolve, Submit, Urge, Withdraw
from assistant.hub.services import requests, views
from assistant.hub.services.context import Actor

from .caller import Caller
from .face import Face, TheFace
from .models import ID
from .models_requests import Answered, Changes, Copied, NewRequest, Reason, Resolved, Said, Whole
from .out import answered, reply
from .press import Press, ThePress

router = APIRouter(prefix="/v1/requests", tags=["requests"])
RequestId = Annotated[str, Path(pattern=ID, description="The request's id.")]


@router.post("", status_code=201, response_model=Answered)
def create(here: TheFace, actor: Caller, press: ThePress, sent: NewRequest) -> Response:
    """A new request. An incomplete one comes back at once as `returned`, each missing item named."""
    answer = requests.create(
        here.hub, actor, form=sent.form, data=sent.data, attachments=sent.attachments,
        urgent=sent.urgent, urgent_reason=sent.urgent_reason, submit=sent.submit,
        key=press.key, fingerprint=press.fingerprint,
    )  # fmt: skip
    return answered(answer)


@router.get("/{request}", response_model=Whole)
def one(here: TheFace, actor: Caller, request: RequestId) -> Response:
    """Everything about it that the caller may see: masked data, steps with people and reasons, history, actions."""
    return reply(views.request(here.hub, actor, request))


@router.patch("/{request}", response_model=Answered)
def change(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Changes
) -> Response:
    """New data for a draft or a returned request, or for the fields that a step lets its approver change."""
    return answered(
        requests.edit(
            here.hub, actor, request, sent.data, attachments=sent.attachments, task=sent.task,
            seen_data_rev=sent.seen_data_rev, key=press.key, fingerprint=press.fingerprint,
        )
    )  # fmt: skip


@router.post("/{request}:submit", response_model=Answered)
def submit(here: TheFace, actor: Caller, press: ThePress, request: RequestId) -> Response:
    """Send a draft, or a returned request again."""
    return _act(here, actor, press, request, Submit())


@router.post("/{request}:withdraw", response_model=Answered)
def withdraw(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Reason
) -> Response:
    """Take it back while it is pending or returned."""
    return _act(here, actor, press, request, Withdraw(sent.comment))


@router.post("/{request}:urge", response_model=Answered)
def urge(here: TheFace, actor: Caller, press: ThePress, request: RequestId) -> Response:
    """Ask the open approvers again; once an hour."""
    return _act(here, actor, press, request, Urge())


@router.post("/{request}:comment", response_model=Answered)
def comment(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Said
) -> Response:
    """Say something without deciding."""
    return _act(here, actor, press, request, Comment(sent.text, mention=tuple(sent.mention)))


@router.post("/{request}:copy", response_model=Answered)
def copy(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Copied
) -> Response:
    """Let somebody else read it from now on."""
    return _act(here, actor, press, request, CopyTo(tuple(sent.people)))


@router.post("/{request}:resolve", response_model=Answered)
def resolve(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Resolved
) -> Response:
    """An admin puts a request that stopped back on its way."""
    return _act(here, actor, press, request, Resolve(tuple(sent.people), sent.comment))


@router.post("/{request}:revoke", status_code=201, response_model=Answered)
def revoke(
    here: TheFace, actor: Caller, press: ThePress, request: RequestId, sent: Reason
) -> Response:
    """Ask the same approvers to take an approved request back: a request of its own, linked to this one."""
    return answered(
        requests.revoke(
            here.hub, actor, request, sent.comment, key=press.key, fingerprint=press.fingerprint
        )
    )


def _act(here: Face, actor: Actor, press: Press, request: str, deed: Deed) -> Response:
    return answered(
        requests.act(here.hub, actor, request, deed, key=press.key, fingerprint=press.fingerprint)
    )
