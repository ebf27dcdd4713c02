"""A robot's message goes out: signed as Standard Webhooks want it, or as a chat group does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.hub.domain.robotgroup import judge, letter
from assistant.hub.domain.robotrule import is_group
from assistant.hub.effects import outward
from assistant.hub.effects.outward import Target
from assistant.hub.effects.port import Again, Never
from assistant.hub.store import endpoints, robots
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Delivery, Endpoint
from assistant.hub.store.ids import new_id
from assistant.model.errors import SundownError, TryLater

from . import robotgroups, webhooks
from .context import Hub


def send(hub: Hub, key: str, body: Mapping[str, Any]) -> None:
    """One try of one message; the run it belongs to is done with its last one. Raises Again, Never."""
    with hub.database.read() as db:
        found = endpoints.find(db, str(body["endpoint"]))
    if found is None or found.direction != "out" or not found.active:
        raise Never("there is no such endpoint, or it is switched off")
    if is_group(found.body) and not body["group"]:
        raise Never("the endpoint has become a group's since the message was written")
    _try(hub, key, found, body)
    with hub.database.begin() as db:
        keys = [str(each) for each in body["siblings"] if each != key]
        robots.landed(db, str(body["robot"]), str(body["cause"]), keys, hub.clock.now())


def _try(hub: Hub, key: str, found: Endpoint, body: Mapping[str, Any]) -> None:
    begun, status, error = hub.clock.monotonic(), None, ""
    try:
        status = _sent(hub, key, found, body)
    except (Again, Never) as fault:
        error = str(fault)
        raise
    finally:
        now, took = hub.clock.now(), int((hub.clock.monotonic() - begun) * 1000)
        with hub.database.begin() as db:
            tries = len(endpoints.tries(db, key)) + 1
            endpoints.tried(db, Delivery(new_id(now), key, tries, status, took, error, now))


def _sent(hub: Hub, key: str, found: Endpoint, body: Mapping[str, Any]) -> int:
    secrets, kind = webhooks.opened(hub, found), str(found.body.get("format", ""))
    if kind in ("", "group", "standard"):
        target = Target(found.url, secrets, found.private_ok)
        return outward.send(target, key, canonical(_standard(body)).encode(), hub.clock)
    secret = secrets[0] if secrets else ""
    now = hub.clock.now()
    try:
        url = robotgroups.address(hub, found)
        ready = letter(kind, url, secret, str(body["title"]), str(body["text"]), now)
        reply = outward.ask(
            ready.url, ready.body, dict(ready.headers), private_ok=found.private_ok, clock=hub.clock
        )
        judge(kind, reply.status, reply.body)
    except TryLater as fault:
        raise Again(str(fault)) from None
    except SundownError as fault:
        raise Never(str(fault)) from None
    return reply.status


def _standard(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "robot.message",
        "timestamp": body["at"],
        "data": {"robot": body["name"], "title": body["title"], "text": body["text"]},
    }
