"""/v1/verifications: the second verification, bound to what it is for, and the factors it is given with."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import Field

from assistant.hub.services import verify

from .caller import Caller
from .face import TheFace
from .models import ID, Given, Sent
from .out import reply

router = APIRouter(prefix="/v1/verifications", tags=["verification"])
Typed = Annotated[str, Field(min_length=6, max_length=40, pattern=r"^[A-Za-z0-9 -]+$")]


class Proof(Sent):
    """A code and what it is for: "approve:<task>:<data_sha256>", "export:...", "settings", "factors"."""

    purpose: Annotated[
        str,
        Field(min_length=1, max_length=300, pattern=r"^[a-z_]{1,30}(:[A-Za-z0-9_.-]{0,80}){0,3}$"),
    ]
    code: Typed


class Verified(Given):
    """`id` goes with the press, once, within five minutes."""

    id: str


class Setup(Sent):
    """A verification for "factors", when a factor is in force already."""

    verification: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""


class Offered(Given):
    """A TOTP secret (RFC 6238), shown this once, and as an otpauth address for the square code."""

    id: str
    secret: str
    uri: str


class First(Sent):
    """The first code of the new secret."""

    code: Typed


class Recovery(Given):
    """Codes for the day on which the telephone is lost; shown this once."""

    recovery_codes: list[str]


@router.post("", status_code=201, response_model=Verified)
def prove(here: TheFace, actor: Caller, sent: Proof) -> Response:
    """A fresh second verification for one purpose. 429 after five wrong codes."""
    return reply({"id": verify.verify(here.hub, actor, sent.purpose, sent.code)}, 201)


@router.get("/factors", response_model=dict[str, int])
def factors(here: TheFace, actor: Caller) -> Response:
    """With what the caller can verify himself, by kind."""
    return reply(verify.methods(here.hub, actor.person))


@router.post("/factors", status_code=201, response_model=Offered)
def begin(here: TheFace, actor: Caller, sent: Setup) -> Response:
    """A new secret for an authenticator; it counts after its first code."""
    actor = dataclasses.replace(actor, verification=sent.verification)
    return reply(verify.begin(here.hub, actor), 201)


@router.post("/factors/{factor}:confirm", response_model=Recovery)
def confirm(
    here: TheFace, actor: Caller, factor: Annotated[str, Path(pattern=ID)], sent: First
) -> Response:
    """The first code: from now on the secret is the factor."""
    return reply({"recovery_codes": list(verify.confirm(here.hub, actor, factor, sent.code))})
