"""/v1/audit: the trail of one request, or of the hub itself, for auditors."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Path, Response
from fastapi.responses import StreamingResponse

from assistant.hub.services import trail, trails

from .archive import Verified
from .caller import Caller
from .face import TheFace
from .models import ID
from .models_requests import Rows
from .out import reply
from .paging import Cursor, Limit, page, place

router = APIRouter(prefix="/v1/audit", tags=["audit"])
LINES = "application/jsonl"
HUB = "hub"  # stands for the chain of the hub itself
Wanted = Annotated[str, Path(pattern=ID, description='A request\'s id, or "hub".')]


@router.get(
    ".jsonl",
    response_class=StreamingResponse,
    responses={200: {"content": {LINES: {"schema": {"type": "string"}}}}},
)
def exported(here: TheFace, actor: Caller, verification: Verified = "") -> Response:
    """The whole trail with its anchors, signed at the end: proof that can be checked without the hub."""
    lines = trail.export(here.hub, dataclasses.replace(actor, verification=verification))
    name = {"Content-Disposition": 'attachment; filename="trail.jsonl"'}
    return StreamingResponse(lines, headers=name, media_type=LINES)


@router.get("/{request}", response_model=Rows)
def entries(
    here: TheFace, actor: Caller, request: Wanted, cursor: Cursor = "", limit: Limit = 50
) -> Response:
    """Entries, oldest first: who, on whose behalf, when, from where, what changed, and whether the chain holds."""
    scope = f"audit {request}"
    inner = place(here.hub, actor, scope, cursor)
    found = trails.trail(here.hub, actor, "" if request == HUB else request, inner, limit)
    return reply(page(here.hub, actor, scope, found.rows, found.next))
