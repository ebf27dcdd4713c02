"""The queue's own database file or schema, made ready before the queue opens it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url


def prepare(url: str) -> None:
    """Write-ahead logging for a SQLite file: it stays with the file and makes handing over eight times as fast."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database:
        with closing(sqlite3.connect(address.database)) as db:
            db.execute("PRAGMA journal_mode=WAL")


@contextmanager
def schema(url: str, name: str, probe: str) -> Iterator[bool]:
    """Make a schema of PostgreSQL for a queue; yields whether its table `probe` is missing. One hub at a time."""
    with psycopg.connect(plain(url), autocommit=True) as db:
        db.execute("select pg_advisory_lock(4242, 2)")
        db.execute(sql.SQL("create schema if not exists {}").format(sql.Identifier(name)))
        found = db.execute("select to_regclass(%s)", (f"{name}.{probe}",)).fetchone()
        yield found is None or found[0] is None


def plain(url: str) -> str:
    """The address without SQLAlchemy's name of the driver."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)
