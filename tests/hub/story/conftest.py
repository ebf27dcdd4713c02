"""The story as a stranger runs it: a process of its own, in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass
class Play:
    """One that is under way."""

    process: subprocess.Popen[str]
    scratch: Path

    def ended(self) -> subprocess.CompletedProcess[str]:
        """What it said. What it made it throws away."""
        out, err = self.process.communicate(timeout=150)
        assert list(self.scratch.iterdir()) == []
        return subprocess.CompletedProcess(self.process.args, self.process.returncode, out, err)


def begun(folder: Path, *words: str) -> Play:
    scratch = folder / "tmp"
    scratch.mkdir()
    env = {**os.environ, "TMPDIR": str(scratch), "TZ": "America/New_York"}
    made = subprocess.Popen(
        [sys.executable, "-m", "assistant", "hub", "story", *words],
        env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
    )  # fmt: skip
    return Play(made, scratch)


@pytest.fixture(scope="session")
def plays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Play, Play]]:
    """Both at once: each waits a good deal for what its hub does in the background."""
    english = begun(tmp_path_factory.mktemp("story"))
    chinese = begun(tmp_path_factory.mktemp("story"), "--language", "zh-Hant", "--json")
    yield english, chinese
    for each in (english, chinese):
        each.process.kill()
        each.process.communicate()


@pytest.fixture(scope="session")
def english(plays: tuple[Play, Play]) -> subprocess.CompletedProcess[str]:
    return plays[0].ended()


@pytest.fixture(scope="session")
def chinese(plays: tuple[Play, Play]) -> subprocess.CompletedProcess[str]:
    return plays[1].ended()
