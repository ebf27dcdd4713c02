"""Where webhooks go to and come from: a secret is shown once, when it is made or changed."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.problems import HubError
from assistant.hub.services import doors, verify
from assistant.hub.services.doors import Wanted

from .failing import told
from .pages import back, page
from .people import directory_of, role_name, roles_known
from .sheet import items, line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()


@router.get("/endpoints")
def endpoints(guest: Guest) -> Response:
    """All of them, and a form for a new one."""
    return _page(guest)


@router.post("/endpoints")
def press(press: Pressed) -> Response:
    """Make or change one, give it a new secret, try it, take it away."""
    guest, (what, _, name) = press.visitor, press.do.partition(":")
    try:
        if what == "test":
            return _page(guest, tested=doors.test(guest.hub, guest.actor, name), of=name)
        secret = _changed(press, what, name)
    except HubError as error:
        typed = press.sheet if what == "put" else {}
        return _page(guest, error.status, typed=typed, **told(guest, error, press.do))
    if not secret:
        return back("/endpoints", "said_saved")
    return _page(guest, secret=secret, of=name or line(press.sheet, "name"))


def _changed(press: Press, what: str, name: str) -> str:
    """The new secret, if there is one."""
    guest = press.visitor
    guest.need("endpoints.write")
    wanted = _wanted(press)
    actor = press.verified(verify.SETTINGS)
    match what:
        case "rotate":
            return doors.rotate(guest.hub, actor, name)
        case "remove":
            doors.remove(guest.hub, actor, name)
            return ""
        case _:
            return doors.put(guest.hub, actor, wanted)


def _wanted(press: Press) -> Wanted:
    sheet = press.sheet
    return Wanted(
        line(sheet, "name"), line(sheet, "direction") or "out", line(sheet, "url", 500), line(sheet, "title"),
        bool(sheet.get("private_ok")), bool(sheet.get("active")),
        tuple(str(each) for each in items(sheet, "roles") if each),
    )  # fmt: skip


def _page(guest: Visitor, status: int = 200, **more: Any) -> Response:
    rows = doors.listed(guest.hub, guest.actor)
    values = {
        "rows": rows,
        "roles": [(each, role_name(guest, each)) for each in roles_known(directory_of(guest))],
        "hooks": f"{guest.site.public_url}/v1/hooks/",
        "secret": "", "tested": None, "of": "", "trouble": "", "typed": {},
        "purpose": verify.SETTINGS, "held": verify.methods(guest.hub, guest.actor.person),
    }  # fmt: skip
    return page(guest, "endpoints.html", status, here="endpoints", **{**values, **more})
