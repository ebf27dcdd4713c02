"""kill -9 every few seconds under load, on both databases: no answered press is lost, none is doubled, nothing is stuck.

SUNDOWN_CHAOS_SECONDS says for how long on each database; SUNDOWN_CHAOS_SEED repeats the choices of a run.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hub.chaos import truth
from tests.hub.chaos.clients import Desk
from tests.hub.chaos.processes import Company, Process, found, until
from tests.hub.effects.receiver import Receiver, receiving
from tests.hub.postgres import Cluster

SECONDS = float(os.environ.get("SUNDOWN_CHAOS_SECONDS", "20"))
SEED = int(os.environ.get("SUNDOWN_CHAOS_SEED", "0")) or random.randrange(1, 1 << 30)
PAUSE = (3.0, 6.0)  # seconds between two kills
DEVICES = {
    name: name.rstrip("2")
    for name in ("eve", "chan", "hana", "dan", "dan2", "gus", "ben", "ben2", "ivan", "fay", "carol")
}
_STILLBORN = 0.3  # of the starts
_LONG = 60  # seconds: longer runs have an ERP that fails now and then, and wait for its later tries


@contextmanager
def desks(company: Company, hubs: list[Process], chance: random.Random) -> Iterator[list[Desk]]:
    """Everybody at work; in the end each has the answer to his last press."""
    end = threading.Event()

    def there() -> list[str]:
        return [each.url for each in hubs if each.url]

    made = [
        Desk(person, company.tokens[name], there, random.Random(chance.random()), end)
        for name, person in DEVICES.items()
    ]
    threads = [threading.Thread(target=each.live) for each in made]
    for thread in threads:
        thread.start()
    try:
        yield made
    finally:
        end.set()
        for thread in threads:
            thread.join(60)


def torment(hubs: list[Process], chance: random.Random, erp: Receiver) -> int:
    """Kill one of them every few seconds; of two, one stays dead for good half-way. How many kills."""
    until_, half, kills = time.monotonic() + SECONDS, time.monotonic() + SECONDS / 2, 0
    living = list(hubs)
    while time.monotonic() < until_:
        time.sleep(min(chance.uniform(*PAUSE), max(0.0, until_ - time.monotonic())))
        if SECONDS > _LONG and chance.random() < 0.3:
            erp.answers.append((503, {}))
        assert not any(each.dead() for each in living), "a hub ended by itself"
        victim = chance.choice(living)
        victim.kill()
        kills += 1
        if len(living) > 1 and time.monotonic() > half:
            living.remove(victim)
        else:
            kills += stillborn(victim, chance)
            victim.start()
    return kills


def stillborn(victim: Process, chance: random.Random) -> int:
    """Sometimes it is killed while it starts: among its migrations, its timers, its queue."""
    if chance.random() > _STILLBORN:
        return 0
    victim.spawn()
    time.sleep(chance.uniform(1.0, 3.0))
    victim.kill()
    return 1


@pytest.fixture(params=("sqlite", "postgresql"))
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """ "" is the SQLite file of the home."""
    if request.param == "sqlite":
        yield ""
        return
    server: Cluster = request.getfixturevalue("postgres")
    made = server.fresh()
    yield made
    server.drop(made)


@pytest.mark.chaos
@pytest.mark.server
@pytest.mark.timeout(max(180, SECONDS + 500))
def test_killed_again_and_again_nothing_is_lost_doubled_or_stuck(url: str, tmp_path: Path) -> None:
    """The issue's faults: one process on SQLite, two on PostgreSQL, of which one dies for good."""
    chance = random.Random(SEED)
    with receiving("whsec_" + "A" * 32) as erp:
        company = found(tmp_path, url, erp.url, DEVICES)
        erp.secret = company.secret
        hubs = [Process(company) for _ in range(2 if url else 1)]
        try:
            for each in hubs:
                each.start()
            with desks(company, hubs, chance) as people:
                kills = torment(hubs, chance, erp)
            for each in people:
                each.again(5)
            settled(company, erp)
        finally:
            for each in hubs:
                each.kill()
    judge(company, people, erp, kills)


def settled(company: Company, erp: Receiver) -> None:
    """Every effect has had its time."""
    database = company.database()

    def over() -> bool:
        with database.read() as db:
            return truth.waiting(db) == 0

    try:
        until(over, 60 if SECONDS <= _LONG else 400)
    finally:
        database.close()


def judge(company: Company, people: list[Desk], erp: Receiver, kills: int) -> None:
    pressed = [press for each in people for press in each.pressed]
    good = [press for press in pressed if press.status < 300]
    database = company.database()
    with database.read() as db:
        about = f"seed {SEED}: {kills} kills, {len(good)} of {len(pressed)} presses, {truth.counted(db)}, {len(erp.done)} webhooks ({len(erp.seen)} sent)"
        wrong = [fault for each in people for fault in each.faults]
        wrong += truth.lost_or_doubled(db, pressed)
        wrong += truth.stuck(db)
        wrong += truth.effects(db, erp.done)
    database.close()
    verified = company.verify()
    print(about, verified.stdout)
    assert wrong == [], about
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert len(good) > SECONDS, about
