"""The trail: what was done by whom, one button that checks all of it, and the export."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import islice
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse

from assistant.hub.problems import HubError
from assistant.hub.services import audit, overseeing, trail, trails, verify
from assistant.hub.words import known

from .failing import told
from .pages import page
from .people import directory_of
from .visit import Guest, Pressed, Visitor

router = APIRouter()
_FINDINGS = 200
_ROWS = 100
_DIGITS = 10
_MOST_TEXT = 200
_TECHNICAL = ("sha256", "task", "hash")
_PEOPLE = ("person", "delegate", "principal", "to")


@router.get("/audit")
def entries(
    guest: Guest, no: str = "", action: str = "", who: str = "", cursor: str = ""
) -> Response:
    """Entries of the hub itself, or of one request by its number."""
    return _page(guest, {"no": no[:40].strip(), "action": action[:60], "who": who[:80]}, cursor)


@router.post("/audit")
def work(press: Pressed) -> Response:
    """Check everything, or hand the whole trail out."""
    guest = press.visitor
    asked = {"no": "", "action": "", "who": ""}
    if press.do == "export":
        try:
            lines = trail.export(guest.hub, press.verified(trail.EXPORT))
        except HubError as error:
            return _page(guest, asked, "", error.status, **told(guest, error, "export"))
        name = {"content-disposition": 'attachment; filename="audit.jsonl"'}
        return StreamingResponse(lines, headers=name, media_type="application/jsonl")
    guest.need("audit.read")
    with guest.hub.database.read() as db:
        found = list(islice(audit.check(db, guest.hub.folder), _FINDINGS))
    said = [guest.say(f"audit.found_{each.kind}", **each.values) for each in found]
    return _page(guest, asked, "", findings=said)


def _page(
    guest: Visitor, asked: dict[str, str], cursor: str, status: int = 200, **more: Any
) -> Response:
    guest.need("audit.read")
    request = overseeing.by_number(guest.hub, guest.actor, asked["no"]) if asked["no"] else ""
    before = int(cursor) if cursor.isdigit() and len(cursor) < _DIGITS else 0
    found = trails.found(
        guest.hub, guest.actor, request, action=asked["action"], by=_people(guest, asked["who"]),
        before=before, limit=_ROWS,
    )  # fmt: skip
    kinds = [
        (each, action_name(guest, each)) for each in trails.actions(guest.hub, guest.actor, request)
    ]
    name = directory_of(guest).name
    values = {
        "findings": None,
        "trouble": "",
        "held": verify.methods(guest.hub, guest.actor.person),
        "purpose": trail.EXPORT,
    }
    return page(
        guest, "audit.html", status, here="audit", rows=[_row(guest, name, each) for each in found.rows], asked=asked,
        next=found.next, actions=sorted(kinds, key=lambda each: each[1].casefold()), request=request,
        action_name=lambda action: action_name(guest, action), **{**values, **more},
    )  # fmt: skip


def action_name(guest: Visitor, action: str) -> str:
    """What an action of the trail is called; one that this version does not know is called what it is."""
    code = f"admin.did_{action.replace('.', '_')}"
    return guest.say(code) if known(code) else action


def _people(guest: Visitor, part: str) -> frozenset[str] | None:
    """Everybody, gone ones too, whose name or number has these letters; None for anybody."""
    text = part.strip().casefold()
    if not text:
        return None
    people = directory_of(guest).people.values()
    return frozenset(
        each.id for each in people if text in each.name.casefold() or text == each.number.casefold()
    )


def _row(guest: Visitor, name: Callable[[str], str], row: Any) -> dict[str, Any]:
    body = row["body"] or {}
    said = [
        f"{key}: {_said(name, key, each)}"
        for key, each in body.items()
        if key not in _TECHNICAL and each not in ("", None)
    ]
    wrong = [guest.say(f"audit.found_{each}", no="", rseq=row["rseq"]) for each in row["flaws"]]
    return {**row, "text": " · ".join(said)[:_MOST_TEXT], "words": wrong}


def _said(name: Callable[[str], str], key: str, value: Any) -> str:
    if isinstance(value, str):
        return name(value) if key in _PEOPLE else value
    return json.dumps(value, ensure_ascii=False)
