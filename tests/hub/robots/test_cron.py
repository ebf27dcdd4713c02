"""A report's time comes by itself: through the queue, to the run and to the message (H-11)."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.hub.robots.tasks import arrange, tasks
from assistant.hub.services.engine import Engine
from assistant.hub.services.relay import Bell
from assistant.hub.store.database import Database
from assistant.system.clock import HeldClock
from tests.hub.robots.workshop import Workshop
from tests.hub.services.office import open_hub

TUESDAY = datetime(2026, 11, 24, 1, tzinfo=UTC)
DAILY = {"on": "cron", "cron": "0 9 * * *", "zone": "Asia/Hong_Kong", "work_days": "HK"}
SOON = timedelta(seconds=1)


@pytest.fixture
def minute(staffed_sqlite: Path, tmp_path: Path) -> Iterator[tuple[Workshop, Engine]]:
    """A hub at work whose clock stands a second before nine on a Tuesday: so long the queue waits, in earnest."""
    shutil.copy(staffed_sqlite, tmp_path / "hub.db")
    database, bell = Database(f"sqlite:///{tmp_path / 'hub.db'}"), Bell()
    clock = HeldClock(TUESDAY - SOON, "Asia/Hong_Kong")
    shop = Workshop(replace(open_hub(database, tmp_path, clock), wake=bell.ring))
    chores = {"robots": lambda: arrange(shop.hub, engine.port)}
    engine: Engine = Engine(shop.hub, bell, tasks(shop.hub), chores, (0.0,), 0.1)
    engine.start()
    yield shop, engine
    engine.stop()
    database.close()


def test_a_report_is_made_when_its_minute_comes(minute: tuple[Workshop, Engine]) -> None:
    """Entered by the press that switches it on, and once more as at a start, it is made once."""
    shop, engine = minute
    said = {"do": "mention", "people": ["owner"], "text": "{robot}: {approved_count}"}
    report = shop.robot(DAILY, said)
    arrange(shop.hub, engine.port)
    end = time.monotonic() + 25
    while not [each for each in shop.runs(report) if each.state == "done"]:
        assert time.monotonic() < end, shop.runs(report)
        time.sleep(0.05)
    (run,) = shop.runs(report)
    assert run.cause == f"robot:{report.id}@2026-11-24T01:00:00Z"
    assert "robot.message" in shop.told("judy")
