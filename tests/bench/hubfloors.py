"""What cannot be undercut on this machine: the same SQL bare, HTTP that asks nothing, an fsync, a SELECT 1.

The SQL of presses and lists is taken down while our own code does them (without HTTP), and done again on a copy of the
database by the plain driver, one transaction each.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from sqlalchemy import event

from assistant.hub.domain.deeds import Approve
from assistant.hub.services import decide, views
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import ahead
from assistant.hub.store.database import SCHEMA, Database
from assistant.system.clock import SystemClock
from tests.bench.hubcompany import office
from tests.bench.hubsite import Site
from tests.bench.table import Measure

_PRESSES, _LOOKS, _WARM = 100, 30, 20
Said = tuple[str, Any, bool]


@dataclass(frozen=True, slots=True)
class Floors:
    """Milliseconds: `press` and `inbox[who]` wall, `press_cpu` CPU of the process that asks, all of the bare SQL."""

    press: float | None = None
    press_cpu: float | None = None
    inbox: dict[str, float] = field(default_factory=dict)


def measures(site: Site, lookers: tuple[str, ...]) -> tuple[Floors, list[Measure]]:
    """Press and look on a copy, and again with the bare statements."""
    tasks = [(task, who) for task, who, _ in site.tasks(_PRESSES * 2 + _WARM)]
    with _copy(site) as url:
        database = Database(url)
        hub = office(database, site.home / "hub", SystemClock())
        jobs = [partial(_press, hub, task, who) for task, who in tasks]
        _each(jobs[:_WARM])
        _, cpu = _each(jobs[_WARM : _WARM + _PRESSES])
        said = _taken(database, jobs[_WARM + _PRESSES :])
        looks = {
            who: [partial(views.inbox, hub, Actor(who), "to_decide")] * _LOOKS for who in lookers
        }
        ours = {who: statistics.median(_each(each)[0]) * 1000 for who, each in looks.items()}
        asked = {who: _taken(database, each) for who, each in looks.items()}
        database.close()
    with _second(site) as url, _driver(url) as db:
        wall, bare = _each([partial(_again, db, each) for each in said])
        found = {
            who: statistics.median(_each([partial(_again, db, one) for one in each])[0]) * 1000
            for who, each in asked.items()
        }
        one, _ = _each([partial(_again, db, [("select 1", (), False)])] * 300)
    press = statistics.median(wall) * 1000
    rows = [
        Measure("press without HTTP: CPU", cpu * 1000, bare * 1000, unit="ms", note="floor: its SQL, bare; CPU of the asker"),
        Measure("SQL of a press, bare: p50", press, unit="ms", note=f"{len(said[0])} statements and a commit"),
        Measure("SELECT 1 and a commit: p50", statistics.median(one) * 1000, unit="ms"),
        Measure("fsync of 4 KB: p50", statistics.median(_synced(site.home)) * 1000, unit="ms"),
        *(
            Measure(f"inbox of {who} without HTTP: p50", ours[who], found[who], unit="ms", note="floor: its SQL, bare")
            for who in lookers
        ),
    ]  # fmt: skip
    return Floors(press, bare * 1000, found), rows


def _press(hub: Hub, task: str, who: str) -> None:
    decide.decide(
        hub,
        Actor(who, "bench"),
        task,
        Approve(task, 1, "好的，同意"),
        key=uuid4().hex,
        fingerprint="x",
    )


def _each(jobs: Sequence[Callable[[], object]]) -> tuple[list[float], float]:
    """Wall seconds of each, and CPU seconds of this process per job."""
    wall, cpu = [], time.process_time()
    for job in jobs:
        begin = time.perf_counter()
        job()
        wall.append(time.perf_counter() - begin)
    return wall, (time.process_time() - cpu) / len(jobs)


class _Noted:
    """A cursor of the driver that writes down what it is given."""

    def __init__(self, cursor: Any, said: list[Said]) -> None:
        self._cursor, self._said = cursor, said
        self.fetchall = cursor.fetchall

    def execute(self, line: str, values: Any = ()) -> None:
        if not line.startswith(("BEGIN", "COMMIT")):
            self._said.append((line, values, False))
        self._cursor.execute(line, values)

    def executemany(self, line: str, values: Any) -> None:
        self._said.append((line, values, True))
        self._cursor.executemany(line, values)


def _taken(database: Database, jobs: Sequence[Callable[[], object]]) -> list[list[Said]]:
    """The statements of each job with their values: SQLAlchemy's, and those that are run below it."""
    said: list[Said] = []

    def note(_db: Any, _cursor: Any, line: str, values: Any, _context: Any, many: bool) -> None:
        if not line.startswith("BEGIN"):
            said.append((line, values, many))

    plain = ahead.cursor
    event.listen(database.engine, "before_cursor_execute", note)
    ahead.cursor = lambda db: _Noted(plain(db), said)
    found = []
    try:
        for job in jobs:
            said.clear()
            job()
            found.append(list(said))
    finally:
        ahead.cursor = plain
        event.remove(database.engine, "before_cursor_execute", note)
    return found


def _again(db: Any, said: list[Said]) -> None:
    """One transaction by the plain driver."""
    cursor = db.cursor()
    if isinstance(db, sqlite3.Connection):
        writes = any(not each[0].lower().startswith(("select", "with")) for each in said)
        cursor.execute("begin immediate" if writes else "begin")
    for line, values, many in said:
        (cursor.executemany if many else cursor.execute)(line, values)
        if cursor.description:
            cursor.fetchall()
    db.commit()


@contextmanager
def _driver(url: str) -> Iterator[Any]:
    """A connection as ours are set up."""
    if url.startswith("sqlite"):
        db = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        for each in (
            "synchronous=FULL",
            "temp_store=MEMORY",
            "cache_size=-4000",
            "foreign_keys=ON",
        ):
            db.execute(f"pragma {each}")
        yield db
        db.close()
        return
    with psycopg.connect(url, options=f"-c search_path={SCHEMA},public") as link:
        yield link


@contextmanager
def _copy(site: Site) -> Iterator[str]:
    """The same database once more; no hub may be running."""
    if site.server is not None:
        url = site.server.fresh(site.database.split("@/")[1].split("?")[0])
        yield url
        site.server.drop(url)
        return
    path = site.path.with_name(f"{uuid4().hex}.db")
    shutil.copy(site.path, path)
    yield f"sqlite:///{path}"
    for each in path.parent.glob(path.name + "*"):
        each.unlink()


@contextmanager
def _second(site: Site) -> Iterator[str]:
    """A database in which the presses have not happened; PostgreSQL's copies are dear, so its own: nobody asks for
    these requests again."""
    if site.server is not None:
        yield site.database
        return
    with _copy(site) as url:
        yield url


def _synced(folder: Path) -> list[float]:
    found, path = [], folder / "synced"
    with path.open("wb", buffering=0) as out:
        for _ in range(100):
            out.write(b"x" * 4096)
            begin = time.perf_counter()
            os.fsync(out.fileno())
            found.append(time.perf_counter() - begin)
    path.unlink()
    return found
