"""A hub of the sample company, answering on loopback over real HTTP. Without its queue, which has tests of its own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from assistant.hub.access.seal import Seal
from assistant.hub.api.app import make_app
from assistant.hub.api.face import Settings
from assistant.hub.api.server import Server
from assistant.hub.domain.people import Directory, Person
from assistant.hub.domain.records import Change, Plan, Record
from assistant.hub.door import Door
from assistant.hub.open import Announced
from assistant.hub.services import signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import definitions, people
from assistant.hub.store.database import Database
from assistant.planning.workweek import print_week
from assistant.system.clock import SystemClock
from tests.hub.company import company
from tests.hub.wire import PLAIN

LEAVE = {"kind": "annual", "start": "2027-03-01", "end": "2027-03-02", "reason": "Family visit"}


@dataclass
class Served:
    """`as_(person)` is a client with that person's token."""

    url: str
    hub: Hub
    clients: dict[str, httpx.Client] = field(default_factory=dict)

    def as_(self, person: str) -> httpx.Client:
        if person not in self.clients:
            code = signin.invite(self.hub, Actor(person), person)
            token = signin.redeem(self.hub, code, f"{person}'s desktop")
            headers = {"Authorization": f"Bearer {token}"}
            self.clients[person] = self._client(headers)
        return self.clients[person]

    def nobody(self) -> httpx.Client:
        if "" not in self.clients:
            self.clients[""] = self._client({})
        return self.clients[""]

    def _client(self, headers: dict[str, str]) -> httpx.Client:
        return httpx.Client(base_url=self.url, headers=headers, timeout=30, verify=PLAIN)

    def ask_leave(self, person: str = "eve", **more: Any) -> dict[str, Any]:
        answer = self.as_(person).post("/v1/requests", json={"form": "leave", "data": LEAVE | more})
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found


def settle(hub: Hub, who: Directory | None = None) -> None:
    """The sample company and the ready forms, in the tables."""
    found, now = who or company(), hub.clock.now()
    changes = [Change("added", _record(each), {}, {}) for each in found.people.values()]
    with hub.database.begin() as db:
        people.write(db, Plan(tuple(changes), tuple(found.departments.values()), found.grants), now)
        definitions.seed(db, now)


def _record(each: Person) -> Record:
    week = print_week(each.work.week)
    return Record(
        each.id, each.number, each.name, each.email, each.department, each.supervisor, each.region,
        each.level, each.active, each.locale, each.work.zone, week,
    )  # fmt: skip


@contextmanager
def serving(
    database: Database, folder: Path, staff: Directory | None = None, **settings: Any
) -> Iterator[Served]:
    bell = Announced()
    hub = Hub(
        database=database, clock=SystemClock(), folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=bell.ring,
    )  # fmt: skip
    settle(hub, staff)
    server = Server(Door(port=0))
    app = make_app(hub, Settings(server.url, **settings), listen=bell.listen, ending=server.ending)
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(app, ready.set))
    thread.start()
    served = Served(server.url, hub)
    try:
        assert ready.wait(10)
        yield served
    finally:
        for each in served.clients.values():
            each.close()
        server.stop()
        thread.join(15)
        server.close()
    assert not thread.is_alive()


def frames(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Server-sent events as they come."""
    found: dict[str, Any] = {}
    for line in lines:
        if not line:
            if found:
                yield found
            found = {}
        elif not line.startswith(":"):
            name, _, value = line.partition(": ")
            found[name] = json.loads(value) if name == "data" else value
