"""What must be true of a hub's tables after everything, held against what people were answered."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Connection, case, func, or_, select, type_coerce

from assistant.hub.domain.case import Told
from assistant.hub.services.relay import notice
from assistant.hub.store import tables as t
from assistant.hub.store.outbox import Row
from tests.hub.chaos.clients import Press

_OPEN = ("draft", "pending", "returned", "needs_admin", "approved")


def lost_or_doubled(db: Connection, pressed: Sequence[Press]) -> list[str]:
    """Presses that were answered and are not there, and rows that nobody was answered for."""
    made = Counter(p.answer["request"] for p in pressed if p.status == 201)
    rows = set(db.execute(select(t.request.c.id)).scalars())
    wrong = [f"request {each} x{many}" for each, many in made.items() if many > 1]
    wrong += [f"request {each}: only in one place" for each in rows ^ set(made)]
    decided = Counter(
        (each.actor, each.task or each.request, each.action)
        for each in db.execute(select(t.decision))
    )
    told = Counter(_named(p) for p in pressed if p.status == 200)
    wrong += [f"decision {each}: {many} rows too many" for each, many in (decided - told).items()]
    wrong += [f"decision {each}: {many} lost" for each, many in (told - decided).items()]
    return wrong


def _named(press: Press) -> tuple[str, str, str]:
    """(who, on what, action) as the press's row says it."""
    if "/tasks/" in press.path:
        return press.person, press.path.split("/")[3], str(press.body["action"])
    request, _, verb = press.path.rpartition("/")[2].partition(":")
    return press.person, request, verb


def stuck(db: Connection) -> list[str]:
    """Requests under way that nobody can move, and open steps whose clock does not run."""
    wrong = []
    open_tasks = Counter(
        db.execute(select(t.task.c.request).where(t.task.c.state == "open")).scalars()
    )
    for each in db.execute(select(t.request)):
        if each.state == "pending" and not open_tasks[each.id]:
            wrong.append(f"{each.no}: pending, and asked of nobody")
        if each.state == "needs_admin" and not each.trouble:
            wrong.append(f"{each.no}: needs an admin, and does not say why")
        if each.state != "pending" and open_tasks[each.id]:
            wrong.append(f"{each.no}: {each.state}, and still asked of somebody")
    timers = set(
        db.execute(
            select(t.outbox.c.id).where(t.outbox.c.kind == "timer", t.outbox.c.state == "queued")
        ).scalars()
    )
    steps = select(t.step).where(t.step.c.state == "open", t.step.c.due.is_not(None))
    for each in db.execute(steps):
        begin = f"timer:{each.id}:{each.escalations}:100:"
        if not any(name.startswith(begin) for name in timers):
            wrong.append(f"step {each.id}: due, and no timer")
    return wrong + misplaced(db)


def misplaced(db: Connection) -> list[str]:
    """Tasks whose place in an inbox is not that of their request and their step."""
    due = func.coalesce(type_coerce(t.step.c.due, BigInteger), t.NEVER)
    found = (
        select(t.task.c.id)
        .join(t.step, t.step.c.id == t.task.c.step)
        .join(t.request, t.request.c.id == t.task.c.request)
        .where(or_(t.task.c.due != due, t.task.c.urgency != case((t.request.c.urgent, 0), else_=1)))
    )
    return [f"task {each}: at a wrong place" for each in db.execute(found).scalars()]


def waiting(db: Connection) -> int:
    """Effects that are not over, timers aside."""
    asked = select(func.count()).where(
        t.outbox.c.state.in_(("queued", "delivering")), t.outbox.c.kind != "timer"
    )
    return int(db.execute(asked).scalar_one())


def effects(db: Connection, done: dict[str, bytes]) -> list[str]:
    """Approved requests against what the receiver has, each once; notices against events, each once."""
    approved = set(
        db.execute(select(t.request.c.id).where(t.request.c.state == "approved")).scalars()
    )
    got = Counter(json.loads(body)["data"]["id"] for body in done.values())
    wrong = [f"{each} was told to the ERP {many} times" for each, many in got.items() if many > 1]
    wrong += [f"{each}: approved or told to the ERP, but not both" for each in approved ^ set(got)]
    wrong += untold(db)
    failed = select(t.outbox.c.id, t.outbox.c.error).where(t.outbox.c.state == "failed")
    return wrong + [f"{each.id} failed: {each.error}" for each in db.execute(failed)]


def untold(db: Connection) -> list[str]:
    """Notices without their event of that instant, and events without a notice.

    Two comments on one request that a sweep finds together are one event: the desktop asks once.
    """
    done = select(t.outbox).where(t.outbox.c.kind == "notify", t.outbox.c.state == "done")
    notices = {(notice(Row(*row)), row.updated) for row in db.execute(done)}
    rows = db.execute(select(t.event).where(t.event.c.kind.like("notice.%")))
    events = Counter((Told(row.person, row.kind, row.ref), row.at) for row in rows)
    wrong = [f"notice {each}: no event" for each in notices - set(events)]
    wrong += [f"event {each}: no notice" for each in set(events) - notices]
    return wrong + [f"event {each}: {many} times" for each, many in events.items() if many > 1]


def counted(db: Connection) -> dict[str, Any]:
    """How many requests there are in each state."""
    asked = select(t.request.c.state, func.count()).group_by(t.request.c.state)
    return {str(row[0]): row[1] for row in db.execute(asked)}
