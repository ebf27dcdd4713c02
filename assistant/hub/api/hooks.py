"""/v1/hooks/{name}: signed webhooks of other systems (Standard Webhooks), answered at once and worked on later."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from assistant.hub.services import inbound

from .caller import knocked
from .face import TheFace
from .models import NAME, Given
from .out import reply

router = APIRouter(prefix="/v1/hooks", tags=["hooks"])
HookName = Annotated[str, Path(pattern=NAME, description="The endpoint's name.")]
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"type": "object"}, "example": {"deal": "D-17", "stage": "won"}}},
    },
    "parameters": [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
        for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
    ],
}  # fmt: skip


class Arrived(Given):
    """`first` is false for a copy of one that came before."""

    first: bool


@router.post("/{name}", status_code=202, response_model=Arrived, openapi_extra=_BODY)
def hook(request: Request, here: TheFace, name: HookName) -> Response:
    """Take a webhook. The second copy of one (by webhook-id) is answered alike and does nothing."""
    knocked(request, here, "hook")
    body: bytes = request.scope["state"].get("body", b"")
    headers = {key.lower(): value for key, value in request.headers.items()}
    return reply({"first": inbound.receive(here.hub, name, headers, body)}, 202)
