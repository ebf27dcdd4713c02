"""A click: what the user wants is durable before this returns; Undo takes it back; Send now ends the waiting."""

from __future__ import annotations

import math
from dataclasses import field, replace
from datetime import timedelta

from assistant.model.approval import ApprovalTask, Card, Decide, Decision, Stage
from assistant.model.errors import NotFound, Refused
from assistant.model.notice import Kind
from assistant.model.value import dataclass
from assistant.planning import approve
from assistant.planning import approverules as rules
from assistant.services.core import Core, new_id
from assistant.store import approvals, decisions, journal
from assistant.store.database import Connection
from assistant.store.decisions import UNSENT, Result, Row

from . import inbox, settling

SHORTEST_S, LONGEST_S, USUAL_S = 3, 60, 8
OVER = "This is not waiting for your decision any more. Look at it again."
DECIDED = "You have decided this already. Undo that first, while it is possible."


@dataclass(frozen=True, slots=True)
class Chosen:
    """A wish that was found to be allowed, beside the task as it is known here. `proof` is kept in memory only."""

    task: ApprovalTask
    wish: Decide
    proof: str = field(default="", repr=False)
    id: str = ""


def decide(core: Core, wish: Decide) -> Decision:
    """One decision; at tier 2 only what needs no second verification."""
    about = open_task(core, wish.task_id)
    rules.check(about, wish, verified=False)
    return write(core, (Chosen(about, wish),))[0]


def open_task(core: Core, task_id: str) -> ApprovalTask:
    """A row that is there, in the tier in force. Raises NotFound, or Refused where the source names it no more."""
    row = approvals.one(core.database, task_id)
    if row is None:
        raise NotFound(inbox.GONE)
    if row.gone:
        raise Refused(OVER)
    return inbox.laid_over(core, (row,))[0]


def write(core: Core, chosen: tuple[Chosen, ...]) -> tuple[Decision, ...]:
    """All of these in one transaction, with one undo window. What has changed since it was seen ends at once."""
    runner = core.held.begin(core.home)
    made = tuple(build(core, each, runner) for each in chosen)
    beginning = core.clock.monotonic()
    for row, each in zip(made, chosen, strict=True):
        core.held.hold(row.id, beginning + row.not_before - core.now().timestamp(), each.proof)
    try:
        with core.database.write() as connection:
            for row in made:
                _put(connection, row, core.epoch())
    except BaseException:
        for row in made:
            core.held.forget(row.id)
        raise
    core.bus.changed(Kind.APPROVALS)
    return tuple(inbox.decision(core, row.id) for row in made)


def build(core: Core, chosen: Chosen, runner: str) -> Row:
    """The row of a decision, with all that the person saw. Raises Refused where nobody here has seen that version."""
    about, wish, now = chosen.task, chosen.wish, core.now()
    seen = inbox.what_was_shown(core, about, wish.seen)
    if seen is None:
        raise Refused("This is not the version you have seen. Look at it again.")
    fresh = wish.seen == about.version or wish.action in approve.UNBOUND
    present = Card(replace(about, decision=None))
    changes = () if fresh else approve.differences(seen, present)
    hold = timedelta(0) if wish.action in approve.UNBOUND else _hold(core)
    return Row(
        chosen.id or new_id(now),
        about.account_id,
        about.id,
        about.request,
        about.form,
        wish.action,
        Stage.HELD if fresh else Stage.CHANGED,
        wish.origin,
        int(about.tier),
        core.epoch(),
        math.ceil(approve.leaves(now, hold, about.due).timestamp()),
        int(approve.expiry(now, about.due).timestamp()),
        wish.seen,
        wish.comment.strip(),
        about.title,
        about.for_whom,
        runner,
        replace(wish, typed=""),
        seen,
        ended_at=0 if fresh else core.epoch(),
        result=Result(changes=changes),
    )


def _hold(core: Core) -> timedelta:
    """The undo window: as set, from 3 to 60 seconds (A-3)."""
    text = core.setting("approval_hold")
    seconds = int(text) if text.isdecimal() else USUAL_S
    return timedelta(seconds=min(max(seconds, SHORTEST_S), LONGEST_S))


def _put(connection: Connection, row: Row, now: int) -> None:
    """Write it, unless one is on its way; one that the end of the program had stopped is replaced."""
    before = decisions.open_for(connection, row.task_id)
    if before is not None and row.action not in approve.UNBOUND:
        ident, stage = before
        if stage is not Stage.NOT_SENT:
            raise Refused(DECIDED)
        decisions.end(connection, ident, (stage,), Stage.UNDONE, Result(), now)
    decisions.add(connection, row)
    event = "decided" if row.stage is Stage.HELD else row.stage.value
    settling.note(connection, row, event, now)
    journal.write(
        connection,
        now,
        "approval",
        row.title,
        f"{row.action.value}: {row.stage.value}",
        command_id=row.id,
    )


def undo(core: Core, decision_id: str) -> bool:
    """Take it back if it was not handed over. The database knows who was quicker."""
    row = decisions.one(core.database, decision_id)
    if row is None:
        raise NotFound("That decision is not known here.")
    return settling.settle(core, row, Stage.UNDONE, Result(), UNSENT)


def send_now(core: Core, decision_id: str) -> Decision:
    """It leaves with the next turn of the lane. A proof that the end of the program took has to be given again."""
    row = decisions.one(core.database, decision_id)
    if row is None:
        raise NotFound("That decision is not known here.")
    if row.stage in {Stage.WAITING, Stage.SENDING}:
        return inbox.decision(core, decision_id)
    proof = core.held.proof(row.id)
    if rules.wants_proof(row.card.task, row.action) and not proof:
        raise Refused("Your second verification is over. Decide it again on its card.")
    runner = core.held.begin(core.home)
    core.held.hold(row.id, core.clock.monotonic(), proof)
    with core.database.write() as connection:
        if not decisions.hold_again(connection, row.id, runner, core.epoch()):
            core.held.forget(row.id)
            raise Refused("That decision has ended. Look at the request again.")
        settling.note(connection, row, "send_now", core.epoch())
    core.bus.changed(Kind.APPROVALS)
    return inbox.decision(core, decision_id)
