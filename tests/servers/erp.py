"""Fixtures around Request Tracker and Tryton: one for each file, which leaves its tickets and payments in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from . import payments, tickets
from .rt import rt
from .tryton import tryton


@pytest.fixture(scope="module")
def rt_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tickets.Office]:
    with rt(tmp_path_factory.mktemp("rt")) as server:
        yield tickets.Office(server)


@pytest.fixture(scope="module")
def tryton_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[payments.Office]:
    with tryton(tmp_path_factory.mktemp("tryton")) as server:
        yield payments.Office(server)
