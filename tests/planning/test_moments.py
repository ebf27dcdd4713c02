"""Every instant and day that a calendar can hold has a value in every zone."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.moments import (
    EARLIEST,
    LATEST,
    begins,
    deadline,
    from_epoch,
    local_date,
    midnight,
    within,
    zone_of,
)
from tests.strategies import FAR_DAYS, FAR_MOMENTS, ZONES, zones

far = st.sampled_from((*FAR_DAYS, *FAR_MOMENTS))
anything = st.one_of(far, st.dates(), st.datetimes(timezones=st.just(UTC)))


@given(anything, zones)
def test_no_value_is_beyond_reach(when, name):
    zone = zone_of(name)
    for found in (begins(when, zone), deadline(when, zone)):
        assert found.astimezone(zone) - timedelta(days=300)
    assert local_date(when, zone) - timedelta(days=300)


@pytest.mark.parametrize("name", ZONES)
def test_a_day_within_reach_stays_as_it_is(name):
    zone = zone_of(name)
    for day in (date(3, 1, 1), date(9997, 12, 31)):
        assert local_date(day, zone) == local_date(midnight(day, zone), zone) == day


FIRST, LAST = (int(one.timestamp()) for one in (EARLIEST, LATEST))


@given(st.integers() | st.sampled_from((FIRST - 1, FIRST, LAST, LAST + 1)))
def test_any_number_of_seconds_is_an_instant(seconds):
    found = from_epoch(seconds)
    assert within(found) == found
    assert int(found.timestamp()) == min(max(seconds, FIRST), LAST)
