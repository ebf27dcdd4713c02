"""How far a source can be believed: failed, stale, loaded in part (L-28, L-29)."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.model.account import SourceState, Trouble

STALE = timedelta(minutes=30)
_LOCAL = "local"  # the account whose truth is here: it has nothing to sync with


def synced(source: SourceState) -> datetime | None:
    """The instant of the last full pass, None if there was none or it can't be read."""
    try:
        at = datetime.fromisoformat(source.synced_at)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def is_stale(source: SourceState, now: datetime) -> bool:
    """Must its data be printed with "as of": the last pass failed, or is more than 30 minutes old at `now`?"""
    if source.kind == _LOCAL:
        return False
    at = synced(source)
    return source.trouble is not Trouble.NONE or at is None or now - at > STALE


def is_sound(source: SourceState, now: datetime) -> bool:
    """Nothing to say about it but when it was synced."""
    return source.complete and not source.held_removals and not is_stale(source, now)
