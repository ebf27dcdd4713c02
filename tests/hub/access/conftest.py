"""A hub over each database with the sample company in it, and a clock that the test moves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.hub.access.seal import Seal
from assistant.hub.domain.records import Change, Plan, Record
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import people
from assistant.hub.store.database import Database
from assistant.planning.workweek import print_week
from assistant.system.clock import HeldClock
from tests.hub.company import company
from tests.hub.conftest import DIALECTS

BOTH = pytest.mark.parametrize("hub_url", DIALECTS, indirect=True)  # for what locks or races
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.fixture
def hub_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """SQLite, unless the test asks for BOTH."""
    if getattr(request, "param", "sqlite") == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "hub.db")
        yield f"sqlite:///{tmp_path / 'hub.db'}"
        return
    server = request.getfixturevalue("postgres")
    url = server.fresh(request.getfixturevalue("migrated_postgresql"))
    yield url
    server.drop(url)


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock(NOW)


@pytest.fixture
def empty_hub(database: Database, clock: HeldClock, tmp_path: Path) -> Hub:
    return Hub(
        database=database, clock=clock, folder=tmp_path, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(tmp_path), announce=lambda: None,
    )  # fmt: skip


@pytest.fixture
def hub(empty_hub: Hub) -> Hub:
    """The twelve people; judy is the admin, carol keeps people, eve has no role."""
    return settle(empty_hub)


def settle(hub: Hub) -> Hub:
    sample = company()
    with hub.database.begin() as db:
        people.write(
            db,
            Plan(
                tuple(Change("added", record(each), {}, {}) for each in sample.people.values()),
                tuple(sample.departments.values()),
                tuple(each for each in sample.grants if each.role != "employee"),
            ),
            NOW,
        )
    return hub


def record(person) -> Record:
    return Record(
        person.id, person.number, person.name, person.email.lower(), person.department, person.supervisor,
        person.region, person.level, person.active, "en", person.work.zone, print_week(person.work.week),
    )  # fmt: skip


def act(person: str, verification: str = "") -> Actor:
    return Actor(person, "phone", "api", verification)
