"""/scim/v2: people and groups for the company's directory service (RFC 7643, 7644)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Query, Response
from pydantic import BeforeValidator

from assistant.hub.access import scim as values
from assistant.hub.access import scim_schemas
from assistant.hub.access.scim_shape import Shape
from assistant.hub.problems import Missing
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
Named = Annotated[str, Path(pattern=r"^[A-Za-z0-9_.:-]{1,100}$")]
_ANSWER = {"content": {SCIM_JSON: {"schema": {"type": "object"}}}}
_GIVES: dict[int | str, dict[str, Any]] = {200: _ANSWER}
_MAKES: dict[int | str, dict[str, Any]] = {201: _ANSWER}
_WHOLE = Shape()


def shape(
    attributes: Annotated[str, Query(max_length=1000)] = "",
    excluded: Annotated[str, Query(alias="excludedAttributes", max_length=1000)] = "",
) -> Shape:
    """How much of it is wanted."""
    return Shape(attributes, excluded)


Wanted = Annotated[Shape, Depends(shape)]


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


@router.get("/ResourceTypes", response_class=Response, responses=_GIVES)
def resource_types(here: TheFace, actor: Caller) -> Response:  # noqa: ARG001 - whoever is signed in may look
    """The kinds of resources (RFC 7643, 6)."""
    return _all(scim_schemas.resource_types(_base(here)))


@router.get("/ResourceTypes/{kind}", response_class=Response, responses=_GIVES)
def resource_type(here: TheFace, actor: Caller, kind: Named) -> Response:  # noqa: ARG001 - the same
    """One kind of them."""
    return _one(scim_schemas.resource_types(_base(here)), kind)


@router.get("/Schemas", response_class=Response, responses=_GIVES)
def schemas(here: TheFace, actor: Caller) -> Response:  # noqa: ARG001 - the same
    """The attributes that are kept (RFC 7643, 7)."""
    return _all(scim_schemas.schemas(_base(here)))


@router.get("/Schemas/{schema}", response_class=Response, responses=_GIVES)
def one_schema(here: TheFace, actor: Caller, schema: Named) -> Response:  # noqa: ARG001 - the same
    """Those of one schema."""
    return _one(scim_schemas.schemas(_base(here)), schema)


@router.get("/Users", response_class=Response, responses=_GIVES)
def users(
    here: TheFace,
    actor: Caller,
    shown: Wanted,
    wanted: Filter = "",
    start: Start = 1,
    count: Count = 100,
) -> Response:
    """People, by `userName eq`, `externalId eq`, or page by page."""
    return _reply(scim.list_users(here.hub, actor, _base(here), wanted, start, count), shape=shown)


@router.post("/Users", status_code=201, response_class=Response, responses=_MAKES)
def new_user(here: TheFace, actor: Caller, shown: Wanted, sent: Sent) -> Response:
    """A new person."""
    return _reply(scim.create_user(here.hub, actor, sent, _base(here)), 201, shape=shown)


@router.get("/Users/{person}", response_class=Response, responses=_GIVES)
def user(here: TheFace, actor: Caller, shown: Wanted, person: PersonId) -> Response:
    """One person."""
    return _reply(scim.get_user(here.hub, actor, person, _base(here)), shape=shown)


@router.put("/Users/{person}", response_class=Response, responses=_GIVES)
def put_user(here: TheFace, actor: Caller, shown: Wanted, person: PersonId, sent: Sent) -> Response:
    """A person as the directory has him now."""
    return _reply(scim.put_user(here.hub, actor, person, sent, _base(here)), shape=shown)


@router.patch("/Users/{person}", response_class=Response, responses=_GIVES)
def patch_user(
    here: TheFace, actor: Caller, shown: Wanted, person: PersonId, sent: Sent
) -> Response:
    """Some of a person's fields; who is not active any more is signed out everywhere."""
    return _reply(scim.patch_user(here.hub, actor, person, sent, _base(here)), shape=shown)


@router.delete("/Users/{person}", status_code=204, response_class=Response)
def drop_user(here: TheFace, actor: Caller, person: PersonId) -> Response:
    """He has left: deactivated and signed out; what he did stays in the trail."""
    scim.delete_user(here.hub, actor, person)
    return Response(status_code=204)


@router.get("/Groups", response_class=Response, responses=_GIVES)
def groups(
    here: TheFace,
    actor: Caller,
    shown: Wanted,
    wanted: Filter = "",
    start: Start = 1,
    count: Count = 200,
) -> Response:
    """Roles with those who hold them, by `displayName eq`, or page by page."""
    return _reply(
        scim_groups.list_groups(here.hub, actor, _base(here), wanted, start, count), shape=shown
    )


@router.post("/Groups", status_code=201, response_class=Response, responses=_MAKES)
def new_group(here: TheFace, actor: Caller, shown: Wanted, sent: Sent) -> Response:
    """A role that its members hold from now on."""
    return _reply(scim_groups.create_group(here.hub, actor, sent, _base(here)), 201, shape=shown)


@router.get("/Groups/{group}", response_class=Response, responses=_GIVES)
def one_group(here: TheFace, actor: Caller, shown: Wanted, group: GroupId) -> Response:
    """One role."""
    return _reply(scim_groups.get_group(here.hub, actor, group, _base(here)), shape=shown)


@router.put("/Groups/{group}", response_class=Response, responses=_GIVES)
def put_group(here: TheFace, actor: Caller, shown: Wanted, group: GroupId, sent: Sent) -> Response:
    """A role with exactly these members."""
    return _reply(scim_groups.put_group(here.hub, actor, group, sent, _base(here)), shape=shown)


@router.patch("/Groups/{group}", response_class=Response, responses=_GIVES)
def patch_group(
    here: TheFace, actor: Caller, shown: Wanted, group: GroupId, sent: Sent
) -> Response:
    """Members come and go."""
    return _reply(scim_groups.patch_group(here.hub, actor, group, sent, _base(here)), shape=shown)


@router.delete("/Groups/{group}", status_code=204, response_class=Response)
def drop_group(here: TheFace, actor: Caller, group: GroupId) -> Response:
    """Nobody holds the role any more."""
    scim_groups.delete_group(here.hub, actor, group)
    return Response(status_code=204)


def _all(found: list[dict[str, Any]]) -> Response:
    return _reply(values.listed(found, len(found), 1))


def _one(found: list[dict[str, Any]], named: str) -> Response:
    for each in found:
        if each["id"] == named:
            return _reply(each)
    raise Missing("api.no_such_path")


def _base(here: Face) -> str:
    return here.settings.public_url + SCIM


def _reply(value: dict[str, Any], status: int = 200, shape: Shape = _WHOLE) -> Response:
    """What was just made says where it is, in the header, too (RFC 7644, 3.3)."""
    headers = {"Location": str(value["meta"]["location"])} if status == HTTPStatus.CREATED else {}
    return Response(dumped(shape.of(value)), status, headers, SCIM_JSON)
