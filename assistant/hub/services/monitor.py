"""The live monitor of effects (H-16): what waits, what runs, what was given up; retry and waive, with their trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.hub.domain.case import Told
from assistant.hub.problems import Late, Missing
from assistant.hub.store import audit, cases, endpoints, events, outbox
from assistant.hub.store.audit import Entry
from assistant.hub.store.endpoints import Delivery
from assistant.hub.store.outbox import Row
from assistant.model.value import dataclass

from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

STATES = ("queued", "delivering", "done", "failed", "waived", "cancelled")
_LIMIT = 100
_NEWEST = 2**62


@dataclass(frozen=True, slots=True)
class Effects:
    """One page, newest first. `next` is the cursor of the page behind it, "" at the end."""

    rows: Sequence[Row]
    next: str


def effects(
    hub: Hub, actor: Actor, state: str = "", cursor: str = "", limit: int = _LIMIT
) -> Effects:
    """Effects in a state; "" = all that go outside. Raises Forbidden."""
    limit = max(1, min(limit, _LIMIT))
    before = int(cursor) if cursor.isdigit() else _NEWEST
    with hub.database.read() as db:
        hub.may(db, actor, "read", "effects")
        rows = outbox.page(db, state if state in STATES else "", before, limit)
    return Effects(rows, str(rows[-1].seq) if len(rows) == limit else "")


def counts(hub: Hub, actor: Actor) -> Mapping[str, int]:
    """How many wait, run and were given up, by state. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "effects")
        found = outbox.counts(db)
    totals = dict.fromkeys(("queued", "delivering", "failed"), 0)
    for (_, state), count in found.items():
        totals[state] += count
    return totals


def tries(hub: Hub, actor: Actor, key: str) -> Sequence[Delivery]:
    """What came of each try of an effect. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "effects")
        return endpoints.tries(db, key)


def retry(hub: Hub, actor: Actor, key: str) -> None:
    """An effect that was given up gets four tries more, under the same key. Raises Missing, Late, Forbidden."""
    with hub.database.begin() as db:
        row = _operated(hub, db, actor, key)
        if not outbox.again(db, key, hub.clock.now()):
            raise Late("effects.not_failed", state=row.state)
        _write(hub, db, actor, row, "effect_retried")
    hub.wake()
    hub.announce()


def waive(hub: Hub, actor: Actor, key: str) -> None:
    """It need not happen any more. Raises Missing, Late, Forbidden."""
    with hub.database.begin() as db:
        row = _operated(hub, db, actor, key)
        if not outbox.waive(db, key, hub.clock.now()):
            raise Late("effects.is_over", state=row.state)
        _write(hub, db, actor, row, "effect_waived")
    hub.announce()


def _operated(hub: Hub, db: Connection, actor: Actor, key: str) -> Row:
    hub.may(db, actor, "operate", "effects")
    row = outbox.find(db, key)
    if row is None or (row.kind in outbox.INNER and row.state != "failed"):
        raise Missing("effects.missing")
    if row.request:
        cases.lock(db, row.request)  # before the effect's row, as every press does
    return row


def _write(hub: Hub, db: Connection, actor: Actor, row: Row, action: str) -> None:
    now = hub.clock.now()
    events.add(db, [Told(actor.person, "effect.changed", row.id)], now)
    body = {"effect": row.id, "kind": row.kind, "before": row.state}
    entry = Entry(actor.person, "", action, body, actor.device, actor.origin, now)
    audit.append(db, row.request, [entry])
