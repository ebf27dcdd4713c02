"""/v1/effects: the live monitor of what goes out, with retry and waive."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Response

from assistant.hub.services import monitor
from assistant.hub.store.outbox import Row as Effect

from .caller import Caller
from .face import TheFace
from .models import Given
from .models_requests import Rows
from .out import reply
from .paging import Cursor, Limit, page, place

router = APIRouter(prefix="/v1/effects", tags=["effects"])
State = Literal["", "queued", "delivering", "done", "failed", "waived", "cancelled"]
Key = Annotated[str, Path(pattern=r"^[\x21-\x7e]{1,300}$", description="The effect's key.")]


class Counts(Given):
    """How many effects are in each state."""

    queued: int
    delivering: int
    failed: int


class Try(Given):
    """One try to reach the other side; `status` is null without an answer."""

    attempt: int
    status: int | None
    took_ms: int
    error: str
    at: str


@router.get("", response_model=Rows)
def listing(
    here: TheFace, actor: Caller, cursor: Cursor = "", limit: Limit = 50, state: State = ""
) -> Response:
    """Effects, newest first; of what they carry only the keys."""
    scope = f"effects {state}"
    inner = place(here.hub, actor, scope, cursor)
    found = monitor.effects(here.hub, actor, state, inner, limit)
    return reply(page(here.hub, actor, scope, [_row(each) for each in found.rows], found.next))


@router.get("/counts", response_model=Counts)
def counts(here: TheFace, actor: Caller) -> Response:
    """How many wait, are under way, or were given up."""
    return reply(monitor.counts(here.hub, actor))


@router.get("/{key:path}/tries", response_model=list[Try])
def tries(here: TheFace, actor: Caller, key: Key) -> Response:
    """What came of each try."""
    return reply(list(monitor.tries(here.hub, actor, key)))


@router.post("/{key:path}:retry", status_code=204, response_class=Response)
def retry(here: TheFace, actor: Caller, key: Key) -> Response:
    """One that was given up is tried again, with the same key for the receiver."""
    monitor.retry(here.hub, actor, key)
    return Response(status_code=204)


@router.post("/{key:path}:waive", status_code=204, response_class=Response)
def waive(here: TheFace, actor: Caller, key: Key) -> Response:
    """It need not happen any more."""
    monitor.waive(here.hub, actor, key)
    return Response(status_code=204)


def _row(each: Effect) -> dict[str, Any]:
    return {
        "key": each.id, "kind": each.kind, "request": each.request, "state": each.state,
        "tries": each.tries, "error": each.error, "not_before": each.not_before,
        "created": each.created, "updated": each.updated,
    }  # fmt: skip
