"""My own page: the second verification, my devices, an invite for another one."""

from __future__ import annotations

import dataclasses
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import oidc, signin, verify

from .failing import told
from .pages import back, page
from .qr import square
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_URI = "otpauth://totp/"
_LONGEST_URI = 400
BROWSER = "sundown_oidc"  # what the callback below /v1/auth asks for


@router.get("/me")
def mine(guest: Guest) -> Response:
    """How I sign in and verify myself."""
    return _mine(guest)


@router.get("/verified")
def verified(guest: Guest) -> Response:
    """The provider has verified the person once more: the number that goes with the press stands behind the #."""
    return page(guest, "verified.html", here="me")


@router.get("/verify")
def company(guest: Guest, purpose: str = "") -> Response:
    """On to the company's provider for a second verification; a link, for no form of ours may lead elsewhere."""
    begun = oidc.start(guest.hub, actor=guest.actor, purpose=purpose[:200])
    made = RedirectResponse(begun.url, 303)
    made.set_cookie(
        BROWSER, begun.browser, httponly=True, secure=guest.site.secure, samesite="lax", path="/v1/auth"
    )  # fmt: skip
    return made


@router.post("/me/factor")
def factor(press: Pressed) -> Response:
    """Begin with a new secret, or confirm it with its first code."""
    if press.do == "begin":
        return _begin(press)
    guest, offer = press.visitor, line(press.sheet, "offer")
    try:
        codes = verify.confirm(guest.hub, guest.actor, offer, line(press.sheet, "first"))
    except Invalid as error:
        uri = line(press.sheet, "uri", _LONGEST_URI)
        uri = uri if uri.startswith(_URI) else _URI
        return _offered(guest, offer, uri, guest.say(error.code, **error.values))
    return page(guest, "recovery.html", here="me", codes=codes)


@router.post("/me/devices")
def devices(press: Pressed) -> Response:
    """Revoke one, or invite another."""
    guest = press.visitor
    if press.do.startswith("revoke:"):
        signin.revoke(guest.hub, guest.actor, press.do.partition(":")[2])
        return back("/me", "said_revoked")
    code = signin.invite(guest.hub, guest.actor, guest.actor.person)
    return _mine(guest, link=invite_link(guest, code))


def invite_link(guest: Visitor, code: str) -> str:
    """Where a person opens an invite."""
    return f"{guest.site.public_url}/join#{code}"


def _begin(press: Press) -> Response:
    guest = press.visitor
    try:
        held = verify.methods(guest.hub, guest.actor.person)
        actor = (
            press.verified(verify.FACTORS)
            if held
            else dataclasses.replace(guest.actor, verification="")
        )
        offer = verify.begin(guest.hub, actor)
    except HubError as error:
        return _mine(guest, error.status, **told(guest, error))
    return _offered(guest, offer.id, offer.uri, "")


def _offered(guest: Visitor, offer: str, uri: str, trouble: str) -> Response:
    secret = uri.partition("secret=")[2].partition("&")[0]
    grouped = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return page(
        guest, "factor.html", here="me", offer=offer, uri=uri, secret=grouped, code=square(uri), trouble=trouble,
        status=422 if trouble else 200,
    )  # fmt: skip


def _mine(guest: Visitor, status: int = 200, **more: Any) -> Response:
    held = verify.methods(guest.hub, guest.actor.person)
    found = [each for each in signin.devices(guest.hub, guest.actor) if each.revoked is None]
    return page(
        guest,
        "me.html",
        status,
        here="me",
        **{
            "purpose": verify.FACTORS,
            "held": held,
            "devices": found,
            "link": "",
            "trouble": "",
            **more,
        },
    )
