"""The contract of sources over a hub that is really served; what it does is read by its own API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pyotp
import pytest

from assistant.connectors.hub import Hub, open_source
from assistant.hub.store import definitions
from assistant.model.account import Account
from assistant.model.approval import Action, State
from tests.connectors.approval_contract import CASES, FEATURES, Case, name_of, run
from tests.connectors.hubs import device, hub_in
from tests.hub.api.served import Served
from tests.sim.proxy import FaultProxy, Seen, fault_proxy, lost, silent

# nothing is ever deleted at a hub, and it takes no file whose kind it does not know; attachments, and how it refuses
# in its own words, are in test_hub.py
CAN = FEATURES - {"gone", "denied", "files"}
ROUTE = """\
form: errand
version: 1
currency: HKD
start: [employee]
steps:
  - id: finance
    who: {role: finance}
tiers:
  - {when: request.amount >= 10000.0, tier: 2}
"""
TEXT = {"type": "string", "minLength": 1, "maxLength": 200}
FORM: dict[str, Any] = {
    "id": "errand",
    "version": 1,
    "prefix": "ER",
    "titles": {"en": "Errand"},
    "schema": {
        "type": "object",
        "properties": {"subject": TEXT, "remarks": TEXT, "amount": {"type": "string"}},
        "required": ["subject"],
    },
    "ui": [
        {"pointer": "/subject", "titles": {"en": "Subject"}, "widget": "text", "decisive": True},
        {"pointer": "/amount", "titles": {"en": "Amount"}, "widget": "money", "decisive": True},
        {"pointer": "/remarks", "titles": {"en": "Remarks"}, "widget": "text", "decisive": True},
    ],
    "amount": "/amount",
    "edits": {"finance": ["/remarks"]},
}


@dataclass
class Office:
    """A hub of the sample company where finance decides errands: Ivan here, Ben elsewhere, Eve asks."""

    served: Served
    proxy: FaultProxy
    secret: str


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with (
        hub_in(tmp_path_factory.mktemp("hub")) as served,
        fault_proxy(served.url) as proxy,
    ):
        now = served.hub.clock.now()
        with served.hub.database.begin() as db:
            for kind, body in (("form", FORM), ("route", ROUTE)):
                made = definitions.save(db, kind, "errand", body, "judy", now)
                definitions.publish(db, made, "judy", now)
        ivan = served.as_("ivan")
        offer = ivan.post("/v1/verifications/factors", json={}).json()
        first = {"code": pyotp.TOTP(offer["secret"]).at(datetime.now(UTC))}
        made_ = ivan.post(f"/v1/verifications/factors/{offer['id']}:confirm", json=first)
        assert made_.is_success
        yield Office(served, proxy, offer["secret"])


@dataclass
class HubScene:
    office: Office
    source: Hub
    account_id: str = "hub-ivan"
    can: frozenset[str] = CAN

    @property
    def code(self) -> str:
        """Of the next half minute: the one of this was used to set the factor up."""
        return pyotp.TOTP(self.office.secret).at(datetime.now(UTC) + timedelta(seconds=30))

    def file(self, title: str, amount: str = "") -> str:
        return self._ask("eve", title, amount)

    def ask_as_approver(self, title: str) -> str:
        return self._ask("ivan", title, "")

    def _ask(self, person: str, title: str, amount: str) -> str:
        data = {"subject": title} | ({"amount": amount} if amount else {})
        wish = {"form": "errand", "data": data}
        answer = self.office.served.as_(person).post("/v1/requests", json=wish)
        assert answer.is_success, answer.text
        return str(answer.json()["request"])

    def change(self, request: str) -> None:
        """Finance may fill in the remarks, and Ben does."""
        data = self._whole(request)["data"] | {"remarks": "In blue"}
        body = {"data": data, "task": self._bens(request)}
        done = self.office.served.as_("ben").patch(f"/v1/requests/{request}", json=body)
        assert done.is_success, done.text

    def attach(self, request: str, name: str, content: bytes) -> None:
        raise AssertionError((request, name, content))

    def decide_elsewhere(self, request: str, action: Action) -> None:
        whole, task = self._whole(request), self._bens(request)
        press = {"action": str(action), "seen_data_rev": whole["data_rev"], "comment": "Decided"}
        done = self.office.served.as_("ben").post(f"/v1/tasks/{task}/decisions", json=press)
        assert done.is_success, done.text

    def _bens(self, request: str) -> str:
        rows = self.office.served.as_("ben").get(f"/v1/inbox/requests/{request}").json()["rows"]
        return next(str(each["task"]) for each in rows if each["bucket"] == "to_decide")

    def _whole(self, request: str) -> dict[str, Any]:
        found: dict[str, Any] = self.office.served.as_("ben").get(f"/v1/requests/{request}").json()
        return found

    def state(self, request: str) -> State:
        return State(self._whole(request)["state"])

    def said(self, request: str) -> str:
        return "\n".join(each["comment"] for each in self._whole(request)["history"])

    def decisions(self, request: str) -> int:
        history = self._whole(request)["history"]
        return sum(each["action"] in {"approved", "rejected"} for each in history)

    def drop(self, request: str) -> None:
        raise AssertionError(request)

    def deny(self, request: str) -> str:
        raise AssertionError(request)

    def cut(self) -> None:
        self.office.proxy.fault(_is_press, silent, 1)

    def lose(self) -> None:
        self.office.proxy.fault(_is_press, lost, 1)

    def stop(self) -> None:
        self.office.proxy.fault(lambda _: True, lost)

    def start(self) -> None:
        self.office.proxy.faults.clear()

    def stranger(self) -> Hub:
        account = Account(self.account_id, "hub", "Hub", self.office.proxy.root)
        return open_source(account, lambda: "sdt_made-up")


def _is_press(seen: Seen) -> bool:
    return seen.method == "POST"


@pytest.fixture
def scene(office: Office) -> Iterator[HubScene]:
    source = device(office.served, "ivan", office.proxy.root)
    yield HubScene(office, source)
    office.proxy.faults.clear()
    source.close()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_contract(case: Case, scene: HubScene) -> None:
    run(case, scene)
