"""End to end with Node-RED: a CRM's deal comes in signed, a person approves, a signed webhook goes out (H-12, H-14)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.hub.access.seal import Seal
from assistant.hub.effects.signing import new_secret
from assistant.hub.services import robots, signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.services.robots import Wish
from assistant.hub.store import endpoints
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.migrations import migrate
from assistant.system.clock import SystemClock
from tests.hub.api.served import settle
from tests.hub.api.test_serve import serve
from tests.hub.wire import PLAIN
from tests.servers.nodered import NodeRed, nodered
from tests.servers.program import free_port

JUDY = Actor("judy")
DEAL = {"deal": "D-17", "stage": "won", "email": "eve@company.test", "note": "Three desks <b>"}
WON = {
    "when": {"on": "hook", "hook": "crm"},
    "and": [["payload.stage", "==", "won"]],
    "then": [
        {"do": "row", "sheet": "deals", "id": "{payload.deal}", "values": {"stage": "{payload.stage}"}},
        {"do": "start", "form": "blank", "person": "{payload.email}",
         "data": {"subject": "Deal {payload.deal}", "text": "{payload.note}"}},
        {"do": "mention", "people": ["{payload.email}", "role:finance"], "text": "{payload.deal} is won"},
    ],
}  # fmt: skip
APPROVED = {
    "when": {"on": "request.approved", "forms": ["blank"]},
    "then": [
        {"do": "post", "to": "crm-back", "title": "{form.subject}", "text": "{request.state}"}
    ],
}


DAILY = {
    "when": {"on": "cron", "cron": "0 9 * * *", "zone": "Asia/Hong_Kong", "work_days": "HK"},
    "then": [{"do": "post", "to": "crm-back", "title": "Daily", "text": "{waiting_count} waiting"}],
}


@dataclass
class Firm:
    """A hub's folder with its robots, tokens of its people, and the stranger."""

    folder: Path
    port: int
    tokens: dict[str, str]
    red: NodeRed

    def client(self, person: str) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.tokens[person]}"}
        return httpx.Client(
            base_url=f"http://127.0.0.1:{self.port}", headers=headers, timeout=20, verify=PLAIN
        )

    def deal(self, how: str = "", **deal: Any) -> int:
        sent = {"deal": {**DEAL, **deal}, "how": how}
        return httpx.post(f"{self.red.url}/crm", json=sent, timeout=20, verify=PLAIN).status_code

    def seen(self) -> dict[str, Any]:
        answer = httpx.get(f"{self.red.url}/seen", timeout=20, verify=PLAIN)
        found: dict[str, Any] = answer.json()
        return found

    @contextmanager
    def running(self) -> Iterator[None]:
        """The hub as a process, ended by kill -9."""
        process = serve("--port", str(self.port), home=self.folder)
        assert process.stdout is not None
        try:
            assert process.stdout.readline()
            yield
        finally:
            process.kill()
            process.communicate()


@pytest.fixture(scope="session")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firm]:
    home, port = tmp_path_factory.mktemp("firm"), free_port()
    came, goes = new_secret(), new_secret()
    with nodered(tmp_path_factory.mktemp("nodered"), f"http://127.0.0.1:{port}", came, goes) as red:
        tokens = _furnished(home / "hub", red.url, came, goes)
        yield Firm(home, port, tokens, red)


def _furnished(folder: Path, red: str, came: str, goes: str) -> dict[str, str]:
    """The sample company, two endpoints, two robots that are on; tokens of some people."""
    folder.mkdir(mode=0o700)
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    migrate(database)
    hub = Hub(
        database, SystemClock(), folder, "Asia/Hong_Kong", "HKD", lambda: None, Seal(folder), lambda: None
    )  # fmt: skip
    settle(hub)
    with database.begin() as db:
        for name, way, url, secret in (
            ("crm", "in", "", came),
            ("crm-back", "out", f"{red}/from-hub", goes),
        ):
            sealed = hub.seal.seal(canonical([secret]))
            endpoints.put(db, Endpoint(name, way, url, sealed, True, True, {}))
    for body in (WON, APPROVED, DAILY):
        made = robots.save(hub, JUDY, Wish("R", "admin", body))
        robots.switch_on(hub, JUDY, made.id, made.rev)
    tokens = {
        each: signin.redeem(hub, signin.invite(hub, Actor(each), each), "d")
        for each in ("eve", "dan", "judy", "ada")
    }
    database.close()
    return tokens


def eventually(found: Callable[[], Any], seconds: float = 30) -> Any:
    end = time.monotonic() + seconds
    while not (here := found()):
        assert time.monotonic() < end
        time.sleep(0.1)
    return here


def test_a_deal_goes_round_once_whatever_dies(firm: Firm) -> None:
    """Forged, changed and stale ones are refused; the hub dies right after it took the deal; all happens once."""
    with firm.running():
        assert [firm.deal(how) for how in ("forged", "tampered", "stale")] == [401, 401, 401]
        assert firm.deal() == 202
    with firm.running(), firm.client("eve") as eve, firm.client("judy") as judy:
        assert firm.deal("replayed") == 202
        asked = eventually(lambda: eve.get("/v1/inbox", params={"bucket": "mine"}).json()["rows"])
        assert firm.deal("replayed") == 202
        assert [each.get("text") for each in eve.get("/v1/robots/messages").json()["rows"]] == [
            "D-17 is won"
        ]
        _approve(firm, asked[0]["request"])
        seen = eventually(firm.seen)
        assert [each["times"] for each in seen.values()] == [1]
        said = next(iter(seen.values()))["body"]
        assert (said["type"], said["data"]["title"], said["data"]["text"]) == (
            "robot.message",
            "Deal D-17",
            "approved",
        )
        runs = judy.get("/v1/robots/runs").json()["rows"]
        assert len(runs) == 2
        rows = judy.get("/v1/robots/sheets/deals").json()["rows"]
        assert [(each["id"], each["body"]) for each in rows] == [("D-17", {"stage": "won"})]
        eventually(
            lambda: (
                {each["state"] for each in judy.get("/v1/robots/runs").json()["rows"]} == {"done"}
            )
        )
        report = next(
            each for each in judy.get("/v1/robots").json()["rows"] if each["kind"] == "report"
        )
        for _ in range(2):
            pressed = judy.post(
                f"/v1/robots/{report['id']}:run", headers={"Idempotency-Key": "now"}
            )
            assert pressed.status_code == 202
        eventually(lambda: len(firm.seen()) == 2)
        assert sorted(each["body"]["data"]["text"] for each in firm.seen().values()) == [
            "0 waiting",
            "approved",
        ]
    assert len(asked) == 1


def _approve(firm: Firm, request: str) -> None:
    """Whoever is asked, until it is approved."""
    for name in ("dan", "ada"):
        with firm.client(name) as client:
            rows = [
                each
                for each in client.get("/v1/inbox").json()["rows"]
                if each["request"] == request
            ]
            for row in rows:
                sent = {
                    "action": "approve",
                    "seen_data_rev": client.get(f"/v1/tasks/{row['task']}").json()["data_rev"],
                }
                answer = client.post(
                    f"/v1/tasks/{row['task']}/decisions", json=sent, headers={"Idempotency-Key": name}
                )  # fmt: skip
                assert answer.status_code == 200, answer.text
