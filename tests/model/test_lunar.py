"""The Chinese calendar against known days (row 98)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from holidays.calendars.chinese import _ChineseLunisolar
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.lunar import LunarDate, lunar, new_year

FESTIVALS = {
    "LUNAR_NEW_YEAR": (1, 1),
    "BUDDHA_BIRTHDAY": (4, 8),
    "DRAGON_BOAT": (5, 5),
    "MID_AUTUMN": (8, 15),
    "DOUBLE_NINTH": (9, 9),
}
DAYS = st.dates(date(1900, 1, 31), date(2101, 1, 28))


@pytest.mark.parametrize(
    "day", [date(2024, 2, 10), date(2025, 1, 29), date(2026, 2, 17), date(2027, 2, 6)]
)
def test_new_years_days(day):
    assert new_year(day.year) == day
    assert lunar(day) == LunarDate(day.year, 1, 1)
    eve = lunar(day - timedelta(days=1))
    assert eve is not None
    assert (eve.year, eve.month) == (day.year - 1, 12)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 3, 22), LunarDate(2023, 2, 1, leap=True)),
        (date(2025, 7, 25), LunarDate(2025, 6, 1, leap=True)),
        (date(2028, 6, 23), LunarDate(2028, 5, 1, leap=True)),
        (date(2033, 12, 22), LunarDate(2033, 11, 1, leap=True)),
        (date(2020, 5, 22), LunarDate(2020, 4, 30)),
    ],
)
def test_a_month_that_is_repeated(day, expected):
    assert lunar(day) == expected


@pytest.mark.parametrize(("festival", "when"), FESTIVALS.items())
def test_festivals_of_a_century(festival, when):
    published = _ChineseLunisolar()
    for year in range(1921, 2100):
        day, _estimated = published._get_holiday(festival, year)
        found = lunar(day)
        assert found is not None
        assert (found.year, found.month, found.day, found.leap) == (year, *when, False), day


@given(DAYS)
def test_each_day_follows_the_one_before(day):
    today, tomorrow = lunar(day), lunar(day + timedelta(days=1))
    assert today is not None
    if tomorrow is not None and tomorrow.day != 1:
        assert tomorrow.day == today.day + 1
        assert (tomorrow.month, tomorrow.leap) == (today.month, today.leap)
    elif tomorrow is not None:
        assert today.day in {29, 30}


def test_beyond_the_table_nothing_is_said():
    assert lunar(date(1900, 1, 30)) is None
    assert lunar(date(2101, 1, 29)) is None
    with pytest.raises(IndexError):
        new_year(2101)
