"""The webhooks' addresses: list, make, change, a new secret, a trial, take away. Secrets are shown once."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.hub.effects import outward, signing
from assistant.hub.effects.guard import place
from assistant.hub.effects.outward import Target
from assistant.hub.effects.port import Again, Never
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, endpoints
from assistant.hub.store.audit import Entry
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.ids import new_id
from assistant.model.value import dataclass

from . import verify, webhooks
from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_KEPT = 2  # secrets: the one in use, and the one before it while the receiver changes over
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """An endpoint as somebody fills it in. `direction`: out or in; `roles`: as what it sees masked fields."""

    name: str
    direction: str
    url: str
    title: str = ""
    private_ok: bool = False
    active: bool = True
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of a trial: the HTTP status, or 0 and the error."""

    status: int
    took_ms: int
    error: str = ""


def listed(hub: Hub, actor: Actor) -> Sequence[Endpoint]:
    """All of them, by name; their secrets stay sealed. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "write", "endpoints")
        return endpoints.every(db)


def names(hub: Hub, actor: Actor) -> tuple[str, ...]:
    """The names of those that webhooks go to; for authors of routes, too. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "route")
        return tuple(each.name for each in endpoints.every(db) if each.direction == "out")


def put(hub: Hub, actor: Actor, wanted: Wanted) -> str:
    """Make it or change it; the secret of a new one, shown this once, else "". Needs a verification for "settings".

    Raises Forbidden, NeedsVerification, Invalid (name, address).
    """
    _check(wanted)
    with hub.database.begin() as db:
        _entitled(hub, db, actor)
        before = endpoints.find(db, wanted.name)
        if before and "format" in before.body:
            raise Invalid("robots.group_there")
        secret = "" if before else signing.new_secret()
        sealed = before.secrets if before else hub.seal.seal(json.dumps([secret]))
        body = {
            **(before.body if before else {}),
            "title": wanted.title,
            "roles": list(wanted.roles),
        }
        endpoints.put(
            db,
            Endpoint(
                wanted.name, wanted.direction, wanted.url, sealed, wanted.private_ok, wanted.active, body
            ),
        )  # fmt: skip
        _note(hub, db, actor, "endpoint.set", wanted.name, url=wanted.url, active=wanted.active)
    return secret


def rotate(hub: Hub, actor: Actor, name: str) -> str:
    """A new secret, shown this once; the old one signs beside it until the next change. Raises as `put`, Missing."""
    secret = signing.new_secret()
    with hub.database.begin() as db:
        _entitled(hub, db, actor)
        found = _found(db, name)
        kept = [secret, *webhooks.opened(hub, found)][:_KEPT]
        row = {each: getattr(found, each) for each in Endpoint.__slots__}
        endpoints.put(db, Endpoint(**{**row, "secrets": hub.seal.seal(json.dumps(kept))}))
        _note(hub, db, actor, "endpoint.rotated", name)
    return secret


def remove(hub: Hub, actor: Actor, name: str) -> None:
    """It is gone, and with it every effect that still wanted it. Raises as `rotate`."""
    with hub.database.begin() as db:
        _entitled(hub, db, actor)
        _found(db, name)
        endpoints.remove(db, name)
        _note(hub, db, actor, "endpoint.removed", name)


def test(hub: Hub, actor: Actor, name: str) -> Tested:
    """Send one webhook of the type "test" now, and say what came back. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        hub.may(db, actor, "write", "endpoints")
        found = _found(db, name)
    if found.direction != "out":
        raise Missing("admin.endpoint_in")
    now, begun = hub.clock.now(), hub.clock.monotonic()
    said = {"type": "test", "timestamp": now.isoformat(), "data": {"endpoint": name}}
    target = Target(found.url, webhooks.opened(hub, found), found.private_ok)
    status, error = 0, ""
    try:
        status = outward.send(target, f"test:{new_id(now)}", canonical(said).encode(), hub.clock)
    except (Again, Never) as fault:
        error = str(fault)
    took = int((hub.clock.monotonic() - begun) * 1000)
    with hub.database.begin() as db:
        _note(hub, db, actor, "endpoint.tested", name, status=status)
    return Tested(status, took, error)


def _check(wanted: Wanted) -> None:
    if not _NAME.fullmatch(wanted.name):
        raise Invalid("admin.bad_name")
    if wanted.direction not in {"out", "in"}:
        raise Invalid("admin.endpoint_direction")
    if wanted.direction == "out":
        if len(wanted.url) > _LONGEST:
            raise Invalid("admin.bad_url")
        _placed(wanted)


def _placed(wanted: Wanted) -> None:
    """The address may be reached from here, by the same guard that looks again at every try."""
    try:
        place(wanted.url, private_ok=wanted.private_ok)
    except Again:
        return  # the name can't be looked up just now
    except (Never, ValueError):
        raise Invalid("admin.bad_url") from None


def _entitled(hub: Hub, db: Connection, actor: Actor) -> None:
    hub.may(db, actor, "write", "endpoints")
    verify.spend(db, actor.verification, actor.person, verify.SETTINGS, hub.clock.now())


def _found(db: Connection, name: str) -> Endpoint:
    found = endpoints.find(db, name)
    if found is None:
        raise Missing("admin.no_endpoint")
    return found


def _note(
    hub: Hub, db: Connection, actor: Actor, action: str, name: str, **more: str | int | bool
) -> None:
    body = {"endpoint": name, **more}
    said = Entry(actor.person, "", action, body, actor.device, actor.origin, hub.clock.now())
    audit.append(db, audit.HUB, [said])
