"""The application: routers, the layer around them, and what begins and ends with the process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from assistant import __version__
from assistant.hub.access.limits import Rate
from assistant.hub.problems import HubError, NotSignedIn
from assistant.hub.services import signin as service
from assistant.hub.services.context import Hub

from . import (
    archive,
    attachments,
    audit,
    effects,
    events,
    forms,
    health,
    hooks,
    me,
    people,
    requests,
    robots,
    scim,
    signin,
    tasks,
    verifications,
)
from .describe import describe
from .edge import Edge, Rules
from .face import Face, Settings
from .lane import Lane
from .metrics import Metrics
from .problem import install
from .stream import Stream

# in this order: of two that fit a path, the first has it ("{request}.pdf" before "{request}"); the busiest first.
# Their routes are taken as they stand: to include a router makes each of them anew, and looks for it twice.
ROUTERS = (
    tasks, archive, requests, health, signin, me, people, forms, attachments, events, audit,
    verifications, effects, robots, hooks, scim,
)  # fmt: skip
DESCRIPTION = "/v1/openapi.json"
_BURST, _OFFICE = 6, 20
_ALONE = 5.0  # seconds between two looks at the event table: every press of this hub rings
_SHARED = 0.5  # the same where another process may write
Listen = Callable[[Callable[[], None]], None]


def make_app(
    hub: Hub,
    settings: Settings,
    *,
    listen: Listen | None = None,
    working: Callable[[], bool] = lambda: True,
    ending: Callable[[], bool] = lambda: False,
) -> FastAPI:
    """The HTTP face of a hub.

    `listen` takes a callback that is to be called after every commit that wrote events (from any thread); without it,
    and for what other processes write, the table is looked at every half second. `working` says whether the queue is
    at work, `ending` whether the process is to end, so that streams do.
    """
    if settings.rate:
        _set_rate(hub, settings.rate)
    alone = listen is not None and hub.database.dialect == "sqlite"
    stream = Stream(events.source(hub), _ALONE if alone else _SHARED, ending)
    here = Face(hub, settings, stream, Metrics(), working)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        if listen is not None:
            listen(stream.ring)
        stream.start()
        yield
        await stream.stop()

    app = FastAPI(
        title="Sundown hub", version=__version__, openapi_url=DESCRIPTION, docs_url=None, redoc_url=None,
        lifespan=life, telemetry={"tracing": False, "metrics": False, "logs": False},
        redirect_slashes=False, routes=[route for module in ROUTERS for route in module.router.routes],
    )  # fmt: skip
    app.state.face = here
    install(app)
    describe(app)
    rules = Rules(_caps(settings), hub.clock.monotonic, settings.secure, _may_upload(hub))
    app.add_middleware(Lane, here=here)
    app.add_middleware(Edge, rules=rules, metrics=here.metrics)
    return app


def _caps(settings: Settings) -> Callable[[str], int]:
    return lambda path: settings.file_cap if path == attachments.PATH else settings.body_cap


def _may_upload(hub: Hub) -> Callable[[str, str], Awaitable[bool]]:
    """Files are written to the disk before a route runs, so who sends one is asked before that."""

    async def may(path: str, header: str) -> bool:
        scheme, _, token = header.partition(" ")
        if path != attachments.PATH:
            return True
        if scheme.lower() != "bearer" or not token.strip():
            return False
        try:
            await run_in_threadpool(service.who, hub, token.strip())
        except NotSignedIn:
            return False
        except HubError:
            return True  # the route says what is the matter
        return True

    return may


def _set_rate(hub: Hub, rate: float) -> None:
    """So many requests a second for each device, and twenty times as many for an address, where an office may sit."""
    doors = service.doors(hub)
    doors.device = Rate(rate * _BURST, rate)
    doors.address = Rate(rate * _BURST * _OFFICE, rate * _OFFICE)
