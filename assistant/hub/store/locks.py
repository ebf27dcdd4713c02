"""Locks of PostgreSQL that live as long as a connection: by them hubs know which of them are alive."""

from __future__ import annotations

import zlib

import psycopg

from .queuefile import plain

LOCKS = 4243  # the first key says that these locks are ours


class Held:
    """The lock of one hub process. Lost with its connection, however that ends; power loss is found by TCP."""

    def __init__(self, url: str, wanted: int = 64) -> None:
        """Takes the first free name of hub-1 ... hub-`wanted`. Raises psycopg.Error, RuntimeError if all are taken."""
        self._db = psycopg.connect(
            plain(url), autocommit=True, connect_timeout=5, keepalives_idle=5, keepalives_interval=2,
            keepalives_count=3, tcp_user_timeout=10_000,
        )  # fmt: skip
        for name in (
            "tcp_keepalives_idle = 5",
            "tcp_keepalives_interval = 2",
            "tcp_keepalives_count = 3",
        ):
            self._db.execute(f"set {name}".encode())
        self.name = self._first(wanted)

    def alive(self) -> bool:
        """Whether the lock is certainly still ours."""
        try:
            self._db.execute("select 1")
        except psycopg.Error:
            return False
        return True

    def borrow(self, other: str) -> bool:
        """Take the lock of another hub: it succeeds when that hub is dead. Give it back with `give`."""
        row = self._db.execute(
            "select pg_try_advisory_lock(%s, %s)", (LOCKS, _key(other))
        ).fetchone()
        return bool(row and row[0])

    def give(self, other: str) -> None:
        """Give a borrowed lock back."""
        self._db.execute("select pg_advisory_unlock(%s, %s)", (LOCKS, _key(other)))

    def close(self) -> None:
        """Let go."""
        self._db.close()

    def _first(self, wanted: int) -> str:
        for number in range(1, wanted + 1):
            if self.borrow(f"hub-{number}"):
                return f"hub-{number}"
        self._db.close()
        raise RuntimeError("every name for a hub process is taken")


def _key(executor: str) -> int:
    return zlib.crc32(executor.encode()) - 2**31
