"""The clock jumps; the ERP is down for longer than all tries: requests go on, nothing is lost, nothing is doubled."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from assistant.hub.services import audit, definitions, monitor, sweep, timers
from assistant.hub.services.context import Actor
from assistant.hub.services.engine import Engine
from assistant.hub.services.relay import Bell, Relay
from assistant.hub.store import endpoints
from assistant.hub.store import tables as t
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from assistant.system.clock import HeldClock, SystemClock
from tests.hub.chaos.processes import until
from tests.hub.chaos.truth import stuck
from tests.hub.effects.receiver import Receiver, receiving
from tests.hub.services.office import MONDAY, Office, open_hub
from tests.servers.program import free_port

JUDY = Actor("judy")


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Office:
    return Office(open_hub(database, tmp_path))


def in_order(office: Office) -> list[str]:
    """What is stuck, and what the check of the trail finds."""
    with office.hub.database.read() as db:
        found = [str(each) for each in audit.check(db, office.hub.folder, {})]
        return found + stuck(db)


def test_the_clock_jumps_forward_and_back(office: Office) -> None:
    """H-4: a year ahead everything is escalated once; back again people decide, timers exist, the trail holds."""
    clock = office.clock
    assert isinstance(clock, HeldClock)
    first, second = office.anything("eve"), office.anything("chan")
    clock.put(MONDAY + timedelta(days=365))
    for _ in range(4):
        sweep.run(office.hub)
    assert not office.waiting("dan")
    assert {each["request"] for each in office.waiting("fay")} == {first, second}
    clock.put(MONDAY - timedelta(days=30))
    sweep.run(office.hub)
    timers.rebuild(office.hub)
    third = office.anything("eve")
    assert office.approve("fay", first)["state"] == "approved"
    assert office.approve("dan", third)["state"] == "approved"
    assert in_order(office) == []
    clock.put(MONDAY)
    sweep.run(office.hub)
    assert {each["request"] for each in office.waiting("fay")} == {second}
    assert office.approve("fay", second)["state"] == "approved"
    assert in_order(office) == []


def test_a_notice_written_in_a_wrong_future_still_comes(office: Office) -> None:
    """Rows of a clock that was ahead are told when the right one gets there, at the latest."""
    clock = office.clock
    assert isinstance(clock, HeldClock)
    clock.put(MONDAY + timedelta(hours=1))
    office.anything("eve")
    clock.put(MONDAY)
    relay = Relay(office.hub, NoQueue())
    relay.sweep()
    clock.put(MONDAY + timedelta(hours=2))
    relay.sweep()
    relay.sweep()
    notices = [each for each in office.rows(t.event) if each.kind.startswith("notice.")]
    asked = office.rows(t.outbox, t.outbox.c.kind == "notify")
    assert len(notices) == len(asked) > 0


class NoQueue:
    """A port to which nothing that matters here is given."""

    def enqueue(self, *_words: object) -> None:
        return

    def failed(self) -> tuple[str, ...]:
        return ()


@pytest.fixture
def erp() -> Iterator[Receiver]:
    with receiving("whsec_" + "A" * 32) as made:
        yield made


@pytest.mark.server
def test_the_erp_is_down_longer_than_all_tries(office: Office, erp: Receiver) -> None:
    """H-4, H-15: approvals go on; four tries, the supervisor is told; back again, each is retried and comes once."""
    bell = Bell()
    hub = office.hub = dataclasses.replace(office.hub, clock=SystemClock())
    point(office, f"http://127.0.0.1:{free_port()}/in", erp.secret)
    definitions.draft_route(hub, JUDY, ROUTE)
    definitions.publish(hub, JUDY, "blank")
    engine = Engine(hub, bell, pauses=(0.0, 0.0, 0.0), poll=0.1)
    engine.start()
    try:
        made = [office.anything("eve") for _ in range(3)]
        assert {office.approve("dan", each)["state"] for each in made} == {"approved"}
        bell.ring()
        until(lambda: states(office) == ["failed"] * 3, 30)
        told = office.rows(t.event, t.event.c.kind == "effect.failed", t.event.c.person == "dan")
        assert len(told) == 3
        point(office, erp.url, erp.secret)
        for each in office.rows(t.outbox, t.outbox.c.kind == "webhook"):
            assert each.tries == 4
            monitor.retry(hub, JUDY, each.id)
        bell.ring()
        until(lambda: states(office) == ["done"] * 3, 30)
    finally:
        engine.stop()
    assert len(erp.done) == len(erp.seen) == 3
    assert in_order(office) == []


ROUTE = """
form: blank
start: [employee]
steps:
  - {id: manager, name: {en: Supervisor}, who: {supervisor: 1}, timeout: {work_hours: 8}}
after:
  - {webhook: erp.invoice, on: approved}
"""


def point(office: Office, url: str, secret: str) -> None:
    """Where the ERP is."""
    sealed = office.hub.seal.seal(canonical([secret]))
    with office.hub.database.begin() as db:
        endpoints.put(db, Endpoint("erp.invoice", "out", url, sealed, True, True, {}))


def states(office: Office) -> list[str]:
    with office.hub.database.read() as db:
        asked = select(t.outbox.c.state).where(t.outbox.c.kind == "webhook")
        return list(db.execute(asked).scalars())
