"""The log of decisions: read, exported, verified. store.decisionlog writes it, in each decision's transaction."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from assistant.model.decided import LogEntry
from assistant.planning import decisionlog as chain
from assistant.services.core import Core
from assistant.store import decisionlog

FIELDS = (
    "decision_id",
    "account",
    "task",
    "action",
    "origin",
    "for_whom",
    "seen",
    "result",
    "who",
)


def entries(core: Core, limit: int) -> tuple[LogEntry, ...]:
    """The newest entries first (A-28)."""
    return tuple(_entry(link) for link in decisionlog.newest(core.database, limit))


def _entry(link: chain.Link) -> LogEntry:
    held = _held(link)
    known = {name: str(held.get(name, "")) for name in FIELDS}
    return LogEntry(seq=link.seq, at=_time(link), event=link.event, hash=link.hash, **known)


def _held(link: chain.Link) -> dict[str, Any]:
    """What the entry says of its decision. One that was tampered with may say anything."""
    try:
        held = json.loads(link.body)
    except (TypeError, ValueError):
        return {"result": link.body}
    return held if isinstance(held, dict) else {"result": link.body}


def _time(link: chain.Link) -> datetime:
    try:
        return datetime.fromtimestamp(link.at, UTC)
    except (TypeError, ValueError, OverflowError, OSError):  # one that was tampered with
        return datetime.fromtimestamp(0, UTC)


def export(core: Core, write: Callable[[bytes], object]) -> int:
    """The whole log as JSON Lines, oldest first; returns how many.

    The hash of a line is SHA-256 over {"at", "before", "body", "event", "seq"} as JSON with sorted keys, without
    blanks, in ASCII; `body` is the text of `decision` in the same spelling, `before` the hash of the line before.
    """
    count, before = 0, chain.START
    for link in decisionlog.every(core.database):
        line = {
            "seq": link.seq,
            "at": link.at,
            "time": _time(link).isoformat(),
            "event": link.event,
            "decision": _held(link),
            "before": before,
            "hash": link.hash,
        }
        # a half of a surrogate pair in somebody's title is written as JSON's own escape
        write((json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace"))
        count, before = count + 1, link.hash
    return count


def verify(core: Core) -> chain.Verdict:
    """Is every entry as it was written, and none left out?"""
    number, head = decisionlog.last(core.database)
    return chain.verify(decisionlog.every(core.database), number, head)
