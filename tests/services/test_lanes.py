"""When a lane asks a server again, and when it must not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component, Trouble
from assistant.model.command import Create, Fields
from assistant.model.notice import Notice, Syncing
from assistant.model.view import SyncReport
from assistant.services.lanes import SIGNED_OUT, barred, rest_after
from assistant.system.clock import HeldClock
from tests.devices import device

Passes = Callable[[Callable[[], None]], None]


def report(trouble: Trouble, after: float = 0) -> SyncReport:
    return SyncReport("Shared", trouble=trouble, after=after)


def test_what_went_well_or_was_refused_waits_to_be_asked_for() -> None:
    assert rest_after(report(Trouble.NONE), 0, 0.5) is None
    assert rest_after(report(Trouble.REFUSED), 0, 0.5) is None


def test_a_server_that_does_not_answer_is_asked_less_and_less_often() -> None:
    rests = [rest_after(report(Trouble.TRY_LATER), attempts, 0.5) or 0 for attempts in range(1, 12)]
    assert rests == sorted(rests)
    assert rests[-1] <= 1_000


def test_a_server_that_says_for_how_long_is_left_alone_for_so_long() -> None:
    assert rest_after(report(Trouble.TRY_LATER, after=3_600), 1, 0.5) == 3_600
    assert barred(report(Trouble.TRY_LATER, after=3_600))
    assert not barred(report(Trouble.TRY_LATER))


def test_a_wrong_password_is_not_sent_again_with_each_click() -> None:
    assert rest_after(report(Trouble.NEEDS_USER), 0, 0.5) == SIGNED_OUT
    assert barred(report(Trouble.NEEDS_USER))


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


@pytest.fixture
def a_pass(app: Sundown) -> Passes:
    """Runs something and waits until a pass has ended since."""
    ended = threading.Event()

    def heard(notice: Notice) -> None:
        if isinstance(notice, Syncing) and not notice.running:
            ended.set()

    app.subscribe(heard)

    def run(act: Callable[[], None]) -> None:
        ended.clear()
        act()
        assert ended.wait(30)

    return run


def add(app: Sundown, title: str) -> None:
    app.do(Create(app.find_collection("To-dos").id, Component.TODO, Fields(summary=title)))


def test_clicks_do_not_reach_a_server_that_wants_the_user(
    app: Sundown, server: MemoryServer, a_pass: Passes
) -> None:
    server.faults = Faults(locked_out=True)
    a_pass(app.start)
    asked = server.requests
    for number in range(5):
        add(app, f"T{number}")
    server.faults = Faults()
    a_pass(lambda: app.sync_soon() if server.requests == asked else None)
    assert len(server.shelves["/todos/"].items) == 5


def test_a_new_password_is_tried_at_once(
    app: Sundown, server: MemoryServer, a_pass: Passes
) -> None:
    server.faults = Faults(locked_out=True)
    a_pass(app.start)
    server.faults = Faults()
    add(app, "Waits")
    a_pass(lambda: app.set_password("Shared", "better") and None)
    assert len(server.shelves["/todos/"].items) == 1


def test_a_paused_program_leaves_servers_alone_until_it_goes_on(
    app: Sundown, server: MemoryServer, a_pass: Passes
) -> None:
    a_pass(app.start)
    app.pause(on=True)
    asked = server.requests
    add(app, "Waits")
    app.sync_soon()
    assert (app.paused, server.requests) == (True, asked)
    a_pass(lambda: app.pause(on=False))
    assert len(server.shelves["/todos/"].items) == 1


def test_a_lane_ends_with_its_account(app: Sundown, a_pass: Passes) -> None:
    a_pass(app.start)
    app.remove_account("Shared")
    assert [
        thread.name for thread in threading.enumerate() if thread.name.startswith("lane-shared")
    ] == []
