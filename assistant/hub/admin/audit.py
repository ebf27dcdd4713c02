"""The trail: what was done by whom, one button that checks all of it, and the export."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse

from assistant.hub.problems import HubError
from assistant.hub.services import audit, overseeing, trail, trails, verify

from .pages import page
from .visit import Guest, Pressed, Visitor

router = APIRouter()
_FINDINGS = 200
_ROWS = 100
_DIGITS = 10
_MOST_TEXT = 200


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
            return _page(
                guest, asked, "", error.status, trouble=guest.say(error.code, **error.values)
            )
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
    found, older = _newest(guest, request, cursor)
    rows = [_row(guest, each) for each in found if _wanted(each, asked)]
    actions = sorted({each["action"] for each in found})
    values = {
        "findings": None,
        "trouble": "",
        "held": verify.methods(guest.hub, guest.actor.person),
    }
    return page(
        guest, "audit.html", status, here="audit", rows=rows, asked=asked, next=older, actions=actions,
        request=request, **{**values, **more},
    )  # fmt: skip


def _newest(guest: Visitor, request: str, cursor: str) -> tuple[list[Any], str]:
    """A page of entries, the last first; `cursor` is the number of the newest one wanted. And the page behind it."""
    last = overseeing.entries(guest.hub, guest.actor, request)
    newest = min(int(cursor), last) if cursor.isdigit() and len(cursor) < _DIGITS else last
    after = max(0, newest - _ROWS)
    if newest == 0:
        return [], ""
    found = trails.trail(guest.hub, guest.actor, request, str(after or ""), newest - after)
    return list(found.rows)[::-1], str(after or "")


def _wanted(row: Any, asked: dict[str, str]) -> bool:
    named = asked["who"].casefold() in row["actor_name"].casefold()
    return named and asked["action"] in ("", row["action"])


def _row(guest: Visitor, row: Any) -> dict[str, Any]:
    body = row["body"] or {}
    text = json.dumps(body, ensure_ascii=False)[:_MOST_TEXT] if body else ""
    words = [guest.say(f"audit.found_{each}", no="", rseq=row["rseq"]) for each in row["flaws"]]
    return {**row, "text": text, "words": words}
