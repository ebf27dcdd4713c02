"""The servers and devices which the connectors' tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.connectors.caldav import CalDav
from tests.connectors.rigs import IcsRig, LocalRig, MemoryRig, Rig, ServerRig
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy, fault_proxy

SERVERS = {"radicale": "radicale_calendar", "xandikos": "xandikos_calendar"}


def make_rig(kind: str, request: pytest.FixtureRequest) -> Rig:
    match kind:
        case "memory":
            return MemoryRig()
        case "local":
            return LocalRig()
        case "ics":
            return IcsRig(request.getfixturevalue("tmp_path") / "feed.ics")
        case _:
            return ServerRig(request.getfixturevalue(SERVERS[kind]))


@pytest.fixture
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    made = make_rig(request.param, request)
    yield made
    made.close()


@pytest.fixture
def server(radicale_calendar: CalendarServer) -> Iterator[ServerRig]:
    """A fresh calendar on Radicale, reached directly."""
    made = ServerRig(radicale_calendar)
    yield made
    made.close()


@pytest.fixture
def proxy(server: ServerRig) -> Iterator[FaultProxy]:
    """Something between us and Radicale that can be told to misbehave."""
    with fault_proxy(server.calendar.root) as running:
        yield running


@pytest.fixture
def through(server: ServerRig, proxy: FaultProxy) -> Iterator[Callable[[], CalDav]]:
    """Makes devices that reach the fresh calendar through the proxy."""
    made: list[CalDav] = []

    def device() -> CalDav:
        made.append(server.device(proxy.url(server.calendar.calendar)))
        return made[-1]

    yield device
    for each in made:
        each.close()
