"""The oracle forgets between tests: icalendar keeps every VTIMEZONE it has met, by its name alone."""

from __future__ import annotations

import icalendar
import pytest


@pytest.fixture(autouse=True)
def _no_remembered_zones() -> None:
    icalendar.use_zoneinfo()
