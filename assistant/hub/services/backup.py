"""A copy of a whole hub in a folder: its database as one SQLite file, its files, its keys."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from assistant.hub.problems import Invalid
from assistant.hub.store import moving as rows
from assistant.hub.store.database import Database

from . import moving

DATABASE = "hub.db"
_KEPT = ("seal.key", "sign.key", "anchors.jsonl", "metrics.token")


def backup(database: Database, folder: Path, into: Path, now: datetime) -> int:
    """Copy everything into a new folder (mode 0700); how many files. The database first: files are never changed.

    A hub on PostgreSQL is copied into SQLite and checked; `migrate` brings it back. Raises Invalid if `into` exists.
    """
    if into.exists():
        raise Invalid("audit.exists", path=into)
    into.mkdir(mode=0o700, parents=True)
    path = into / DATABASE
    if database.dialect == "sqlite":
        rows.file_copy(database, str(path))
    else:
        copy = Database(f"sqlite:///{path}")
        try:
            moving.move(database, copy, now)
        finally:
            copy.close()
    for name in _KEPT:
        if (folder / name).exists():
            shutil.copy2(folder / name, into / name)
    if not (folder / "files").is_dir():
        return 0
    shutil.copytree(folder / "files", into / "files")
    return sum(each.is_file() for each in (into / "files").rglob("*"))
