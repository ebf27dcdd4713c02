"""Fixtures around the servers: one of each kind for a whole run, a fresh calendar for each test."""

from __future__ import annotations

import http.client
import itertools
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from .program import CalendarServer
from .radicale import radicale
from .xandikos import xandikos

NUMBERS = itertools.count(1)
MKCALENDAR = """\
<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:displayname>{name}</D:displayname>
<C:supported-calendar-component-set><C:comp name="VEVENT"/><C:comp name="VTODO"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>"""


@pytest.fixture(scope="session")
def radicale_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CalendarServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture(scope="session")
def xandikos_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CalendarServer]:
    with xandikos(tmp_path_factory.mktemp("xandikos")) as server:
        yield server


@pytest.fixture
def radicale_calendar(radicale_server: CalendarServer) -> CalendarServer:
    """Radicale with a fresh, empty calendar of its own for this test."""
    return fresh_calendar(radicale_server)


@pytest.fixture
def xandikos_calendar(xandikos_server: CalendarServer) -> CalendarServer:
    """Xandikos with a fresh, empty calendar of its own for this test."""
    return fresh_calendar(xandikos_server)


def fresh_calendar(server: CalendarServer) -> CalendarServer:
    """The same server with another calendar in place of its first one."""
    name = f"test{next(NUMBERS)}"
    url = server.calendar.rstrip("/").rpartition("/")[0] + f"/{name}/"
    login = b64encode(f"{server.username}:{server.password}".encode()).decode()
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    line.request(
        "MKCALENDAR",
        urlsplit(url).path,
        MKCALENDAR.format(name=name),
        {"Authorization": f"Basic {login}"},
    )
    status = line.getresponse().status
    line.close()
    assert status == 201, f"MKCALENDAR answered {status}"
    return replace(server, calendar=url)
