"""What takes long to prepare is kept under .cache; a database is put back under the server that has it open."""

from __future__ import annotations

import fcntl
import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache"


@contextmanager
def alone(name: str) -> Iterator[Path]:
    """The folder of this name under .cache, for one process at a time: those of the tests start at once."""
    folder = CACHE / name
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def once(mark: Path, parts: Sequence[str], make: Callable[[], None]) -> None:
    """Make it if it was not made of these parts before; `mark` remembers them."""
    wanted = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    if not mark.exists() or mark.read_text() != wanted:
        mark.unlink(missing_ok=True)
        make()
        mark.write_text(wanted)


def put_back(prepared: Path, live: Path) -> None:
    """SQLite's own backup: whoever has the database open reads the prepared one from here on."""
    with closing(sqlite3.connect(prepared)) as source, closing(sqlite3.connect(live)) as target:
        source.backup(target)
