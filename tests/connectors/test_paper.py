"""The contract of sources over the paper one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from assistant.connectors import connect
from assistant.connectors.approvals import Already, Applied, Source
from assistant.connectors.paper import Paper, PaperServer, Request, open_source
from assistant.model.account import Account
from assistant.model.approval import Action, Attached, State, Tier
from assistant.model.errors import BadInput, NeedsUser, TryLater
from tests.connectors.approval_contract import CASES, FEATURES, Case, Marks, decided, name_of, run

ACCOUNT = Account("a1", "paper", "Paper")


class Stranger(PaperServer):
    def knock(self) -> None:
        raise NeedsUser("The paper source did not accept the password.")


@dataclass
class PaperScene:
    server: PaperServer = field(default_factory=PaperServer)
    account_id: str = ACCOUNT.id
    can: frozenset[str] = FEATURES

    def __post_init__(self) -> None:
        self.source: Source = Paper(ACCOUNT, self.server)
        self.code = self.server.password

    def file(self, title: str, amount: str = "") -> str:
        high = bool(amount) and float(amount) >= 10000
        tier = Tier.HIGH if high else Tier.MIDDLE
        return self.server.add(Request(title, amount=amount, tier=tier))

    def ask_as_approver(self, title: str) -> str:
        return self.server.add(Request(title, requester="me", approvers=["li"]))

    def change(self, request: str) -> None:
        self.server.change(request, amount="18000.00")

    def decide_elsewhere(self, request: str, action: Action) -> None:
        self.server.press("lin", request, action)

    def state(self, request: str) -> State:
        return self.server.get(request).state

    def said(self, request: str) -> str:
        return "\n".join(act.comment for act in self.server.get(request).acts)

    def decisions(self, request: str) -> int:
        acts = self.server.get(request).acts
        return sum(act.action in {"approve", "reject"} for act in acts)

    def attach(self, request: str, name: str, content: bytes) -> None:
        self.server.get(request).files["f"] = (Attached("f", name, len(content)), content)

    def drop(self, request: str) -> None:
        self.server.drop(request)

    def deny(self, request: str) -> str:
        assert request in self.server.requests
        self.server.faults = replace(self.server.faults, denied="The budget is closed.")
        return "budget is closed"

    def cut(self) -> None:
        self.server.faults = replace(self.server.faults, lost_replies=1)

    def lose(self) -> None:
        self.server.faults = replace(self.server.faults, lost_requests=1)

    def stop(self) -> None:
        self.server.faults = replace(self.server.faults, down=True)

    def start(self) -> None:
        self.server.faults = replace(self.server.faults, down=False)

    def stranger(self) -> Source:
        return Paper(ACCOUNT, Stranger())


@pytest.fixture
def scene() -> PaperScene:
    return PaperScene()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_contract(case: Case, scene: PaperScene) -> None:
    run(case, scene)


def test_a_break_between_the_two_calls_is_resumed_behind_the_first(scene: PaperScene) -> None:
    request, marks = scene.file("Chairs"), Marks()
    scene.server.faults = replace(scene.server.faults, lost_between=1)
    wanted = decided(scene, request, Action.REJECT, "Only once")
    with pytest.raises(TryLater):
        scene.source.decide(wanted, marks)
    made = scene.source.decide(replace(wanted, progress=marks.told[-1]), Marks())
    assert isinstance(made, Applied)
    assert scene.said(request).count("Only once") == 1


def test_the_next_approver_sees_it_after_the_first(scene: PaperScene) -> None:
    request = scene.server.add(Request("Chairs", approvers=["me", "lin"]))
    made = scene.source.decide(decided(scene, request, Action.APPROVE), Marks())
    assert isinstance(made, Applied)
    assert (made.state, made.next) == (State.PENDING, ("Lin Hao",))


def test_my_other_device_is_me(scene: PaperScene) -> None:
    request = scene.file("Chairs")
    wanted = decided(scene, request, Action.APPROVE)
    scene.server.press("me", request, Action.APPROVE)
    made = scene.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.by_me


def test_a_paper_account_can_not_be_opened_by_name() -> None:
    with pytest.raises(BadInput):
        open_source(ACCOUNT, str)
    with pytest.raises(BadInput):
        connect(ACCOUNT, str)
