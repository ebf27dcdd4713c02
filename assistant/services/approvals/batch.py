"""Several of one form at once (A-20): what may go together, and all of it in one transaction with one undo window."""

from __future__ import annotations

from assistant.model.approval import Decide, Decision
from assistant.model.decided import Batch
from assistant.planning import approverules as rules
from assistant.services.core import Core
from assistant.store import approvals

from . import inbox
from .decide import Chosen, write


def offer(core: Core, task_ids: tuple[str, ...]) -> Batch:
    """Which of these may be decided together, and which of them are ticked."""
    with core.database.reading():
        found = approvals.several(core.database, task_ids)
        here = tuple(row for row in found if not row.gone)
        return rules.offer(inbox.laid_over(core, here))


def decide(core: Core, wishes: tuple[Decide, ...]) -> tuple[Decision, ...]:
    """All of them, or none. Each has its own result afterwards."""
    if not wishes:
        return ()
    found = approvals.several(core.database, tuple(wish.task_id for wish in wishes))
    tasks = inbox.laid_over(core, tuple(row for row in found if not row.gone))
    rules.check_batch(tasks, wishes)
    for about, wish in zip(tasks, wishes, strict=True):
        rules.check(about, wish, verified=False)
    return write(core, tuple(map(Chosen, tasks, wishes)))
