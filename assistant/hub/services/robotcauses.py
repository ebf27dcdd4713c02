"""What wakes robots: written with the press or the dead letter, in its own transaction; acted upon after the commit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.hub.domain.case import Case, Effect, RequestState, Turn
from assistant.hub.store import outbox, robots
from assistant.hub.store.outbox import Row

from .context import Actor, Desk

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ORIGIN = "robot:"
_BY_STATE = {
    RequestState.APPROVED: "request.approved",
    RequestState.REJECTED: "request.rejected",
    RequestState.RETURNED: "request.returned",
    RequestState.WITHDRAWN: "request.withdrawn",
}
_BY_FACT = {
    "submitted": "request.submitted",
    "resubmitted": "request.submitted",
    "returned": "request.returned",
    "escalated": "request.escalated",
}


def of_turn(desk: Desk, before: Case | None, turn: Turn) -> None:
    """A press or a timer has changed a request: one cause for each thing that happened, if a robot listens to it."""
    db, named = desk.db, _named(before, turn)
    heard = robots.heard(db, named) if named else frozenset()
    if not heard:
        return
    request = turn.case.request
    chain = _chain(desk.actor) if before is None else robots.chain_of(db, request.id)
    causes = [
        Effect(
            f"cause:{request.id}:{request.rev}:{name}",
            "trigger",
            {"on": name, "request": request.id, "chain": list(chain)},
        )
        for name in named
        if name in heard
    ]
    outbox.add(db, "", causes, desk.now)


def of_failure(db: Connection, row: Row, now: datetime) -> None:
    """An effect was given up, in the transaction that says so. A failure of robots' doing carries their chain on."""
    if robots.heard(db, ["effect.failed"]):
        chain = [*row.body.get("chain", ())]
        own = str(row.body.get("robot", ""))
        body = {
            "on": "effect.failed", "request": row.request, "effect": row.kind,
            "chain": chain if not own or own in chain else [*chain, own],
        }  # fmt: skip
        outbox.add(db, "", [Effect(f"cause:{row.id}:{row.tries}", "trigger", body)], now)


def origin(chain: Sequence[str]) -> str:
    """As what the trail names a robot's deed: with the robots whose doing led to it, the last one being itself."""
    return _ORIGIN + ">".join(chain)


def _chain(actor: Actor) -> tuple[str, ...]:
    """The robots behind a request that is being made just now."""
    head, mark, rest = actor.origin.partition(":")
    return tuple(rest.split(">")) if head + mark == _ORIGIN else ()


def _named(before: Case | None, turn: Turn) -> Sequence[str]:
    """The events of a turn, in a fixed order."""
    state = turn.case.request.state
    found = [_BY_FACT[each.action] for each in turn.facts if each.action in _BY_FACT]
    if (before is None or before.request.state is not state) and state in _BY_STATE:
        found.append(_BY_STATE[state])
    return tuple(dict.fromkeys(found))
