"""Reasons and instants as the rows and the sentences hold them: a Why as JSON, a moment as RFC 3339."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from .route import Why

PASSED_BEFORE = "why_passed_before"


def why_text(why: Why) -> str:
    """A Why as the JSON that step, task and request keep: {"code": ..., "values": {...}}."""
    return json.dumps(
        {"code": why.code, "values": dict(why.values)},
        ensure_ascii=False,
        sort_keys=True,
        default=str,
    )


def read_why(text: str) -> Why:
    """The Why of such a JSON; an empty one for an empty text."""
    held = json.loads(text) if text else {}
    return Why(str(held.get("code", "")), dict(held.get("values", {})))


def stamp(moment: datetime | None) -> str:
    """An instant as RFC 3339 in UTC, to the second; "" for none. The edge formats it for its reader."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
