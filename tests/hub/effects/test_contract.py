"""The port's contract over every adapter and database: at least once, told apart by key, failures counted, nothing lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.hub.effects.port import Again, Never, Port
from assistant.hub.effects.signing import new_secret
from tests.hub.effects.queues import child, queue, tell
from tests.hub.effects.receiver import receiving

ADAPTERS = ("embedded-sqlite", "embedded-postgresql", "procrastinate-postgresql")


class Desk:
    """Where effects land; `faults` are raised first."""

    def __init__(self) -> None:
        self.runs, self.dead, self.faults = (
            list[str](),
            list[tuple[str, str, str]](),
            list[Exception](),
        )
        self._moved = threading.Condition()

    def run(self, key: str, kind: str, body: Mapping[str, Any]) -> None:
        assert (kind, body.get("who", "陳")) == ("webhook", "陳")
        with self._moved:
            self.runs.append(key)
            self._moved.notify_all()
            if self.faults:
                raise self.faults.pop(0)

    def failed(self, key: str, kind: str, error: str) -> None:
        with self._moved:
            self.dead.append((key, kind, error))
            self._moved.notify_all()

    def until(self, true: Callable[[], bool], seconds: float = 20) -> None:
        with self._moved:
            assert self._moved.wait_for(true, seconds), (self.runs, self.dead)


@pytest.fixture(params=ADAPTERS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    adapter, database = request.param.split("-")
    if database == "sqlite":
        return adapter, f"sqlite:///{tmp_path / 'engine.db'}"
    url: str = request.getfixturevalue("postgres").fresh()
    return adapter, url


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def port(place: tuple[str, str], desk: Desk) -> Iterator[Port]:
    made = queue(*place)
    made.start(desk.run, desk.failed)
    yield made
    made.stop()


def test_what_the_port_promises(port: Port, desk: Desk) -> None:
    """H-15: a key is one effect; cancelled ones don't happen; four tries, then `failed` once; a refusal ends at once."""
    soon = datetime.now(UTC) + timedelta(seconds=0.8)
    for _ in range(3):
        port.enqueue("one", "webhook", {"n": 1, "who": "陳"}, None)
    port.enqueue("void", "webhook", {}, soon)
    port.cancel("void")
    port.cancel("never heard of")
    desk.until(lambda: desk.runs == ["one"])
    desk.faults[:] = [
        Again("busy", 0.05),
        OSError("password=secret"),
        Again("busy"),
        Again("still busy"),
    ]
    port.enqueue("two", "webhook", {}, soon)
    desk.until(lambda: len(desk.dead) == 1)
    assert datetime.now(UTC) >= soon
    desk.faults[:] = [Never("HTTP 404")]
    port.enqueue("three", "webhook", {}, None)
    desk.until(lambda: len(desk.dead) == 2)
    assert desk.dead == [("two", "webhook", "still busy"), ("three", "webhook", "HTTP 404")]
    desk.until(lambda: desk.runs == ["one", *["two"] * 4, "three"])
    _eventually(lambda: set(port.failed()) == {"two", "three"})
    assert port.forget(datetime.now(UTC) - timedelta(hours=2)) == 0
    assert port.forget(datetime.now(UTC) + timedelta(minutes=1)) >= 3


def test_delayed_over_a_restart(place: tuple[str, str], desk: Desk) -> None:
    first = queue(*place)
    first.start(desk.run, desk.failed)
    first.enqueue("late", "webhook", {}, datetime.now(UTC) + timedelta(seconds=1))
    first.cron("gone", "* * * * *", "UTC", "report", {})
    first.cron("gone", "", "", "", {})
    first.stop()
    second = queue(*place)
    second.start(desk.run, desk.failed)
    second.enqueue("late", "webhook", {}, None)
    desk.until(lambda: desk.runs == ["late"])
    second.stop()


def test_killed_in_the_middle_of_an_effect(place: tuple[str, str]) -> None:
    """Run again after kill -9, and once for a receiver that tells copies by the key."""
    secret = new_secret()
    with receiving(secret) as receiver:
        receiver.hold.clear()
        where = (*place, "hub-1", receiver.url, secret)
        with child(*where) as first, child(*where, waits=True) as second:
            assert receiver.arrived.wait(30)
            first.kill()
            first.wait()
            receiver.hold.set()
            tell(second, "go")
            _eventually(lambda: receiver.seen == ["pay", "pay"])
            assert list(receiver.done) == ["pay"]


def _eventually(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
