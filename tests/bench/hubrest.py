"""The hub at rest: how long it takes to start, and what it holds and uses while nobody asks."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.hubproc import Running, cpu_of, hub, memory, tree
from tests.bench.hubsite import Site
from tests.bench.table import Measure

_SECONDS = 20.0


def rest(site: Site, running: Running) -> Iterator[Measure]:
    """Memory and CPU over twenty seconds."""
    yield Measure("start, with everything in it", running.start, unit="s")
    time.sleep(3)
    before, base = (
        cpu_of([running.pid]),
        cpu_of(tree(running.postmaster) if running.postmaster else ()),
    )
    time.sleep(_SECONDS)
    used = cpu_of([running.pid]) - before
    rss, pss = memory(running.pid)
    note = ""
    if running.postmaster:
        note = f"PostgreSQL beside it {(cpu_of(tree(running.postmaster)) - base) / _SECONDS * 100:.2f} %"
    yield Measure("idle: RSS", rss, None, 150, "MB", note=f"PSS {pss:.0f} MB")
    yield Measure("idle: CPU", used / _SECONDS * 100, None, 2, "%", note=note)


def cold() -> Iterator[Measure]:
    """A new hub in an empty folder, until it answers that it is ready."""
    with (
        tempfile.TemporaryDirectory(prefix="sundown-hubbench-") as folder,
        hub(Path(folder)) as made,
    ):
        yield Measure("start of a new hub", made.start, unit="s")
