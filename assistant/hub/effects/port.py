"""The port to whatever runs effects: four verbs. An adapter is one file; a contract suite runs over all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

# what an effect can be; `run` is given the kind and the body as they were written
KINDS = ("webhook", "notify", "timer", "report", "trigger", "housekeeping")
SWEEP = "sweep"  # not an effect: "look now which timers are due"
TRIES = 4  # the first and three more
PAUSES = (10.0, 60.0, 300.0)  # seconds before the second, third and fourth try
Run = Callable[[str, str, Mapping[str, Any]], None]  # (key, kind, body); may raise Again, Never
Failed = Callable[[str, str, str], None]  # (key, kind, error): after the last try


class Again(Exception):
    """The effect did not happen this time; try again (after `after` seconds if the other side said so)."""

    def __init__(self, why: str, after: float = 0) -> None:
        """`why` is one sentence without secrets."""
        super().__init__(why)
        self.after = after


class Never(Exception):
    """The other side understood and refused; trying again will not help."""


class Port(Protocol):
    """Durable work. Each effect runs at least once; its key is what the receiver tells copies by."""

    def start(self, run: Run, failed: Failed) -> None:
        """Begin to work: every due effect is given to `run`, three more tries after the first, then to `failed`."""
        ...

    def enqueue(
        self, key: str, kind: str, body: Mapping[str, Any], not_before: datetime | None
    ) -> None:
        """Hand over one effect; a key that is known already is no second effect. `not_before` is UTC."""
        ...

    def cancel(self, key: str) -> None:
        """It is not to happen any more, if it has not yet."""
        ...

    def cron(
        self, name: str, expression: str, zone: str, kind: str, body: Mapping[str, Any]
    ) -> None:
        """Run again and again at five-field cron times in the IANA `zone`; the same name replaces the former one.

        An empty expression removes it. A run's key is NAME@INSTANT, so that two hubs run it once. What was missed
        while no hub ran happens once, late. Raises ValueError for an expression or a zone that can't be read.
        """
        ...

    def failed(self) -> tuple[str, ...]:
        """Keys of effects that were given up: the dead letters."""
        ...

    def forget(self, before: datetime) -> int:
        """Delete what ended before this instant from the queue's own tables; how many."""
        ...

    def stop(self) -> None:
        """Stop taking work; what is running ends or is run again at the next start."""
        ...
