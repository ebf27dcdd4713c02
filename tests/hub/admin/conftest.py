"""One served hub and one browser for the session's tests of the admin pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.hub.store.database import Database
from tests.hub.admin.pages import Pages, browser, serving


@pytest.fixture(scope="session")
def pages(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    folder = tmp_path_factory.mktemp("admin")
    shutil.copy(migrated_sqlite, folder / "hub.db")
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    with serving(database, folder) as running:
        yield running
    database.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with browser() as made:
        yield made


@pytest.fixture
def driver(chromium: Any) -> Iterator[Any]:
    """The browser, knowing nobody."""
    yield chromium
    chromium.delete_all_cookies()
    chromium.get("about:blank")
