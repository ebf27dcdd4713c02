"""Fixtures of the hub's tests: both databases, real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from tests.hub.postgres import Cluster, cluster

DIALECTS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One server per test process."""
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hub") / "template.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Cluster) -> str:
    url = postgres.fresh()
    database = Database(url)
    migrate(database)
    database.close()
    return url.split("@/")[1].split("?")[0]


@pytest.fixture(params=DIALECTS)
def hub_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated, empty database; each test that asks runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "hub.db")
        yield f"sqlite:///{tmp_path / 'hub.db'}"
        return
    server: Cluster = request.getfixturevalue("postgres")
    url = server.fresh(request.getfixturevalue("migrated_postgres"))
    yield url
    server.drop(url)


@pytest.fixture
def database(hub_url: str) -> Iterator[Database]:
    opened = Database(hub_url)
    yield opened
    opened.close()
