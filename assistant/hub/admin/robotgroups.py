"""Groups that robots write to, and what the company wants of its robots; each change behind a second verification."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.robotgroup import KINDS
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import robotgroups, robots, verify
from assistant.hub.services.robotgroups import Group

from .failing import told
from .overview import titles
from .pages import back, page
from .people import directory_of, role_name, roles_known
from .sheet import items, line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_DIGITS = 5


@router.get("/robots/groups")
def show(guest: Guest) -> Response:
    """The groups, a form for a new one, and the policy."""
    return _page(guest)


@router.post("/robots/groups")
def press(press: Pressed) -> Response:
    """Make or change a group, take one away, change the policy."""
    guest, (what, _, name) = press.visitor, press.do.partition(":")
    try:
        _change(press, what, name)
    except HubError as error:
        typed = press.sheet if what == "put" else {}
        return _page(guest, error.status, typed=typed, **told(guest, error, press.do))
    return back("/robots/groups", "said_saved")


def _change(press: Press, what: str, name: str) -> None:
    guest, sheet = press.visitor, press.sheet
    match what:
        case "put":
            guest.need("endpoints.write")
            robotgroups.put(guest.hub, press.verified(verify.SETTINGS), _wanted(press))
        case "remove":
            guest.need("endpoints.write")
            robotgroups.remove(guest.hub, press.verified(verify.SETTINGS), name)
        case "policy":
            guest.need("settings.write")
            days = line(sheet, "rows_days") or "0"
            if not (days.isascii() and days.isdecimal() and len(days) <= _DIGITS):
                raise Invalid("robots.shape", place=guest.say("robots.page_rows_days"))
            robots.put_policy(
                guest.hub,
                press.verified(verify.SETTINGS),
                verify_on=bool(sheet.get("verify_on")),
                private_forms=[str(each) for each in items(sheet, "private_forms") if each],
                rows_days=int(days),
            )
        case _:
            raise Invalid("admin.unreadable")


def _wanted(press: Press) -> Group:
    sheet = press.sheet
    return Group(
        line(sheet, "name"), line(sheet, "kind"), line(sheet, "url", 1000), line(sheet, "secret"), line(sheet, "title"),
        bool(sheet.get("private_ok")), tuple(str(each) for each in items(sheet, "roles") if each),
    )  # fmt: skip


def _page(guest: Visitor, status: int = 200, **more: Any) -> Response:
    values = {
        "rows": robotgroups.listed(guest.hub, guest.actor),
        "policy": robots.policy(guest.hub, guest.actor),
        "kinds": KINDS,
        "forms": titles(guest),
        "roles": [(each, role_name(guest, each)) for each in roles_known(directory_of(guest))],
        "trouble": "", "typed": {}, "purpose": verify.SETTINGS, "held": verify.methods(guest.hub, guest.actor.person),
    }  # fmt: skip
    return page(guest, "robotgroups.html", status, here="robots", **{**values, **more})
