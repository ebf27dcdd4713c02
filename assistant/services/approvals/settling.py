"""How a decision ends: in one transaction the decision, the inbox, the log and the journal; told once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.model.approval import Action, Stage
from assistant.model.notice import Kind
from assistant.store import approvals, decisionlog, decisions, journal
from assistant.store.database import Connection
from assistant.store.decisions import Result, Row

if TYPE_CHECKING:
    from assistant.services.core import Core

OVER = frozenset({Stage.DONE, Stage.ALREADY})
STAY = frozenset({Action.COMMENT, Action.URGE, Action.ADD_SIGN})  # the task may still be the user's


def note(
    connection: Connection,
    row: Row,
    event: str,
    now: int,
    *,
    result: str = "",
    who: str = "",
) -> None:
    """A line in the log, in the caller's transaction (A-28). `now` in epoch seconds."""
    account = connection.execute(
        "SELECT name FROM account WHERE id = ?", (row.account_id,)
    ).fetchone()
    entry = {
        "decision_id": row.id,
        "account": str(account[0]) if account else row.account_id,
        "task": row.card.task.no or row.title,
        "action": row.action.value,
        "origin": row.origin.value,
        "for_whom": row.for_whom,
        "seen": row.seen,
        "result": result,
        "who": who,
    }
    decisionlog.append(connection, now, event, entry)


def settle(
    core: Core, row: Row, stage: Stage, result: Result, start: tuple[Stage, ...] = (Stage.SENDING,)
) -> bool:
    """End it at `stage`, if it still stands at one of `start`. False: somebody was quicker (Undo, another program)."""
    with core.database.write() as connection:
        done = put(connection, row, stage, result, start, core.epoch())
    if done:
        core.held.forget(row.id)
        core.bus.changed(Kind.APPROVALS)
    return done


def put(
    connection: Connection,
    row: Row,
    stage: Stage,
    result: Result,
    start: tuple[Stage, ...],
    now: int,
) -> bool:
    """The same inside a transaction of the caller's."""
    if not decisions.end(connection, row.id, start, stage, result, now):
        return False
    if stage in OVER and row.action not in STAY:
        approvals.leave(connection, row.task_id, now)
    said = result.said or (result.state.value if result.state else "")
    note(connection, row, stage.value, now, result=said, who=result.who)
    journal.write(
        connection,
        now,
        "approval",
        row.title,
        f"{row.action.value}: {stage.value}",
        command_id=row.id,
    )
    return True


def moment(core: Core) -> datetime:
    """Now, to the second: what the columns keep."""
    return datetime.fromtimestamp(core.epoch(), UTC)
