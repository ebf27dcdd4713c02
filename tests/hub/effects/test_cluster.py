"""Several hub processes on one PostgreSQL: cron fires once, the dead one's work is taken over, a lost lock stops work."""

from __future__ import annotations

import select
import threading
import time
from datetime import UTC, datetime

import psycopg
import pytest

from assistant.hub.effects.signing import new_secret
from assistant.hub.effects.watch import Watch
from assistant.hub.store.locks import LOCKS, Held
from tests.hub.effects.queues import child, line, tell
from tests.hub.effects.receiver import receiving
from tests.hub.postgres import Cluster


@pytest.mark.parametrize("adapter", ["embedded", "procrastinate"])
def test_cron_fires_once_with_two_hubs(adapter: str, postgres: Cluster) -> None:
    """Their clocks are put a little before a full minute; NAME@INSTANT runs in one of them."""
    url = postgres.fresh()
    with child(adapter, url, "any", "-", "") as one, child(adapter, url, "any", "-", "") as two:
        assert {line(one), line(two)} == {"ready hub-1", "ready hub-2"}
        for each in (one, two):
            tell(each, str(60 - 1.5 - datetime.now(UTC).timestamp() % 60))
        assert select.select([one.stdout, two.stdout], [], [], 20)[0]
        time.sleep(0.7)
        one.kill()
        two.kill()
        ran = [word for each in (one, two) for word in each.communicate()[0].split()]
    assert [word[:5] + word[-4:] for word in ran] == ["tick@:00Z"]


def test_a_killed_hubs_work_is_taken_over_by_its_peer(postgres: Cluster) -> None:
    """DBOS alone leaves it PENDING for ever; the peer sees that the lock is free."""
    url, secret = postgres.fresh(), new_secret()
    with (
        receiving(secret) as receiver,
        child("embedded", url, "any", receiver.url, secret) as first,
        child("embedded", url, "any", receiver.url, secret, waits=True) as second,
    ):
        receiver.hold.clear()
        assert receiver.arrived.wait(30)
        tell(second, "go")
        assert line(second) == "ready hub-2"
        first.kill()
        receiver.hold.set()
        _eventually(lambda: receiver.seen == ["pay", "pay"])
        assert list(receiver.done) == ["pay"]


class Queue:
    """A peer's queue with one executor at work, and whom we adopted."""

    def __init__(self) -> None:
        self.adopted = list[str]()

    def unfinished(self) -> frozenset[str]:
        return frozenset({"hub-1", "hub-2"})

    def adopt(self, executor: str) -> int:
        self.adopted.append(executor)
        return 1


def test_who_loses_his_lock_takes_no_more_work(postgres: Cluster) -> None:
    url, queue, lost = postgres.fresh(), Queue(), threading.Event()
    mine, other = Held(url), Held(url)
    watch = Watch(mine, queue, lost.set, 0.05)
    assert (mine.name, other.name, watch.look()) == ("hub-1", "hub-2", 0)
    other.close()
    _eventually(lambda: watch.look() == 1)
    assert queue.adopted == ["hub-2"]
    watch.start()
    with psycopg.connect(url, autocommit=True) as db:
        db.execute(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = %s",
            (LOCKS,),
        )
    assert lost.wait(10)
    assert not mine.alive()
    watch.stop()
    mine.close()


def _eventually(true) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)
