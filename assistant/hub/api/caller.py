"""Who calls: the device token becomes an actor, and each device and address has its share."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from assistant.hub.problems import Forbidden, NotSignedIn
from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.hub.words import language_of

from .face import Face, TheFace
from .problem import language

_BEARER = HTTPBearer(
    auto_error=False, scheme_name="device", description="The token of a signed-in device."
)
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]


async def caller(request: Request, here: TheFace, bearer: Bearer) -> Actor:
    """The actor behind a device token. Raises NotSignedIn, TooOften. A thread is asked only where a query is."""
    if bearer is None:
        knocked(request, here)
        raise NotSignedIn("api.token_needed")
    token = bearer.credentials
    if signin.remembered(here.hub, token):
        return known(request, here, token)
    return await run_in_threadpool(known, request, here, token)


def known(request: Request, here: Face, token: str) -> Actor:
    """The same for a token at hand. Raises NotSignedIn, TooOften."""
    found = signin.who(here.hub, token, address(request))
    request.state.language = language_of(found.language)
    request.state.zone = found.zone
    return dataclasses.replace(found, language=language(request))


def knocked(request: Request, here: Face, door: str = "") -> None:
    """Somebody without a token tried a door. Raises TooOften."""
    doors, seconds = signin.doors(here.hub), here.hub.clock.monotonic()
    doors.limits.take(f"knock:{door}:{address(request)}", doors.address, seconds)


def address(request: Request) -> str:
    """Where the request came from; behind a proxy that is trusted, what the proxy says."""
    return request.client.host if request.client else ""


def local(request: Request) -> None:
    """Raises Forbidden unless the caller is on this very machine."""
    if address(request) not in {"127.0.0.1", "::1"}:
        raise Forbidden("api.local_only")


Caller = Annotated[Actor, Depends(caller)]
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[\x21-\x7e]{1,200}$",
        description="One per press: the same key with the same body gives the same answer and does nothing twice.",
        examples=["0f0c4c1e-2f6a-4d6e-9a57-6e8d2b7a51d3"],
    ),
]
