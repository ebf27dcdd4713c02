"""What the hub tidies by itself once a month: finished jobs of the queue, old timers, notices, tries and events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from assistant.hub.effects.port import Port
from assistant.hub.store import endpoints, events, idempotency, outbox, people, robotdata, robots

from . import robotrights
from .context import Hub

KEPT = timedelta(days=30)
_TRIES_KEPT = timedelta(
    days=400
)  # a year's webhooks can be looked up; the audit trail keeps its own words for good


def arrange(hub: Hub, port: Port) -> None:
    """Enter the hub's own times into the queue; doing it again changes nothing."""
    port.cron("hub.forget", "17 3 1 * *", hub.zone, "housekeeping", {"what": "forget"})


def chores(hub: Hub, port: Port) -> Mapping[str, Callable[[], object]]:
    """By the "what" of a housekeeping effect."""
    return {"forget": lambda: forget(hub, port)}


def forget(hub: Hub, port: Port) -> int:
    """Delete what nobody will ask for any more; how many rows. What was decided is kept elsewhere and stays."""
    now = hub.clock.now()
    count = port.forget(now - KEPT)
    with hub.database.begin() as db:
        count += outbox.forget(db, now - KEPT)
        count += events.forget(db, now - KEPT)
        count += idempotency.forget(db, now - KEPT)
        count += endpoints.forget(db, now - _TRIES_KEPT)
        count += robots.forget(db, now - _TRIES_KEPT)
        days = int((people.setting(db, robotrights.SETTING) or {}).get("rows_days", 0))
        count += robotdata.forget(db, now - timedelta(days=days)) if days else 0
    return count
