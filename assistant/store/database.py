"""Opening the one SQLite file: WAL, one connection per thread, a copy before migrating, transactions.

Nothing else in the program imports sqlite3. A file that is open elsewhere or a disk that is full becomes a sentence.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from assistant.model.errors import Refused, SundownError, TryLater
from assistant.system import lock

Connection = sqlite3.Connection
SCHEMA = 3  # how many steps migrations.STEPS has; checked without importing it
BUSY_MS = 5_000
CACHE_KIB = 8_000
CHECKPOINT_PAGES = (
    4_000  # 16 MB: a first sync copies its pages back a few times, not with each commit
)
OPENER_PAGES = 16_000  # the thread of the windows: a click does not wait for pages to be copied, tidy() does it


BUSY = "Another program holds the profile's database. Try again in a moment."


class Turns:
    """This program's threads write in the order of asking: a long pull, piece by piece, would keep a click waiting."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Lock] = deque()

    def take(self, patience: float) -> bool:
        """Wait for one's turn, at most so many seconds."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            mine = threading.Lock()
            mine.acquire()
            self._waiting.append(mine)
        if mine.acquire(timeout=patience):
            return True
        with self._guard:
            handed = mine not in self._waiting  # at the last moment
            if not handed:
                self._waiting.remove(mine)
        return handed

    def give(self) -> None:
        """It is the next one's turn."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False


def explain(error: sqlite3.Error) -> SundownError:
    """What a database error means to the user. Texts of rows are never in it."""
    match getattr(error, "sqlite_errorname", ""):
        case "SQLITE_FULL":
            return Refused("The disk is full: nothing was changed. Make room, then try again.")
        case "SQLITE_READONLY" | "SQLITE_READONLY_DIRECTORY" | "SQLITE_CANTOPEN":
            return Refused("The profile folder can't be written to. Check its permissions.")
        case "SQLITE_NOTADB" | "SQLITE_CORRUPT":
            return Refused("The profile's database is damaged. Run 'sundown doctor'.")
        case name if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return TryLater(BUSY)
        case name if name.startswith("SQLITE_IOERR"):
            return Refused("The disk did not answer. Check it, then try again.")
        case _:
            raise error


class Database:
    """The file and its connections. Rows come as plain tuples."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opener = threading.get_ident()
        self._turns = Turns()
        # a fresh file, or an old one, must not be set up by two programs at once
        with self._opening(), lock.waited(path.with_suffix(".lock")):
            path.touch(
                mode=0o600
            )  # a calendar is nobody else's business, in whatever folder it lies
            connection = self.connection
            if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                self._migrate(connection)

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection; reads go straight to it."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._connect()
        return connection

    def read(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows of one query."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise explain(error) from error

    @contextmanager
    def write(self, patience_ms: int = BUSY_MS) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing. Inside another of this thread it joins that one.

        `patience_ms`: how long it waits for another program; a window must not stand still for seconds.
        """
        connection = self.connection
        if connection.in_transaction:
            yield connection
            return
        if not self._turns.take(patience_ms / 1000):
            raise TryLater(BUSY)
        try:
            if patience_ms != BUSY_MS:
                connection.execute(f"PRAGMA busy_timeout = {patience_ms}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            self._commit(connection)
        except sqlite3.Error as error:
            raise explain(error) from error
        finally:
            self._turns.give()
            if patience_ms != BUSY_MS:
                connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several reads of one moment."""
        connection = self.connection
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()
        except sqlite3.Error as error:
            raise explain(error) from error

    @staticmethod
    def _commit(connection: sqlite3.Connection) -> None:
        try:
            connection.commit()
        except sqlite3.Error:
            connection.rollback()
            raise

    def version(self) -> int:
        """A number that is another one after each write of another connection; 0 if the file can't be read now."""
        try:
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])
        except (sqlite3.Error, SundownError):
            return 0

    def tidy(self) -> None:
        """Copy what was written into the file itself, as far as nobody stands in the way; on a thread that may wait."""
        with suppress(sqlite3.Error, SundownError):  # the next time, or the next program, does it
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def integrity(self) -> str:
        """Empty if the file is sound, else what SQLite says."""
        try:
            said = str(self.connection.execute("PRAGMA quick_check").fetchone()[0])
        except sqlite3.Error as error:
            return str(error)
        return "" if said == "ok" else said

    def release(self) -> None:
        """Close this thread's connection; a thread calls it when it ends."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            self._local.connection = None
            connection.close()

    def close(self) -> None:
        """Close this thread's connection. Other threads close theirs as they end: taken from under them, it crashes."""
        self.release()

    @staticmethod
    @contextmanager
    def _opening() -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain(error) from error
        except OSError as error:
            raise Refused(
                "The profile folder can't be written to. Check its permissions."
            ) from error

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self.path, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
            )
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            connection.execute("PRAGMA temp_store = MEMORY")
            pages = OPENER_PAGES if threading.get_ident() == self._opener else CHECKPOINT_PAGES
            connection.execute(f"PRAGMA wal_autocheckpoint = {pages}")
        except sqlite3.Error as error:
            raise explain(error) from error
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        """Copy the file, then take every step that has not been taken. Safe to be killed in."""
        import sqlite_utils

        from . import migrations

        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found > SCHEMA:
            raise Refused("This profile was made by a newer Sundown. Update the program.")
        if found:
            copy = sqlite3.connect(self.path.with_suffix(f".before-{SCHEMA}.sqlite3"))
            connection.backup(copy)
            copy.close()
        migrations.STEPS.apply(sqlite_utils.Database(connection))
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
