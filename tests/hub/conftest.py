"""Fixtures of the hub's tests: both databases, real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from tests.hub.postgres import Cluster, cluster
from tests.hub.services.office import settle_in, staff

DIALECTS = ("sqlite", "postgresql")
_STAFFED = {"office", "shop"}  # fixtures that begin with the sample company in the tables


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
def staffed_sqlite(migrated_sqlite: Path) -> Path:
    """With the sample company and the ready forms."""
    path = migrated_sqlite.with_name("staffed.db")
    shutil.copy(migrated_sqlite, path)
    _settled(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgresql(postgres: Cluster) -> str:
    url = postgres.fresh()
    database = Database(url)
    migrate(database)
    database.close()
    return _name(url)


@pytest.fixture(scope="session")
def staffed_postgresql(postgres: Cluster, migrated_postgresql: str) -> str:
    url = postgres.fresh(migrated_postgresql)
    _settled(url)
    return _name(url)


def _settled(url: str) -> None:
    database = Database(url)
    settle_in(database, staff())
    database.close()


def _name(url: str) -> str:
    return url.split("@/")[1].split("?", maxsplit=1)[0]


@pytest.fixture(params=DIALECTS)
def hub_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database; each test that asks runs on SQLite and on PostgreSQL. Empty, or staffed."""
    kind = "staffed" if _STAFFED.intersection(request.fixturenames) else "migrated"
    template = request.getfixturevalue(f"{kind}_{request.param}")
    if request.param == "sqlite":
        shutil.copy(template, tmp_path / "hub.db")
        yield f"sqlite:///{tmp_path / 'hub.db'}"
        return
    server: Cluster = request.getfixturevalue("postgres")
    url = server.fresh(template)
    yield url
    server.drop(url)


@pytest.fixture
def database(hub_url: str) -> Iterator[Database]:
    opened = Database(hub_url)
    yield opened
    opened.close()
