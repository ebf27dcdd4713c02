"""Robots: the list with their switches, the editor in rows with a preview beside it, and their runs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.robot import EVENTS, REGIONS
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import robotparts, robots, robottrial, verify
from assistant.hub.services.robots import Wish
from assistant.hub.store import definitions
from assistant.hub.store.robots import Run
from assistant.hub.words import known

from .bricks import edited
from .conditions import REQUEST, fields
from .overview import titles
from .pages import back, page
from .people import directory_of, role_name
from .robotrows import body_of, sheet_of
from .sheet import items, line
from .visit import Guest, Pressed, Visitor

router = APIRouter()
_ROWS = ("add", "remove", "up", "down")
_FRESH = {
    "on": "request.approved", "conds": [], "acts": [{"do": "post", "people": [""]}], "zone": "", "language": "en",
    "scope": "*",
}  # fmt: skip
_PAGE = 50
_OPERATORS = (
    ("==", "eq"), ("!=", "ne"), (">", "gt"), (">=", "ge"), ("<", "lt"), ("<=", "le"), ("in", "in"),
    ("contains", "contains"), ("startsWith", "starts"), ("endsWith", "ends"),
)  # fmt: skip
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_ZONES = (
    "Asia/Hong_Kong", "Asia/Taipei", "Asia/Shanghai", "Asia/Tokyo", "Asia/Singapore", "Europe/London", "Europe/Berlin",
    "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC",
)  # fmt: skip


@router.get("/robots")
def listing(guest: Guest) -> Response:
    """Every robot with its switch."""
    return _listed(guest)


@router.post("/robots")
def press(press: Pressed) -> Response:
    """Switch one on or off, or run a report now. What sends outside may need a code."""
    guest, (what, _, rest) = press.visitor, press.do.partition(":")
    name, _, rev = rest.partition(":")
    seen = _number(rev)
    try:
        match what:
            case "on":
                _on(press, name, seen)
            case "off":
                robots.switch_off(guest.hub, guest.actor, name, seen)
            case "archive":
                robots.archive(guest.hub, guest.actor, name, seen)
            case "run":
                robots.run_now(
                    guest.hub, guest.actor, name, line(press.sheet, "key") or press.visitor.csrf
                )
            case _:
                raise Invalid("admin.unreadable")
    except HubError as error:
        return _listed(guest, error.status, guest.say(error.code, **error.values))
    return back("/robots", "said_saved")


@router.get("/robots/runs")
def runs(guest: Guest, robot: str = "", cursor: str = "") -> Response:
    """The live monitor: what robots did, were refused, or gave up."""
    rows = robots.runs(guest.hub, guest.actor, _plain(robot), _plain(cursor), _PAGE)
    names = {each.id: each.name for each in robots.listed(guest.hub, guest.actor, archived=True)}
    further = rows[-1].id if len(rows) == _PAGE else ""
    told = {each.id: _why(guest, each) for each in rows}
    return page(
        guest, "robotruns.html", here="robots", rows=rows, names=names, robot=robot, next=further, told=told
    )  # fmt: skip


@router.get("/robot")
def one(guest: Guest, id: str = "") -> Response:  # noqa: A002 - the address's word
    """The editor of one, or of a new one."""
    if not id:
        return _editor(guest, dict(_FRESH), "", 0)
    found = robots.get(guest.hub, guest.actor, _plain(id))
    return _editor(guest, sheet_of(found.name, found.role, found.body), found.id, found.rev)


@router.post("/robot")
def edit(press: Pressed) -> Response:
    """Rows are moved, tried or saved."""
    guest, sheet = press.visitor, press.sheet
    name, rev = line(sheet, "id"), line(sheet, "seen")
    seen = _number(rev)
    if press.do.partition(":")[0] in _ROWS:
        return _editor(guest, edited(sheet, press.do), name, seen)
    try:
        wish = Wish(line(sheet, "name"), line(sheet, "role"), body_of(sheet))
        if press.do == "try":
            return _editor(guest, sheet, name, seen, shown=_preview(guest, wish, sheet))
        robots.save(guest.hub, guest.actor, wish, name, seen)
    except HubError as error:
        text = guest.say(error.code, **error.values)
        return _editor(guest, sheet, name, seen, status=error.status, trouble=text)
    return back("/robots", "said_saved")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - digits of a column


def _plain(text: str) -> str:
    """An id as ids are; "" for anything else."""
    return text if _ID.fullmatch(text) else ""


def _on(press: Any, name: str, seen: int) -> None:
    guest = press.visitor
    found = robots.get(guest.hub, guest.actor, name)
    policy = robots.policy(guest.hub, guest.actor)
    outside = any(each.get("do") == "post" for each in found.body["then"])
    actor = (
        press.verified(robots.purpose(found)) if policy["verify_on"] and outside else guest.actor
    )
    robots.switch_on(guest.hub, actor, name, seen)


def _preview(guest: Visitor, wish: Wish, sheet: Mapping[str, Any]) -> robottrial.Preview:
    """At the sample that stands beside the rows: a request's id, or a payload in JSON."""
    sample = str(sheet.get("sample") or "").strip()
    payload = None
    if sample.startswith("{"):
        try:
            payload = json.loads(sample)
        except ValueError:
            raise Invalid("robots.shape", place="JSON") from None
        sample = ""
    return robottrial.preview(guest.hub, guest.actor, wish, request=sample[:64], payload=payload)


def _listed(guest: Visitor, status: int = 200, trouble: str = "") -> Response:
    return page(
        guest, "robots.html", status, here="robots", rows=robots.listed(guest.hub, guest.actor), trouble=trouble,
        policy=robots.policy(guest.hub, guest.actor), held=verify.methods(guest.hub, guest.actor.person),
        role_names={each.role: role_name(guest, each.role) for each in robots.listed(guest.hub, guest.actor)},
    )  # fmt: skip


def _editor(
    guest: Visitor, sheet: Mapping[str, Any], name: str, seen: int, *, status: int = 200, trouble: str = "",
    shown: robottrial.Preview | None = None,
) -> Response:  # fmt: skip
    chosen, directory = robotparts.parts(guest.hub, guest.actor), directory_of(guest)
    forms = titles(guest)
    return page(
        guest, "robot.html", status, here="robots", sheet=sheet, name=name, seen=seen, trouble=trouble, shown=shown,
        events=(*EVENTS, "hook", "cron"), regions=REGIONS[1:], parts=chosen, forms=forms, ops=_OPERATORS,
        zones=dict.fromkeys((guest.hub.zone, *_ZONES)), values=robotparts.values(str(sheet.get("on"))),
        roles=[(each, role_name(guest, each)) for each in chosen.roles],
        departments={each.id: each.name for each in directory.departments.values()},
        people=sorted((each for each in directory.people.values() if each.active), key=lambda each: each.name),
        fields=_fields(guest, sheet, forms),
    )  # fmt: skip


def _fields(
    guest: Visitor, sheet: Mapping[str, Any], forms: Mapping[str, str]
) -> list[tuple[str, str]]:
    """What a condition may ask about: the request's own facts, and the fields of the forms that are ticked."""
    own = [(f"request.{each}", guest.say(f"admin.about_{each}")) for each in REQUEST]
    ticked = [str(each) for each in items(sheet, "forms") if each in forms]
    found: dict[str, str] = {}
    with guest.hub.database.read() as db:
        for each in ticked:
            form, _ = definitions.newest(db, each)
            found |= {one.name: one.title for one in fields(form, guest.language)}
    return [*own, *((name, text) for name, text in found.items() if name.startswith("form."))]


def _why(guest: Visitor, run: Run) -> str:
    """Why a run was refused or failed, in words where there are any."""
    try:
        said = json.loads(run.error)
    except ValueError:
        return run.error
    code = str(said.pop("code", "")) if isinstance(said, dict) else ""
    return guest.say(code, **said) if known(code) else run.error
