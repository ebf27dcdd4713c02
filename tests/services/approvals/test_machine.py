"""Two devices of one approver, a colleague, a second approver, and a network that fails: no decision is made twice.

What was taken back never happens, what happens is what the person saw, and every decision comes to an end.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from assistant.app import Sundown
from assistant.connectors.approvals import Outcome
from assistant.connectors.paper import Faults, PaperServer, Request
from assistant.model.approval import Action, ApprovalTask, Bucket, Decide, Decision, Origin, Stage
from assistant.model.errors import SundownError
from assistant.system.clock import HeldClock
from tests.approvals import paper_device
from tests.conftest import EXAMPLES

pytestmark = pytest.mark.chaos
OPEN = {Stage.HELD, Stage.WAITING, Stage.SENDING}
device = st.integers(0, 1)
pick = st.integers(0, 5)


class WatchedServer(PaperServer):
    """Remembers which version each key has decided."""

    def __init__(self) -> None:
        super().__init__()
        self.revs: dict[str, dict[str, int]] = {}

    def once(self, key: str, press: Callable[[], Outcome]) -> Outcome:
        if key not in self.keys:
            self.revs[key] = {ident: each.rev for ident, each in self.requests.items()}
        return super().once(key, press)


class TwoDevices(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        zone = ZoneInfo("Asia/Hong_Kong")
        self.clock = HeldClock(datetime(2026, 11, 20, 16, 0, tzinfo=zone), "Asia/Hong_Kong")
        self.server = WatchedServer()
        self.made: list[tuple[int, Decision]] = []
        self.apps: list[Sundown] = []

    @initialize()
    def begin(self) -> None:
        self.apps = [self._open(0), self._open(1)]
        self.ask("First", two=False)
        self.sync(0)

    def _open(self, number: int) -> Sundown:
        return paper_device(self.folder / str(number), self.server, self.clock)

    def _rows(self, number: int) -> tuple[ApprovalTask, ...]:
        return self.apps[number].approvals(Bucket.TO_DECIDE)

    def _stage(self, number: int, decision: Decision) -> Stage:
        return self.apps[number].decision(decision.id).stage

    @rule(title=st.sampled_from(["Taxi", "椅子"]), two=st.booleans())
    def ask(self, title: str, *, two: bool) -> None:
        self.server.add(Request(title, approvers=["me", "lin"] if two else ["me"]))

    @rule(number=device, which=pick, action=st.sampled_from([Action.APPROVE, Action.REJECT]))
    def decide(self, number: int, which: int, action: Action) -> None:
        rows = self._rows(number)
        if not rows:
            return
        row = rows[which % len(rows)]
        wish = Decide(row.id, action, row.version, Origin.CARD, "Said once")
        try:
            self.made.append((number, self.apps[number].decide(wish)))
        except SundownError:
            return

    @precondition(lambda self: self.made)
    @rule(which=pick)
    def undo(self, which: int) -> None:
        number, decision = self.made[-1 - which % len(self.made)]
        before = self._stage(number, decision)
        done = self.apps[number].undo_decision(decision.id)
        assert done == (before in {Stage.HELD, Stage.WAITING, Stage.NOT_SENT})

    @precondition(lambda self: self.made)
    @rule(which=pick)
    def send_now(self, which: int) -> None:
        number, decision = self.made[-1 - which % len(self.made)]
        try:
            self.apps[number].send_decision(decision.id)
        except SundownError:
            return

    @rule(which=pick)
    def change(self, which: int) -> None:
        idents = sorted(self.server.requests)
        self.server.change(idents[which % len(idents)], amount=f"{which}00.00")

    @rule(which=pick)
    def other_hand(self, which: int) -> None:
        rows = self._rows(0)
        if rows and rows[which % len(rows)].request in self.server.requests:
            request = self.server.get(rows[which % len(rows)].request)
            if request.state == "pending" and request.approvers[request.step] == "me":
                self.server.press("lin", request.id, Action.APPROVE)

    @rule(seconds=st.sampled_from([3, 9, 9, 9, 60, 3600, 90_000, -30, -7200]))
    def pass_time(self, seconds: int) -> None:
        self.clock.move(timedelta(seconds=seconds))

    @rule(
        faults=st.sampled_from(
            [
                Faults(),
                Faults(),
                Faults(down=True),
                Faults(lost_replies=1),
                Faults(lost_requests=1),
                Faults(lost_between=1),
                Faults(lost_replies=2),
            ]
        )
    )
    def weather(self, faults: Faults) -> None:
        self.server.faults = faults

    @rule(number=device)
    def sync(self, number: int) -> None:
        self.apps[number].sync()

    @rule(number=device)
    def restart(self, number: int) -> None:
        self.apps[number].close()
        self.apps[number] = self._open(number)

    @invariant()
    def nothing_is_decided_twice(self) -> None:
        for request in self.server.requests.values():
            steps = [act.step for act in request.acts if act.action in {"approve", "reject"}]
            assert len(steps) == len(set(steps))

    @invariant()
    def what_was_taken_back_did_not_happen(self) -> None:
        for number, decision in self.made:
            if self._stage(number, decision) in {Stage.UNDONE, Stage.CHANGED, Stage.EXPIRED}:
                assert decision.id not in self.server.keys

    @invariant()
    def what_happened_is_what_the_person_saw(self) -> None:
        for number, decision in self.made:
            if decision.id in self.server.keys:
                row = self.apps[number].approval(decision.task_id).task
                assert f"r{self.server.revs[decision.id][row.request]}" == decision.seen

    def teardown(self) -> None:
        self.server.faults = Faults()
        self.clock.move(timedelta(seconds=61))
        for app in self.apps * 3:
            app.sync()
        for number, decision in self.made:
            stage = self._stage(number, decision)
            assert stage not in OPEN
            assert (stage is Stage.DONE) == (decision.id in self.server.keys)
        for app in self.apps:
            app.close()
        shutil.rmtree(self.folder)


TestTwoDevices = TwoDevices.TestCase
TestTwoDevices.settings = settings(
    max_examples=max(15, EXAMPLES // 2), stateful_step_count=25, deadline=None
)
