"""/healthz, /readyz and /metrics: for whoever runs the hub. Nothing here names a person."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from assistant.hub.problems import Forbidden, Unavailable
from assistant.hub.store import gauges

from .caller import Bearer, address
from .face import TheFace
from .metrics import CONTENT_TYPE
from .out import reply

router = APIRouter(tags=["health"])
_LOCAL = frozenset({"127.0.0.1", "::1"})


@router.get("/healthz", response_model=dict[str, str])
def alive() -> Response:
    """The process answers. Looks at nothing else."""
    return reply({"status": "ok"})


@router.get("/readyz", response_model=dict[str, str])
def ready(here: TheFace) -> Response:
    """The database answers and the queue is at work; 503 otherwise."""
    with here.hub.database.read() as db:
        if not gauges.alive(db) or not here.working() or here.stream.over:
            raise Unavailable("api.not_ready")
    return reply({"status": "ready"})


def watcher(request: Request, here: TheFace, bearer: Bearer) -> None:
    """Raises Forbidden unless the caller holds the metrics token or is on this machine, with no proxy between."""
    wanted = here.settings.metrics_token
    if wanted and bearer and hmac.compare_digest(bearer.credentials.encode(), wanted.encode()):
        return
    if wanted or address(request) not in _LOCAL or "x-forwarded-for" in request.headers:
        raise Forbidden("api.local_only")


Watcher = Annotated[None, Depends(watcher)]


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"content": {CONTENT_TYPE: {"schema": {"type": "string"}}}}},
)
def metrics(here: TheFace, _watcher: Watcher) -> Response:
    """Presses, latencies, open requests, the effects' backlog and failures, for Prometheus."""
    with here.hub.database.read() as db:
        requests, effects = gauges.open_requests(db), gauges.waiting_effects(db)
    page = here.metrics.page(requests, effects, here.stream.count)
    return Response(page, media_type=CONTENT_TYPE)
