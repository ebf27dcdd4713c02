"""The scenes of Odoo: an approver at a simulated 17 or 19, with time off, expenses or purchases waiting for him."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from assistant.connectors.approvals import Source
from assistant.connectors.odoo import open_source
from assistant.model.account import Account
from assistant.model.approval import Action, State
from tests.sim.odoo import PRESSES, OdooServer
from tests.sim.odoo_orm import Row
from tests.sim.proxy import Fault, FaultProxy, Seen, fault_proxy, lost, silent

ACCOUNT = "odoo-account"
STATES = {
    "confirm": State.PENDING,
    "validate1": State.PENDING,
    "submit": State.PENDING,
    "submitted": State.PENDING,
    "to approve": State.PENDING,
    "validate": State.APPROVED,
    "approve": State.APPROVED,
    "approved": State.APPROVED,
    "purchase": State.APPROVED,
    "refuse": State.REJECTED,
    "cancel": State.REJECTED,
    "refused": State.REJECTED,
}
FEATURES = frozenset(
    {
        "reject_reason",
        "comment",
        "files",
        "verify",
        "precondition",
        "cut",
        "lost",
        "denied",
        "elsewhere",
    }
    | {"gone", "mine", "stop", "wrong_password", "hints", "who", "amount"}
)
MODELS = {
    (17, "leave"): "hr.leave",
    (17, "expense"): "hr.expense.sheet",
    (17, "purchase"): "purchase.order",
    (19, "leave"): "hr.leave",
    (19, "expense"): "hr.expense",
    (19, "purchase"): "purchase.order",
}


def is_press(seen: Seen) -> bool:
    """The one request that decides, on either interface."""
    said = seen.path.encode() + seen.body
    return any(name.encode() in said for name in PRESSES)


@dataclass
class OdooScene:
    server: OdooServer
    proxy: FaultProxy
    model: str
    source: Source
    code: str
    account_id: str = ACCOUNT
    can: frozenset[str] = FEATURES
    down: list[Fault] = field(default_factory=list)

    def row(self, request: str) -> Row:
        return self.server.base.rows[self.model][int(request.partition(",")[2])]

    def make(self, login: str, title: str, amount: str) -> str:
        base, user = self.server.base, self.server.env(login).user
        values: Row = {"name": title}
        if self.model == "hr.leave":
            kind = next(iter(base.rows["hr.leave.type"]))
            values |= {
                "holiday_status_id": kind,
                "number_of_days": 2.0,
                "employee_id": user.employee,
            }
            values |= {"request_date_from": "2027-03-01", "request_date_to": "2027-03-02"}
        elif self.model == "purchase.order":
            vendor = base.insert("res.partner", {"name": "Paper & Co"})["id"]
            values |= {
                "partner_id": vendor,
                "user_id": user.id,
                "state": "to approve",
                "amount_total": float(amount or 1),
            }
            values |= {"currency_id": next(iter(base.rows["res.currency"]))}
        else:
            values |= {"employee_id": user.employee, "total_amount": float(amount or 1)}
        [number] = self.server.hand(login, self.model, "create", vals_list=[values])
        if self.model == "hr.expense.sheet":
            self.server.hand(
                login,
                "hr.expense",
                "create",
                vals_list=[
                    {"name": "Line", "sheet_id": number, "total_amount": float(amount or 1)}
                ],
            )
        return f"{self.model},{number}"

    def file(self, title: str, amount: str = "") -> str:
        return self.make("ann", title, amount)

    def ask_as_approver(self, title: str) -> str:
        return self.make("bob", title, "")

    def change(self, request: str) -> None:
        name = {"hr.leave": "number_of_days", "purchase.order": "amount_total"}.get(
            self.model, "total_amount"
        )
        more: Row = {"total_amount_currency": 7.0} if self.model == "hr.expense" else {}
        self.server.env("ann").write(self.model, self.row(request), {name: 7.0} | more)

    def decide_elsewhere(self, request: str, action: Action) -> None:
        number = int(request.partition(",")[2])
        names = {
            ("hr.leave", Action.APPROVE): "action_approve",
            ("hr.leave", Action.REJECT): "action_refuse",
            ("hr.expense.sheet", Action.APPROVE): "action_approve_expense_sheets",
            ("hr.expense", Action.APPROVE): "action_approve",
            ("purchase.order", Action.APPROVE): "button_approve",
            ("purchase.order", Action.REJECT): "button_cancel",
        }
        self.server.hand("cleo", self.model, names[self.model, action], [number])

    def state(self, request: str) -> State:
        return STATES[str(self.row(request)["state"])]

    def messages(self, request: str) -> list[Row]:
        number = int(request.partition(",")[2])
        rows = self.server.base.rows["mail.message"].values()
        return [each for each in rows if (each["model"], each["res_id"]) == (self.model, number)]

    def said(self, request: str) -> str:
        return "\n".join(unescape(str(each["body"])) for each in self.messages(request))

    def decisions(self, request: str) -> int:
        """The messages that a change of state left."""
        return sum(not each["body"] for each in self.messages(request))

    def attach(self, request: str, name: str, content: bytes) -> None:
        model, number = self.model, int(request.partition(",")[2])
        if model == "hr.expense.sheet":  # receipts hang on the expense
            lines = self.server.base.rows["hr.expense"].values()
            model, number = (
                "hr.expense",
                next(each["id"] for each in lines if each["sheet_id"] == number),
            )
        values: dict[str, Any] = {
            "name": name,
            "res_model": model,
            "res_id": number,
            "file_size": len(content),
        }
        self.server.base.insert(
            "ir.attachment", values | {"datas": base64.b64encode(content).decode()}
        )

    def drop(self, request: str) -> None:
        del self.server.base.rows[self.model][int(request.partition(",")[2])]

    def deny(self, request: str) -> str:
        if self.model == "purchase.order":  # it says nothing at all
            self.server.env("bob").user.groups.discard("purchase.group_purchase_manager")
            return "gave no reason"
        words = "You must be either an officer or the manager"
        model, _, number = request.partition(",")
        self.server.denied[model, int(number)] = words
        return words

    def cut(self) -> None:
        self.proxy.fault(is_press, silent, 1)

    def lose(self) -> None:
        self.proxy.fault(is_press, lost, 1)

    def stop(self) -> None:
        self.proxy.fault(lambda _: True, lost)

    def start(self) -> None:
        self.proxy.faults.clear()

    def stranger(self) -> Source:
        return open_source(
            Account(ACCOUNT, "odoo", "Odoo", self.proxy.root, "bob"), lambda: "wrong"
        )


@contextmanager
def odoo_scene(server: OdooServer, subject: str) -> Iterator[OdooScene]:
    """A fresh company at a server that runs already."""
    server.begin_anew()
    with fault_proxy(server.url) as proxy:
        secret = "bob-pass1" if server.version < 19 else "bob-key"
        account = Account(ACCOUNT, "odoo", "Odoo", proxy.root, "bob")
        source = open_source(account, lambda: secret)
        scene = OdooScene(server, proxy, MODELS[server.version, subject], source, secret)
        if subject == "leave":
            scene.can -= {"amount", "verify"}
        yield scene
        source.close()
