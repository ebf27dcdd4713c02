"""One pass under the account's lock, and how long to rest after it.

One file lock per account keeps two programs on one profile from sending the same change or decision twice.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace

from assistant.model.account import Account, Trouble
from assistant.model.errors import Refused
from assistant.model.view import SyncReport
from assistant.planning.backoff import delay
from assistant.system.lock import held

from . import sync
from .approvals.passing import EVERYTHING, Look
from .core import Core, Link

BUSY = "Another Sundown is syncing this account."
SIGNED_OUT = 3600.0  # seconds: a wrong password that is sent again and again locks the account


def run_pass(
    core: Core,
    account: Account,
    link: Link,
    report: sync.Report,
    stopped: Callable[[], bool],
    look: Look = EVERYTHING,
) -> SyncReport:
    """One pass over an open link; says so if another Sundown is at it."""
    with ExitStack() as stack:
        try:
            mine = stack.enter_context(held(core.lane_lock(account.id)))
        except OSError as error:
            raise Refused(
                "The profile folder can't be written to. Check its permissions."
            ) from error
        if not mine:
            return SyncReport(account.name, error=BUSY, trouble=Trouble.TRY_LATER, complete=False)
        requests, size = link.traffic()
        done = sync.sync_account(core, account, link, report, stopped, look)
        after = link.traffic()
        return replace(done, requests=after[0] - requests, bytes=after[1] - size)


def rest_after(report: SyncReport, attempts: int, jitter: float) -> float | None:
    """Seconds until the next pass that nobody asked for, after `attempts` failed ones; None: it has to be asked for."""
    match report.trouble:
        case Trouble.NEEDS_USER:
            return SIGNED_OUT
        case Trouble.TRY_LATER:
            return max(delay(attempts, jitter), report.after)
        case _:
            return None


def barred(report: SyncReport) -> bool:
    """Whether a new change is no reason to ask the server again: it wants the user, or to be left alone."""
    return report.trouble == Trouble.NEEDS_USER or report.after > 0
