"""What the tests do at a running Tryton beside the program: ask for payments, change them, decide elsewhere."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .tryton import TrytonServer


@dataclass
class Person:
    """One user's session at Tryton, by its own JSON-RPC."""

    server: TrytonServer
    name: str
    headers: dict[str, str] = field(default_factory=dict)
    context: dict[str, Any] = field(default_factory=dict)

    def sign_in(self) -> Person:
        password = "admin" if self.name == "admin" else f"{self.name}-pass1"
        uid, token = self._ask("common.db.login", [self.name, {"password": password}, "en"])
        text = b64encode(f"{self.name}:{uid}:{token}".encode()).decode()
        self.headers = {"Authorization": f"Session {text}"}
        self.context = self._ask("model.res.user.get_preferences", [True, {}])
        return self

    def call(self, method: str, *params: Any) -> Any:
        return self._ask(f"model.{method}", [*params, self.context])

    def _ask(self, method: str, params: list[Any]) -> Any:
        body = {"id": 1, "method": method, "params": params}
        reply = self.server.line.post(self.server.url, json=body, headers=self.headers).json()
        assert "error" not in reply, reply
        return reply.get("result")


@dataclass
class Office:
    """People at one Tryton. A request is a payment of ann's: "account.payment,7"."""

    server: TrytonServer
    known: dict[str, Person] = field(default_factory=dict)
    firsts: dict[str, int] = field(default_factory=dict)  # what each request is about: it stays

    def person(self, name: str) -> Person:
        if name not in self.known:
            self.known[name] = Person(self.server, name).sign_in()
        return self.known[name]

    def file(self, title: str, amount: str = "1800.00", who: str = "ann") -> str:
        asker = self.person(who)
        values = {
            "journal": self._first("account.payment.journal", []), "kind": "payable", "party": self._supplier(),
            "amount": decimal(amount), "date": day(date(2026, 12, 1)), "description": title,
            "company": asker.context["company"],
        }  # fmt: skip
        [number] = asker.call("account.payment.create", [values])
        asker.call("account.payment.submit", [number])
        return f"account.payment,{number}"

    def purchase(self, title: str, amount: str = "300.00", who: str = "ann") -> str:
        asker, party = self.person(who), self._supplier()
        line = {
            "type": "line",
            "description": "things",
            "quantity": 1.0,
            "unit_price": decimal(amount),
        }
        values = {
            "party": party, "company": asker.context["company"], "description": title, "invoice_method": "order",
            "invoice_address": self._first("party.address", [["party", "=", party]]),
            "lines": [["create", [line]]],
            "warehouse": self._first("stock.location", [["type", "=", "warehouse"]]),
        }  # fmt: skip
        [number] = asker.call("purchase.purchase.create", [values])
        asker.call("purchase.purchase.quote", [number])
        return f"purchase.purchase,{number}"

    def attach(self, ref: str, name: str, content: bytes) -> None:
        data = {"__class__": "bytes", "base64": b64encode(content).decode()}
        self.person("ann").call(
            "ir.attachment.create", [{"resource": ref, "name": name, "data": data}]
        )

    def change(self, ref: str) -> None:
        """As Tryton wants it: back to a draft, changed, submitted anew; all of it may be within one second."""
        model, ann = ref.partition(",")[0], self.person("ann")
        payment = model == "account.payment"
        values = {"amount": decimal("18000.00")} if payment else {"reference": "18000"}
        self.press(ref, "draft", "ann")
        ann.call(f"{model}.write", [number_of(ref)], values)
        self.press(ref, "submit" if payment else "quote", "ann")

    def drop(self, ref: str) -> None:
        model = ref.partition(",")[0]
        self.press(ref, "draft", "ann")
        if model == "purchase.purchase":
            self.press(ref, "cancel", "ann")
        self.person("ann").call(f"{model}.delete", [number_of(ref)])

    def press(self, ref: str, button: str, who: str) -> None:
        self.person(who).call(f"{ref.partition(',')[0]}.{button}", [number_of(ref)])

    def state(self, ref: str) -> str:
        [record] = self.person("admin").call(
            f"{ref.partition(',')[0]}.read", [number_of(ref)], ["state"]
        )
        return str(record["state"])

    def notes(self, ref: str) -> list[str]:
        found = self.person("bob").call(
            "ir.note.search_read", [["resource", "=", ref]], 0, None, [["id", "ASC"]], ["message"]
        )
        return [each["message"] for each in found]

    def presses(self, ref: str, button: str) -> int:
        """How often a button was pressed, whoever did."""
        where = [["resource", "=", ref], ["event", "=", "button"], ["target", "=", button]]
        count: int = self.person("bob").call("ir.model.log.search_count", where)
        return count

    def _supplier(self) -> int:
        return self._first("party.party", [["name", "like", "ACME%"]])

    def _first(self, model: str, where: list[Any]) -> int:
        if model not in self.firsts:
            found = self.person("ann").call(f"{model}.search", where, 0, 1, [["id", "ASC"]])
            self.firsts[model] = int(found[0])
        return self.firsts[model]


def number_of(ref: str) -> int:
    return int(ref.partition(",")[2])


def decimal(text: str) -> dict[str, str]:
    return {"__class__": "Decimal", "decimal": text}


def day(when: date) -> dict[str, Any]:
    return {"__class__": "date", "year": when.year, "month": when.month, "day": when.day}
