"""/v1/auth: invites, device tokens, and the way through the company's identity provider."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Cookie, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field

from assistant.hub.problems import NotSignedIn
from assistant.hub.services import oidc, sessions, signin

from .caller import Caller, address, knocked
from .face import TheFace
from .models import Given, Line, Sent
from .out import reply

router = APIRouter(prefix="/v1/auth", tags=["sign-in"])
BROWSER, SESSION = "sundown_oidc", "sundown_session"
Secret = Annotated[str, Field(min_length=8, max_length=200, pattern=r"^[A-Za-z0-9_.-]+$")]
Device = Annotated[Line, Field(min_length=1, examples=["Ada's desktop"])]
Short = Annotated[str, Query(max_length=2000)]


class Redeem(Sent):
    """An invite's code, and what the device is to be called."""

    code: Secret
    device_name: Device


class Invite(Sent):
    """For whom; "" is another device of the caller's own."""

    person: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""


class Poll(Sent):
    """`id` of the attempt."""

    id: Secret
    device_name: Device


class Token(Given):
    """A device token. It is shown this once: keep it in the keyring."""

    token: str
    token_type: str = "Bearer"  # noqa: S105 - RFC 6750's name of the type


class Code(Given):
    """An invite: the code for a program, the link for a person."""

    code: str
    link: str


class Attempt(Given):
    """A sign-in under way: type `user_code` at `address`, then poll."""

    id: str
    user_code: str
    address: str
    complete: str
    interval: int
    expires: str


class Wait(Given):
    """Not yet: ask again after so many seconds."""

    after: int


def link(public_url: str, code: str) -> str:
    """Where a person opens an invite; behind the # it is in no log of any proxy."""
    return f"{public_url}/join#{code}"


@router.post("/redeem", status_code=201, response_model=Token)
def redeem(request: Request, here: TheFace, sent: Redeem) -> Response:
    """Use an invite, once: the token of a new device."""
    token = signin.redeem(here.hub, sent.code, sent.device_name, address(request))
    return _token(token)


@router.post("/invites", status_code=201, response_model=Code)
def invite(here: TheFace, actor: Caller, sent: Invite) -> Response:
    """An invite for another device of one's own, or for somebody whom the caller may invite. Older ones end."""
    code = signin.invite(here.hub, actor, sent.person or actor.person)
    return reply({"code": code, "link": link(here.settings.public_url, code)}, 201)


@router.get("/oidc/start", status_code=307, response_class=RedirectResponse)
def start(request: Request, here: TheFace, loopback: Short = "") -> Response:
    """Send the browser to the identity provider; a desktop gives the loopback address where it listens (RFC 8252)."""
    knocked(request, here, "oidc")
    begun = oidc.start(here.hub, loopback=loopback)
    made = RedirectResponse(begun.url, 307)
    _cookie(made, BROWSER, begun.browser, here.settings.secure, "/v1/auth")
    return made


@router.get("/oidc/callback", status_code=303, response_class=RedirectResponse)
def callback(
    request: Request, here: TheFace, state: Short = "", code: Short = "", iss: Short = "",
    browser: Annotated[str, Cookie(alias=BROWSER, max_length=200)] = "",
) -> Response:  # fmt: skip
    """The browser is back: on to the desktop's loopback with a code for `redeem`, or into a session."""
    knocked(request, here, "oidc")
    if not code:
        raise NotSignedIn("access.oidc_refused")
    welcome = oidc.callback(here.hub, state, code, browser, iss)
    match welcome.kind:
        case "device":
            joint = "&" if "?" in welcome.loopback else "?"
            target = welcome.loopback + joint + urlencode({"code": welcome.code})
            made = RedirectResponse(target, 303)
        case "verify":
            made = RedirectResponse(f"/admin/verified#{welcome.verification}", 303)
        case _:
            made = RedirectResponse("/admin", 303)
            opened = sessions.open_session(here.hub, welcome.actor)
            _cookie(made, SESSION, opened.cookie, here.settings.secure, "/")
    made.delete_cookie(BROWSER, path="/v1/auth")
    return made


@router.post("/oidc/device", status_code=201, response_model=Attempt)
def machine(request: Request, here: TheFace) -> Response:
    """Begin a sign-in on a machine without a browser (RFC 8628)."""
    knocked(request, here, "oidc")
    return reply(oidc.start_machine(here.hub), 201)


@router.post(
    "/oidc/device:poll",
    status_code=201,
    response_model=Token,
    responses={202: {"model": Wait, "description": "Not yet."}},
)
def poll(request: Request, here: TheFace, sent: Poll) -> Response:
    """Ask whether the person has signed in meanwhile."""
    knocked(request, here, "oidc")
    found = oidc.poll_machine(here.hub, sent.id, sent.device_name)
    return reply({"after": found}, 202) if isinstance(found, int) else _token(found)


def _token(token: str) -> Response:
    return reply({"token": token, "token_type": "Bearer"}, 201)


def _cookie(made: Response, name: str, value: str, secure: bool, path: str) -> None:  # noqa: FBT001 - as the settings say
    made.set_cookie(name, value, httponly=True, secure=secure, samesite="lax", path=path)
