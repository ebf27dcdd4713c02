"""Due instants: half days, lunch, night shifts, holidays, days on which the clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hub.domain.clockwork import SHARES, due_at, shares_at
from assistant.hub.domain.route import Timeout
from assistant.model.digest import WorkProfile
from assistant.planning.holidays import Holidays
from assistant.planning.workweek import parse_week


def profile(week: str, zone: str = "Asia/Hong_Kong") -> WorkProfile:
    return WorkProfile(zone=zone, week=parse_week(week), region="HK")


OFFICE = profile("mon-fri 09:00-13:00 14:00-18:00; sat 09:00-13:00")


def hk(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 4, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        (hk(13, 12), "2", hk(13, 15)),  # lunch between
        (hk(13, 9), "4", hk(13, 13)),  # to the very end of a block
        (hk(17, 17), "3", hk(18, 11)),  # Friday evening to Saturday's half day
        (hk(18, 12), "2", hk(20, 10)),  # over Sunday
        (hk(13, 3), "1", hk(13, 10)),  # asked at night
        (hk(13, 13, 30), "0.5", hk(13, 14, 30)),  # asked at lunch
    ],
)
def test_hours_are_those_of_the_work_blocks(start, hours, due):
    assert due_at(start, Timeout(Decimal(hours)), OFFICE) == due


def test_a_holiday_is_no_work_and_a_make_up_sunday_is():
    days = {"2026-04-14": ("Holiday", False), "2026-04-19": ("Make-up", True)}
    holidays = Holidays("HK", days)
    assert due_at(hk(13, 17), Timeout(Decimal(2)), OFFICE, holidays) == hk(15, 10)
    assert due_at(hk(18, 12), Timeout(Decimal(2)), OFFICE, holidays) == hk(19, 10)


def test_a_night_shift_goes_over_midnight():
    night = profile("mon-fri 22:00-06:00")
    assert due_at(hk(14, 2), Timeout(Decimal(3)), night) == hk(14, 5)
    assert due_at(hk(14, 5), Timeout(Decimal(2)), night) == hk(14, 23)


def test_the_night_on_which_the_clocks_change_is_counted_as_it_is_worked():
    """London, 29 March 2026: 01:00 becomes 02:00, so the shift from 22:00 to 06:00 has seven hours."""
    night = profile("sat-sun 22:00-06:00", "Europe/London")
    start = datetime(2026, 3, 28, 22, 0, tzinfo=UTC)
    assert due_at(start, Timeout(Decimal(7)), night) == start + timedelta(hours=7)
    assert due_at(start, Timeout(Decimal(8)), night) == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)


def test_somebody_without_any_work_has_hours_of_the_clock():
    assert due_at(hk(13, 9), Timeout(Decimal(8)), profile("")) == hk(13, 17)


@given(
    st.integers(0, 365 * 24 * 60),
    st.decimals("0.1", "60", places=1),
    st.booleans(),
)
def test_shares_come_in_order_and_within_the_time(minutes, hours, natural):
    start, timeout = hk(1, 0) + timedelta(minutes=minutes), Timeout(hours, natural)
    found = shares_at(start, timeout, OFFICE)
    shares = [found[each] for each in SHARES]
    assert start < shares[0] <= shares[1] <= shares[2] == due_at(start, timeout, OFFICE)
    parts = (Timeout(hours * each / 100, natural) for each in SHARES)
    assert shares == [due_at(start, part, OFFICE) for part in parts]
