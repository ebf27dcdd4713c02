"""Numbers about the hub as a whole: whether the database answers, how much is open, how much waits outside."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, text

from .tables import outbox, request

_OPEN = ("draft", "pending", "returned", "needs_admin")
_WAITING = ("queued", "delivering", "failed")


def alive(db: Connection) -> bool:
    """Whether the database answers, and its schema is there."""
    return int(db.execute(text("select max(version) from schema_version")).scalar() or 0) > 0


def open_requests(db: Connection) -> dict[str, int]:
    """How many requests are not closed, by state."""
    query = select(request.c.state, func.count()).where(request.c.state.in_(_OPEN))
    found = {row[0]: row[1] for row in db.execute(query.group_by(request.c.state))}
    return {state: found.get(state, 0) for state in _OPEN}


def waiting_effects(db: Connection) -> dict[str, int]:
    """How many effects wait, are being tried, or were given up. Timers that are not due yet do not count."""
    query = select(outbox.c.state, func.count()).where(
        outbox.c.state.in_(_WAITING), outbox.c.kind != "timer"
    )
    found = {row[0]: row[1] for row in db.execute(query.group_by(outbox.c.state))}
    return {state: found.get(state, 0) for state in _WAITING}
