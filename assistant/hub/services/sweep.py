"""Timers that are due, many in one go: each is a hint to its step, and ticked off when the step has heard it.

One by one through the queue they would take longer than the steps' own work. Rows are taken for half a minute; a hub
that dies with them leaves them due again.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from assistant.hub.effects.port import PAUSES
from assistant.hub.problems import HubError, Unavailable
from assistant.hub.store import outbox
from assistant.hub.store.outbox import Row

from . import deadletter, timers
from .context import Hub
from .timers import Fired

_log = logging.getLogger("hub.timers")
_PAGE = 100
_LEASE = timedelta(seconds=30)
_WIDTH = {"sqlite": 1, "postgresql": 4}  # SQLite has one writer; more threads would only wait
_TOGETHER = 10  # in a transaction: presses wait as long as it lasts


def _due(hub: Hub) -> list[Row]:
    """The next page of due timers, taken for us."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        return list(outbox.claim(db, "timer", now, now + _LEASE, _PAGE))


def run(hub: Hub) -> int:
    """Every timer that is due; how many. Once at a time in a process; two hubs share the work."""
    if not hub.memory.claim("timers"):
        return 0
    try:
        return _all(hub)
    finally:
        hub.memory.release("timers")


def _all(hub: Hub) -> int:
    count = 0
    with ThreadPoolExecutor(_WIDTH[hub.database.dialect], "hub-timer") as pool:
        while rows := _due(hub):
            width = max(1, -(-len(rows) // _WIDTH[hub.database.dialect]))
            parts = [rows[at : at + width] for at in range(0, len(rows), width)]
            list(pool.map(lambda part: _some(hub, part), parts))
            count += len(rows)
    return count


def _some(hub: Hub, rows: Sequence[Row]) -> None:
    for at in range(0, len(rows), _TOGETHER):
        part = rows[at : at + _TOGETHER]
        heard = _together(hub, part)
        _each(hub, [row for row in part if row.id not in heard])


def _together(hub: Hub, rows: Sequence[Row]) -> frozenset[str]:
    """One transaction for these; which of them were heard: none if one is at fault, then nothing has happened."""
    try:
        fired = [Fired(row.id, str(row.body["step"]), int(row.body["share"])) for row in rows]
        return timers.all_up(hub, fired)
    except Exception as fault:  # noqa: BLE001 - which of them it was shows when each is tried alone
        _log.info("timers are tried one by one: %s", type(fault).__name__)
        return frozenset()


def _each(hub: Hub, rows: Sequence[Row]) -> None:
    done = [row.id for row in rows if _one(hub, row)]
    if not done:
        return
    with hub.database.begin() as db:
        outbox.close(db, done, hub.clock.now())


def _one(hub: Hub, row: Row) -> bool:
    """Whether the step has heard it. That the state has moved on is an answer, too."""
    try:
        timers.time_up(hub, str(row.body["step"]), int(row.body["share"]))
    except Unavailable as fault:
        _put_off(hub, row, fault)
        return False
    except HubError:
        return True
    except Exception as fault:  # noqa: BLE001 - one step's fault must not stop the others' timers
        _put_off(hub, row, fault)
        return False
    return True


def _put_off(hub: Hub, row: Row, fault: Exception) -> None:
    """Three more tries, then people are told; what the database could not take is tried for ever."""
    now, why = hub.clock.now(), type(fault).__name__
    _log.warning("a timer did not work: %s", why)
    with hub.database.begin() as db:
        if row.tries < len(PAUSES) or isinstance(fault, Unavailable):
            pause = PAUSES[min(row.tries, len(PAUSES) - 1)]
            outbox.later(db, row, why, now + timedelta(seconds=pause), now)
        else:
            deadletter.given_up(hub, db, row, why, now)
