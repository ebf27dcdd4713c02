"""Our side of the sync bench: one open profile in a process of its own, told on stdin what to do.

`pull NAME` brings one collection up to date, `pass` is a whole pass over the open link, as a lane makes it. A reply
has seconds, CPU seconds, requests, and the peak of memory in MiB since the process began; CPU and memory are those of
the process and of what it started.
"""

from __future__ import annotations

import json
import resource
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from assistant.app import Sundown
from assistant.services import pull, sync
from assistant.services.core import Link
from assistant.services.lanes import run_pass
from assistant.system.vault import Vault


def _high(process: Path) -> float:
    """The most memory since this program began: getrusage would count its parent's, too (proc(5), VmHWM)."""
    lines = (process / "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


class _Family:
    """Watches what the process starts. Its peak is added to ours as if both were at the same moment."""

    def __init__(self) -> None:
        self._most: dict[str, float] = {}
        self._ended = threading.Event()
        self.cost = 0.0  # CPU seconds of the watching itself, which are not the program's
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def peak(self) -> float:
        self._ended.set()
        self._thread.join()
        return _high(Path("/proc/self")) + sum(self._most.values())

    def _watch(self) -> None:
        while not self._ended.wait(0.01):
            for task in Path("/proc/self/task").iterdir():
                with suppress(OSError, StopIteration):
                    for pid in (task / "children").read_text().split():
                        self._most[pid] = _high(Path("/proc") / pid)
        self.cost = time.thread_time()


def _used() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def _timed(link: Link, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    requests, family = link.traffic()[0], _Family()
    begin, cpu = time.perf_counter(), _used()
    said = work()
    seconds, used = time.perf_counter() - begin, _used() - cpu
    asked, peak = link.traffic()[0] - requests, family.peak()
    return {
        "seconds": seconds,
        "cpu": used - family.cost,
        "requests": asked,
        "peak": peak,
        **said,
    }


def _discover(app: Sundown, link: Link) -> dict[str, Any]:
    account = app.core.account("bench")
    return {"found": len(sync.discover(app.core, account, link.connector))}


def _pull(app: Sundown, link: Link, name: str) -> dict[str, Any]:
    collection = next(each for each in app.collections() if each.name == name)
    done = pull.pull(app.core, link.connector, collection, lambda *_: None, lambda: False)
    return {"written": done.written, "removed": done.removed, "complete": done.complete}


def _pass(app: Sundown, link: Link) -> dict[str, Any]:
    account = app.core.account("bench")
    done = run_pass(app.core, account, link, lambda *_: None, lambda: False)
    assert not done.error, done.error
    return {"written": done.pulled, "removed": done.removed, "complete": done.complete}


def _answer(app: Sundown, link: Link, words: list[str]) -> dict[str, Any]:
    match words:
        case ["discover"]:
            return _timed(link, lambda: _discover(app, link))
        case ["pull", name]:
            return _timed(link, lambda: _pull(app, link, name))
        case ["pass"]:
            return _timed(link, lambda: _pass(app, link))
        case _:
            raise ValueError(words)


def _say(reply: dict[str, Any]) -> None:
    print(json.dumps(reply), flush=True)


def main(home: Path, url: str, username: str, password: str) -> None:
    """Open the profile and serve until stdin ends."""
    with closing(Sundown.open(home, vault=Vault(find=lambda: None))) as app:
        app.add_account("caldav", "bench", url, username, {}, password)
        with closing(app.core.connect(app.core.account("bench"))) as link:
            _say({"cpu": time.process_time(), "peak": _high(Path("/proc/self"))})
            for line in sys.stdin:
                _say(_answer(app, link, line.split()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
