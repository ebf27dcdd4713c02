"""A served hub, on each database or on one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from tests.hub.api.served import Served, serving


@pytest.fixture
def served(database: Database, tmp_path: Path) -> Iterator[Served]:
    with serving(database, tmp_path) as running:
        yield running


@pytest.fixture(scope="module")
def shared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One hub on SQLite for the tests of a file that do not disturb one another."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(migrated_sqlite, folder / "hub.db")
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    with serving(database, folder) as running:
        yield running
    database.close()
