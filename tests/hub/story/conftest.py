"""The story as a stranger runs it: a process of its own, in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def told(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run it. What it makes it throws away."""
    scratch = folder / "tmp"
    scratch.mkdir()
    env = {**os.environ, "TMPDIR": str(scratch), "TZ": "America/New_York"}
    made = subprocess.run(
        [sys.executable, "-m", "assistant", "hub", "story", *words],
        env=env, text=True, capture_output=True, timeout=150, check=False, cwd=folder,
    )  # fmt: skip
    assert list(scratch.iterdir()) == []
    return made


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    return told(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="session")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    return told(tmp_path_factory.mktemp("story"), "--language", "zh-Hant", "--json")
