"""Fixtures that every part of the tests may use: a held clock and an open profile in a temporary folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from assistant.app import Sundown
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault

HONG_KONG = ZoneInfo("Asia/Hong_Kong")

# a busy machine is slow without being wrong; each run draws other examples, `make deep` a thousand at once
EXAMPLES = int(os.environ.get("SUNDOWN_EXAMPLES", "50"))
settings.register_profile(
    "calm", deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")


@pytest.fixture
def clock() -> HeldClock:
    """A Friday afternoon in Hong Kong, before the list is due."""
    return HeldClock(datetime(2026, 11, 20, 16, 0, tzinfo=HONG_KONG), "Asia/Hong_Kong")


@pytest.fixture
def vault() -> Vault:
    """A vault without a keyring: secrets last as long as the test."""
    return Vault(find=lambda: None)


@pytest.fixture
def app(tmp_path: Path, clock: HeldClock, vault: Vault) -> Iterator[Sundown]:
    opened = Sundown.open(tmp_path / "home", clock=clock, vault=vault)
    yield opened
    opened.close()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests first, so that no worker is left alone with one at the end."""
    items.sort(
        key=lambda item: item.get_closest_marker("chaos") is None and "idle" not in item.name
    )
