"""Many timers that are due at once: one that is at fault takes none of the others with it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from assistant.hub.domain.case import Effect
from assistant.hub.services import sweep
from assistant.hub.store import outbox
from assistant.hub.store import tables as t
from assistant.system.clock import HeldClock
from tests.hub.services.office import MONDAY, Office


def test_one_timer_at_fault_stops_no_other(office: Office) -> None:
    """H-9: those done together are done one by one when one of them fails; each escalates once."""
    clock = office.clock
    assert isinstance(clock, HeldClock)
    made = {office.anything(who) for who in ("eve", "chan", "eve")}
    with office.hub.database.begin() as db:
        broken = Effect("timer:broken", "timer", {"step": "none", "share": "?"}, MONDAY)
        outbox.add(db, "", [broken], MONDAY)
    clock.put(MONDAY + timedelta(days=10))
    sweep.run(office.hub)
    with office.hub.database.read() as db:
        steps = db.execute(select(t.step.c.escalations).where(t.step.c.state == "open"))
        assert list(steps.scalars()) == [1] * len(made)
        waits = outbox.find(db, "timer:broken")
    assert waits is not None
    assert (waits.state, waits.tries) == ("queued", 1)
    sweep.run(office.hub)
    assert {each["request"] for each in office.waiting("fay")} == made
