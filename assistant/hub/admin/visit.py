"""Who visits a page: the session behind the cookie, the language, what a POST must bring, what the person may see."""

from __future__ import annotations

import dataclasses
import hmac
import re
from dataclasses import field
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from assistant.hub.problems import Forbidden, Invalid
from assistant.hub.services import sessions, signin, verify
from assistant.hub.services.context import Actor, Hub
from assistant.hub.words import LANGUAGES, language_of, say
from assistant.model.value import dataclass

from .sheet import nested

SESSION = "sundown_session"
LANGUAGE, LOOK = "sundown_language", "sundown_look"
ENTRY, SAID = "sundown_entry", "sundown_said"  # a guest's form token; what the press before came to
LOOKS = ("light", "dark")
_MOST_FIELDS = 6000
_VERIFICATION = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_RIGHTS = {
    "effects.read": ("read", "effects"),
    "effects.operate": ("operate", "effects"),
    "people.read": ("read", "people"),
    "people.write": ("write", "people"),
    "roles.write": ("write", "roles"),
    "devices.manage": ("manage", "devices"),
    "route.read": ("read", "route"),
    "route.author": ("author", "route"),
    "route.publish": ("publish", "route"),
    "audit.read": ("read", "audit"),
    "audit.export": ("export", "audit"),
    "archive.export": ("export", "archive"),
    "archive.search": ("search", "archive"),
    "endpoints.write": ("write", "endpoints"),
    "balances.read": ("read", "balances"),
    "settings.read": ("read", "settings"),
    "settings.write": ("write", "settings"),
    "rates.write": ("write", "rates"),
    "request.resolve": ("resolve", "request"),
    "robot.read": ("read", "robot"),
    "robot.build": ("build", "robot"),
    "robot.run": ("run", "robot"),
}


@dataclass(frozen=True, slots=True)
class Site:
    """The hub behind the pages, and how it is reached: `public_url` without a slash at the end."""

    hub: Hub
    public_url: str
    secure: bool = False


@dataclass(frozen=True, slots=True)
class Visitor:
    """A signed-in person on a page. `rights` are the keys of what he may do for the whole company."""

    site: Site
    actor: Actor
    csrf: str
    look: str
    rights: frozenset[str]
    name: str = ""
    said: str = ""

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.site.hub

    @property
    def language(self) -> str:
        """Of the page."""
        return self.actor.language

    def say(self, code: str, **values: Any) -> str:
        """A sentence in the page's language."""
        return say(code, self.language, **values)

    def need(self, right: str) -> None:
        """Raises Forbidden without it."""
        if right not in self.rights:
            raise Forbidden("admin.no_right")


@dataclass(frozen=True, slots=True)
class Press:
    """A form that a visitor sent, checked to be his own. `files` are uploads by field name."""

    visitor: Visitor
    sheet: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def do(self) -> str:
        """The button that was pressed."""
        found = self.sheet.get("do")
        return found if isinstance(found, str) else ""

    def verified(self, purpose: str) -> Actor:
        """The actor with a fresh second verification for this purpose, by the code typed. Raises Invalid, TooOften."""
        actor, code = self.visitor.actor, str(self.sheet.get("code") or "").replace(" ", "")
        if _VERIFICATION.fullmatch(
            code
        ):  # given by the company's provider; it counts once, for its purpose only
            return dataclasses.replace(actor, verification=code)
        if not code:
            raise Invalid("admin.code_missing")
        if not verify.methods(self.visitor.hub, actor.person):
            raise Invalid("admin.no_factor_yet")
        return dataclasses.replace(
            actor, verification=verify.verify(self.visitor.hub, actor, purpose, code)
        )


def site(request: Request) -> Site:
    """What `mount` was given."""
    found: Site = request.app.state.site
    return found


TheSite = Annotated[Site, Depends(site)]


def visitor(request: Request, here: TheSite) -> Visitor:
    """The person behind the cookie. Raises NotSignedIn."""
    knocked = signin.doors(here.hub)
    knocked.limits.take(f"address:{address(request)}", knocked.address, here.hub.clock.monotonic())
    found = sessions.visit(here.hub, request.cookies.get(SESSION, ""), address(request))
    actor = dataclasses.replace(found.actor, language=spoken(request, found.actor.language))
    with here.hub.database.read() as db:
        directory = here.hub.directory(db)
        rights = here.hub.permissions(db, directory)
        held = frozenset(
            key for key, (act, what) in _RIGHTS.items() if rights.may(actor.person, act, what)
        )
        name = directory.name(actor.person)
    request.state.visitor = Visitor(
        here, actor, found.csrf, look(request), held, name, request.cookies.get(SAID, "")
    )
    return request.state.visitor  # type: ignore[no-any-return]  # set on the line above


Guest = Annotated[Visitor, Depends(visitor)]


async def sent(request: Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The fields and files of a POST."""
    same_site(request)
    async with request.form(max_fields=_MOST_FIELDS, max_files=4) as form:
        pairs = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        files = {
            name: await value.read()
            for name, value in form.multi_items()
            if isinstance(value, UploadFile) and value.filename
        }
    return nested(pairs), files


Fields = Annotated[tuple[dict[str, Any], dict[str, bytes]], Depends(sent)]


def press(guest: Guest, fields: Fields) -> Press:
    """A POST of a signed-in person. Raises Forbidden unless the form brought the session's own token."""
    sheet, files = fields
    sessions.check_csrf(sessions.Visit(guest.actor, guest.csrf), str(sheet.pop("csrf", "")))
    return Press(guest, sheet, files)


Pressed = Annotated[Press, Depends(press)]


def entry(request: Request, fields: Fields) -> dict[str, Any]:
    """A POST of somebody who has not signed in. Raises Forbidden unless cookie and form bring the same token."""
    sheet, _ = fields
    kept, brought = request.cookies.get(ENTRY, ""), str(sheet.pop("csrf", ""))
    if not kept or not hmac.compare_digest(kept.encode(), brought.encode()):
        raise Forbidden("access.csrf")
    return sheet


Entered = Annotated[dict[str, Any], Depends(entry)]


def same_site(request: Request) -> None:
    """Raises Forbidden for a form that another site sent (Fetch Metadata; RFC 6454 where a browser has none)."""
    fetched = request.headers.get("sec-fetch-site", "")
    origin = request.headers.get("origin", "")
    foreign = origin and urlsplit(origin).netloc != request.headers.get("host", "")
    if fetched not in {"", "same-origin", "none"} or (not fetched and foreign):
        raise Forbidden("access.csrf")


def spoken(request: Request, own: str = "") -> str:
    """The language of a page: what the person chose, else his own, else what the browser asks for."""
    chosen = request.cookies.get(LANGUAGE, "")
    if chosen in LANGUAGES:
        return chosen
    return language_of(own or request.headers.get("accept-language", "")[:200])


def look(request: Request) -> str:
    """light, dark, or "" for what the system says."""
    chosen = request.cookies.get(LOOK, "")
    return chosen if chosen in LOOKS else ""


def address(request: Request) -> str:
    """Where the request came from."""
    return request.client.host if request.client else ""
