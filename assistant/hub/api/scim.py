"""/scim/v2: people and groups for the company's directory service (RFC 7643, 7644)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Query, Response
from pydantic import BeforeValidator

from assistant.hub.services import scim, scim_groups

from .caller import Caller
from .face import Face, TheFace
from .models import ID, holds
from .out import dumped
from .problem import SCIM, SCIM_JSON

router = APIRouter(prefix=SCIM, tags=["scim"])
PersonId = Annotated[str, Path(pattern=ID)]
GroupId = Annotated[str, Path(pattern=r"^[A-Za-z0-9_.:-]{1,80}$")]
Sent = Annotated[dict[str, Any], Body(media_type=SCIM_JSON), BeforeValidator(holds)]
Filter = Annotated[str, Query(alias="filter", max_length=400)]
Start = Annotated[int, Query(alias="startIndex", ge=-(10**6), le=10**6)]
Count = Annotated[int, Query(ge=-(10**6), le=10**6)]
_ANSWER = {"content": {SCIM_JSON: {"schema": {"type": "object"}}}}
_GIVES: dict[int | str, dict[str, Any]] = {200: _ANSWER}
_MAKES: dict[int | str, dict[str, Any]] = {201: _ANSWER}


@router.get("/ServiceProviderConfig", response_class=Response, responses=_GIVES)
def config(actor: Caller) -> Response:  # noqa: ARG001 - whoever is signed in may look
    """What of SCIM is understood here (RFC 7643, 5)."""
    no = {"supported": False}
    return _reply(
        {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
            "patch": {"supported": True}, "filter": {"supported": True, "maxResults": 200},
            "bulk": no | {"maxOperations": 0, "maxPayloadSize": 0}, "changePassword": no, "sort": no,
            "etag": no, "authenticationSchemes": [
                {"type": "oauthbearertoken", "name": "Device token", "description": "The token of a device."}
            ],
        }
    )  # fmt: skip


@router.get("/Users", response_class=Response, responses=_GIVES)
def users(
    here: TheFace, actor: Caller, wanted: Filter = "", start: Start = 1, count: Count = 100
) -> Response:
    """People, by `userName eq`, `externalId eq`, or page by page."""
    return _reply(scim.list_users(here.hub, actor, _base(here), wanted, start, count))


@router.post("/Users", status_code=201, response_class=Response, responses=_MAKES)
def new_user(here: TheFace, actor: Caller, sent: Sent) -> Response:
    """A new person."""
    return _reply(scim.create_user(here.hub, actor, sent, _base(here)), 201)


@router.get("/Users/{person}", response_class=Response, responses=_GIVES)
def user(here: TheFace, actor: Caller, person: PersonId) -> Response:
    """One person."""
    return _reply(scim.get_user(here.hub, actor, person, _base(here)))


@router.put("/Users/{person}", response_class=Response, responses=_GIVES)
def put_user(here: TheFace, actor: Caller, person: PersonId, sent: Sent) -> Response:
    """A person as the directory has him now."""
    return _reply(scim.put_user(here.hub, actor, person, sent, _base(here)))


@router.patch("/Users/{person}", response_class=Response, responses=_GIVES)
def patch_user(here: TheFace, actor: Caller, person: PersonId, sent: Sent) -> Response:
    """Some of a person's fields; who is not active any more is signed out everywhere."""
    return _reply(scim.patch_user(here.hub, actor, person, sent, _base(here)))


@router.delete("/Users/{person}", status_code=204, response_class=Response)
def drop_user(here: TheFace, actor: Caller, person: PersonId) -> Response:
    """He has left: deactivated and signed out; what he did stays in the trail."""
    scim.delete_user(here.hub, actor, person)
    return Response(status_code=204)


@router.get("/Groups", response_class=Response, responses=_GIVES)
def groups(here: TheFace, actor: Caller, wanted: Filter = "") -> Response:
    """Roles with those who hold them, all or by `displayName eq`."""
    return _reply(scim_groups.list_groups(here.hub, actor, _base(here), wanted))


@router.post("/Groups", status_code=201, response_class=Response, responses=_MAKES)
def new_group(here: TheFace, actor: Caller, sent: Sent) -> Response:
    """A role that its members hold from now on."""
    return _reply(scim_groups.create_group(here.hub, actor, sent, _base(here)), 201)


@router.get("/Groups/{group}", response_class=Response, responses=_GIVES)
def one_group(here: TheFace, actor: Caller, group: GroupId) -> Response:
    """One role."""
    return _reply(scim_groups.get_group(here.hub, actor, group, _base(here)))


@router.put("/Groups/{group}", response_class=Response, responses=_GIVES)
def put_group(here: TheFace, actor: Caller, group: GroupId, sent: Sent) -> Response:
    """A role with exactly these members."""
    return _reply(scim_groups.put_group(here.hub, actor, group, sent, _base(here)))


@router.patch("/Groups/{group}", response_class=Response, responses=_GIVES)
def patch_group(here: TheFace, actor: Caller, group: GroupId, sent: Sent) -> Response:
    """Members come and go."""
    return _reply(scim_groups.patch_group(here.hub, actor, group, sent, _base(here)))


@router.delete("/Groups/{group}", status_code=204, response_class=Response)
def drop_group(here: TheFace, actor: Caller, group: GroupId) -> Response:
    """Nobody holds the role any more."""
    scim_groups.delete_group(here.hub, actor, group)
    return Response(status_code=204)


def _base(here: Face) -> str:
    return here.settings.public_url + SCIM


def _reply(value: Any, status: int = 200) -> Response:
    return Response(dumped(value), status, media_type=SCIM_JSON)
