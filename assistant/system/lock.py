"""A lock between programs, on a file. It ends with its holder, however that ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """Yields whether this program has the lock now; does not wait."""
    with path.open("a+b") as file:
        mine = _take(file)
        try:
            yield mine
        finally:
            if mine:
                _give(file)


@contextmanager
def waited(path: Path) -> Iterator[None]:
    """The lock, waited for: for what takes a moment only."""
    with path.open("a+b") as file:
        _take(file, wait=True)
        try:
            yield
        finally:
            _give(file)


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], *, wait: bool = False) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _give(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes], *, wait: bool = False) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            return False
        return True

    def _give(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
