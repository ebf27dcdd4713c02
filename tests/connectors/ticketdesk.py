"""The scene of Request Tracker for the contract of approvals: bob approves, ann asks, carol may decide in his place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.connectors.approvals import Source
from assistant.connectors.rt import Rt, open_source
from assistant.model.account import Account
from assistant.model.approval import Action, State
from tests.connectors.approval_contract import FEATURES
from tests.servers.tickets import Office
from tests.sim.proxy import FaultProxy, is_method, lost, silent

STATES = {"resolved": State.APPROVED, "rejected": State.REJECTED, "deleted": State.GONE}
TARGETS = {Action.APPROVE: "resolved", Action.REJECT: "rejected"}


@dataclass
class TicketDesk:
    """Everything of the program goes through `proxy`; what the others do does not."""

    office: Office
    proxy: FaultProxy
    account_id: str = "a1"
    can: frozenset[str] = FEATURES - {"return", "withdraw", "copies"}
    code: str = "bob-pass1"
    asked: list[str] = field(default_factory=list)
    opened: list[Rt] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.source: Source = self.sign_in("bob")

    def sign_in(self, who: str, password: str = "", *options: tuple[str, str], url: str = "") -> Rt:
        account = Account(self.account_id, "rt", "RT", url or self.proxy.root, who, options)
        secret: Callable[[], str] = lambda: password or f"{who}-pass1"  # noqa: E731 - one line
        self.opened.append(open_source(account, secret))
        return self.opened[-1]

    def file(self, title: str, amount: str = "") -> str:
        self.asked.append(self.office.file(title, amount or "100.00"))
        return self.asked[-1]

    def ask_as_approver(self, title: str) -> str:
        self.asked.append(self.office.file(title, who="bob"))
        return self.asked[-1]

    def change(self, request: str) -> None:
        self.office.change(request)

    def decide_elsewhere(self, request: str, action: Action) -> None:
        self.office.put(self.office.approval(request), {"Status": TARGETS[action]}, "carol")

    def state(self, request: str) -> State:
        status = self.office.ticket(self.office.approval(request))["Status"]
        return STATES.get(status, State.PENDING)

    def said(self, request: str) -> str:
        both = (request, self.office.approval(request))
        return "\n".join(text for each in both for text in self.office.said(each))

    def decisions(self, request: str) -> int:
        found = self.office.statuses(self.office.approval(request))
        return sum(each in TARGETS.values() for each in found)

    def attach(self, request: str, name: str, content: bytes) -> None:
        self.office.attach(request, name, content)

    def drop(self, request: str) -> None:
        self.asked.remove(request)
        for each in (self.office.approval(request), request):
            self.office.ask("DELETE", f"/ticket/{each}", "root")

    def deny(self, request: str) -> str:
        """From here on dave decides, who may see everything and change nothing."""
        assert request in self.asked
        self.source = self.sign_in("dave")
        return "Permission Denied"

    def cut(self) -> None:
        self.proxy.fault(is_method("PUT"), silent, 1)

    def lose(self) -> None:
        self.proxy.fault(is_method("PUT"), lost, 1)

    def stop(self) -> None:
        self.office.server.stop()

    def start(self) -> None:
        self.office.server.start()

    def stranger(self) -> Source:
        return self.sign_in("bob", "wrong")

    def close(self) -> None:
        for each in self.opened:
            each.close()
