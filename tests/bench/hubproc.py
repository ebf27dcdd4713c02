"""The hub as a process of its own, and what the kernel says about it: CPU seconds, resident memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_ROOT = Path(__file__).parents[2]
_TICKS = os.sysconf("SC_CLK_TCK")
_PATIENCE = 120  # seconds for a start
_MEGABYTE = 1024  # kilobytes


@dataclass(frozen=True, slots=True)
class Running:
    """`pids` are the hub and, on PostgreSQL, the server that works for it; `start` is seconds until it answered."""

    url: str
    pid: int
    start: float
    postmaster: int = 0

    @property
    def pids(self) -> tuple[int, ...]:
        """Whose CPU is counted: the hub's and its database's."""
        return (self.pid, *(tree(self.postmaster) if self.postmaster else ()))


@contextmanager
def hub(home: Path, database: str = "", postmaster: int = 0) -> Iterator[Running]:
    """`sundown hub serve` on a free port, until the block ends. Its log goes into the home."""
    words = ("--database", database) if database.startswith("postgresql") else ()
    command = [sys.executable, "-m", "assistant", "hub", "serve", "--port", "0", "--rate", "1000000", *words]  # fmt: skip
    begin = time.perf_counter()
    env = {**os.environ, "SUNDOWN_HOME": str(home)}
    with (home / "hub.log").open("w") as log:
        process = subprocess.Popen(
            command, env=env, text=True, stdout=subprocess.PIPE, stderr=log, cwd=_ROOT
        )
        assert process.stdout is not None
        try:
            line = process.stdout.readline()
            found = re.search(r"http://\S+", line)
            assert found, f"the hub did not start: {(home / 'hub.log').read_text()[-800:]}"
            _answers(found.group())
            yield Running(found.group(), process.pid, time.perf_counter() - begin, postmaster)
        finally:
            process.terminate()
            process.communicate(timeout=60)


def _answers(url: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(f"{url}/readyz", timeout=5):  # noqa: S310 - loopback
                return
        except URLError:
            time.sleep(0.02)
    raise TimeoutError(url)


def tree(pid: int) -> tuple[int, ...]:
    """A process and all below it."""
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:
                continue
    return tuple(found)


def cpu_of(pids: Sequence[int]) -> float:
    """CPU seconds these have used so far, with those of their children that have ended."""
    total = 0
    for pid in pids:
        try:
            words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, words[11:15]))
    return total / _TICKS


def memory(pid: int) -> tuple[float, float]:
    """RSS and PSS in MB (2^20 octets)."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    sizes = dict(re.findall(r"^(Rss|Pss): +(\d+) kB", text, re.MULTILINE))
    return int(sizes["Rss"]) / _MEGABYTE, int(sizes["Pss"]) / _MEGABYTE
