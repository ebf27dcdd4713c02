"""What the stories share: a calendar of one's own on a real server, profiles on it, another program beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.connectors.memory import MemoryServer
from assistant.system.clock import HeldClock
from tests.flows.profiles import Open, Other, opener, through_proxy
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy


@pytest.fixture
def calendar(radicale_calendar: CalendarServer) -> CalendarServer:
    """A fresh calendar on Radicale; a module may put another server in its place."""
    return radicale_calendar


@pytest.fixture
def other(calendar: CalendarServer) -> Other:
    return Other(calendar)


@pytest.fixture
def open_profile(tmp_path: Path, clock: HeldClock, calendar: CalendarServer) -> Iterator[Open]:
    """Opens profiles of this machine on the calendar."""
    with opener(tmp_path, clock, calendar) as opened:
        yield opened


@pytest.fixture
def line(calendar: CalendarServer) -> Iterator[tuple[FaultProxy, CalendarServer]]:
    with through_proxy(calendar) as proxied:
        yield proxied


@pytest.fixture
def proxy(line: tuple[FaultProxy, CalendarServer]) -> FaultProxy:
    """What lies between the profiles of `open_through` and the server."""
    return line[0]


@pytest.fixture
def open_through(
    tmp_path: Path, clock: HeldClock, line: tuple[FaultProxy, CalendarServer]
) -> Iterator[Open]:
    """Opens profiles whose requests pass through the proxy."""
    with opener(tmp_path / "through", clock, line[1]) as opened:
        yield opened


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()
