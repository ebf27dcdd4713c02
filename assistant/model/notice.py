"""What the core tells the skin: which kinds changed, never the data. Views read again."""

from __future__ import annotations

from enum import StrEnum

from .value import dataclass


class Kind(StrEnum):
    """What can change."""

    ITEMS = "items"
    OUTBOX = "outbox"
    ACCOUNTS = "accounts"
    DIGEST = "digest"
    PLANS = "plans"
    SETTINGS = "settings"
    APPROVALS = "approvals"


@dataclass(frozen=True, slots=True)
class Changed:
    """These kinds changed; read them again if you show them."""

    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class Syncing:
    """An account started or ended a pass. `done` and `total` are resources of the running pull, total 0 if unknown."""

    account_id: str
    running: bool
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class TellingDue:
    """There is something to put on the screen, or to take from it; ask the façade what."""


Notice = Changed | Syncing | TellingDue
