"""The end-of-day list and the search on a profile after many years (see bigprofile.py).

The floor of a read is the same SQL on the same connection with its rows thrown away; of a process, Python's own start.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from assistant.app import Sundown
from assistant.planning.digest import build_digest
from assistant.services import reads
from assistant.store import search
from assistant.system.vault import Vault
from tests.bench.bigprofile import fill
from tests.bench.options import Options
from tests.bench.programs import done, folder, run
from tests.bench.table import Measure
from tests.desk.profile import make_profile
from tests.servers.program import script

RUNS = 200
STARTS = 15
WORDS = ("Budget review", "審查", "预算审查", "Board 4711", "no such words")


def measures(options: Options) -> Iterator[Measure]:
    """Reads in this process, then the command from its start."""
    with folder() as place:
        home = place / "profile"
        with closing(_open(home)) as app:
            begin = time.process_time()
            made = fill(app, options.rows)
            print(f"... {made} in {time.process_time() - begin:.0f} s CPU", flush=True)
        # opened again: years do not come within a second, and their log is in the file by then
        with closing(_open(home)) as app:
            yield from _reads(app)
        yield from _starts(home, "sundown digest")
        make_profile(place / "ordinary")
        yield from _starts(place / "ordinary", "sundown digest of an ordinary day")
        with closing(_open(home)) as app:
            yield from _searches(app)


def _open(home: Path) -> Sundown:
    return Sundown.open(home, vault=Vault(find=lambda: None))


def _reads(app: Sundown) -> Iterator[Measure]:
    """The snapshot of twenty days, ten times each."""
    today = app.work_date()
    days = [today + timedelta(days=n % 20 - 10) for n in range(RUNS)]
    taken = [_timed(lambda day=day: reads.take(app.core, day)) for day in days]  # type: ignore[misc]  # run at once
    shot = reads.take(app.core, today)
    queries = {day: _bare(app, lambda day=day: reads.take(app.core, day)) for day in days[:20]}  # type: ignore[misc]  # run at once
    bare = _p95([_timed(queries[day])[0] for day in days])
    listed = f"{len(shot.todos)} to-dos, {len(shot.today)} events of the day"
    yield Measure("lists: the queries of a day, p95", bare * 1000, None, 5, "ms", note=listed)
    cpu = _p95([used for _, used in taken])
    ours = _p95([seconds for seconds, _ in taken])
    note = f"their rows as values; floor: the queries alone; CPU p95 {cpu * 1000:.1f} ms"
    yield Measure(
        "lists: snapshot of a day, p95", ours * 1000, bare * 1000, 5, "ms", cpu=cpu, note=note
    )
    built = [_timed(lambda: build_digest(shot, app.now())) for _ in range(RUNS)]
    made = build_digest(shot, app.now())
    rows = f"{len(made.open)} open, {len(made.done)} done, {made.unlisted:,} counted"
    ours = _p95([seconds for seconds, _ in built])
    yield Measure("lists: the digest of it, p95", ours * 1000, None, None, "ms", note=rows)
    today_reads = [_timed(app.today) for _ in range(RUNS // 2)]
    ours = _p95([seconds for seconds, _ in today_reads])
    yield Measure("lists: Today, p95", ours * 1000, None, 50, "ms", note="the window's read")


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begin, cpu = time.perf_counter(), time.thread_time()
    work()
    used = time.thread_time() - cpu
    return time.perf_counter() - begin, used


def _p95(found: list[float]) -> float:
    return statistics.quantiles(found, n=20)[-1]


def _bare(app: Sundown, work: Callable[[], object]) -> Callable[[], object]:
    """The SELECTs of some work, to be run again with nothing made of their rows."""
    said: list[str] = []
    connection = app.core.database.connection
    connection.set_trace_callback(said.append)
    work()
    connection.set_trace_callback(None)
    selects = [sql for sql in said if sql.startswith("SELECT")]
    return lambda: [connection.execute(sql).fetchall() for sql in selects]


def _starts(home: Path, name: str) -> Iterator[Measure]:
    """A fresh process each time, in turns with the floors."""
    commands = {
        "pass": [sys.executable, "-c", "pass"],
        "sqlite3": [sys.executable, "-c", "import sqlite3"],
        "ours": [*script("sundown"), "digest", "--home", str(home)],
    }
    env = {"PYTHONDONTWRITEBYTECODE": ""}  # an installed program has its bytecode
    done(run(commands["ours"], env=env))
    found: dict[str, list[float]] = {name: [] for name in commands}
    cpu = []
    for _ in range(STARTS):
        for which, command in commands.items():
            ran = done(run(command, env=env))
            found[which].append(ran.seconds * 1000)
            if which == "ours":
                cpu.append(ran.cpu)
    least = {which: min(each) for which, each in found.items()}
    middle = {which: statistics.median(each) for which, each in found.items()}
    note = f"floor: python -c 'import sqlite3'; 'pass' {least['pass']:.0f}"
    yield Measure(f"{name}, best of 15", least["ours"], least["sqlite3"], 120, "ms", min(cpu), note)
    note = f"floor: the same; 'pass' {middle['pass']:.0f}"
    used = statistics.median(cpu)
    yield Measure(f"{name}, median of 15", middle["ours"], middle["sqlite3"], 120, "ms", used, note)


def _searches(app: Sundown) -> Iterator[Measure]:
    """The word index made at once, then some searches."""
    begin, cpu = time.perf_counter(), time.process_time()
    count = search.catch_up(app.core.database)
    used = time.process_time() - cpu
    note = f"{count:,} items, {count / used:,.0f}/s"
    yield Measure("search: the word index", time.perf_counter() - begin, cpu=used, note=note)
    for words in WORDS:
        seconds, used = min(_timed(lambda words=words: app.search(words)) for _ in range(5))  # type: ignore[misc]  # run at once
        hits = len(app.search(words))
        name = f"search: {words!r}"
        yield Measure(name, seconds * 1000, None, None, "ms", used, f"{hits} shown")
