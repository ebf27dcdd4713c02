"""Notices become events: none is lost, none comes twice."""

from __future__ import annotations

from datetime import timedelta

from assistant.hub.domain.case import Effect
from assistant.hub.services.relay import Relay
from assistant.hub.store import outbox
from assistant.hub.store import tables as t
from assistant.system.clock import HeldClock
from tests.hub.chaos.truth import untold
from tests.hub.faults.test_clock import NoQueue
from tests.hub.services.office import Office

BODY = {"person": "eve", "kind": "commented", "request": "R000001", "task": ""}


def swept(office: Office, *keys: str) -> int:
    """How many events there are after these notices and a sweep, a second later than before."""
    clock = office.clock
    assert isinstance(clock, HeldClock)
    clock.put(clock.now() + timedelta(seconds=1))
    with office.hub.database.begin() as db:
        effects = [Effect(f"notify:{each}", "notify", BODY) for each in keys]
        outbox.add(db, "", effects, clock.now())
    Relay(office.hub, NoQueue()).sweep()
    return len(office.rows(t.event))


def test_two_comments_of_one_sweep_are_one_event(office: Office) -> None:
    """A desktop that is told twice in one breath would ask twice."""
    assert swept(office, "a", "b") == 1
    assert swept(office, "c") == 2
    with office.hub.database.read() as db:
        assert untold(db) == []


def test_a_notice_without_its_event_is_found(office: Office) -> None:
    swept(office, "a")
    with office.hub.database.begin() as db:
        db.execute(t.event.delete())
        assert len(untold(db)) == 1
