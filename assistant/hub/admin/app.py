"""The admin pages as one application of their own, hung beside the API: routes, words for errors, files of style."""

from __future__ import annotations

import logging
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from assistant.hub.problems import HubError, NotSignedIn
from assistant.hub.services.context import Hub
from assistant.hub.words import say

from . import (
    account,
    archive,
    audit,
    balances,
    effects,
    endpoints,
    fieldpage,
    forms,
    importing,
    overview,
    people,
    person,
    request,
    robotgroups,
    robots,
    routepage,
    settings,
    signin,
    versions,
)
from .pages import ROOT, bare, page, sentence, static
from .visit import Site, spoken

_LOG = logging.getLogger("sundown.hub.admin")
_MODULES = (
    overview, signin, account, importing, people, person, balances, forms, fieldpage, routepage, versions,
    archive, request, effects, robotgroups, robots, endpoints, audit, settings,
)  # fmt: skip
_SAFE = ("GET", "HEAD")
_BY_STATUS = {404: "admin.no_page", 405: "admin.no_page", 413: "admin.too_big"}


def mount(app: FastAPI, hub: Hub, public_url: str = "", *, secure: bool = False) -> None:
    """Hang the pages at /admin, and the page that opens an invite at /join.

    `public_url` is what people type, without a slash at the end; `secure` says whether it is reached over TLS only.
    """
    pages = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False,
                    telemetry={"tracing": False, "metrics": False, "logs": False},
                    routes=[route for module in _MODULES for route in module.router.routes])  # fmt: skip
    pages.state.site = Site(hub, public_url.rstrip("/"), secure)
    pages.add_api_route("/static/{name}", _file, methods=["GET"])
    pages.add_exception_handler(HubError, _told)
    pages.add_exception_handler(HTTPException, _refused)
    pages.add_exception_handler(RequestValidationError, _unfit)
    pages.add_exception_handler(Exception, _crashed)
    for path in ("/", "/admin", "/join"):
        app.add_api_route(path, _onward(path), methods=["GET"], include_in_schema=False)
    app.mount(ROOT, pages)


def _onward(path: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - an endpoint, read by FastAPI
    """A browser keeps what stands behind the # over this redirect, so an invite's code is never sent."""
    target = f"{ROOT}/join" if path == "/join" else f"{ROOT}/"
    return lambda: RedirectResponse(target, 307)


def _file(name: str) -> Response:
    found = static(name)
    if found is None:
        raise HTTPException(404)
    return found


async def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, HubError)  # noqa: S101 - registered for this class alone
    if (
        isinstance(error, NotSignedIn)
        and request.method in _SAFE
        and error.code == "access.not_signed_in"
    ):
        return RedirectResponse(f"{ROOT}/sign-in?next={quote(_path(request))}", 303)
    return _words(request, error.status, sentence(error, spoken(request)))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class alone
    code = _BY_STATUS.get(error.status_code, "admin.unreadable")
    return _words(request, error.status_code, say(code, spoken(request)))


async def _unfit(request: Request, _error: Exception) -> Response:
    return _words(request, 422, say("admin.unreadable", spoken(request)))


async def _crashed(request: Request, _error: Exception) -> Response:
    """What was wrong goes into the log, by the layer around us; a person reads one sentence."""
    return _words(request, 500, say("admin.fault", spoken(request)))


def _words(request: Request, status: int, text: str) -> Response:
    guest = getattr(request.state, "visitor", None)
    if guest is None:
        return bare(request, "error.html", status, text=text)
    return page(guest, "error.html", status, text=guest.say("admin.error_line", text=text), here="")


def _path(request: Request) -> str:
    path = request.url.path.removeprefix(ROOT)
    return path if path.startswith("/") else "/"
