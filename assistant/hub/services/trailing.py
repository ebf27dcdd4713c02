"""Facts of a turn as entries of the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.hub.domain.case import Fact
from assistant.hub.store.audit import Entry

from .context import Desk


def entries(desk: Desk, facts: Sequence[Fact]) -> list[Entry]:
    """What the hub did by itself (actor "") carries no device."""
    actor = desk.actor
    return [
        Entry(
            fact.actor,
            fact.on_behalf_of,
            fact.action,
            _body(fact),
            actor.device if fact.actor else "",
            actor.origin,
            desk.now,
        )
        for fact in facts
    ]


def _body(fact: Fact) -> dict[str, Any]:
    said = {
        "task": fact.task,
        "step": fact.step,
        "comment": fact.comment,
        "before": fact.before,
        "after": fact.after,
    }
    return {name: value for name, value in said.items() if value not in ("", None)}
