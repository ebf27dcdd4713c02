"""For tests that run on one database: what is the same on both, on SQLite; row locks, on PostgreSQL."""

from __future__ import annotations

import pytest

ONE = pytest.mark.parametrize("hub_url", ["sqlite"], indirect=True)
PG = pytest.mark.parametrize("hub_url", ["postgresql"], indirect=True)
