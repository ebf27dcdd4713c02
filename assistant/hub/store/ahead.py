"""A transaction that writes, on PostgreSQL: its statements are sent ahead, and only who reads waits for an answer.

What is run below SQLAlchemy (prepared.py) goes into the driver's pipeline, from BEGIN to COMMIT; a fault shows at the
next read, or at the commit. SQLAlchemy must see each answer at once: before it runs anything, the pipeline is left.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

_KEY = "pipeline"  # in the connection's own dictionary while it writes: the pipeline, None when it was left


def begin(db: Connection) -> None:
    """BEGIN; the driver's own one would wait for its answer, so it is kept from it until `leave`."""
    with faults(db):
        _driver(db).autocommit = True
        db.info[_KEY] = None
        cursor(db).execute("BEGIN")


def cursor(db: Connection) -> Any:
    """A cursor of the driver; within a transaction that writes, in the pipeline."""
    raw = _driver(db)
    if _KEY in db.info and db.info[_KEY] is None:
        db.info[_KEY] = raw.pipeline()
        db.info[_KEY].__enter__()
    return raw.cursor()


@contextlib.contextmanager
def together(db: Connection) -> Iterator[None]:
    """What is run on cursors within waits for no answer before one is read; also where nothing is written."""
    if _KEY in db.info:
        yield
        return
    with faults(db), _driver(db).pipeline():
        yield


def wait(db: Connection) -> None:
    """Until everything is answered that was sent; the pipeline is left. Raises the first fault, SQLAlchemy's way."""
    pipeline = db.info.get(_KEY)
    if pipeline is not None:
        db.info[_KEY] = None
        with faults(db):
            pipeline.__exit__(None, None, None)


def commit(db: Connection) -> None:
    """COMMIT, and wait."""
    with faults(db):
        cursor(db).execute("COMMIT")
    wait(db)


def leave(db: Connection) -> None:
    """The connection as it was before `begin`, with nothing under way; what was not committed is taken back."""
    with contextlib.suppress(DBAPIError):
        if _is_there(db):
            wait(db)
    if _is_there(db):
        db.info.pop(_KEY, None)
        with contextlib.suppress(DBAPIError), faults(db):
            _driver(db).rollback()
            _driver(db).autocommit = False


@contextlib.contextmanager
def faults(db: Connection, text: str = "") -> Iterator[None]:
    """The driver's faults as SQLAlchemy says them, without any value; a connection that is lost is not used again."""
    driver = db.dialect.loaded_dbapi.Error
    try:
        yield
    except driver as fault:
        lost = db.dialect.is_disconnect(fault, _driver(db), None)
        if lost:
            db.invalidate(fault)
        raise DBAPIError.instance(
            text, None, fault, driver, hide_parameters=True, connection_invalidated=lost, dialect=db.dialect
        ) from fault  # fmt: skip


def _is_there(db: Connection) -> bool:
    return not (db.invalidated or db.closed)


def _driver(db: Connection) -> Any:
    """The driver's connection."""
    return db.connection.driver_connection
