"""Many timers that are due at once: one that is at fault takes none of the others with it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from assistant.hub.domain.case import Effect
from assistant.hub.services import sweep, timers
from assistant.hub.services.timers import Fired
from assistant.hub.store import cases, outbox
from assistant.hub.store import tables as t
from assistant.system.clock import HeldClock
from tests.hub.services.office import MONDAY, Office
from tests.hub.store.once import PG


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


@PG
def test_who_holds_many_locks_waits_for_none(office: Office) -> None:
    """H-9: a request that somebody is pressing on is left for its own turn, and no other waits for it."""
    asked = [office.anything(who) for who in ("eve", "chan", "eve")]
    clock = office.clock
    assert isinstance(clock, HeldClock)
    clock.put(MONDAY + timedelta(days=10))
    with office.hub.database.read() as db:
        rows = db.execute(select(t.step.c.id, t.step.c.request)).all()
    fired = [Fired(f"timer:{row.id}", row.id, 100) for row in rows]
    with office.hub.database.begin() as other:
        cases.lock(other, asked[0])
        heard = timers.all_up(office.hub, fired)
    assert heard == {
        each.key for each, row in zip(fired, rows, strict=True) if row.request != asked[0]
    }
    assert timers.all_up(office.hub, fired) == {each.key for each in fired}
    with office.hub.database.read() as db:
        assert list(db.scalars(select(t.step.c.escalations))) == [1, 1, 1]
