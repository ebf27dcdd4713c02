"""Hub processes of a made-up company, started and killed at will, and the database they stand on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.hub.access.seal import Seal
from assistant.hub.effects.signing import new_secret
from assistant.hub.services import definitions, signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import endpoints
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.migrations import migrate
from assistant.system.clock import SystemClock
from tests.hub.api.served import settle

SUNDOWN = (sys.executable, "-m", "assistant", "hub")
ROUTE = """
form: blank
start: [employee]
steps:
  - id: manager
    name: {en: Supervisor}
    who: {supervisor: 1}
    timeout: {work_hours: 8}
  - id: finance
    name: {en: Finance}
    who: {role: finance}
    sign: all
    timeout: {work_hours: 16}
after:
  - {webhook: erp.invoice, on: approved}
"""


@dataclass
class Company:
    """A hub's home and database with the sample company in it; `tokens` are devices by name ("dan", "dan-2")."""

    home: Path
    url: str
    secret: str
    tokens: dict[str, str] = field(default_factory=dict)

    def words(self) -> tuple[str, ...]:
        return ("--database", self.url) if self.url.startswith("postgresql") else ()

    def database(self) -> Database:
        return Database(self.url)

    def verify(self) -> subprocess.CompletedProcess[str]:
        """`sundown hub admin verify`."""
        words = [*SUNDOWN[:3], "--home", str(self.home), "hub", "admin", "verify", *self.words()]
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)


def found(home: Path, url: str, erp: str, devices: Mapping[str, str]) -> Company:
    """Make the company: people, a route with a webhook, the ERP's endpoint, and `devices` (name -> person)."""
    folder = home / "hub"
    folder.mkdir(parents=True, exist_ok=True)
    made = Company(home, url or f"sqlite:///{folder / 'hub.db'}", new_secret())
    database = made.database()
    migrate(database)
    hub = Hub(
        database=database, clock=SystemClock(), folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=lambda: None,
    )  # fmt: skip
    settle(hub)
    with database.begin() as db:
        sealed = hub.seal.seal(canonical([made.secret]))
        endpoints.put(db, Endpoint("erp.invoice", "out", erp, sealed, True, True, {}))
    definitions.draft_route(hub, Actor("judy"), ROUTE)
    definitions.publish(hub, Actor("judy"), "blank")
    for name, person in devices.items():
        code = signin.invite(hub, Actor(person), person)
        made.tokens[name] = signin.redeem(hub, code, name)
    database.close()
    return made


class Process:
    """One hub process; `url` is "" while it is down."""

    def __init__(self, company: Company) -> None:
        self._company, self.url = company, ""
        self._running: subprocess.Popen[str] | None = None

    @property
    def pid(self) -> int:
        assert self._running is not None
        return self._running.pid

    def start(self) -> None:
        """Returns when it answers."""
        self.spawn()
        assert self._running is not None
        assert self._running.stdout is not None
        line = self._running.stdout.readline()
        assert line, (self._company.home / "said").read_text()[-3000:]
        self.url = line.split()[-1]

    def spawn(self) -> None:
        """Returns at once."""
        env = {**os.environ, "SUNDOWN_HOME": str(self._company.home), "TZ": "Asia/Hong_Kong"}
        words = [*SUNDOWN, "serve", "--port", "0", "--rate", "100000", *self._company.words()]
        with (self._company.home / "said").open("a") as said:
            self._running = subprocess.Popen(
                words, env=env, text=True, stdout=subprocess.PIPE, stderr=said
            )

    def kill(self) -> None:
        """As if the power went."""
        self.url = ""
        if self._running is not None:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def dead(self) -> bool:
        """Whether it ended by itself."""
        return self._running is not None and self._running.poll() is not None


def until(true: Callable[[], bool], seconds: float = 60, every: float = 0.1) -> None:
    """Wait until `true()` is."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(every)
