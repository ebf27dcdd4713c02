"""What the hub's bench fills a database with is what presses would have left there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from assistant.hub.domain.deeds import Approve
from assistant.hub.services import archive, audit, decide, timers, views
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store.database import Database
from assistant.hub.store.tables import outbox
from assistant.system.clock import SystemClock
from tests.bench.hubcompany import AUDITOR, office
from tests.bench.hubfill import fill


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    fill(tmp_path, database.url, 6, 9, teams=1)
    yield office(database, tmp_path, SystemClock())
    database.close()


def test_copies_are_as_presses_leave_them(hub: Hub) -> None:
    """The trail is whole, a search finds words, a task can be signed; H-9: timers are wound only where they lack."""
    with hub.database.read() as db:
        assert list(audit.check(db, hub.folder)) == []
    assert len(archive.search(hub, Actor(AUDITOR), words="purchase").rows) == 3
    row = views.inbox(hub, Actor("l0000"), "to_decide").rows[0]
    answer = decide.decide(hub, Actor("l0000"), row["task"], Approve(row["task"], 1))
    assert answer.body["task_state"] == "approved"

    assert timers.rebuild(hub) == 0
    with hub.database.begin() as db:
        db.execute(delete(outbox).where(outbox.c.kind == "timer"))
    assert timers.rebuild(hub) == 6
    with hub.database.read() as db:
        assert db.execute(select(func.count()).where(outbox.c.kind == "timer")).scalar_one() == 18
