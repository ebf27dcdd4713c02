"""Sessions of the admin pages: a cookie kept as its digest, a CSRF token, an idle and an absolute end."""

from __future__ import annotations

import hmac
from datetime import timedelta

from assistant.hub.access.tokens import digest, new_token
from assistant.hub.problems import Forbidden, NotSignedIn
from assistant.hub.store import access as rows
from assistant.hub.store.access import Session
from assistant.hub.store.audit import Entry, append
from assistant.model.value import dataclass

from .context import Actor, Hub
from .signin import active

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
_MOVED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Opened:
    """A new session: `cookie` for the browser (HttpOnly, Secure, SameSite=Lax), `csrf` for every form of its pages."""

    cookie: str
    csrf: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Who is behind a cookie, and the token that his forms must bring."""

    actor: Actor
    csrf: str


def open_session(hub: Hub, actor: Actor) -> Opened:
    """A session for somebody who has just signed in. Never one that the browser named: no fixation."""
    now, cookie, csrf = hub.clock.now(), new_token(), new_token()
    with hub.database.begin() as db:
        person = active(hub, db, actor.person)
        rows.add_session(db, Session(digest(cookie), person.id, now, now + IDLE, csrf))
        append(db, "", [Entry(person.id, "", "session.opened", {}, "", actor.origin, now)])
    return Opened(cookie, csrf)


def visit(hub: Hub, cookie: str, address: str = "") -> Visit:
    """The visitor of a page. Raises NotSignedIn: no session, idle for half an hour, or twelve hours old."""
    now, key = hub.clock.now(), digest(cookie)
    with hub.database.read() as db:
        found = rows.session(db, key)
        if found is None or not found.created <= now < min(found.expires, found.created + LONGEST):
            raise NotSignedIn("access.not_signed_in")
        person = active(hub, db, found.person)
    if now + IDLE - found.expires > _MOVED_EVERY:
        with hub.database.begin() as db:
            rows.move_session(db, key, now + IDLE)
    origin = f"admin {address}".rstrip()
    return Visit(Actor(person.id, f"session:{key[:12]}", origin, "", person.locale), found.csrf)


def check_csrf(visit: Visit, sent: str) -> None:
    """Raises Forbidden unless the form brought the session's own token."""
    if not hmac.compare_digest(visit.csrf.encode(), sent.encode()):
        raise Forbidden("access.csrf")


def sign_out(hub: Hub, cookie: str) -> None:
    """The session ends."""
    with hub.database.begin() as db:
        rows.end_session(db, digest(cookie))
