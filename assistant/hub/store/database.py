"""The door to the hub's database: a SQLite file or PostgreSQL, with the transactions the engine counts on."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from assistant.hub.problems import Unavailable

from . import ahead

SCHEMA = "oa"  # of PostgreSQL; the queue's tables are in another
_BUSY_MS = 10_000
_POOL = 12
_RESTED = 1.0  # seconds
# what is asked here takes a few milliseconds: less than it takes to start helpers or a compiler for it
_OPTIONS = f"-c search_path={SCHEMA},public -c max_parallel_workers_per_gather=0 -c jit=off"
_READ_ONLY = "25006"  # SQLSTATE: connected to a stand-by, as in the middle of a switch-over


class Turn:
    """A lock that is had in the order of asking; `threading.Lock` lets whoever runs take it before those who wait."""

    def __init__(self) -> None:
        """Free."""
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Lock] = deque()

    @property
    def waiting(self) -> int:
        """How many stand in the line."""
        return len(self._waiting)

    def __enter__(self) -> None:
        """Wait until all who asked before have had it."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            mine = threading.Lock()
            mine.acquire()
            self._waiting.append(mine)
        try:
            mine.acquire()
        except BaseException:  # Ctrl-C while waiting: nobody is left behind
            self._leave(mine)
            raise

    def __exit__(self, *_: object) -> None:
        """Hand it to the one who waits longest: it is never free in between."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False

    def _leave(self, mine: threading.Lock) -> None:
        """Who waits no longer; what was handed to him already goes on to the next."""
        with self._guard:
            if mine in self._waiting:
                self._waiting.remove(mine)
                return
        self.__exit__()


class Database:
    """Connections and transactions. `dialect` is "sqlite" or "postgresql".

    On SQLite one writer at a time, in the order they came: a lock of this process stands in front of BEGIN IMMEDIATE,
    because SQLite's own waiting is a lottery. On PostgreSQL READ COMMITTED, where a row lock sees what was committed.
    """

    def __init__(self, url: str) -> None:
        """`url` is sqlite:///PATH or postgresql://...; raises Invalid for any other."""
        self.url = normal(url)
        self.dialect = make_url(self.url).get_backend_name()
        self.engine = _sqlite(self.url) if self.dialect == "sqlite" else _postgresql(self.url)
        self._turn = Turn() if self.dialect == "sqlite" else contextlib.nullcontext()

    @contextlib.contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction that writes; committed at the end, rolled back by any error.

        Raises Unavailable when the database can't be reached or its disk is full.
        """
        with self._turn, _faults(), self.engine.connect() as db:
            if self.dialect == "sqlite":
                db.exec_driver_sql("BEGIN IMMEDIATE")
                yield db
                db.commit()
                return
            try:
                ahead.begin(db)
                yield db
                ahead.commit(db)
            finally:
                ahead.leave(db)

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading; on SQLite one snapshot."""
        with _faults(), self.engine.connect() as db:
            if self.dialect == "sqlite":  # what is run below SQLAlchemy begins nothing by itself
                db.exec_driver_sql("BEGIN")
            else:
                db.begin()
            yield db
            db.rollback()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def normal(url: str) -> str:
    """The address as SQLAlchemy wants it: postgresql:// is spoken by psycopg 3."""
    if url.startswith(("postgres://", "postgresql://")):
        return "postgresql+psycopg://" + url.split("://", 1)[1]
    return url


def _sqlite(url: str) -> Engine:
    engine = create_engine(
        url,
        pool_size=_POOL,
        max_overflow=_POOL,
        pool_use_lifo=True,  # the one that was used last: few of them grow, and those are warm
        connect_args={"timeout": _BUSY_MS / 1000},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # BEGIN is ours
        for line in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={_BUSY_MS}",
            "temp_store=MEMORY",
            "cache_size=-4000",  # KB for each of two dozen connections; the kernel keeps the file too
        ):
            raw.execute(f"PRAGMA {line}")

    return engine


def _postgresql(url: str) -> Engine:
    engine = create_engine(
        url,
        pool_size=_POOL,
        max_overflow=_POOL,
        pool_use_lifo=True,
        hide_parameters=True,  # a fault's text holds nothing that somebody wrote
        connect_args={"options": _OPTIONS, "connect_timeout": 5},
    )

    @event.listens_for(engine, "checkin")
    def rested(_raw: Any, record: Any) -> None:
        record.info["since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def alive(raw: Any, record: Any, _proxy: Any) -> None:
        """A connection that has rested is asked first: one that works all day is not, that is a way there and back."""
        if time.monotonic() - record.info.get("since", math.inf) < _RESTED:
            return
        try:
            engine.dialect.do_ping(raw)
        except engine.dialect.loaded_dbapi.Error as gone:
            raise DisconnectionError from gone  # the pool takes another one

    @event.listens_for(engine, "before_cursor_execute")
    def next_to_run(db: Connection, *_what: Any) -> None:
        ahead.wait(db)

    return engine


@contextlib.contextmanager
def _faults() -> Iterator[None]:
    """Connection lost, disk full, locked too long: nothing was written, and a later try may work."""
    try:
        yield
    except (OperationalError, NoConnectionFree) as fault:
        raise Unavailable("api.database") from fault
    except DBAPIError as fault:
        if fault.connection_invalidated or getattr(fault.orig, "sqlstate", "") == _READ_ONLY:
            raise Unavailable("api.database") from fault
        raise
