"""/v1/robots: those who build robots, run them and watch them; and what robots said to the caller."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import Field

from assistant.hub.services import robotgroups, robots, robottrial
from assistant.hub.services.context import Actor
from assistant.hub.services.robotgroups import Group
from assistant.hub.services.robots import Wish
from assistant.hub.store.robots import Robot

from .caller import Caller, Key
from .face import TheFace
from .models import ID, NAME, Data, Given, Id, Line, Sent
from .models_requests import Rows
from .out import reply
from .paging import Cursor, Limit, page, place

router = APIRouter(prefix="/v1/robots", tags=["robots"])
RobotId = Annotated[str, Path(pattern=ID, description="The robot's id.")]
Revision = Annotated[int, Field(ge=1, le=2**31 - 1, description="The revision that was looked at.")]


class RobotSent(Sent):
    """`body`: {"when": ..., "and": [...], "then": [...]}; `role` decides what the robot sees."""

    name: Line
    role: Line
    body: Data


class RobotChanged(RobotSent):
    """`seen` is the revision it was made from."""

    seen: Revision


class Switched(Sent):
    """`verification` where the company wants a second verification for switching on."""

    seen: Revision
    verification: Annotated[str, Field(max_length=64)] = ""


class RobotTried(RobotSent):
    """A sample: a request's id for rules, a payload for triggers."""

    request: Id | None = None
    payload: Data | None = None


class RobotGiven(Given):
    """A robot as it stands. `purpose` is what a second verification for switching it on is bound to."""

    id: str
    name: str
    kind: str
    role: str
    owner: str
    status: str
    rev: int


class PolicySent(Sent):
    """`private_forms` are never told to a group; `rows_days`: after how many days rows of tables go, 0 = never."""

    verify_on: bool
    private_forms: Annotated[list[Id], Field(max_length=200, default_factory=list)]
    rows_days: Annotated[int, Field(ge=0, le=36500)] = 0
    verification: Annotated[str, Field(max_length=64)] = ""


class GroupSent(Sent):
    """`kind`: dingtalk, feishu, wecom, teams, slack; `roles`: as what its readers see masked fields.

    `private_ok`: a server of the company's own.
    """

    kind: Annotated[str, Field(max_length=20)]
    url: Annotated[str, Field(max_length=1000)]
    secret: Annotated[str, Field(max_length=200)] = ""
    private_ok: bool = False
    title: Line = ""
    roles: Annotated[list[Id], Field(max_length=20, default_factory=list)]
    verification: Annotated[str, Field(max_length=64)] = ""


@router.get("", response_model=Rows)
def listing(here: TheFace, actor: Caller) -> Response:
    """Every robot."""
    return reply({"rows": [_row(each) for each in robots.listed(here.hub, actor)], "next": None})


@router.post("", status_code=201, response_model=RobotGiven)
def make(here: TheFace, actor: Caller, sent: RobotSent) -> Response:
    """A new robot; a draft until it is switched on."""
    return reply(_row(robots.save(here.hub, actor, _wish(sent))), 201)


@router.post(":preview", response_model=Given)
def preview(here: TheFace, actor: Caller, sent: RobotTried) -> Response:
    """What it would do at a sample, as the robot would see it; nothing is done."""
    found = robottrial.preview(
        here.hub, actor, _wish(sent), request=sent.request or "", payload=sent.payload
    )
    return reply(found)


@router.get("/runs", response_model=Rows)
def every_run(
    here: TheFace, actor: Caller, cursor: Cursor = "", limit: Limit = 50,
    robot: Annotated[str, Query(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = "",
) -> Response:  # fmt: skip
    """The live monitor of robots, newest first; of one `robot` or of all."""
    scope = f"runs {robot}"
    inner = place(here.hub, actor, scope, cursor)
    rows = robots.runs(here.hub, actor, robot, inner, limit)
    further = rows[-1].id if len(rows) == limit else ""
    return reply(page(here.hub, actor, scope, list(rows), further))


@router.get("/messages", response_model=Rows)
def messages(here: TheFace, actor: Caller, cursor: Cursor = "", limit: Limit = 50) -> Response:
    """What robots said to the caller, newest first (the event robot.message names one)."""
    inner = place(here.hub, actor, "messages", cursor)
    rows = robots.messages(here.hub, actor, inner, limit)
    further = rows[-1].id if len(rows) == limit else ""
    return reply(page(here.hub, actor, "messages", list(rows), further))


@router.get("/sheets", response_model=Given)
def sheets(here: TheFace, actor: Caller) -> Response:
    """The tables that robots fill, with the number of their rows."""
    return reply(robots.sheets(here.hub, actor))


@router.get("/sheets/{name}", response_model=Rows)
def sheet(
    here: TheFace, actor: Caller, name: Annotated[str, Path(pattern=NAME)], cursor: Cursor = "", limit: Limit = 50
) -> Response:  # fmt: skip
    """Rows of a table, newest first."""
    scope = f"sheet {name}"
    inner = place(here.hub, actor, scope, cursor)
    rows = robots.sheet(here.hub, actor, name, inner, limit)
    further = str(rows[-1].seq) if len(rows) == limit else ""
    return reply(page(here.hub, actor, scope, list(rows), further))


@router.get("/policy", response_model=Given)
def policy(here: TheFace, actor: Caller) -> Response:
    """What the company wants of its robots."""
    return reply(robots.policy(here.hub, actor))


@router.put("/policy", status_code=204, response_class=Response)
def put_policy(here: TheFace, actor: Caller, sent: PolicySent) -> Response:
    """Change it; needs a second verification for "settings"."""
    who = _verified(actor, sent.verification)
    forms, days = sent.private_forms, sent.rows_days
    robots.put_policy(here.hub, who, verify_on=sent.verify_on, private_forms=forms, rows_days=days)
    return Response(status_code=204)


@router.put("/groups/{name}", status_code=204, response_class=Response)
def put_group(
    here: TheFace, actor: Caller, name: Annotated[str, Path(pattern=NAME)], sent: GroupSent
) -> Response:
    """A chat group that robots may write to; needs a second verification for "settings"."""
    group = Group(
        name, sent.kind, sent.url, sent.secret, sent.title, sent.private_ok, tuple(sent.roles)
    )
    robotgroups.put(here.hub, _verified(actor, sent.verification), group)
    return Response(status_code=204)


@router.get("/groups", response_model=Rows)
def groups(here: TheFace, actor: Caller) -> Response:
    """The groups that robots may write to; neither their secrets nor their whole addresses."""
    return reply({"rows": list(robotgroups.listed(here.hub, actor)), "next": None})


@router.get("/{robot}", response_model=RobotGiven)
def one(here: TheFace, actor: Caller, robot: RobotId) -> Response:
    """One robot."""
    return reply(_row(robots.get(here.hub, actor, robot)))


@router.put("/{robot}", response_model=RobotGiven)
def change(here: TheFace, actor: Caller, robot: RobotId, sent: RobotChanged) -> Response:
    """A new revision; it is a draft again."""
    return reply(_row(robots.save(here.hub, actor, _wish(sent), robot, sent.seen)))


@router.post("/{robot}:on", response_model=RobotGiven)
def switch_on(here: TheFace, actor: Caller, robot: RobotId, sent: Switched) -> Response:
    """From now on it works."""
    who = _verified(actor, sent.verification)
    return reply(_row(robots.switch_on(here.hub, who, robot, sent.seen)))


@router.post("/{robot}:off", response_model=RobotGiven)
def switch_off(here: TheFace, actor: Caller, robot: RobotId, sent: Switched) -> Response:
    """It works no more."""
    return reply(_row(robots.switch_off(here.hub, actor, robot, sent.seen)))


@router.delete("/{robot}", status_code=204, response_class=Response)
def remove(
    here: TheFace, actor: Caller, robot: RobotId, seen: Annotated[int, Query(ge=1, le=2**31 - 1)]
) -> Response:
    """It is gone; what it did is kept."""
    robots.archive(here.hub, actor, robot, seen)
    return Response(status_code=204)


@router.post("/{robot}:run", status_code=202, response_model=Given)
def run(here: TheFace, actor: Caller, robot: RobotId, key: Key) -> Response:
    """A report, now; the same key twice is one run."""
    return reply({"cause": robots.run_now(here.hub, actor, robot, key)}, 202)


def _wish(sent: RobotSent) -> Wish:
    return Wish(sent.name, sent.role, sent.body)


def _verified(actor: Actor, verification: str) -> Actor:
    return dataclasses.replace(actor, verification=verification)


def _row(each: Robot) -> dict[str, Any]:
    return {
        "id": each.id, "name": each.name, "kind": each.kind, "role": each.role, "owner": each.owner,
        "body": each.body, "status": each.status, "rev": each.rev, "updated": each.updated,
        "purpose": robots.purpose(each),
    }  # fmt: skip
