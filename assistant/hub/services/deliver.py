"""What the queue runs: one effect at a time, by its kind; its row follows it to the end, which may be a dead letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from assistant.hub.domain.case import Effect
from assistant.hub.effects.port import SWEEP, Again, Never
from assistant.hub.effects.tries import effect_key
from assistant.hub.problems import HubError, Unavailable
from assistant.hub.store import outbox
from assistant.hub.store.outbox import Row
from assistant.model.value import dataclass

from . import deadletter, sweep, webhooks
from .context import Hub

Task = Callable[[str, Mapping[str, Any]], None]  # (key, body); may raise Again, Never


@dataclass(frozen=True, slots=True)
class Courier:
    """Knows how each kind is done. `others`: reports and triggers of robots, given by the composition.

    `chores` are the hub's own by the "what" of their body: forget, anchor ... A kind or chore without an entry is
    given up at once. Safe between threads.
    """

    hub: Hub
    others: Mapping[str, Task] = field(default_factory=dict)
    chores: Mapping[str, Callable[[], object]] = field(default_factory=dict)

    def run(self, job: str, kind: str, body: Mapping[str, Any]) -> None:
        """One try (the port's `run`). What is done, void or waived by now is passed over."""
        key = effect_key(job)
        if kind == SWEEP:
            sweep.run(self.hub)
            return
        row = self._begin(key, kind, body)
        if row is None:
            return
        try:
            self._do(row)
        except Never as fault:
            self._note(row, str(fault))
            raise
        except Exception as fault:  # noqa: BLE001 - an effect is code of others; its fault is kept and tried again
            self._note(row, _plain(fault))
            raise _spent(row, fault) from None
        self._note(row, "", "done")

    def failed(self, job: str, kind: str, error: str) -> None:
        """The last try is over (the port's `failed`): the row says so, and the requester's supervisor is told."""
        key, now = effect_key(job), self.hub.clock.now()
        if kind == SWEEP:
            return
        with self.hub.database.begin() as db:
            row = outbox.find(db, key)
            if row is None or row.state not in ("queued", "delivering"):
                return
            deadletter.given_up(self.hub, db, row, error, now)
        self.hub.wake()
        self.hub.announce()

    def _begin(self, key: str, kind: str, body: Mapping[str, Any]) -> Row | None:
        now = self.hub.clock.now()
        with self.hub.database.begin() as db:
            if (
                outbox.find(db, key) is None
            ):  # a run of cron: from now on it has a row like the others
                outbox.add(db, "", [Effect(key, kind, body)], now)
            return outbox.begin(db, key, now)

    def _do(self, row: Row) -> None:
        if row.kind == "webhook":
            webhooks.deliver(self.hub, row)
        elif row.kind == "housekeeping":
            self._chore(row)
        elif row.kind in self.others:
            self.others[row.kind](row.id, row.body)
        else:
            raise Never(f"nobody here can do what this asks: {row.kind}")

    def _chore(self, row: Row) -> None:
        chore = self.chores.get(str(row.body.get("what")))
        if chore is None:
            raise Never(f"nobody here can do what this asks: {row.body.get('what')}")
        chore()

    def _note(self, row: Row, error: str, state: str = "delivering") -> None:
        with self.hub.database.begin() as db:
            outbox.follow(db, row.id, state, row.tries, error, self.hub.clock.now())
        if state == "done":
            self.hub.announce()


def _spent(row: Row, fault: Exception) -> Exception:
    """The route may ask for fewer tries than the queue makes."""
    if row.tries > int(row.body.get("retries", 3)):
        return Never(_plain(fault))
    return fault if isinstance(fault, Again) else Again(_plain(fault))


def _plain(fault: Exception) -> str:
    """What may be kept of a fault: our own sentences; of others the name only, for they may hold anything."""
    if isinstance(fault, Again):
        return str(fault)
    if isinstance(fault, Unavailable):
        return "the database was not there"
    return fault.code if isinstance(fault, HubError) else type(fault).__name__
