"""One request with its trail, its export, and an admin's way out when it stopped."""

from __future__ import annotations

import secrets
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from assistant.hub.domain.deeds import Resolve
from assistant.hub.problems import Invalid, NeedsVerification, TooOften
from assistant.hub.services import archive, attachments, requests, retention, verify, views

from .archive import money
from .failing import told
from .pages import back, page
from .people import directory_of
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_TYPES = {"pdf": "application/pdf", "json": "application/json"}


@router.get("/requests/{request}")
def one(guest: Guest, request: str) -> Response:
    """Everything about a request that this person may see."""
    return _one(guest, request)


@router.post("/requests/{request}")
def work(press: Pressed, request: str) -> Response:
    """Export it, or (for an admin) put it back on its way."""
    guest = press.visitor
    try:
        if press.do in _TYPES:
            return _exported(press, request)
        said = _done(press, request)
    except (Invalid, NeedsVerification, TooOften) as error:
        more = told(guest, error, "export" if press.do in _TYPES else press.do)
        return _one(guest, request, error.status, typed=press.sheet, **more)
    return back(f"/requests/{request}", said)


def _done(press: Press, request: str) -> str:
    guest, sheet = press.visitor, press.sheet
    match press.do:
        case "resolve":
            named = line(sheet, "person")
            deed = Resolve((named,) if named else (), line(sheet, "comment"))
            requests.act(guest.hub, guest.actor, request, deed, key=secrets.token_hex(16))
            return "said_resolved"
        case "hold":
            retention.hold(guest.hub, guest.actor, request, line(sheet, "why"))
            return "said_held"
        case "release":
            retention.release(guest.hub, guest.actor, request)
            return "said_released"
        case _:
            raise Invalid("admin.unreadable")


def _exported(press: Press, request: str) -> Response:
    guest = press.visitor
    actor = press.verified(f"export:{request}")
    made = archive.export_pdf if press.do == "pdf" else archive.export_json
    content = made(guest.hub, actor, request)
    name = f'attachment; filename="{request}.{press.do}"'
    return Response(content, headers={"content-disposition": name}, media_type=_TYPES[press.do])


@router.get("/files/{file}")
def attachment(guest: Guest, file: str) -> Response:
    """An attached file, saved by the browser and never shown in our name."""
    found, path = attachments.open_for(guest.hub, guest.actor, file)
    return FileResponse(
        path, media_type="application/octet-stream", filename=found.name, content_disposition_type="attachment"
    )  # fmt: skip


def _one(guest: Visitor, request: str, status: int = 200, **more: Any) -> Response:
    whole = views.request(guest.hub, guest.actor, request)
    directory = directory_of(guest)
    values = {
        "it": whole,
        "titles": {},
        "money": lambda value: money(guest, value),
        "held": verify.methods(guest.hub, guest.actor.person),
        "people": sorted((each for each in directory.people.values() if each.active), key=lambda each: each.name),
        "purpose": f"export:{request}",
        "held_for": retention.held(guest.hub, guest.actor, request) if "settings.read" in guest.rights else "",
        "trouble": "",
    }  # fmt: skip
    return page(guest, "request.html", status, here="archive", **{**values, **more})
