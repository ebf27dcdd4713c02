"""The server's clock, as its replies tell it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.system.http import Http, date_of
from tests.sim.proxy import FaultProxy, always, canned, fault_proxy, get

DATE = "Sun, 22 Nov 2026 08:00:00 GMT"


@pytest.fixture
def site() -> Iterator[FaultProxy]:
    with fault_proxy("http://127.0.0.1:9") as running:
        yield running


@pytest.fixture
def http() -> Iterator[Http]:
    with closing(Http()) as opened:
        yield opened


@pytest.mark.parametrize(
    "value", [DATE, "Sun Nov 22 08:00:00 2026", "Sun, 22 Nov 2026 09:00:00 +0100"]
)
def test_the_servers_time_is_remembered(site: FaultProxy, http: Http, value: str) -> None:
    site.fault(lambda _: True, canned(204, Date=value), times=1)
    always(site, 204)
    http.send(get(site))
    assert http.server_time == datetime(2026, 11, 22, 8, tzinfo=UTC)
    http.send(get(site))
    assert http.server_time is None


@given(st.text())
def test_no_date_stops_us(value: str) -> None:
    date = date_of(value)
    assert date is None or date.tzinfo is UTC
