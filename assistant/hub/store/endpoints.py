"""Webhook endpoints, and what came of each try to reach them. Secrets are sealed before they come here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from assistant.model.value import dataclass

from .tables import delivery, endpoint, received

_CAME = {
    "sqlite": sqlite.insert(received).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(received).on_conflict_do_nothing(),
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where webhooks go to ("out") or come from ("in"). `secrets` is a sealed JSON list, the one in use first.

    `private_ok`: it may lie on the company's own network. `body` holds the rest: {"roles": who it counts as when
    masked fields are decided, "title": what people call it}.
    """

    name: str
    direction: str
    url: str
    secrets: str
    private_ok: bool
    active: bool
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One try. `status` is the HTTP status, None without an answer; `at` is UTC."""

    id: str
    effect: str
    attempt: int
    status: int | None
    took_ms: int
    error: str
    at: datetime


def find(db: Connection, name: str) -> Endpoint | None:
    """One endpoint by its name."""
    row = db.execute(select(endpoint).where(endpoint.c.name == name)).first()
    return Endpoint(*row) if row else None


def every(db: Connection) -> Sequence[Endpoint]:
    """All of them by name."""
    return [Endpoint(*row) for row in db.execute(select(endpoint).order_by(endpoint.c.name))]


def put(db: Connection, wanted: Endpoint) -> None:
    """Make it or change it."""
    row = {name: getattr(wanted, name) for name in Endpoint.__slots__}
    changed = db.execute(update(endpoint).where(endpoint.c.name == wanted.name).values(row))
    if not changed.rowcount:
        db.execute(insert(endpoint), row)


def remove(db: Connection, name: str) -> bool:
    """Take it away; False if there is none."""
    return db.execute(delete(endpoint).where(endpoint.c.name == name)).rowcount > 0


def tried(db: Connection, one: Delivery) -> None:
    """Keep what came of a try."""
    db.execute(insert(delivery), {name: getattr(one, name) for name in Delivery.__slots__})


def tries(db: Connection, effect: str) -> Sequence[Delivery]:
    """Every try of an effect, in order."""
    asked = select(delivery).where(delivery.c.effect == effect)
    return [Delivery(*row) for row in db.execute(asked.order_by(delivery.c.attempt, delivery.c.at))]


def came(db: Connection, name: str, id: str, now: datetime) -> bool:  # noqa: A002 - the header's word
    """A webhook came in; False if one with this webhook-id came before. Two at once: one of them is the first."""
    new: Insert = _CAME[db.dialect.name]
    return db.execute(new, {"endpoint": name, "id": id, "at": now}).rowcount > 0


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops tries and received ids from before (UTC); how many."""
    gone = db.execute(delete(delivery).where(delivery.c.at < before)).rowcount
    return gone + db.execute(delete(received).where(received.c.at < before)).rowcount
