"""An office per test, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.hub.store.database import Database
from tests.hub.services.office import Office, open_hub


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Office:
    return Office(open_hub(database, tmp_path))
