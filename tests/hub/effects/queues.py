"""The adapters under test and where they keep their things; and a hub process that can be killed.

As a program: `python -m tests.hub.effects.queues ADAPTER URL EXECUTOR TARGET SECRET` works from a line on stdin until it
is ended: the effect "pay" is sent to TARGET. With "-" for TARGET there is a cron instead, and the keys it runs are written to stdout
as soon as stdin has said by how many seconds the clock is ahead.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from assistant.hub.effects import outward
from assistant.hub.effects.embedded import Embedded
from assistant.hub.effects.procrastinate import Procrastinate
from assistant.hub.effects.watch import Watch
from assistant.hub.store.locks import Held
from assistant.system.clock import SystemClock

PAUSES = (0.0, 0.0, 0.1)
ROOT = Path(__file__).parents[3]


def queue(adapter: str, url: str, executor: str = "hub-1") -> Embedded | Procrastinate:
    if adapter == "procrastinate":
        return Procrastinate(url, PAUSES, poll=0.1, silent=3.0)
    return Embedded(url, executor, PAUSES, poll=0.1)


@contextmanager
def child(
    adapter: str, url: str, executor: str, target: str, secret: str, *, waits: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """Gone at the end at the latest. `waits`: it begins to work when it is told to, with its programs already loaded."""
    made = subprocess.Popen(
        [sys.executable, "-m", "tests.hub.effects.queues", adapter, url, executor, target, secret],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    try:
        if not waits:
            tell(made, "go")
        yield made
    finally:
        made.kill()
        made.wait()
        for pipe in (made.stdin, made.stdout):
            if pipe is not None:
                pipe.close()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdin is not None
    process.stdin.write(word + "\n")
    process.stdin.flush()


def main(adapter: str, url: str, executor: str, target: str, secret: str) -> None:
    def run(key: str, kind: str, body: Mapping[str, Any]) -> None:
        if target == "-":
            print(key, flush=True)
        else:
            outward.send(outward.Target(target, [secret], private_ok=True), key, b"{}", limit=20)

    import_module("dbos" if adapter == "embedded" else adapter)
    input()
    held = Held(url) if executor == "any" else None
    port = queue(adapter, url, held.name if held else executor)
    port.start(run, lambda *_: None)
    watch = Watch(held, port, port.stop, 0.2) if held and isinstance(port, Embedded) else None
    if watch:
        watch.start()
    print("ready", held.name if held else executor, flush=True)
    if target != "-":
        port.enqueue("pay", "webhook", {}, None)
    else:
        port._clock = SystemClock(timedelta(seconds=float(input())))
        port.cron("tick", "* * * * *", "Asia/Shanghai", "report", {})
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
