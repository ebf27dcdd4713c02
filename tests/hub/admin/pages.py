"""A hub of the sample company with its admin pages, on loopback; and a browser to look at it with."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from assistant.hub.access.limits import Limits
from assistant.hub.access.seal import Seal
from assistant.hub.admin.app import mount
from assistant.hub.api.app import make_app
from assistant.hub.api.face import Settings
from assistant.hub.api.server import Server
from assistant.hub.door import Door
from assistant.hub.services import signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store.database import Database
from assistant.system.clock import SystemClock
from tests.hub.api.served import settle
from tests.hub.wire import PLAIN

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1280,900", "--lang=en",
)  # fmt: skip


@dataclass
class Pages:
    url: str
    hub: Hub

    def invite(self, person: str) -> str:
        signin.doors(self.hub).limits = Limits()  # tests sign in more often than an address may
        return signin.invite(self.hub, Actor(person), person)

    @contextmanager
    def as_(self, person: str) -> Iterator[httpx.Client]:
        """A client that has signed in the way a browser does, without a script."""
        with httpx.Client(
            base_url=self.url, timeout=30, follow_redirects=True, verify=PLAIN
        ) as client:
            page = client.get("/admin/sign-in").text
            sent = {"csrf": token(page), "invite": self.invite(person), "next": "/"}
            assert client.post("/admin/sign-in", data=sent).status_code == 200
            yield client


def token(page: str) -> str:
    return page.split('name="csrf" value="')[1].split('"', maxsplit=1)[0]


@contextmanager
def serving(database: Database, folder: Path) -> Iterator[Pages]:
    hub = Hub(
        database=database, clock=SystemClock(), folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=lambda: None,
    )  # fmt: skip
    settle(hub)
    server = Server(Door(port=0))
    app = make_app(hub, Settings(server.url), listen=lambda _told: None, ending=server.ending)
    mount(app, hub, server.url)
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(app, ready.set))
    thread.start()
    try:
        assert ready.wait(10)
        yield Pages(server.url, hub)
    finally:
        server.stop()
        thread.join(15)
        server.close()
    assert not thread.is_alive()


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium with a profile of its own that goes when it ends."""
    profile = tempfile.mkdtemp(prefix="sundown-chromium-")
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    made = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield made
    finally:
        made.quit()
        shutil.rmtree(profile, ignore_errors=True)
