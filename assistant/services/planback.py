"""Writes plan days into the to-dos themselves, as changes like any other; only where the user allows it (L-58)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.model.errors import NotFound, Refused
from assistant.store import outbox
from assistant.store.plans import Write

from . import changes
from .core import Core


def write_back(core: Core, writes: Iterable[Write], *, automatic: bool = False) -> tuple[str, ...]:
    """A change for each plan among the writes that a server keeps; their ids, for undo. In the caller's transaction."""
    if core.setting("plan_write_back") != "on":
        return ()
    plans = (each for each in writes if each.table == "plan")
    sent = [_send(core, each, automatic=automatic) for each in plans]
    return tuple(ident for ident in sent if ident)


def say_no_day(core: Core, restored: Iterable[Write]) -> None:
    """Undone to no plan at all, where the plan may have been sent: a text that says nothing takes no plan away.

    Many servers drop what they do not know, so only "no day" in so many words ends it on the user's other devices.
    """
    write_back(
        core,
        [
            each
            for each in restored
            if each.table == "plan"
            and each.values is None
            and outbox.of_item(core.database, each.key[0])
        ],
    )


def _send(core: Core, write: Write, *, automatic: bool) -> str:
    from assistant.protocols import icalplan

    now, iso, carries = core.now(), *(write.values[:2] if write.values else ("", 0))
    day = date.fromisoformat(iso) if iso else None

    def change(text: str) -> str:
        if automatic:
            return icalplan.with_carried(text, day, carries, now)
        return icalplan.with_plan(text, day, now, carries)

    try:
        _, collection, _ = changes.current(core, write.key[0])
        if core.account(collection.account_id).kind == "local":
            return ""
        return changes.rewrite(core, write.key[0], "plan", change)
    except (
        NotFound,
        Refused,
    ):  # gone, or a text that can't be changed safely: the plan stays here alone
        return ""
