"""Fixtures around Request Tracker and Tryton: one server for a run, its database as it was prepared for each test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from . import payments, tickets
from .prepared import put_back
from .rt import RtServer, rt
from .tryton import tryton

KEPT = "kept.sqlite"  # beside the database


@pytest.fixture(scope="session")
def rt_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RtServer]:
    with rt(tmp_path_factory.mktemp("rt")) as server:
        put_back(server.file, server.directory / KEPT)
        yield server


@pytest.fixture
def rt_office(rt_server: RtServer) -> tickets.Office:
    put_back(rt_server.directory / KEPT, rt_server.file)
    return tickets.Office(rt_server)


@pytest.fixture(scope="session")
def tryton_people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[payments.Office]:
    """Everybody whom nearly every test needs has signed in before the database is kept."""
    with tryton(tmp_path_factory.mktemp("tryton")) as server:
        office = payments.Office(server)
        for name in ("admin", "ann", "bob", "carol"):
            office.person(name)
        put_back(server.file, server.directory / KEPT)
        yield office


@pytest.fixture
def tryton_office(tryton_people: payments.Office) -> payments.Office:
    server = tryton_people.server
    put_back(server.directory / KEPT, server.file)
    return replace(tryton_people, known=dict(tryton_people.known))
