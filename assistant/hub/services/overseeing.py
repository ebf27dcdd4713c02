"""The live monitor (H-16): what runs, stopped, is late, could not be sent. Requests, not people (P-7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.hub.problems import Missing
from assistant.hub.store import gauges
from assistant.hub.store import overseeing as rows
from assistant.hub.store.overseeing import Late, Stopped
from assistant.model.value import dataclass

from .context import Actor, Hub

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Overview:
    """`states` of open requests and `effects` by state are counts; `running` is (form, under way, of them urgent)."""

    states: Mapping[str, int]
    effects: Mapping[str, int]
    retried: int
    running: Sequence[tuple[str, int, int]]
    overdue: Sequence[Late]
    late: int
    stopped: Sequence[Stopped]


def overview(hub: Hub, actor: Actor) -> Overview:
    """The hub at this moment. Raises Forbidden without the right to look at effects."""
    now = hub.clock.now()
    with hub.database.read() as db:
        hub.may(db, actor, "read", "effects")
        return Overview(
            gauges.open_requests(db),
            gauges.waiting_effects(db),
            rows.retried(db),
            rows.running(db),
            rows.overdue(db, now, _SHOWN),
            rows.count_overdue(db, now),
            rows.stopped(db, _SHOWN),
        )


def by_number(hub: Hub, actor: Actor, no: str) -> str:
    """The id of the request with this number, for who may read the trail. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "audit")
        found = rows.id_of(db, no)
    if not found:
        raise Missing("cases.no_request")
    return found
