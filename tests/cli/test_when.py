"""Days and times as people type them."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.when import read_day, read_instant, read_when, rfc3339, spoken
from assistant.model.errors import BadInput

FRIDAY = date(2026, 11, 27)
HK = ZoneInfo("Asia/Hong_Kong")
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", "2026-12-01"),
        ("20261201", "2026-12-01"),
        ("today", "2026-11-27"),
        (" Tomorrow ", "2026-11-28"),
        ("yesterday", "2026-11-26"),
        ("saturday", "2026-11-28"),
        ("thu", "2026-12-03"),
        ("friday", "2026-12-04"),
        ("+3", "2026-11-30"),
        ("+2w", "2026-12-11"),
        ("-1d", "2026-11-26"),
        ("明天", "2026-11-28"),
        ("聽日", "2026-11-28"),
        ("週一", "2026-11-30"),
        ("周日", "2026-11-29"),
        ("星期天", "2026-11-29"),
        ("禮拜五", "2026-12-04"),
    ],
)
def test_a_day_in_many_words(text: str, day: str):
    assert read_day(text, FRIDAY).isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xx",
        "mo",
        "2026-13-01",
        "2026-02-30",
        "27.11.2026",
        "11/27/2026",
        "+99999999",
        "+",
        "週",
        "15:30",
    ],
)
def test_what_is_no_day_gets_an_example(text: str):
    with pytest.raises(BadInput, match="for example 2026-11-27"):
        read_day(text, FRIDAY)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-30 15:30", "2026-11-30T15:30:00+08:00"),
        ("2026-11-30T15:30", "2026-11-30T15:30:00+08:00"),
        ("2026-11-30T15:30:20", "2026-11-30T15:30:20+08:00"),
        ("20261130T1530", "2026-11-30T15:30:00+08:00"),
        ("2026-11-30T07:30Z", "2026-11-30T15:30:00+08:00"),
        ("2026-11-30T07:30:00+00:00", "2026-11-30T15:30:00+08:00"),
        ("tomorrow 9:05", "2026-11-28T09:05:00+08:00"),
        ("15:30", "2026-11-27T15:30:00+08:00"),
        ("週一 09:00", "2026-11-30T09:00:00+08:00"),
    ],
)
def test_a_time_in_many_words(text: str, moment: str):
    assert rfc3339(read_when(text, FRIDAY, HK), HK) == moment


def test_a_time_is_written_in_the_users_zone():
    found = read_when("2026-11-30T07:30Z", FRIDAY, HK)
    assert isinstance(found, datetime)
    assert found.tzinfo == HK


@pytest.mark.parametrize(
    "text", ["", "25:00", "friday 25:00", "9.30", "now", "2026-11-30 15:30 x", "2026-11-30T99:00"]
)
def test_what_is_no_time_gets_an_example(text: str):
    with pytest.raises(BadInput, match="for example"):
        read_when(text, FRIDAY, HK)


def test_an_instant_needs_a_time_of_day():
    assert read_instant("17:40", FRIDAY, HK) == datetime(2026, 11, 27, 9, 40, tzinfo=UTC)
    with pytest.raises(BadInput, match="time of day"):
        read_instant("today", FRIDAY, HK)


def test_a_time_that_a_clock_change_leaves_out_is_an_hour_on():
    found = read_when("2027-03-28 01:30", FRIDAY, LONDON)
    assert rfc3339(found, LONDON) == "2027-03-28T02:30:00+01:00"


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_a_sentence(text: str):
    with contextlib.suppress(BadInput):
        assert isinstance(read_when(text, FRIDAY, HK), date)


@given(st.integers(0, 2**32), st.sampled_from([HK, LONDON]))
def test_what_is_written_can_be_read(epoch: int, zone: ZoneInfo):
    moment = datetime.fromtimestamp(epoch, UTC)
    assert read_instant(rfc3339(moment, zone) or "", FRIDAY, zone) == moment


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_weekday_is_within_a_week_and_never_today(day: date):
    found = read_day("wednesday", day)
    assert timedelta(0) < found - day <= timedelta(7)
    assert found.weekday() == 2


def test_how_it_is_spoken():
    assert spoken(None, HK) == ""
    assert spoken(FRIDAY, HK) == "Fri 2026-11-27"
    assert spoken(datetime(2026, 11, 27, 1, 30, tzinfo=UTC), HK) == "Fri 2026-11-27 09:30"
    assert rfc3339(None, HK) is None


@pytest.mark.parametrize("text", ["1899-12-31", "2201-01-01", "99991231", "9999-12-31T23:59Z"])
def test_a_year_out_of_reach_gets_an_example(text: str):
    with pytest.raises(BadInput, match="between the years 1900 and 2200: write for example"):
        read_when(text, FRIDAY, HK)


def test_the_first_and_last_day_in_reach_can_be_read():
    assert read_day("1900-01-01", FRIDAY) == date(1900, 1, 1)
    assert read_day("2200-12-31", FRIDAY) == date(2200, 12, 31)


@pytest.mark.parametrize(
    "moment", [datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)]
)
def test_any_instant_can_be_written(moment: datetime):
    for zone in (HK, ZoneInfo("America/New_York")):
        assert spoken(moment, zone)
        assert rfc3339(moment, zone)
