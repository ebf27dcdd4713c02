"""Templates into answers: autoescape always, a policy that runs no foreign script, icons, times and words."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assistant.hub.problems import HubError
from assistant.hub.services import oidc
from assistant.hub.words import LANGUAGES, known, say
from assistant.system.paths import resource, resources_dir

from .visit import ENTRY, SAID, Visitor, look, spoken

ROOT = "/admin"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_OWN = re.compile(r'\s(width|height|class|stroke-width)="[^"]*"')
_KEPT = "private, max-age=3600"
_STATIC = {"admin.css": "text/css", "admin.js": "text/javascript"}
_NAV = (
    ("overview", "", "house", ()),
    ("people", "/people", "user-round-plus", ("people.read",)),
    ("forms", "/forms", "list-checks", ("route.read",)),
    ("archive", "/archive", "archive", ("archive.search", "audit.read")),
    ("effects", "/effects", "repeat-2", ("effects.read",)),
    ("robots", "/robots", "split", ("robot.read",)),
    ("endpoints", "/endpoints", "share-2", ("endpoints.write",)),
    ("audit", "/audit", "history", ("audit.read",)),
    ("settings", "/settings", "server", ("settings.read", "rates.write")),
)


@lru_cache(maxsize=1)
def _jinja() -> Environment:
    made = Environment(
        loader=FileSystemLoader(resources_dir() / "hub" / "admin"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(icon=icon, ROOT=ROOT, LANGUAGES=LANGUAGES, stamp=_stamp())
    return made


def _stamp() -> str:
    """What a browser may keep belongs to one release: another style sheet has another address."""
    texts = (resource(f"hub/admin/{name}").read_bytes() for name in sorted(_STATIC))
    return hashlib.sha256(b"".join(texts)).hexdigest()[:12]


def page(guest: Visitor, template: str, status: int = 200, **values: Any) -> Response:
    """A page of a signed-in person."""
    own: dict[str, Any] = {
        "me": guest,
        "csrf": guest.csrf,
        "said": guest.say(f"admin.{guest.said}") if known(f"admin.{guest.said}") else "",
        "can": guest.rights,
        "nav": [(key, ROOT + path, mark) for key, path, mark, needs in _NAV if _open(guest, needs)],
        "wrong": {},
        "wrong_form": "",
        "typed": {},
        "purpose": "",
        "company": lambda: oidc.provider(guest.hub) is not None,
        "when": lambda at: moment(at, guest.hub.zone),
        **_common(guest.language, guest.look),
    }
    made = _answer(template, status, {**own, **values})
    if guest.said:
        made.delete_cookie(SAID, path=ROOT)
    return made


def bare(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page for somebody who has not signed in. Its forms bring a token that stands in a cookie, too."""
    token = request.cookies.get(ENTRY) or secrets.token_urlsafe(32)
    own: dict[str, Any] = {
        "me": None,
        "nav": [],
        "can": frozenset(),
        "csrf": token,
        "said": "",
        "here": "",
        "wrong": {},
        "wrong_form": "",
        "purpose": "",
    }
    common = _common(spoken(request), look(request))
    made = _answer(template, status, {**own, **common, **values})
    secure = request.app.state.site.secure
    made.set_cookie(ENTRY, token, httponly=True, secure=secure, samesite="strict", path=ROOT)
    return made


def back(path: str, said: str = "") -> Response:
    """On to another page after a press (RFC 9110, 15.4.4); `said` names the sentence it begins with."""
    made = RedirectResponse(ROOT + path, 303)
    if said:
        made.set_cookie(SAID, said, max_age=60, httponly=True, samesite="strict", path=ROOT)
    return made


def sentence(error: HubError, language: str) -> str:
    """An error of the hub in words, with all that its file's check found."""
    if not known(error.code):
        return say("admin.unreadable", language)
    taken = {"code", "language"}
    return say(error.code, language, **{k: v for k, v in error.values.items() if k not in taken})


def static(name: str) -> Response | None:
    """The style sheet or the script; None for anything else."""
    if name not in _STATIC:
        return None
    text = resource(f"hub/admin/{name}").read_text(encoding="utf-8")
    return Response(text, headers={"cache-control": _KEPT}, media_type=_STATIC[name])


def moment(at: datetime | None, zone: str) -> str:
    """A moment on the company's clock: 2026-11-22 18:05."""
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") if at else ""


@lru_cache(maxsize=64)
def icon(name: str, size: int = 16) -> Markup:
    """One of our own drawings, inline, so that it takes the colour of the words beside it."""
    text = resource(f"icons/ui/{name}.svg").read_text(encoding="utf-8")
    body = text[text.index("<svg") :]
    head, rest = body.split(">", 1)
    head = _OWN.sub("", head)
    made = f'{head} width="{size}" height="{size}" stroke-width="1.75" class="icon" aria-hidden="true">'
    return Markup(made + rest.strip())  # noqa: S704 - a file of our own, no word of others in it


def _open(guest: Visitor, needs: tuple[str, ...]) -> bool:
    return not needs or not guest.rights.isdisjoint(needs)


def _common(language: str, chosen: str) -> dict[str, Any]:
    return {
        "t": lambda code, **values: say(
            code if "." in code else f"admin.{code}", language, **values
        ),
        "known": known,
        "lang": language,
        "look": chosen,
    }


def _answer(template: str, status: int, values: Mapping[str, Any]) -> Response:
    text = _jinja().get_template(template).render(**values)
    made = HTMLResponse(text, status)
    made.headers["content-security-policy"] = POLICY
    return made
