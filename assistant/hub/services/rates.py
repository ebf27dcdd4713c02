"""The company's rate table: what one unit of another currency is worth in its own, from a day on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.hub.problems import Invalid
from assistant.hub.store import audit
from assistant.hub.store import rates as rows
from assistant.hub.store.audit import Entry

from .context import Actor, Hub


def table(hub: Hub, actor: Actor) -> list[tuple[str, date, Decimal]]:
    """(currency, from which day, rate), by currency, the newest first. Raises Forbidden."""
    with hub.database.read() as db:
        if not hub.allows(db, actor, "write", "rates"):
            hub.may(db, actor, "read", "settings")
        found = rows.table(db, hub.currency).table
    return [(name, day, rate) for name in sorted(found) for day, rate in reversed(found[name])]


def put(hub: Hub, actor: Actor, currency: str, day: date, value: str) -> None:
    """The rate from this day on. Raises Forbidden, Invalid (currency, number)."""
    if currency == hub.currency:
        raise Invalid("admin.own_currency", currency=currency)
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "rates")
        rows.put(db, currency, day, value)
        body = {"currency": currency, "day": day.isoformat(), "rate": value}
        now = hub.clock.now()
        audit.append(
            db, audit.HUB, [Entry(actor.person, "", "rate.set", body, actor.device, actor.origin, now)]
        )  # fmt: skip


def remove(hub: Hub, actor: Actor, currency: str, day: date) -> None:
    """Take the rate of a day back; the one before it holds again. Raises Forbidden."""
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "rates")
        rows.remove(db, currency, day)
        body = {"currency": currency, "day": day.isoformat()}
        now = hub.clock.now()
        said = Entry(actor.person, "", "rate.removed", body, actor.device, actor.origin, now)
        audit.append(db, audit.HUB, [said])
