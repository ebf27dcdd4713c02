"""A workshop per test, on both databases."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from tests.hub.robots.workshop import Workshop
from tests.hub.services.office import open_hub, settle_in, staff


@pytest.fixture
def shop(database: Database, tmp_path: Path) -> Workshop:
    settle_in(database, staff())
    return Workshop(open_hub(database, tmp_path))


@pytest.fixture(scope="module")
def offline(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """One on SQLite for tests that write nothing."""
    folder = tmp_path_factory.mktemp("robots")
    shutil.copy(migrated_sqlite, folder / "hub.db")
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    settle_in(database, staff())
    yield Workshop(open_hub(database, folder))
    database.close()


@pytest.fixture
def local(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Workshop]:
    """One on SQLite alone, where the database makes no difference."""
    shutil.copy(migrated_sqlite, tmp_path / "hub.db")
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    settle_in(database, staff())
    yield Workshop(open_hub(database, tmp_path))
    database.close()
