"""Effects that were given up: their row, the trail, and who is told (H-15)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from assistant.hub.domain.case import Effect, Request, Told
from assistant.hub.store import audit, cases, events, outbox, robots
from assistant.hub.store.audit import Entry
from assistant.hub.store.outbox import Row

from . import robotcauses
from .context import Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection


def given_up(hub: Hub, db: Connection, row: Row, error: str, now: datetime) -> None:
    """A dead letter: state, trail and a notice to those who must know, all in this transaction."""
    request = _lock(db, row)
    outbox.follow(db, row.id, "failed", row.tries, error, now)
    people = _answerable(hub, db, request, str(row.body.get("owner", "")))
    if robot := str(row.body.get("robot", "")):
        robots.given_up(db, robot, str(row.body.get("cause") or row.id), error, now)
    robotcauses.of_failure(db, row, now)
    events.add(db, [Told(each, "effect.failed", row.id) for each in people], now)
    outbox.add(db, row.request, [_notice(row, each) for each in people], now)
    body = {"effect": row.id, "kind": row.kind, "tries": row.tries, "error": error}
    audit.append(db, row.request, [Entry("", "", "effect_failed", body, "", "timer", now)])


def _lock(db: Connection, row: Row) -> Request | None:
    case = cases.lock(db, row.request) if row.request else None
    return case.request if case else None


def _notice(row: Row, person: str) -> Effect:
    """To one person, once for each time it was given up."""
    body = {"person": person, "kind": "effect_failed", "request": row.request, "effect": row.id}
    return Effect(f"notify:failed:{row.id}:{row.tries}:{person}", "notify", body)


def _answerable(hub: Hub, db: Connection, request: Request | None, owner: str) -> tuple[str, ...]:
    """The supervisor of a robot's owner, or of the requester; who operates the effects where there is none."""
    directory, person = hub.directory(db), owner or (request.requester if request else "")
    above = directory.supervisor(person) if person else ""
    return (above,) if above else directory.holders("admin", "")
