"""One person: roles, who stands in, devices, an invite, a lost telephone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Response

from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.problems import Invalid, Missing, NeedsVerification, TooOften
from assistant.hub.services import people, signin, verify

from .account import invite_link
from .failing import told
from .pages import back, page
from .people import directory_of, role_name, roles_known
from .sheet import items, line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()


@router.get("/people/{person}")
def one(guest: Guest, person: str) -> Response:
    """What the hub knows about a person's rights."""
    return _one(guest, person)


@router.post("/people/{person}")
def change(press: Pressed, person: str) -> Response:
    """A role given or taken, a deputy set or cleared, a device ended, an invite made."""
    guest, (what, _, which) = press.visitor, press.do.partition(":")
    try:
        if what == "invite":
            code = signin.invite(guest.hub, guest.actor, person)
            return _one(guest, person, link=invite_link(guest, code))
        _change(press, person, what, which)
    except (Invalid, NeedsVerification, TooOften) as error:
        return _one(guest, person, error.status, typed=press.sheet, **told(guest, error, what))
    return back(f"/people/{person}", "said_saved")


def _change(press: Press, person: str, what: str, which: str) -> None:
    hub, actor, sheet = press.visitor.hub, press.visitor.actor, press.sheet
    match what:
        case "grant":
            role = line(sheet, "own_role") or line(sheet, "role")
            people.grant(hub, actor, person, role, line(sheet, "scope") or "*")
        case "ungrant":
            role, _, scope = which.partition(":")
            people.ungrant(hub, actor, person, role, scope or "*")
        case "deputy":
            _deputy(press, person)
        case "undeputy":
            people.clear_deputy(hub, actor, which)
        case "revoke":
            signin.revoke(hub, actor, which)
        case "reset":
            own = person == actor.person and bool(verify.methods(hub, person))
            verify.reset(hub, press.verified(verify.FACTORS) if own else actor, person)
        case _:
            raise Invalid("admin.unreadable")


def _deputy(press: Press, person: str) -> None:
    guest, sheet = press.visitor, press.sheet
    zone = ZoneInfo(guest.hub.zone)
    start, end = (day(line(sheet, name)) for name in ("from", "until"))
    if start is None or end is None:
        raise Invalid("admin.day_missing")
    span = (
        datetime.combine(start, time(), zone),
        datetime.combine(end + timedelta(days=1), time(), zone),
    )
    people.set_deputy(
        guest.hub, guest.actor, line(sheet, "delegate"), span,
        forms=[str(each) for each in items(sheet, "forms") if each],
        absent=bool(sheet.get("absent")), principal=person,
    )  # fmt: skip


def day(text: str) -> date | None:
    """A day as a date field sends it; None for none. Raises Invalid."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid("admin.day_missing") from None


def _one(guest: Visitor, person: str, status: int = 200, **more: Any) -> Response:
    if person != guest.actor.person:
        guest.need("people.read")
    directory = directory_of(guest)
    found = directory.people.get(person)
    if found is None:
        raise Missing("access.no_person")
    manages = "devices.manage" in guest.rights or person == guest.actor.person
    devices = signin.devices(guest.hub, guest.actor, person) if manages else ()
    grants = [each for each in directory.grants if each.person == person and each.role != EMPLOYEE]
    values = {
        "person": found,
        "directory": directory,
        "grants": sorted(set(grants), key=lambda each: (each.role, each.scope)),
        "roles": [(each, role_name(guest, each)) for each in roles_known(directory)],
        "role_name": lambda role: role_name(guest, role),
        "deputies": people.deputies(guest.hub, guest.actor, person),
        "devices": [each for each in devices if each.revoked is None],
        "manages": manages,
        "factor": verify.methods(guest.hub, person) if manages else {},
        "others": sorted((each for each in directory.people.values() if each.active and each.id != person),
                         key=lambda each: each.name),
        "purpose": verify.FACTORS,
        "trouble": "",
        "link": "",
        "leave": person == guest.actor.person or "balances.read" in guest.rights,
    }  # fmt: skip
    return page(guest, "person.html", status, here="people", **{**values, **more})
