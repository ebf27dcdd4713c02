"""The whole line over a served hub: heard, listed, decided, read back; two devices; a reply lost in between."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.model.approval import Action, ApprovalTask, Bucket, Decide, Decision, Origin, Stage
from assistant.system.vault import Vault
from tests.connectors.hubs import hub_in
from tests.hub.api.served import Served
from tests.sim.proxy import FaultProxy, fault_proxy, silent

PATIENCE = 20.0  # seconds, for a machine that is busy


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@contextmanager
def desktop(served: Served, home: Path, url: str = "") -> Iterator[Sundown]:
    """Dan's Sundown, running on the real clock."""
    app = Sundown.open(home, vault=Vault(find=lambda: None))
    code = signin.invite(served.hub, Actor("dan"), "dan")
    app.join_hub(f"{url or served.url}/join#{code}", "Hub")
    try:
        yield app
    finally:
        app.close()


def until(app: Sundown, ready: Callable[[], bool]) -> None:
    """Wait for the notice after which it is so."""
    rung = threading.Event()
    stop = app.subscribe(lambda _: rung.set())
    try:
        for _ in range(int(PATIENCE / 0.1)):
            if ready():
                return
            rung.wait(0.1)
            rung.clear()
        raise AssertionError("it never came to that")
    finally:
        stop()


def waiting(app: Sundown, request: str) -> list[ApprovalTask]:
    rows = app.approvals(Bucket.TO_DECIDE)
    return [each for each in rows if each.request == request]


def approve(app: Sundown, task: ApprovalTask) -> Decision:
    seen = app.read_approval(task.id).task.version
    made = app.decide(Decide(task.id, Action.APPROVE, seen, Origin.CARD))
    return app.send_decision(made.id)


def approvals(served: Served, request: str) -> int:
    history = served.as_("eve").get(f"/v1/requests/{request}").json()["history"]
    return [each["action"] for each in history].count("approved")


def test_a_new_request_is_heard_decided_and_read_back(served: Served, tmp_path: Path) -> None:
    with desktop(served, tmp_path / "home") as app:
        app.start()
        asked = served.ask_leave()["request"]
        until(app, lambda: bool(waiting(app, asked)))
        made = approve(app, waiting(app, asked)[0])
        until(app, lambda: app.decision(made.id).stage is Stage.DONE)
        assert app.decision(made.id).said.endswith("is approved.")
        assert approvals(served, asked) == 1
        until(app, lambda: not [e for e in waiting(app, asked) if e.decision is None])


def test_what_one_device_decides_the_other_hears(served: Served, tmp_path: Path) -> None:
    """Row 43, A-16: gone there too, and a late press there says who it was."""
    with desktop(served, tmp_path / "one") as one, desktop(served, tmp_path / "two") as two:
        asked = served.ask_leave()["request"]
        for app in (one, two):
            app.start()
            until(app, lambda app=app: bool(waiting(app, asked)))  # type: ignore[misc]  # bound at once
        made = approve(one, waiting(one, asked)[0])
        until(one, lambda: one.decision(made.id).stage is Stage.DONE)
        until(two, lambda: not waiting(two, asked))


def test_a_reply_that_was_lost_after_the_commit(served: Served, tmp_path: Path) -> None:
    """The network is cut between send and reply: looked up, never pressed twice."""
    with fault_proxy(served.url) as proxy:
        with desktop(served, tmp_path / "home", proxy.root) as app:
            asked = served.ask_leave()["request"]
            app.sync()
            task = waiting(app, asked)[0]
            _cut(proxy)
            made = approve(app, task)
            app.sync()
            assert app.decision(made.id).stage is Stage.SENDING
            app.sync()
            assert app.decision(made.id).stage is Stage.DONE
        assert approvals(served, asked) == 1


def _cut(proxy: FaultProxy) -> None:
    proxy.fault(lambda seen: seen.path.endswith("/decisions"), silent, 1)


def test_a_device_that_was_signed_out_says_what_to_do(served: Served, tmp_path: Path) -> None:
    with desktop(served, tmp_path / "home") as app:
        for each in signin.devices(served.hub, Actor("dan")):
            signin.revoke(served.hub, Actor("dan"), each.id)
        [report] = app.sync("Hub")
        assert "sign in again" in report.error
        again = signin.invite(served.hub, Actor("dan"), "dan")
        app.join_hub(f"{served.url}/join#{again}")
        [report] = app.sync("Hub")
        assert report.error == ""
