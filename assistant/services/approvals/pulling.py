"""Brings what a source has for the user: each piece in one transaction, told once. What he saw is never touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.connectors.approvals import Pulled, Source
from assistant.model.account import Account
from assistant.model.approval import ApprovalTask
from assistant.model.ids import approval_id
from assistant.model.notice import Kind
from assistant.model.value import dataclass
from assistant.services.core import Core
from assistant.store import approvals, decisions

Report = Callable[[int, int], None]
MOST = 200  # rows of one transaction: a click waits for no more than that


@dataclass(frozen=True, slots=True)
class News:
    """What a pull brought: how many rows changed, and in one sentence why not all could be listed."""

    changed: int = 0
    partial: str = ""


def pull(
    core: Core,
    account: Account,
    source: Source,
    hints: frozenset[str],
    report: Report,
    stopped: Callable[[], bool] = lambda: False,
) -> News:
    """Everything, or with `hints` these requests only. Raises what the source raises; what was written stays."""
    named: set[str] = set()
    changed, partial = 0, ""
    for piece in source.pull(hints, report):
        changed += _write(core, account, piece, named)
        partial = piece.partial or partial
        if stopped():
            break
    else:
        if not hints:
            _tidy(core)
    return News(changed, partial)


def _write(core: Core, account: Account, piece: Pulled, named: set[str]) -> int:
    mine = tuple(row for row in piece.rows if _belongs(account, row))
    last = max(0, (len(mine) - 1) // MOST * MOST)
    parts = [Pulled(mine[start : start + MOST]) for start in range(0, last, MOST)]
    return sum(_take(core, account, part, named) for part in parts) + _take(
        core, account, replace(piece, rows=mine[last:]), named
    )


def _take(core: Core, account: Account, piece: Pulled, named: set[str]) -> int:
    with core.database.write() as connection:
        now = core.epoch()
        taken = approvals.take(
            connection, account.id, piece.rows, piece.whole, piece.complete, now, named
        )
    if taken.changed:
        core.bus.changed(Kind.APPROVALS)
    return taken.changed


def _belongs(account: Account, row: ApprovalTask) -> bool:
    """A row under another name would stand in the place of somebody else's."""
    return row.account_id == account.id and row.id == approval_id(account.id, row.bucket, row.ref)


def _tidy(core: Core) -> None:
    with core.database.write() as connection:
        approvals.tidy(connection, core.epoch())
        decisions.tidy(connection, core.epoch())
