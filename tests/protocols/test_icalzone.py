"""Time zone components we write say what the zone data say, to icalendar and to recurring-ical-events."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from assistant.model.account import Component
from assistant.model.command import Fields
from assistant.protocols.ical import create
from assistant.protocols.icaltext import write
from assistant.protocols.icalzone import vtimezone
from tests.conftest import examples

from .icalsamples import NOW

ZONES = (
    "Europe/Berlin", "America/New_York", "Asia/Hong_Kong", "Australia/Lord_Howe", "Asia/Jerusalem", "Africa/Cairo",
    "America/Santiago", "Africa/Casablanca", "Europe/Dublin", "Asia/Kathmandu", "Pacific/Apia", "America/Havana",
)  # fmt: skip


@settings(max_examples=examples(150), deadline=None)
@given(
    name=st.sampled_from(ZONES),
    year=st.integers(1950, 2040),
    days=st.integers(0, 3650),
    hour=st.integers(0, 23),
)
def test_the_offset_is_right_on_any_day_of_ten_years(
    name: str, year: int, days: int, hour: int
) -> None:
    zone = ZoneInfo(name)
    read = Timezone.from_ical(write(vtimezone(zone, "Test", year))).to_tz(lookup_tzid=False)
    wall = datetime(year, 1, 1, hour, 30, tzinfo=zone) + timedelta(days=days)
    near = {(wall + timedelta(hours=h)).utcoffset() for h in (-3, 0, 3)}
    if len(near) == 1:
        assert wall.replace(tzinfo=read).utcoffset() == wall.utcoffset()


def test_a_regular_zone_is_two_yearly_rules() -> None:
    lines = write(vtimezone(ZoneInfo("Europe/Berlin"), "Europe/Berlin", 2026)).split("\r\n")
    assert [line for line in lines if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]


@pytest.mark.parametrize("year", [1, 2, 1600, 1883, 2037, 9999])
def test_no_year_is_too_far(year: int) -> None:
    text = write(vtimezone(ZoneInfo("Europe/Berlin"), "Europe/Berlin", year))
    assert "BEGIN:STANDARD" in text
    assert all(
        len(line.partition(":")[2]) == 15
        for line in text.split("\r\n")
        if line.startswith("DTSTART")
    )


@pytest.mark.parametrize("name", ZONES)
def test_a_weekly_series_keeps_its_wall_time_over_the_changes(name: str) -> None:
    start = datetime(2026, 2, 2, 9, tzinfo=ZoneInfo(name))
    raw = create(Component.EVENT, Fields(summary="x", start=start, rrule="FREQ=WEEKLY"), "u", NOW)
    odd = raw.replace(name, f"Odd {name[-6:]}")  # unknown elsewhere: the description alone counts
    seen = recurring_ical_events.of(Calendar.from_ical(odd)).between(
        date(2026, 2, 1), date(2028, 1, 1)
    )
    wanted = [start + timedelta(days=7 * week) for week in range(len(seen))]
    assert [one.decoded("DTSTART").timestamp() for one in seen] == [
        one.timestamp() for one in wanted
    ]
