"""Steps and their time: what a timer looks at before it wakes anybody, and steps that no timer waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, literal, select

from . import tables as t
from .prepared import Prepared, ask

StepNow = tuple[str, str, int, datetime | None]  # request, state, reminded, due
_STEP_REQUEST = Prepared(
    select(t.step.c.request, t.step.c.state, t.step.c.reminded, t.step.c.due).where(
        t.step.c.id == bindparam("key")
    )
)
_UNLOCKED = (
    select(t.request.c.id)
    .where(t.request.c.id.in_(bindparam("ids", expanding=True)), t.request.c.revokes == "")
    .order_by(t.request.c.id)
    .with_for_update(skip_locked=True)
)
_WOUND = (  # its last timer waits: those before it were written in the same transaction
    select(t.outbox.c.seq)
    .where(
        t.outbox.c.request == t.step.c.request,
        t.outbox.c.kind == "timer",
        t.outbox.c.state == "queued",
        t.outbox.c.id.like(literal("timer:") + t.step.c.id + literal(":%:100:%")),
    )
    .exists()
)
_OPEN_STEPS = (
    select(t.step.c.id, t.step.c.request)
    .where(t.step.c.state == "open", t.step.c.due.is_not(None), t.step.c.id > bindparam("after"))
    .where(~_WOUND)
    .order_by(t.step.c.id)
    .limit(bindparam("many"))
)


def step_now(db: Connection, step_id: str) -> StepNow | None:
    """(request, state, reminded, due) of a step without a lock: enough to see that a timer is void."""
    row = _STEP_REQUEST.first(db, {"key": step_id})
    return None if row is None else (row[0], row[1], row[2], row[3])


def steps_now(db: Connection, steps: Sequence[str]) -> dict[str, StepNow]:
    """The same of several; those that are not there are left out."""
    found = ask(db, [(_STEP_REQUEST, {"key": each}) for each in steps])
    return {
        each: (row[0], row[1], row[2], row[3])
        for each, rows in zip(steps, found, strict=True)
        for row in rows
    }


def unlocked(db: Connection, requests: Sequence[str]) -> frozenset[str]:
    """Those of these requests that nobody else has locked, locked by us from now on; no revocations."""
    return frozenset(db.scalars(_UNLOCKED, {"ids": list(dict.fromkeys(requests))}))


def timed_steps(db: Connection, after: str, many: int) -> Sequence[tuple[str, str]]:
    """(step, request) of open steps whose due time no timer waits for, by step id, beginning behind `after`."""
    return [(r.id, r.request) for r in db.execute(_OPEN_STEPS, {"after": after, "many": many})]
