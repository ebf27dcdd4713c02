"""A PostgreSQL cluster of the tests' own: in a temporary directory, on a socket only, never as root, thrown away after."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

ROOM = 3 << 30  # bytes
_CHOICE = 150_000  # the first version that lets us say how a template is copied: its small files as a whole
QUICK = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB"


def programs() -> Path:
    """Where Debian keeps initdb and pg_ctl: the newest version there is."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: float(path.parts[4])
    )
    assert found, "PostgreSQL is missing: .ci/setup test installs it"
    return found[-1].parent


def _memory() -> Path | None:
    """Where files cost no disk, if there is room for a cluster of many small databases; else the usual place."""
    place = Path("/dev/shm")  # noqa: S108 - the folder inside is made by mkdtemp
    return place if place.is_dir() and shutil.disk_usage(place).free > ROOM else None


def _as_nobody_special(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: as root it is started as the user that its package made."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres")
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


class Cluster:
    """A running server; `fresh()` makes an empty database in it."""

    def __init__(self, folder: Path, user: str, switch: list[str], options: str) -> None:
        self.folder, self.user, self._switch, self._options = folder, user, switch, options
        self._line: psycopg.Connection[Any] | None = None

    def control(self, *words: str) -> None:
        subprocess.run(
            [*self._switch, str(programs() / "pg_ctl"), "-D", str(self.folder / "data"), "-w", *words],
            check=True, capture_output=True, cwd="/", env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        )  # fmt: skip

    def start(self) -> None:
        self.control(
            "-l", str(self.folder / "log"), "-o", f"-k {self.folder} -h '' {self._options}", "start"
        )

    def stop(self, mode: str = "immediate") -> None:
        if self._line is not None:
            self._line.close()
        self.control("-m", mode, "stop")

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{self.user}@/{database}?host={self.folder}"

    def fresh(self, template: str = "template1") -> str:
        """The address of a new database."""
        name, db = "t" + uuid4().hex[:12], self._admin()
        quick = " strategy file_copy" if db.info.server_version >= _CHOICE else ""
        db.execute(f"create database {name} template {template}{quick}")  # both names are ours
        return self.url(name)

    def drop(self, url: str) -> None:
        name = url.split("@/")[1].split("?", maxsplit=1)[0]
        self._admin().execute(f"drop database if exists {name} with (force)")

    def _admin(self) -> psycopg.Connection[Any]:
        """One line for all that is made and dropped: to open it costs as much as to drop."""
        if self._line is None or self._line.closed:
            self._line = psycopg.connect(self.url(), autocommit=True)
        return self._line


@contextmanager
def cluster(options: str = QUICK) -> Iterator[Cluster]:
    """A server of one's own; gone at the end."""
    folder = Path(
        tempfile.mkdtemp(prefix="sundown-pg-", dir=_memory() if options == QUICK else None)
    )
    folder.chmod(0o755)
    switch = _as_nobody_special(folder)
    user = "postgres"
    subprocess.run(
        [*switch, str(programs() / "initdb"), "-D", str(folder / "data"), "-U", user, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
        check=True, capture_output=True, cwd="/", env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    server = Cluster(folder, user, switch, options)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
