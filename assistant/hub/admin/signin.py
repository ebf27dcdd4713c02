"""Signing in to the pages: by an invite's code, through the company's provider, and out again; language and look."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from assistant.hub.problems import HubError
from assistant.hub.services import oidc, sessions, signin
from assistant.hub.words import LANGUAGES

from .pages import ROOT, bare, sentence
from .sheet import line
from .visit import (
    LANGUAGE,
    LOOK,
    LOOKS,
    SESSION,
    Entered,
    Fields,
    Pressed,
    TheSite,
    address,
    spoken,
)

router = APIRouter()
_PATH = re.compile(r"/[A-Za-z0-9/_.-]*")
_YEAR = 365 * 24 * 3600


@router.get("/sign-in")
def door(request: Request, here: TheSite, next: str = "/") -> Response:  # noqa: A002 - the address's own word
    """The way in."""
    return bare(
        request, "signin.html", provider=oidc.provider(here.hub), wanted=_own(next), trouble=""
    )


@router.get("/join")
def join(request: Request) -> Response:
    """An invite that was opened: its code stands behind the #, where only the page's own script can read it."""
    return bare(request, "join.html")


@router.post("/sign-in")
def enter(request: Request, here: TheSite, sheet: Entered) -> Response:
    """Use an invite in this browser."""
    wanted = _own(line(sheet, "next"))
    code = line(sheet, "invite").rpartition("#")[2]
    try:
        actor = signin.redeem_as(here.hub, code, address(request))
    except HubError as error:
        trouble = sentence(error, spoken(request))
        provider = oidc.provider(here.hub)
        return bare(
            request, "signin.html", error.status, provider=provider, wanted=wanted, trouble=trouble
        )
    if before := request.cookies.get(SESSION, ""):  # nobody is left signed in behind the new one
        sessions.sign_out(here.hub, before)
    opened = sessions.open_session(here.hub, actor)
    made = RedirectResponse(ROOT + wanted, 303)
    made.set_cookie(
        SESSION, opened.cookie, httponly=True, secure=here.secure, samesite="lax", path="/"
    )
    return made


@router.post("/sign-out")
def leave(request: Request, press: Pressed) -> Response:
    """The session ends."""
    sessions.sign_out(press.visitor.hub, request.cookies.get(SESSION, ""))
    made = RedirectResponse(f"{ROOT}/sign-in", 303)
    made.delete_cookie(SESSION, path="/")
    return made


@router.post("/show")
def show(fields: Fields) -> Response:
    """Another language or look; it changes nothing but how pages are shown in this browser."""
    sheet, _ = fields
    made = RedirectResponse(ROOT + _own(line(sheet, "back")), 303)
    if line(sheet, "language") in LANGUAGES:
        made.set_cookie(LANGUAGE, line(sheet, "language"), _YEAR, samesite="lax", path=ROOT)
    if "look" in sheet:
        chosen = line(sheet, "look")
        if chosen in LOOKS:
            made.set_cookie(LOOK, chosen, _YEAR, samesite="lax", path=ROOT)
        else:
            made.delete_cookie(LOOK, path=ROOT)
    return made


def _own(path: str) -> str:
    """A path of these pages, else the first one."""
    return path if _PATH.fullmatch(path) and not path.startswith("//") else "/"
