"""Programs run to their end or kept open beside the bench, with what they cost by the kernel's account."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Ran:
    """One run. `cpu` is user and system seconds of the program and its children, `peak` its memory in MiB."""

    seconds: float
    cpu: float
    peak: float
    words: str
    status: int


def run(command: Sequence[str | Path], feed: bytes = b"", env: Mapping[str, str] = {}) -> Ran:
    """A program from its start to its end; `env` is added to ours."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as given:
        given.write(feed)
        given.seek(0)
        begin = time.perf_counter()
        child = subprocess.Popen(
            [str(word) for word in command],
            stdin=given,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        words = out.read().decode(errors="replace")
    cpu = used.ru_utime + used.ru_stime
    return Ran(seconds, cpu, used.ru_maxrss * 1024 / MIB, words, child.returncode)


def done(ran: Ran) -> Ran:
    """The same run; fails with its words if the program failed."""
    assert ran.status == 0, f"the program ended with {ran.status}:\n{ran.words[-2000:]}"
    return ran


class Helper:
    """One of our modules as a process of its own: a line of words in, a line of JSON out."""

    def __init__(self, *words: str | Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", *(str(word) for word in words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        self.start = self._reply()

    def ask(self, *words: str) -> dict[str, Any]:
        """What it says to this."""
        assert self._process.stdin is not None
        print(*words, file=self._process.stdin, flush=True)
        return self._reply()

    def _reply(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the program beside the bench ended"
        reply: dict[str, Any] = json.loads(line)
        return reply

    def end(self) -> None:
        """Close its stdin, which ends it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextmanager
def folder(*, fast: bool = False) -> Iterator[Path]:
    """A folder that is gone afterwards; `fast`: in memory where there is room, for a server whose disk is not asked."""
    shared = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    with tempfile.TemporaryDirectory(
        prefix="bench.", dir=shared if fast and shared.is_dir() else None
    ) as made:
        yield Path(made)
