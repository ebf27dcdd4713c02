"""One user's desk at a paper source with a clock that is moved by hand: what the tests of deciding share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from assistant.app import Sundown
from assistant.connectors.paper import Act, PaperServer, Request
from assistant.model.approval import Action, ApprovalTask, Bucket, Decide, Decision, Origin, Stage
from assistant.system.clock import HeldClock
from tests.approvals import paper_device

HOLD = timedelta(seconds=9)


@dataclass
class Room:
    home: Path
    clock: HeldClock
    server: PaperServer = field(default_factory=PaperServer)
    app: Sundown = field(init=False)

    def __post_init__(self) -> None:
        self.app = paper_device(self.home, self.server, self.clock)

    def ask(self, title: str = "Taxi", **more: Any) -> ApprovalTask:
        """A colleague asks, it arrives, and the user sees it."""
        ident = self.server.add(Request(title, **more))
        self.app.sync()
        task = self.task(ident)
        self.app.approval_seen(task.id, task.version)
        return self.task(ident)

    def task(self, ident: str, bucket: Bucket = Bucket.TO_DECIDE) -> ApprovalTask:
        return next(row for row in self.app.approvals(bucket) if row.request == ident)

    def decide(
        self,
        task: ApprovalTask,
        action: Action = Action.APPROVE,
        comment: str = "Fine",
        **more: Any,
    ) -> Decision:
        origin = more.pop("origin", Origin.CARD)
        return self.app.decide(Decide(task.id, action, task.version, origin, comment, **more))

    def send(self) -> None:
        """The undo window is over, and a pass comes."""
        self.clock.move(HOLD)
        self.app.sync()

    def stage(self, decision: Decision) -> Stage:
        return self.app.decision(decision.id).stage

    def fault(self, **more: Any) -> None:
        self.server.faults = replace(self.server.faults, **more)

    def acts(self, request: str) -> list[Act]:
        return self.server.get(request).acts

    def events(self) -> list[str]:
        found = self.app.core.database.read("SELECT event FROM decision_log ORDER BY seq")
        return [str(row[0]) for row in found]

    def again(self) -> None:
        """The program ends and is started again."""
        self.app.close()
        self.app = paper_device(self.home, self.server, self.clock)
