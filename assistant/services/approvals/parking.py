"""Decisions that can't leave now: which are due, which wait for a network, which the end of a program stopped."""

from __future__ import annotations

from assistant.model.approval import Stage, Tier
from assistant.model.notice import Kind
from assistant.planning.approve import TIERED
from assistant.services.core import Core
from assistant.store import decisions
from assistant.store.decisions import Result, Row

from .settling import note, settle

MOVING = frozenset({Stage.HELD, Stage.WAITING, Stage.SENDING})


def is_due(core: Core, row: Row) -> bool:
    """May it leave now? An undo window is measured by the clock that never goes back, and is this program's own."""
    match row.stage:
        case Stage.WAITING | Stage.SENDING:
            return True
        case Stage.HELD:
            end = core.held.end_of(row.id) if row.runner == core.held.runner else None
            return end is not None and core.clock.monotonic() >= end
        case _:
            return False


def next_in(core: Core, account_id: str) -> float | None:
    """Seconds until the next undo window of this program and account ends; None: there is none."""
    ends = [
        core.held.end_of(ident)
        for ident, account, runner in decisions.held_ones(core.database)
        if account == account_id and runner == core.held.runner
    ]
    known = [end for end in ends if end is not None]
    return max(0.0, min(known) - core.clock.monotonic()) if known else None


def accounts_with_open(core: Core) -> frozenset[str]:
    """Accounts for which a decision has not ended."""
    return decisions.accounts_with_open(core.database)


def park(core: Core, account_id: str, why: str) -> None:
    """There is no way to the source now. What is due waits; tier 2 never does, and is not sent (A-18)."""
    for row in decisions.open_ones(core.database, account_id):
        if row.stage is not Stage.HELD or not is_due(core, row):
            continue
        high = row.tier >= Tier.HIGH and row.action in TIERED
        stage = Stage.NOT_SENT if high else Stage.WAITING
        if settle(core, row, stage, Result(said=why), (Stage.HELD,)):
            core.held.forget(row.id)


def stop_orphans(core: Core) -> None:
    """What was held by a program that has ended is not sent by itself: Send now, or Undo (P-10)."""
    lost = [
        ident
        for ident, _, runner in decisions.held_ones(core.database)
        if not core.held.alive(core.home, runner)
    ]
    if not lost:
        return
    with core.database.write() as connection:
        for ident in lost:
            row = decisions.one(core.database, ident)
            if row is not None and decisions.move(connection, ident, (Stage.HELD,), Stage.NOT_SENT):
                note(connection, row, Stage.NOT_SENT.value, core.epoch())
    core.bus.changed(Kind.APPROVALS)
