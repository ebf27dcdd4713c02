"""The stage: a hub in a folder that is thrown away, answering on loopback, with a clock that the story moves."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from assistant.hub.api.app import make_app
from assistant.hub.api.face import Settings
from assistant.hub.api.server import Server
from assistant.hub.door import Door
from assistant.hub.open import Running, open_hub
from assistant.model.value import dataclass
from assistant.system.clock import HeldClock

from .erp import Erp
from .transcript import ZONE, Transcript

DOWN = 2  # tries that find the ERP closed
_BEGIN = datetime(2027, 3, 1, 1, 0, tzinfo=UTC)  # Monday, 9 o'clock in Hong Kong
_PAUSES = (0.2, 0.2, 0.2)  # seconds between tries; a real hub waits 10 s, a minute, five
_PATIENCE = 20.0  # seconds that the story waits for something before it says that it did not come
_LOOK = 0.05
_TAKEN = 300
# the hub is on loopback: no authority is asked, and none is read
_PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the hub answered."""

    status: int
    body: Any
    content: bytes = b""

    def words(self) -> str:
        """The hub's sentence: of an answer, or of a problem (RFC 9457)."""
        return str(self.body.get("sentence") or self.body.get("detail") or "")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a device token of his own. `secret` is that of his telephone's authenticator, once he has one."""

    id: str
    name: str
    client: httpx.Client
    secret: list[str] = field(default_factory=list)

    def get(self, path: str, **params: str) -> Reply:
        """Read."""
        return _reply(self.client.get(path, params=params))

    def post(self, path: str, body: Any = None, key: str = "", **more: Any) -> Reply:
        """Press; `key` is the idempotency key, `more` goes to httpx (files)."""
        headers = {"Idempotency-Key": key} if key else {}
        return _reply(self.client.post(path, json=body, headers=headers, **more))


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything the scenes need. `home` is the profile's folder, so that `sundown hub admin` finds the hub."""

    home: Path
    clock: HeldClock
    running: Running
    url: str
    erp: Erp
    told: Transcript
    people: dict[str, Person] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # what one scene leaves for a later one

    def at(self, day: int, hour: int, minute: int = 0) -> None:
        """Put the clock to this day of March 2027 and this hour in Hong Kong, and let the hub look at it."""
        self.clock.put(datetime(2027, 3, day, hour, minute, tzinfo=ZoneInfo(ZONE)))
        self.running.hub.wake()

    def later(self, minutes: int = 1) -> None:
        """Some minutes go by."""
        self.clock.move(timedelta(minutes=minutes))

    def did(self, who: Person, code: str, **values: Any) -> None:
        """Somebody does something, a minute after the last thing."""
        self.later()
        self.told.did(self.clock.now(), who.name, code, **values)

    def until(self, holds: Callable[[], object]) -> bool:
        """Wait until something holds, as what the hub does by itself takes a moment."""
        calm = threading.Event()
        for _ in range(int(_PATIENCE / _LOOK)):
            if holds():
                return True
            calm.wait(_LOOK)
        return False

    def answered(self, what: str, reply: Reply, status: int) -> Reply:
        """The hub's words go into the transcript; its status must be this one."""
        self.told.answer(reply.words())
        self.told.expect(f"{what}: {status}", reply.status == status)
        return reply


@contextmanager
def staged(home: Path, told: Transcript) -> Iterator[Stage]:
    """A hub that answers. At the end everything is closed, and the folder is the caller's again."""
    with ExitStack() as stack:
        clock = HeldClock(_BEGIN, ZONE)
        running = open_hub(home / "hub", clock=clock, zone=ZONE, currency="HKD", pauses=_PAUSES)
        stack.callback(running.close)
        erp = Erp(DOWN)
        stack.callback(erp.close)
        made = Stage(home, clock, running, _serving(stack, running), erp, told)
        yield made
        for each in made.people.values():
            each.client.close()


def _serving(stack: ExitStack, running: Running) -> str:
    server, ready = Server(Door(port=0)), threading.Event()
    app = make_app(
        running.hub, Settings(server.url), listen=running.announced, working=running.working,
        ending=server.ending,
    )  # fmt: skip
    thread = threading.Thread(target=server.run, args=(app, ready.set), name="story-hub")
    thread.start()
    stack.callback(server.close)
    stack.callback(thread.join, 15)
    stack.callback(server.stop)
    ready.wait(_PATIENCE)
    return server.url


def client(url: str, language: str, token: str = "") -> httpx.Client:
    """What a desktop speaks with; the answers come in the story's language."""
    headers = {"Accept-Language": language}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return httpx.Client(base_url=url, headers=headers, timeout=30, trust_env=False, verify=_PLAIN)


def _reply(found: httpx.Response) -> Reply:
    kind = found.headers.get("content-type", "")
    body = found.json() if "json" in kind and found.content else {}
    return Reply(found.status_code, body, found.content)
