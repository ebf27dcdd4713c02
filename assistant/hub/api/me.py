"""/v1/me: who the caller is, his devices, and who stands in for him."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import AwareDatetime, Field

from assistant.hub.domain.people import Deputy
from assistant.hub.services import people, signin, verify

from .caller import Caller
from .face import TheFace
from .models import ID, Given, Id, Sent
from .out import reply

router = APIRouter(prefix="/v1/me", tags=["me"])
RowId = Annotated[str, Path(pattern=ID)]


FormId = Annotated[str, Field(max_length=64)]


class Me(Given):
    """The caller, as the company knows him."""

    id: str
    name: str
    department: str
    roles: list[str]
    factors: dict[str, int]


class DeviceRow(Given):
    """A device; `this` is the one that asks."""

    id: str
    name: str
    created: str
    seen: str | None
    revoked: str | None
    this: bool


class Stand(Sent):
    """Somebody who acts for the caller for a while; `absent`: the caller is not asked meanwhile."""

    delegate: Id
    start: AwareDatetime
    end: AwareDatetime
    forms: Annotated[list[FormId], Field(max_length=50, default_factory=list)]
    absent: bool = False


class DeputyRow(Given):
    """Who acts for whom, from when until when (end not included), for which forms (none named: all)."""

    id: str
    principal: str
    principal_name: str
    delegate: str
    delegate_name: str
    start: str
    end: str
    forms: list[str]
    absent: bool


@router.get("", response_model=Me)
def me(here: TheFace, actor: Caller) -> Response:
    """Who the caller is."""
    with here.hub.database.read() as db:
        directory = here.hub.directory(db)
    person = directory.people[actor.person]
    branch, boss = directory.departments.get(person.department), person.supervisor
    return reply(
        {
            "id": person.id, "name": person.name, "email": person.email, "number": person.number,
            "department": person.department, "department_name": branch.name if branch else "",
            "supervisor": boss, "supervisor_name": directory.name(boss) if boss else "",
            "region": person.region, "locale": person.locale, "zone": person.work.zone,
            "roles": sorted(directory.roles(person.id)), "device": actor.device,
            "currency": here.hub.currency, "factors": verify.methods(here.hub, actor.person),
        }
    )  # fmt: skip


@router.get("/devices", response_model=list[DeviceRow])
def devices(here: TheFace, actor: Caller) -> Response:
    """The caller's devices, newest first."""
    found = signin.devices(here.hub, actor)
    return reply(
        [
            {
                "id": each.id, "name": each.name, "created": each.created, "seen": each.seen,
                "revoked": each.revoked, "this": each.id == actor.device,
            }
            for each in found
        ]
    )  # fmt: skip


@router.delete("/devices/{device}", status_code=204, response_class=Response)
def revoke(here: TheFace, actor: Caller, device: RowId) -> Response:
    """Sign a device out; its token is worth nothing from now on."""
    signin.revoke(here.hub, actor, device)
    return Response(status_code=204)


@router.get("/deputies", response_model=list[DeputyRow])
def deputies(here: TheFace, actor: Caller) -> Response:
    """Who stands in for the caller, and for whom he does."""
    found = people.deputies(here.hub, actor)
    return reply([_deputy(here, each) for each in found])


@router.post("/deputies", status_code=201, response_model=DeputyRow)
def stand_in(here: TheFace, actor: Caller, sent: Stand) -> Response:
    """Somebody is to act for the caller for a while."""
    made = people.set_deputy(
        here.hub, actor, sent.delegate, (_utc(sent.start), _utc(sent.end)), forms=sent.forms, absent=sent.absent
    )  # fmt: skip
    return reply(_deputy(here, made), 201)


@router.delete("/deputies/{deputy}", status_code=204, response_class=Response)
def back(here: TheFace, actor: Caller, deputy: RowId) -> Response:
    """He acts for the caller no longer."""
    people.clear_deputy(here.hub, actor, deputy)
    return Response(status_code=204)


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


def _deputy(here: TheFace, row: Deputy) -> dict[str, Any]:
    with here.hub.database.read() as db:
        names = here.hub.directory(db).name
    return {
        "id": row.id, "principal": row.principal, "principal_name": names(row.principal),
        "delegate": row.delegate, "delegate_name": names(row.delegate), "start": row.start,
        "end": row.end, "forms": list(row.forms), "absent": row.absent,
    }  # fmt: skip
