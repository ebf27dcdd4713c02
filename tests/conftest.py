"""Fixtures that every part of the tests may use: a held clock and an open profile in a temporary folder."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from assistant.app import Sundown
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests import turns

# one of each server for a whole run, whichever files use it
pytest_plugins = ("tests.servers.erp", "tests.servers.fixtures")
HONG_KONG = ZoneInfo("Asia/Hong_Kong")

# a busy machine is slow without being wrong; each run draws other examples, `make deep` a thousand at once
EXAMPLES = int(os.environ.get("SUNDOWN_EXAMPLES", "30"))
ROOM = 4 << 30  # bytes
LONGEST_NAME = 100  # characters
settings.register_profile(
    "calm", deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")


def examples(usual: int) -> int:
    """Where a test's examples are dearer or cheaper than others: as many for each fifty."""
    return max(usual * EXAMPLES // 50, 3)


def in_memory() -> None:
    """Profiles and hubs of the tests lie in memory where there is room: a disk is waited for at each commit."""
    shared = Path("/dev/shm")  # noqa: S108 - folders of this run are made in it
    if "TMPDIR" in os.environ or not shared.is_dir():
        return
    about = os.statvfs(shared)
    if about.f_bavail * about.f_frsize > ROOM and not about.f_flag & os.ST_NOEXEC:
        tempfile.tempdir = str(shared)


in_memory()
turns.keep_longer()
gc.set_threshold(20_000, 20, 20)  # ten thousand tests are ten thousand objects that never go
gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays to the end: each round through it would be for nothing."""
    gc.freeze()
    gc.enable()


def pytest_make_parametrize_id(val: object) -> str | None:
    """A text of megabytes is no name: it goes from process to process several times for each test."""
    if not isinstance(val, str | bytes) or len(val) <= LONGEST_NAME:
        return None  # pytest's own way
    return f"{val[:LONGEST_NAME]!a}..."


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
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest first, so that no worker is left alone at the end: minutes, then a shared server or a desktop."""
    items.sort(key=_turn)
    if getattr(config.option, "loadgroup", False):  # xdist has to know the groups by its own names
        grouped = [item for item in items if item.get_closest_marker("xdist_group") is not None]
        assert all("@" in item.nodeid for item in grouped), "each worker would start every server"


def _turn(item: pytest.Item) -> int:
    if item.get_closest_marker("chaos") is not None or "idle" in item.name:
        return 0
    long = any(item.get_closest_marker(name) for name in ("xdist_group", "desk"))
    return 1 if long else 2
