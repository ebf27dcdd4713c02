"""The database goes away and comes back, the lock's connection breaks, the disk is full: said in words, then all is well."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from sqlalchemy import text

from assistant.hub.problems import Unavailable
from assistant.hub.store.database import Database
from tests.hub.chaos.processes import Company, Process, found, until
from tests.hub.effects.receiver import Receiver, receiving
from tests.hub.postgres import Cluster, cluster
from tests.hub.wire import PLAIN

NOTE = {"subject": "A chair", "text": "It broke."}
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


class Office:
    """A running hub, and people who press."""

    def __init__(self, company: Company, process: Process) -> None:
        self.company, self.process = company, process
        self.clients = {
            name: httpx.Client(
                headers={"Authorization": f"Bearer {token}"}, timeout=60, verify=PLAIN
            )
            for name, token in company.tokens.items()
        }

    def __call__(self, who: str, method: str, path: str, **more: Any) -> httpx.Response:
        return self.clients[who].request(method, self.process.url + path, **more)

    def ask(self, key: str) -> httpx.Response:
        body = {"form": "blank", "data": NOTE}
        return self("eve", "POST", "/v1/requests", json=body, headers={"Idempotency-Key": key})

    def approve(self, *people: str) -> str:
        """A request that all of them approve in turn; its id."""
        request = str(self.ask(f"k-{time.monotonic()}").json()["request"])
        for who in people:
            rows = self(who, "GET", "/v1/inbox?limit=100").json()["rows"]
            task = next(each["task"] for each in rows if each["request"] == request)
            press = {"action": "approve", "seen_data_rev": 1}
            assert self(who, "POST", f"/v1/tasks/{task}/decisions", json=press).status_code == 200
        return request

    def ready(self) -> bool:
        return self("eve", "GET", "/readyz").status_code == 200


@contextmanager
def office(home: Path, url: str, erp: Receiver) -> Iterator[Office]:
    names = ("eve", "dan", "ben", "ivan", "judy")
    company = found(home, url, erp.url, {each: each for each in names})
    erp.secret = company.secret
    process = Process(company)
    process.start()
    made = Office(company, process)
    try:
        yield made
    finally:
        for each in made.clients.values():
            each.close()
        process.kill()


@pytest.fixture
def erp() -> Iterator[Receiver]:
    with receiving("whsec_" + "A" * 32) as made:
        yield made


def said(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a problem in words."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    assert answer.json()["detail"]
    return answer.status_code, answer.json()["code"]


@pytest.mark.server
def test_postgresql_goes_away_and_comes_back(tmp_path: Path, erp: Receiver) -> None:
    """503 in words meanwhile; then presses, effects and readiness are back by themselves, and a press is there once."""
    with cluster() as server, office(tmp_path, server.fresh(), erp) as hub:
        before = hub.approve("dan", "ben", "ivan")
        server.stop("fast")
        assert said(hub.ask("once")) == (503, "api.database")
        assert said(hub("dan", "GET", "/v1/inbox")) == (503, "api.database")
        assert not hub.ready()
        assert hub("eve", "GET", "/healthz").status_code == 200
        server.start()
        until(lambda: hub.ask("once").status_code == 201)
        assert len(hub("eve", "GET", "/v1/inbox?bucket=mine").json()["rows"]) == 2
        until(hub.ready)
        after = hub.approve("dan", "ben", "ivan")
        until(lambda: len(erp.done) == 2)
        assert all(each in b"".join(erp.done.values()).decode() for each in (before, after))
        until(lambda: break_lock(hub.company.url))
        until(lambda: not hub.ready())
        until(hub.ready)
        hub.approve("dan", "ben", "ivan")
        until(lambda: len(erp.done) == 3)
        assert len(erp.seen) == 3


def break_lock(url: str) -> bool:
    """Cuts the connection that holds the hub's lock; False while there is none."""
    cut = "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 4243"
    with psycopg.connect(url, autocommit=True) as db:
        return db.execute(cut).fetchall() == [(True,)]


@pytest.mark.server
def test_a_full_disk_is_said_and_nothing_is_half_written(tmp_path: Path, erp: Receiver) -> None:
    """No file of the process may grow: every write is refused in words, reading goes on; with room again all goes on."""
    with office(tmp_path, "", erp) as hub:
        first = hub.ask("first").json()["request"]
        with no_room(hub.process.pid):
            for key in ("a", "b"):
                assert said(hub.ask(key))[0] == 503
            file = {"file": ("a.pdf", PDF, "application/pdf")}
            assert said(hub("eve", "POST", "/v1/attachments", files=file))[0] == 503
            assert hub("eve", "GET", f"/v1/requests/{first}").status_code == 200
        assert hub.ask("a").status_code == 201
        assert hub("eve", "POST", "/v1/attachments", files=file).status_code == 201
        assert len(hub("eve", "GET", "/v1/inbox?bucket=mine").json()["rows"]) == 2
        hub.approve("dan", "ben", "ivan")
        until(lambda: len(erp.done) == 1)
    left = [each for each in (tmp_path / "hub" / "files").rglob("*") if each.is_file()]
    assert len(left) == 1, left
    verified = hub.company.verify()
    assert verified.returncode == 0, verified.stdout


@contextmanager
def no_room(pid: int) -> Iterator[None]:
    """As on a full disk: a file can't be written beyond its first bytes."""
    kept = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (16, kept[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, kept)


@pytest.mark.parametrize(
    "state", ["53100", "53200", "53300", "57P01", "57P03", "25006", "40P01", "55P03", "58030"]
)
def test_what_postgresql_says_when_it_can_not_is_no_fault_of_ours(
    postgres: Cluster, migrated_postgresql: str, state: str
) -> None:
    """Disk full, out of memory, shutting down, read-only stand-by, deadlock ...: a later try may work."""
    database = Database(postgres.url(migrated_postgresql))
    words = text(f"do $$ begin raise exception 'no' using errcode = '{state}'; end $$")
    with pytest.raises(Unavailable), database.begin() as db:
        db.execute(words)
    database.close()
