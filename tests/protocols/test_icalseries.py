"""A series that is moved takes its exceptions along; recurring-ical-events is the judge."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from assistant.model.account import Component
from assistant.model.command import Fields
from assistant.protocols.ical import create, delete_occurrence, edit, fields_of
from tests.conftest import examples

from .icalsamples import NOW, OUTLOOK, says, vevent, vtodo

BERLIN, TOKYO, NEW_YORK = (
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("Asia/Tokyo"),
    ZoneInfo("America/New_York"),
)
RULES = (
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=3WE",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=YEARLY",
)


def starts(raw: str, last: date = date(2028, 1, 1)) -> list[datetime | date]:
    """Every start up to a day, as another program sees them."""
    seen = recurring_ical_events.of(Calendar.from_ical(raw)).between(date(2026, 1, 1), last)
    found = [one.decoded("DTSTART") for one in seen]
    return sorted(found, key=str)


def series(rule: str, start: datetime | date) -> str:
    return create(Component.EVENT, Fields(summary="all", start=start, rrule=rule), "u", NOW)


def rid(start: datetime | date) -> str:
    if isinstance(start, datetime):
        return start.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return f"{start:%Y%m%d}"


def test_exceptions_follow_when_the_hour_changes() -> None:
    raw = edit(OUTLOOK, Fields(start=datetime(2026, 11, 2, 11, tzinfo=BERLIN)), NOW)
    assert says(raw, 'EXDATE;TZID="W. Europe Standard Time":20261109T110000,20261116T110000')
    assert says(raw, 'RECURRENCE-ID;TZID="W. Europe Standard Time":20261123T110000')
    assert says(raw, 'DTSTART;TZID="W. Europe Standard Time":20261123T140000')
    assert says(raw, "RRULE:FREQ=WEEKLY;UNTIL=20261228T100000Z;BYDAY=MO")
    assert len(starts(raw)) == len(starts(OUTLOOK))


def test_the_days_of_a_weekly_rule_follow_the_start() -> None:
    raw = edit(OUTLOOK, Fields(start=datetime(2026, 11, 4, 9, tzinfo=BERLIN)), NOW)
    assert says(raw, "RRULE:FREQ=WEEKLY;UNTIL=20261230T080000Z;BYDAY=WE")
    assert len(starts(raw)) == len(starts(OUTLOOK))


def test_exceptions_in_utc_stay_in_utc() -> None:
    raw = vevent(
        "DTSTART;TZID=Europe/Berlin:20261019T090000",
        "RRULE:FREQ=WEEKLY",
        "EXDATE:20261026T080000Z",
        "EXDATE;VALUE=DATE:20261102",
    )
    moved = edit(raw, Fields(start=datetime(2026, 10, 20, 10, tzinfo=BERLIN)), NOW)
    assert says(moved, "EXDATE:20261027T090000Z", "EXDATE;VALUE=DATE:20261103")


def test_extra_dates_and_periods_follow() -> None:
    raw = vevent(
        "DTSTART:20261019T090000Z",
        "RDATE;VALUE=PERIOD:20261021T090000Z/PT2H,20261022T090000Z/20261022T100000Z",
    )
    moved = edit(raw, Fields(start=datetime(2026, 10, 19, 10, tzinfo=UTC)), NOW)
    assert says(moved, "RDATE;VALUE=PERIOD:20261021T100000Z/PT2H,20261022T100000Z/20261022T110000Z")


def test_a_series_in_another_zone_keeps_its_holes() -> None:
    raw = delete_occurrence(
        series("FREQ=WEEKLY;COUNT=9", datetime(2026, 10, 19, 9, tzinfo=BERLIN)),
        "20261026T080000Z",
        NOW,
    )
    moved = edit(raw, Fields(start=datetime(2026, 10, 19, 9, tzinfo=TOKYO)), NOW)
    assert says(moved, "EXDATE;TZID=Asia/Tokyo:20261026T090000", "TZID:Asia/Tokyo")
    assert len(starts(moved)) == 8


def test_an_override_without_a_time_of_its_own_moves_along() -> None:
    raw = edit(
        series("FREQ=DAILY", datetime(2026, 10, 19, 9, tzinfo=BERLIN)),
        Fields(summary="one"),
        NOW,
        "20261026T080000Z",
    )
    moved = edit(raw, Fields(start=datetime(2026, 10, 19, 10, tzinfo=BERLIN)), NOW)
    assert fields_of(moved, "20261026T090000Z").start == datetime(2026, 10, 26, 10, tzinfo=BERLIN)
    assert fields_of(moved, "20261026T090000Z").summary == "one"


def test_overrides_go_with_the_rule() -> None:
    raw = edit(OUTLOOK, Fields(rrule=None), NOW)
    assert raw.count("BEGIN:VEVENT") == 1
    assert "EXDATE" not in raw
    assert "RRULE:FREQ=WEEKLY" not in raw


def test_an_edited_rule_keeps_exceptions_and_overrides() -> None:
    raw = edit(OUTLOOK, Fields(rrule="FREQ=WEEKLY;COUNT=5"), NOW)
    assert raw.count("BEGIN:VEVENT") == 2
    assert says(raw, "RRULE:FREQ=WEEKLY;COUNT=5")


@pytest.mark.parametrize(
    ("start", "until", "wanted"),
    [
        (date(2026, 11, 1), "20261201T090000Z", "20261201"),
        (datetime(2026, 11, 1, 9, tzinfo=BERLIN), "20261201", "20261201T225959Z"),
        (datetime(2026, 11, 1, 9, tzinfo=BERLIN), "20261201T090000", "20261201T080000Z"),
        (datetime(2026, 11, 1, 9), "20261201T090000Z", "20261201T090000"),  # noqa: DTZ001 - floating
    ],
)
def test_the_end_of_a_rule_is_written_in_the_start_s_type(
    start: date, until: str, wanted: str
) -> None:
    assert says(series(f"FREQ=DAILY;UNTIL={until}", start), f"RRULE:FREQ=DAILY;UNTIL={wanted}")


def test_a_repeating_todo_that_hangs_on_its_due_date_moves_with_it() -> None:
    raw = vtodo("DUE;VALUE=DATE:20261120", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261122")
    assert says(edit(raw, Fields(due=date(2026, 11, 21)), NOW), "EXDATE;VALUE=DATE:20261123")


@settings(max_examples=examples(60), deadline=None)
@given(
    rule=st.sampled_from(RULES),
    hours=st.integers(-30, 30),
    zone=st.sampled_from([BERLIN, TOKYO, NEW_YORK]),
    gone=st.sets(st.integers(1, 7), max_size=3),
    own=st.integers(1, 7),
)
def test_a_moved_series_has_as_many_instances_and_holes_as_before(
    rule: str, hours: int, zone: ZoneInfo, gone: set[int], own: int
) -> None:
    """Instance number n stays instance number n, on whatever day the series moves to."""
    start = datetime(2026, 1, 21, 12, tzinfo=zone)
    raw = series(f"{rule};COUNT=9", start)
    before = starts(raw, date(2036, 1, 1))
    for number in gone - {own}:
        raw = delete_occurrence(raw, rid(before[number]), NOW)
    raw = edit(raw, Fields(summary="own"), NOW, rid(before[own]))
    moved = edit(raw, Fields(start=start + timedelta(hours=hours)), NOW)
    plain = starts(
        edit(series(f"{rule};COUNT=9", start), Fields(start=start + timedelta(hours=hours)), NOW),
        date(2036, 1, 1),
    )
    wanted = [one for number, one in enumerate(plain) if number not in gone - {own}]
    assert starts(moved, date(2036, 1, 1)) == wanted
    assert fields_of(moved, rid(plain[own])).summary == "own"
