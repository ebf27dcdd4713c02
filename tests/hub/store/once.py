"""For tests of what is the same on both databases: run once, on SQLite, where nothing locks or races."""

from __future__ import annotations

import pytest

ONE = pytest.mark.parametrize("hub_url", ["sqlite"], indirect=True)
