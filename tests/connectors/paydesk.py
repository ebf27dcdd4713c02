"""The scenes of Tryton for the contract of approvals: bob approves, ann asks, carol may decide in his place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.connectors.approvals import Source
from assistant.connectors.tryton import Tryton, open_source
from assistant.model.account import Account
from assistant.model.approval import Action, State
from tests.connectors.approval_contract import FEATURES
from tests.servers.payments import Office
from tests.sim.proxy import FaultProxy, Seen, lost, silent

STATES = {
    "draft": State.DRAFT, "submitted": State.PENDING, "quotation": State.PENDING, "cancelled": State.REJECTED,
}  # fmt: skip
BUTTONS = {
    "account.payment": {Action.APPROVE: "approve", Action.RETURN: "draft"},
    "purchase.purchase": {
        Action.APPROVE: "confirm",
        Action.REJECT: "cancel",
        Action.RETURN: "draft",
    },
}


def presses(seen: Seen) -> bool:
    """A button is pressed through the program."""
    every = {name for each in BUTTONS.values() for name in each.values()}
    return any(f'.{name}"'.encode() in seen.body for name in every)


@dataclass
class PayDesk:
    """Everything of the program goes through `proxy`; what the others do does not."""

    office: Office
    proxy: FaultProxy
    purchases: bool = False
    account_id: str = "a1"
    can: frozenset[str] = FEATURES - {"transfer", "copies"}
    code: str = "bob-pass1"
    asked: list[str] = field(default_factory=list)
    opened: list[Tryton] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.source: Source = self.sign_in("bob")

    def sign_in(self, who: str, password: str = "", database: str = "tryton") -> Tryton:
        account = Account(self.account_id, "tryton", "Tryton", f"{self.proxy.root}/{database}", who)
        secret: Callable[[], str] = lambda: password or f"{who}-pass1"  # noqa: E731 - one line
        self.opened.append(open_source(account, secret))
        return self.opened[-1]

    def file(self, title: str, amount: str = "", who: str = "ann") -> str:
        make = self.office.purchase if self.purchases else self.office.file
        self.asked.append(make(title, amount or "100.00", who=who))
        if self.asked[-1].endswith(
            "9"
        ):  # the contract takes the id before it for one that is not there
            return self.file(title, amount, who)
        return self.asked[-1]

    def ask_as_approver(self, title: str) -> str:
        return self.file(title, who="bob")

    def change(self, request: str) -> None:
        self.office.change(request)

    def decide_elsewhere(self, request: str, action: Action) -> None:
        self.office.press(request, BUTTONS[request.partition(",")[0]][action], "carol")

    def state(self, request: str) -> State:
        return STATES.get(self.office.state(request), State.APPROVED)

    def said(self, request: str) -> str:
        return "\n".join(self.office.notes(request))

    def decisions(self, request: str) -> int:
        return sum(self.office.presses(request, name) for name in ("approve", "confirm", "cancel"))

    def attach(self, request: str, name: str, content: bytes) -> None:
        self.office.attach(request, name, content)

    def drop(self, request: str) -> None:
        self.asked.remove(request)
        self.office.drop(request)

    def deny(self, request: str) -> str:
        """From here on dave decides, who may submit payments and nothing else."""
        assert request in self.asked
        self.source = self.sign_in("dave")
        return "not allowed"

    def cut(self) -> None:
        self.proxy.fault(presses, silent, 1)

    def lose(self) -> None:
        self.proxy.fault(presses, lost, 1)

    def stop(self) -> None:
        self.office.server.stop()

    def start(self) -> None:
        self.office.server.start()

    def stranger(self) -> Source:
        return self.sign_in("bob", "wrong")

    def close(self) -> None:
        for each in self.opened:
            each.close()
