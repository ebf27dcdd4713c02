"""A program of its own at a paper source that lives in the test's process: to be killed at a chosen moment.

usage: python -m tests.services.approvals.farsource HOME PORT hold|send|stall
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import Any

from assistant.app import Sundown
from assistant.connectors.approvals import Deciding, Mark, Outcome, Pulled
from assistant.connectors.base import Report
from assistant.connectors.nocalendar import NoCalendar
from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, Card, Decide, Origin
from assistant.services.core import Core, Link
from assistant.store import accounts
from assistant.store.database import Database
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests.approvals import ACCOUNT
from tests.services.approvals.rooms import HOLD

KEY = b"only for tests"
AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


class FarSource:
    """A Source whose calls go over a socket. With `stall` it stands still when the decision's answer is there."""

    def __init__(self, line: Connection, *, stall: bool) -> None:
        self._line, self._stall = line, stall

    def _ask(self, name: str, *values: Any) -> Any:
        self._line.send((name, values))
        answer = self._line.recv()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def pull(self, hints: frozenset[str], _report: Report) -> Iterator[Pulled]:
        yield from self._ask("pull", hints)

    def card(self, task: ApprovalTask) -> Card:
        return self._ask("card", task)

    def decide(self, deciding: Deciding, _mark: Mark) -> Outcome:
        made = self._ask("decide", deciding)
        if self._stall:
            self._line.send(("stalled", ()))
            threading.Event().wait()
        return made

    def reconcile(self, deciding: Deciding) -> Any:
        return self._ask("reconcile", deciding)

    def close(self) -> None:
        """The line stays as long as the program."""


def main(home: str, port: str, mode: str) -> None:
    line = Client(("127.0.0.1", int(port)), authkey=KEY)
    folder, clock = Path(home), HeldClock(AT)

    def connect(account: Account) -> Link:
        return Link(NoCalendar(), None, FarSource(line, stall=mode == "stall"))  # type: ignore[arg-type]  # what is asked of it here is there

    core = Core(folder, Database(folder / "sundown.db"), clock, Vault(find=lambda: None), connect)
    if not accounts.accounts(core.database):
        with core.database.write() as connection:
            accounts.add(connection, ACCOUNT)
    app = Sundown(core)
    app.sync()
    row = app.approvals(Bucket.TO_DECIDE)[0]
    made = app.decide(Decide(row.id, Action.APPROVE, row.version, Origin.CARD))
    line.send(("decided", (made.id,)))
    if mode == "hold":
        threading.Event().wait()
    clock.move(HOLD)
    app.sync()
    line.send(("ended", ()))


if __name__ == "__main__":
    main(*sys.argv[1:])
