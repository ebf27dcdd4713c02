"""Signing in through the company's OpenID provider: by browser (code, PKCE), and without one (device code)."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from assistant.hub.access import oidc, oidc_wire
from assistant.hub.access.oidc import Provider, Subject
from assistant.hub.access.oidc_wire import Metadata
from assistant.hub.access.tokens import digest, new_token
from assistant.hub.problems import Forbidden, Invalid, NotSignedIn
from assistant.hub.store import access as rows
from assistant.hub.store import people
from assistant.hub.store.audit import Entry, append
from assistant.model.value import dataclass

from . import verify
from .context import Actor, Hub
from .signin import active, doors, new_device

if TYPE_CHECKING:
    from sqlalchemy import Connection

SETTING = "oidc"
_ATTEMPT = timedelta(minutes=10)
_HANDED = timedelta(minutes=2)  # a desktop picks up its code at once
_SLOWER = 5  # seconds, RFC 8628, 3.5


@dataclass(frozen=True, slots=True)
class Started:
    """Send the browser to `url`, and give it `browser` as a cookie (HttpOnly, SameSite=Lax) for the callback."""

    url: str
    browser: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """Who came back. `kind`: session (open one), device (redirect to `loopback` with `code` for `redeem`), verify.

    `verification` is the id of the second verification, for kind "verify".
    """

    actor: Actor
    kind: str
    loopback: str = ""
    code: str = ""
    verification: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """A sign-in without a browser: ask with `id` every `interval` seconds until `expires` (UTC)."""

    id: str
    user_code: str
    address: str
    complete: str
    interval: int
    expires: datetime


def configure(hub: Hub, actor: Actor, wanted: Provider | None) -> None:
    """Set the company's provider, or none. Needs the right and a verification for "settings".

    Raises Forbidden, NeedsVerification, Invalid (addresses).
    """
    now = hub.clock.now()
    body = None
    if wanted is not None:
        body = {
            "issuer": oidc.check_address(wanted.issuer),
            "redirect": oidc.check_address(wanted.redirect),
            "client_id": wanted.client_id,
            "secret": hub.seal.seal(wanted.secret) if wanted.secret else "",
            "scopes": list(wanted.scopes),
        }
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "settings")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, now)
        people.put_setting(db, SETTING, body)
        said = {"issuer": wanted.issuer if wanted else ""}
        append(db, "", [Entry(actor.person, "", "oidc.set", said, actor.device, actor.origin, now)])


def provider(hub: Hub) -> Provider | None:
    """The company's provider, if it has one."""
    with hub.database.read() as db:
        found = people.setting(db, SETTING)
    if not found:
        return None
    secret = hub.seal.open(found["secret"]) if found["secret"] else ""
    named = {**found, "secret": secret, "scopes": tuple(found["scopes"])}
    return Provider(**named)


def start(
    hub: Hub, *, loopback: str = "", actor: Actor | None = None, purpose: str = ""
) -> Started:
    """Begin a sign-in: for a session, or for a desktop that listens at `loopback`.

    With `actor` and `purpose` it is that person's second verification, for which he must sign in anew at the provider.
    Raises Invalid (no provider, a bad address), Unavailable.
    """
    ours, where = _found(hub)
    made, browser, now = oidc.new_secrets(), new_token(), hub.clock.now()
    body = {
        "verifier": hub.seal.seal(made.verifier),
        "nonce": hub.seal.seal(made.nonce),
        "browser": digest(browser),
        "issuer": ours.issuer,
        "loopback": oidc.check_loopback(loopback) if loopback else "",
        "person": actor.person if actor else "",
        "purpose": verify.checked(purpose) if purpose else "",
        "started": now.timestamp(),
    }
    if bool(purpose) != (actor is not None):
        raise Invalid("access.purpose")
    with hub.database.begin() as db:
        rows.put_attempt(db, f"oidc:{digest(made.state)}", body, now + _ATTEMPT)
    endpoint = oidc_wire.endpoint(where, "authorization")
    return Started(oidc.authorize_url(ours, endpoint, made, fresh=bool(purpose)), browser)


def callback(hub: Hub, state: str, code: str, browser: str, issuer: str = "") -> Welcome:
    """The browser came back. `issuer` is the `iss` parameter, if there was one (RFC 9207).

    Raises NotSignedIn (unknown or used state, another browser, a bad token), Forbidden (nobody of ours), Unavailable.
    """
    now = hub.clock.now()
    with hub.database.begin() as db:
        kept = rows.take_attempt(db, f"oidc:{digest(state)}", now)
    if kept is None or not hmac.compare_digest(kept["browser"], digest(browser)):
        raise NotSignedIn("access.oidc_state")
    ours, where = _found(hub, kept["issuer"])
    if issuer and issuer != ours.issuer:
        raise NotSignedIn("access.oidc_token")
    answer = oidc_wire.tokens_for_code(ours, where, code, hub.seal.open(kept["verifier"]))
    who = _subject(hub, ours, where, answer, hub.seal.open(kept["nonce"]))
    if kept["purpose"]:
        return _verified(hub, kept, who)
    return _welcomed(hub, who, kept["loopback"])


def start_machine(hub: Hub) -> Machine:
    """Begin a sign-in by device code. Raises Invalid when the provider has none, Unavailable."""
    ours, where = _found(hub)
    waiting, now = oidc_wire.begin_device(ours, where), hub.clock.now()
    made, expires = new_token(), now + timedelta(seconds=waiting.expires_in)
    body = {
        "code": hub.seal.seal(waiting.device_code), "issuer": ours.issuer,
        "interval": waiting.interval, "next": 0.0,
    }  # fmt: skip
    with hub.database.begin() as db:
        rows.put_attempt(db, f"machine:{digest(made)}", body, expires)
    return Machine(
        made, waiting.user_code, waiting.address, waiting.complete, waiting.interval, expires
    )


def poll_machine(hub: Hub, id: str, device_name: str) -> str | int:  # noqa: A002 - the attempt's own name
    """The new device's token, or the seconds to wait before asking again.

    Raises NotSignedIn (refused, too late), Forbidden (nobody of ours), Unavailable.
    """
    key, now = f"machine:{digest(id)}", hub.clock.now()
    with hub.database.begin() as db:
        kept = rows.attempt(db, key, now)
        if kept is None:
            raise NotSignedIn("access.oidc_state")
        wait = kept["next"] - now.timestamp()
        if wait > 0:
            return int(wait) + 1
        rows.move_attempt(db, key, {**kept, "next": now.timestamp() + kept["interval"]})
    ours, where = _found(hub, kept["issuer"])
    fault, answer = oidc_wire.tokens_for_device(ours, where, hub.seal.open(kept["code"]))
    if fault in ("authorization_pending", "slow_down"):
        return _slower(hub, key, kept, fault)
    with hub.database.begin() as db:
        taken = rows.take_attempt(db, key, now)
    if fault or taken is None:
        raise NotSignedIn("access.oidc_refused")
    who = _subject(hub, ours, where, answer, "")
    return new_device(hub, _person(hub, who), device_name)


def _slower(hub: Hub, key: str, kept: Mapping[str, Any], fault: str) -> int:
    interval = int(kept["interval"]) + (_SLOWER if fault == "slow_down" else 0)
    with hub.database.begin() as db:
        after = hub.clock.now().timestamp() + interval
        rows.move_attempt(db, key, {**kept, "interval": interval, "next": after})
    return interval


def _found(hub: Hub, issuer: str = "") -> tuple[Provider, Metadata]:
    """The provider; of an attempt under way it must be the one it began with: no mix-up of two."""
    ours = provider(hub)
    if ours is None:
        raise Invalid("access.no_oidc")
    if issuer and issuer != ours.issuer:
        raise NotSignedIn("access.oidc_state")
    return ours, doors(hub).providers.metadata(ours.issuer, hub.clock.monotonic())


def _subject(
    hub: Hub, ours: Provider, where: Metadata, answer: Mapping[str, Any], nonce: str
) -> Subject:
    """Whom the ID token names; the address comes from the user info when the token has none."""
    now, raw = hub.clock.now(), str(answer["id_token"])
    try:
        claims = oidc.claims(ours, raw, where.keys, nonce, now)
    except NotSignedIn:
        newer = doors(hub).providers.newer(ours.issuer, hub.clock.monotonic())
        if newer.keys == where.keys:
            raise
        claims = oidc.claims(ours, raw, newer.keys, nonce, now)
    if "email" not in claims:
        more = oidc_wire.userinfo(where, str(answer.get("access_token", "")), claims["sub"])
        claims |= {name: more[name] for name in ("email", "email_verified") if name in more}
    return oidc.subject(ours, claims)


def _person(hub: Hub, who: Subject) -> Actor:
    """The active person of a subject: bound before, or by a verified address and then bound. Raises Forbidden."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        person = rows.bound(db, who.issuer, who.subject) or _by_address(db, who, now)
        if not person or not hub.directory(db).active(person):
            raise Forbidden("access.oidc_unknown")
        known = active(hub, db, person)
    return Actor(known.id, "", "api", "", known.locale)


def _by_address(db: Connection, who: Subject, now: datetime) -> str:
    person = people.by_email(db, who.email) if who.email else ""
    if not person or rows.subject_of(db, who.issuer, person):
        return (
            ""  # the address is somebody's who has signed in as another subject: an admin must look
        )
    rows.bind(db, who.issuer, who.subject, person, now)
    body = {"issuer": who.issuer, "person": person}
    append(db, "", [Entry(person, "", "oidc.bound", body, "", "api", now)])
    return person


def _welcomed(hub: Hub, who: Subject, loopback: str) -> Welcome:
    actor, now = _person(hub, who), hub.clock.now()
    if not loopback:
        return Welcome(Actor(actor.person, "", "admin", "", actor.language), "session")
    code = new_token()
    with hub.database.begin() as db:
        rows.add_invite(db, digest(code), actor.person, actor.person, (now, now + _HANDED))
    return Welcome(actor, "device", loopback, code)


def _verified(hub: Hub, kept: Mapping[str, Any], who: Subject) -> Welcome:
    now = hub.clock.now()
    started = datetime.fromtimestamp(kept["started"], now.tzinfo)
    oidc.check_fresh(who, started, now)
    actor = _person(hub, who)
    if actor.person != kept["person"]:
        raise Forbidden("access.oidc_other")
    with hub.database.begin() as db:
        given = verify.grant(db, actor, kept["purpose"], "oidc", now)
    return Welcome(actor, "verify", verification=given)
