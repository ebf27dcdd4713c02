"""A filled hub on one of the two databases, in a place of its own; gone at the end."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from assistant.hub.store.database import SCHEMA
from tests.bench.hubclient import Call
from tests.bench.hubfill import fill
from tests.bench.hubproc import Running, hub
from tests.hub.postgres import Cluster, cluster

# as Debian sets it up, fsync and all, but for the memory
SERIOUS = "-c max_connections=200 -c shared_buffers=256MB -c max_wal_size=4GB"
_OPEN = (
    "select t.id, t.assignee, t.request from task t join step s on s.id = t.step "
    "where t.state = 'open' and s.state = 'open' order by t.id"
)


@dataclass
class Site:
    """`database` is the address; `tokens` one device of each person. Tasks are given out once."""

    home: Path
    database: str
    tokens: dict[str, str]
    filled: float
    server: Cluster | None = None
    left: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def dialect(self) -> str:
        return "sqlite" if self.database.startswith("sqlite") else "postgresql"

    @contextmanager
    def running(self) -> Iterator[Running]:
        """The hub at work on it."""
        with hub(self.home, self.database, self.postmaster()) as made:
            yield made

    def postmaster(self) -> int:
        """The database server's process; 0 on SQLite."""
        if self.server is None:
            return 0
        return int((self.server.folder / "data" / "postmaster.pid").read_text().split()[0])

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of a query of ours, on a connection of its own. ? marks a value."""
        if self.server is None:
            db = sqlite3.connect(self.path, timeout=60)
            try:
                with db:
                    return db.execute(query, values).fetchall()
            finally:
                db.close()
        with psycopg.connect(self.database, options=f"-c search_path={SCHEMA},public") as link:
            found = link.execute(query.replace("%", "%%").replace("?", "%s"), values)  # type: ignore[arg-type]
            return found.fetchall() if found.description else []

    @property
    def path(self) -> Path:
        """The file of SQLite."""
        return Path(self.database.removeprefix("sqlite:///"))

    def tasks(self, many: int) -> list[tuple[str, str, str]]:
        """(task, who, request) of open ones that nobody has pressed yet, at any level."""
        if not self.left:
            self.left = self.rows(_OPEN)
            random.Random(7).shuffle(self.left)
        taken, self.left = self.left[:many], self.left[many:]
        assert len(taken) == many, "too few open tasks are left"
        return taken

    def press(self, task: str, who: str) -> Call:
        """An approval as a desktop sends it."""
        body = json.dumps({"action": "approve", "comment": "好的，同意", "seen_data_rev": 1})
        return Call("POST", f"/v1/tasks/{task}/decisions", self.tokens[who], body, uuid4().hex)

    def get(self, path: str, who: str) -> Call:
        """A question."""
        return Call("GET", path, self.tokens[who])


def dealt(calls: Sequence[Call], hands: int) -> list[list[Call]]:
    """Given out in turn."""
    return [list(calls[at::hands]) for at in range(hands)]


@contextmanager
def site(dialect: str, requests: int, archived: int) -> Iterator[Site]:
    """Filled anew."""
    home = Path(tempfile.mkdtemp(prefix="sundown-hubbench-"))
    folder = home / "hub"
    folder.mkdir(mode=0o700)
    try:
        if dialect == "sqlite":
            yield _filled(home, f"sqlite:///{folder / 'hub.db'}", requests, archived, None)
            return
        with cluster(SERIOUS) as server:
            yield _filled(home, server.fresh(), requests, archived, server)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _filled(home: Path, url: str, requests: int, archived: int, server: Cluster | None) -> Site:
    begin = time.perf_counter()
    made = fill(home / "hub", url, requests, archived)
    return Site(home, url, made.tokens, time.perf_counter() - begin, server)
