"""What a face shows beside the rows of the inbox: its counts, a batch, the log of decisions. Values only."""

from __future__ import annotations

from datetime import datetime

from .approval import ApprovalTask
from .value import dataclass


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A row of a batch. `why` says why it may not go along: tier, unseen, changed, decided, other_form."""

    task: ApprovalTask
    ticked: bool
    why: str = ""
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one form that may be decided together (A-20), at most 20 ticked. `totals` sum the ticked."""

    rows: tuple[BatchRow, ...]
    form_title: str = ""
    totals: tuple[tuple[str, str], ...] = ()  # (currency, amount)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the local log (A-28). `hash` is over the line and the hash before it (SHA-256, hex)."""

    seq: int
    at: datetime
    event: str  # decided, undone, sent, done, already, changed, refused, expired, browser, verified, verify_failed
    decision_id: str
    account: str
    task: str  # number or title
    action: str
    origin: str
    for_whom: str
    seen: str
    result: str
    who: str
    hash: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What the badge and the headings say. `to_decide` counts only what needs the user's decision now."""

    to_decide: int = 0
    urgent: int = 0
    overdue: int = 0
    mine: int = 0
    stuck: int = 0  # of mine: returned to me, or waiting longer than is usual
    copies: int = 0  # unread ones
    not_sent: int = 0
