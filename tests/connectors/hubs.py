"""A hub that is really served on loopback for the connector's tests, and its people as sources."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.connectors.hub import Hub, open_source
from assistant.hub.access.seal import Seal
from assistant.hub.api.app import make_app
from assistant.hub.api.face import Settings
from assistant.hub.api.server import Server
from assistant.hub.door import Door
from assistant.hub.open import Announced
from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.hub.services.context import Hub as hub_of  # noqa: N813 - beside the connector's class of that name
from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from assistant.model.account import Account
from assistant.model.approval import ApprovalTask, Bucket
from assistant.system.clock import SystemClock
from tests.hub.api.served import Served, settle


def nothing(done: int, total: int) -> None:
    """A report that no one reads."""


def unmarked(text: str) -> None:
    """A hub needs no marks."""


@contextmanager
def hub_in(folder: Path, door: Door | None = None) -> Iterator[Served]:
    """The sample company's hub on SQLite in this folder; a folder that had one before goes on with it."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = not (folder / "hub.db").exists()
    database, bell = Database(f"sqlite:///{folder / 'hub.db'}"), Announced()
    migrate(database)
    hub = hub_of(
        database=database, clock=SystemClock(), folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=bell.ring,
    )  # fmt: skip
    if fresh:
        settle(hub)
    server = Server(door or Door(port=0))
    app = make_app(hub, Settings(server.url), listen=bell.listen, ending=server.ending)
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
        database.close()
    assert not thread.is_alive()


def token(served: Served, person: str) -> str:
    """A fresh device of this person."""
    code = signin.invite(served.hub, Actor(person), person)
    return signin.redeem(served.hub, code, f"{person}'s laptop")


def device(served: Served, person: str, url: str = "", **options: str) -> Hub:
    """One more device of a person, signed in."""
    secret = token(served, person)
    account = Account(f"hub-{person}", "hub", "Hub", url or served.url, "", tuple(options.items()))
    return open_source(account, lambda: secret)


def listed(source: Hub, bucket: Bucket = Bucket.TO_DECIDE) -> list[ApprovalTask]:
    """The rows of one list."""
    pieces = source.pull(frozenset(), nothing)
    return [each for piece in pieces for each in piece.rows if each.bucket is bucket]


def waiting(source: Hub, request: str) -> ApprovalTask:
    """My open task of a request."""
    return next(each for each in listed(source) if each.request == request)
