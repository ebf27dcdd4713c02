"""How many connections there may be, and how long one may take to say what it wants. The server knows no such limit."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Any

from assistant.model.value import dataclass

ROOM = 3000  # connections: the desktops that listen (Settings.streams), and a thousand for all that is asked
_SPARE = 256  # descriptors for files, the database and the queue
_ENOUGH = 65536


@dataclass(frozen=True, slots=True)
class Patience:
    """Looks come every so many seconds; after so many in vain a connection without a whole request is shown out.

    Longer than the server keeps a connection that is idle between two requests.
    """

    every: int = 5
    looks: int = 7


class Doorkeeper:
    """Counts looks. Lives in the event loop's thread alone."""

    def __init__(self, patience: Patience) -> None:
        """Nobody is there yet."""
        self.patience = patience
        self._connections: Collection[Any] = ()
        self._waiting: dict[Any, tuple[object, int]] = {}

    def watch(self, connections: Collection[Any]) -> None:
        """These, as they come and go (uvicorn's protocol objects)."""
        self._connections = connections

    async def look(self) -> None:
        """Close what has been waiting for too long."""
        waiting: dict[Any, tuple[object, int]] = {}
        for each in tuple(self._connections):
            if not _silent(each):
                continue
            last, looks = self._waiting.get(each, (each.cycle, 0))
            looks = looks + 1 if last is each.cycle else 1
            if looks > self.patience.looks:
                each.transport.abort()
            else:
                waiting[each] = (each.cycle, looks)
        self._waiting = waiting


def room() -> int:
    """How many connections the system lets this process have, up to ROOM; its limit of files is raised for them."""
    if sys.platform == "win32":
        return ROOM
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _ENOUGH if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    return ROOM if soft == resource.RLIM_INFINITY else max(1, min(ROOM, soft - _SPARE))


def _silent(connection: Any) -> bool:
    """No request is being answered, and nothing of an answer is on its way: a head, or the rest of one, is awaited."""
    cycle = connection.cycle
    waits = cycle is None or cycle.response_complete
    return bool(waits and not connection.transport.get_write_buffer_size())
