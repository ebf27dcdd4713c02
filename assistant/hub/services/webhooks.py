"""The webhook of an outcome: what it says, where it goes, and the row of each try."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.hub.domain import masking
from assistant.hub.effects import outward
from assistant.hub.effects.outward import Target
from assistant.hub.effects.port import Again, Never
from assistant.hub.store import cases, endpoints
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Delivery, Endpoint
from assistant.hub.store.ids import new_id
from assistant.hub.store.outbox import Row

from . import seeing
from .context import Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection


def deliver(hub: Hub, row: Row) -> None:
    """One try. The body may be given ready in the effect ("payload"); else it is that of the request's outcome.

    Raises Again, Never.
    """
    with hub.database.read() as db:
        endpoint = endpoints.find(db, str(row.body.get("endpoint", "")))
        if endpoint is None or endpoint.direction != "out" or not endpoint.active:
            raise Never("there is no such endpoint, or it is switched off")
        said = row.body.get("payload") or payload(hub, db, endpoint, row)
    target = Target(endpoint.url, opened(hub, endpoint), endpoint.private_ok)
    _try(hub, row, target, canonical(said).encode())


def opened(hub: Hub, endpoint: Endpoint) -> tuple[str, ...]:
    """The endpoint's secrets, in clear; only for signing and checking."""
    return tuple(json.loads(hub.seal.open(endpoint.secrets)))


def payload(hub: Hub, db: Connection, endpoint: Endpoint, row: Row) -> Mapping[str, Any]:
    """The request as its endpoint may see it: the endpoint's `roles` decide about masked fields. The same every try."""
    case = cases.read(db, str(row.body.get("request", "")))
    if case is None:
        raise Never("there is no such request")
    request, directory = case.request, hub.directory(db)
    form = hub.form(db, request.form, request.form_version)
    requester = directory.people.get(request.requester)
    roles = frozenset(map(str, endpoint.body.get("roles", ())))
    amount = seeing.amount(form, request, roles)
    return {
        "type": f"request.{row.body.get('outcome', request.state.value)}",
        "timestamp": row.created.isoformat(),
        "data": {
            "id": request.id, "no": request.no, "form": request.form, "round": request.round,
            "title": request.title, "department": request.department, "region": request.region,
            "requester": {"number": requester.number if requester else "", "name": directory.name(request.requester)},
            "amount_minor": amount["amount"], "currency": amount["currency"], "urgent": request.urgent,
            "fields": masking.seen(form, request.data, roles),
        },
    }  # fmt: skip


def _try(hub: Hub, row: Row, target: Target, body: bytes) -> None:
    begun = hub.clock.monotonic()
    status, error = None, ""
    try:
        status = outward.send(target, row.id, body, hub.clock)
    except (Again, Never) as fault:
        status, error = _status(str(fault)), str(fault)
        raise
    finally:
        now = hub.clock.now()
        took = int((hub.clock.monotonic() - begun) * 1000)
        with hub.database.begin() as db:
            endpoints.tried(db, Delivery(new_id(now), row.id, row.tries, status, took, error, now))


def _status(error: str) -> int | None:
    word = error.removeprefix("HTTP ")[:3]
    return int(word) if error.startswith("HTTP ") and word.isdigit() else None
