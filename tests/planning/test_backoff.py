"""Waiting longer after each failure, but never for ever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.backoff import delay


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(0, 0), (1, 5), (2, 10), (3, 20), (8, 640), (9, 900), (10_000, 900)]
)
def test_the_series(attempts, seconds):
    assert delay(attempts, 1.0) == seconds


@given(st.integers(1, 1000), st.floats(0, 1))
def test_jitter_takes_at_most_a_quarter(attempts, jitter):
    assert delay(attempts, 1.0) * 0.75 <= delay(attempts, jitter) <= delay(attempts, 1.0)
    assert delay(attempts, jitter) <= delay(attempts + 1, jitter)
