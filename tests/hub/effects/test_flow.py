"""From the press's outbox row to the receiver and back to the monitor, over both databases, with the real queue."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from assistant.hub.domain.case import Effect
from assistant.hub.problems import Forbidden, Late, Missing, Unavailable
from assistant.hub.services import housekeeping, monitor, webhooks
from assistant.hub.services.context import Actor, Hub, Memory
from assistant.hub.services.engine import Engine
from assistant.hub.services.relay import Bell, Relay
from assistant.hub.store import audit, endpoints, events, idempotency, outbox
from assistant.hub.store.idempotency import Kept
from assistant.hub.store.outbox import Row
from tests.hub.effects.receiver import Receiver

JUDY, EVE, KEN = Actor("judy"), Actor("eve"), Actor("ken")
KEY = "webhook:R000001:0:1"
PAY = Effect(KEY, "webhook", {"endpoint": "erp", "request": "R000001", "outcome": "approved"})


@pytest.fixture
def engine(hub: Hub, bell: Bell, erp: Receiver) -> Iterator[Engine]:
    made = Engine(hub, bell, pauses=(0.0, 0.0, 0.0), poll=0.1)
    made.start()
    yield made
    made.stop()


def put(hub: Hub, *effects: Effect) -> None:
    with hub.database.begin() as db:
        outbox.add(db, "R000001", effects, hub.clock.now())
    hub.wake()


def row(hub: Hub, key: str = KEY) -> Row:
    with hub.database.read() as db:
        found = outbox.find(db, key)
    assert found is not None
    return found


def eventually(true: Callable[[], bool], seconds: float = 25) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def kinds(hub: Hub, person: str) -> list[str]:
    with hub.database.read() as db:
        return [each.kind for each in events.of_person(db, person, 0, 100)]


def test_a_dead_erp_and_the_way_back(hub: Hub, engine: Engine, erp: Receiver) -> None:
    """H-4, H-15, H-16: four tries, Eve's supervisor Dan is told, the monitor shows it, retry delivers under the same key."""
    erp.answers = [(503, {"Retry-After": "0"}), (500, {}), (429, {}), (408, {})]
    put(
        hub,
        PAY,
        Effect(
            "notify:x",
            "notify",
            {"person": "eve", "kind": "approved", "request": "R000001", "task": ""},
        ),
    )
    eventually(lambda: row(hub).state == "failed")
    assert (row(hub).tries, row(hub).error) == (4, "HTTP 408")
    eventually(lambda: engine.port.failed() == (KEY,))
    eventually(lambda: "notice.effect_failed" in kinds(hub, "dan"))
    assert kinds(hub, "dan") == ["effect.failed", "notice.effect_failed"]
    assert kinds(hub, "eve") == ["notice.approved"]
    assert [each.status for each in monitor.tries(hub, JUDY, KEY)] == [503, 500, 429, 408]
    assert monitor.counts(hub, JUDY)["failed"] == 1
    monitor.retry(hub, JUDY, KEY)
    eventually(lambda: row(hub).state == "done")
    assert erp.seen == [KEY] * 5
    said = json.loads(erp.done[KEY])
    assert (said["type"], said["data"]["amount_minor"]) == ("request.approved", 1200000)
    with hub.database.read() as db:
        trail = [each.action for each in audit.trail(db, "R000001")]
    assert trail == ["effect_failed", "effect_retried"]


def test_who_may_look_and_who_may_press(hub: Hub) -> None:
    """An auditor sees the monitor, an employee does not; only operators retry and waive, and not what is over."""
    put(hub, PAY)
    assert [each.id for each in monitor.effects(hub, KEN).rows] == [KEY]
    for wrong in (lambda: monitor.effects(hub, EVE), lambda: monitor.waive(hub, KEN, KEY)):
        with pytest.raises(Forbidden):
            wrong()
    with pytest.raises(Late):
        monitor.retry(hub, JUDY, KEY)
    monitor.waive(hub, JUDY, KEY)
    with pytest.raises(Late):
        monitor.waive(hub, JUDY, KEY)
    with pytest.raises(Missing):
        monitor.waive(hub, JUDY, "nothing")
    assert row(hub).state == "waived"


def test_handed_over_twice_is_delivered_once(hub: Hub, engine: Engine, erp: Receiver) -> None:
    """The relay was killed between handing over and marking: at the next start it hands over again."""
    relay = Relay(hub, engine.port)
    put(hub, PAY)
    for _ in range(3):
        with hub.database.begin() as db:
            outbox.mark_handed(db, row(hub))
            db.exec_driver_sql("update outbox set handed = (1 = 0)")
        relay.sweep()
    eventually(lambda: row(hub).state == "done")
    time.sleep(0.3)
    assert erp.seen == [KEY]


def test_timers_many_at_once_and_one_ahead(hub: Hub, engine: Engine) -> None:
    """Rows are the truth: a cancelled one does nothing, the others are ticked off; the alarm is set for the next."""
    now = hub.clock.now()
    due = [Effect(f"timer:{n}", "timer", {"step": f"s{n}", "share": 50}, now) for n in range(250)]
    ahead = Effect("timer:ahead", "timer", {"step": "s", "share": 90}, now + timedelta(seconds=1))
    with hub.database.begin() as db:
        outbox.add(db, "R000001", [*due, ahead], now)
        outbox.cancel(db, ["timer:7"], now)
    hub.wake()
    eventually(lambda: row(hub, "timer:249").state == "done")
    eventually(lambda: row(hub, "timer:ahead").state == "done")
    assert row(hub, "timer:ahead").updated >= now + timedelta(seconds=0.99)
    assert row(hub, "timer:7").state == "cancelled"


def test_what_cannot_be_sent_and_what_the_hub_does_for_itself(hub: Hub, engine: Engine) -> None:
    """An endpoint switched off, a kind nobody knows, and housekeeping; two programs on one file are refused."""
    engine.port.enqueue("hub.forget@now", "housekeeping", {"what": "forget"}, None)
    if hub.database.dialect == "sqlite":  # they would both run what the first has begun
        with pytest.raises(Unavailable):
            Engine(hub, Bell()).start()
    nobody = Effect("webhook:none", "webhook", {"endpoint": "nobody"})
    put(hub, nobody, Effect("report:none", "report", {}))
    eventually(
        lambda: {row(hub, each).state for each in ("webhook:none", "report:none")} == {"failed"}
    )
    assert row(hub, "webhook:none").tries == 1
    eventually(lambda: _state(hub, "hub.forget@now") == "done")


def _state(hub: Hub, key: str) -> str:
    with hub.database.read() as db:
        found = outbox.find(db, key)
    return found.state if found else ""


@pytest.mark.parametrize("hub_url", ["sqlite"], indirect=True)
def test_an_endpoint_reads_no_sum_that_is_masked_for_it(hub: Hub, erp: Receiver) -> None:
    """H-13: the sum beside the fields is as secret as the field it was made of."""
    with hub.database.begin() as db:
        made = hub.form(db, "expense", 1)
        hub.memory.once(("expense", 1), lambda: made, "form")
        endpoint = endpoints.find(db, "erp")
        assert endpoint
        for masks, amount in (({}, 1200000), ({made.amount: frozenset({"hr"})}, None)):
            hidden = replace(hub, memory=Memory())
            hidden.memory.once(("expense", 1), lambda m=masks: replace(made, masks=m), "form")
            outbox.add(db, "R000001", [PAY], hub.clock.now())
            row = outbox.find(db, KEY)
            assert row
            said = webhooks.payload(hidden, db, endpoint, row)["data"]
            assert said["amount_minor"] == amount


@pytest.mark.parametrize("hub_url", ["sqlite"], indirect=True)
def test_answers_of_presses_are_not_kept_for_ever(hub: Hub) -> None:
    now = hub.clock.now()
    with hub.database.begin() as db:
        for key, days in (("old", 31), ("new", 29)):
            idempotency.keep(db, "eve", key, Kept("f", 201, {}, now - timedelta(days=days)))
    housekeeping.forget(hub, NoQueue())
    with hub.database.read() as db:
        assert idempotency.find(db, "eve", "old") is None
        assert idempotency.find(db, "eve", "new")


class NoQueue:
    """A queue in which nothing has ended."""

    def forget(self, _before: datetime) -> int:
        return 0
