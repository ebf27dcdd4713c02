"""One request with its trail, its export, and an admin's way out when it stopped."""

from __future__ import annotations

import secrets
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from assistant.hub.domain.deeds import Resolve
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import archive, attachments, requests, verify, views

from .archive import money
from .pages import back, page
from .people import directory_of
from .sheet import line
from .visit import Guest, Pressed, Visitor

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
    if press.do == "resolve":
        named = line(press.sheet, "person")
        deed = Resolve((named,) if named else (), line(press.sheet, "comment"))
        requests.act(guest.hub, guest.actor, request, deed, key=secrets.token_hex(16))
        return back(f"/requests/{request}", "said_resolved")
    if press.do not in _TYPES:
        raise Invalid("admin.unreadable")
    try:
        actor = press.verified(f"export:{request}")
        made = archive.export_pdf if press.do == "pdf" else archive.export_json
        content = made(guest.hub, actor, request)
    except HubError as error:
        return _one(guest, request, error.status, trouble=guest.say(error.code, **error.values))
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
        "trouble": "",
    }  # fmt: skip
    return page(guest, "request.html", status, here="archive", **{**values, **more})
