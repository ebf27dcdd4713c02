"""A workshop per test, on both databases."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from tests.hub.robots.workshop import Workshop
from tests.hub.services.office import open_hub


@pytest.fixture
def shop(database: Database, tmp_path: Path) -> Workshop:
    return Workshop(open_hub(database, tmp_path))


@pytest.fixture(scope="module")
def offline(staffed_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """One on SQLite for tests that write nothing."""
    folder = tmp_path_factory.mktemp("robots")
    shutil.copy(staffed_sqlite, folder / "hub.db")
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    yield Workshop(open_hub(database, folder))
    database.close()


@pytest.fixture
def local(staffed_sqlite: Path, tmp_path: Path) -> Iterator[Workshop]:
    """One on SQLite alone, where the database makes no difference."""
    shutil.copy(staffed_sqlite, tmp_path / "hub.db")
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    yield Workshop(open_hub(database, tmp_path))
    database.close()
