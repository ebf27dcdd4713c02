"""A served hub for each test of the admin pages, and one browser for all of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.hub.store.database import Database
from tests.hub.admin.pages import Pages, browser, serving


@pytest.fixture
def pages(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Pages]:
    """A hub of the test's own: what one test drafts or publishes no other one finds."""
    shutil.copy(migrated_sqlite, tmp_path / "hub.db")
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    with serving(database, tmp_path) as running:
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
