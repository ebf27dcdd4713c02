from __future__ import annotations

import pytest

from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import Instance, expansion_problem
from tests.protocols.icaltexts import again, instances, resource, seconds, starts

LONDON = "TZID=Europe/London"
DAILY = ("DTSTART;TZID=Europe/London:20260601T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=5")


def span(
    text: str, day: str = "2026-01-01", last: str = "2027-01-01"
) -> list[tuple[int, int, int]]:
    return [(one.clock, one.start, one.end) for one in instances(text, day, last)]


def test_a_single_event_has_no_recurrence_id():
    text = resource("DTSTART:20261122T090000Z", "DTEND:20261122T100000Z")
    begin = seconds("2026-11-22 09:00")
    assert instances(text, "2026-11-22", "2026-11-23") == [Instance(0, "", 0, begin, begin + 3600)]


@pytest.mark.parametrize(
    ("start", "clock", "names"),
    [
        ("DTSTART;VALUE=DATE:20260601", 2, ["20260601", "20260602"]),
        ("DTSTART:20260601T090000", 1, ["20260601T090000", "20260602T090000"]),
        ("DTSTART;TZID=Europe/London:20260601T090000", 0, ["20260601T080000Z", "20260602T080000Z"]),
    ],
)
def test_recurrence_ids_say_the_start_on_the_clock_of_the_series(start, clock, names):
    found = instances(resource(start, "RRULE:FREQ=DAILY;COUNT=2"), "2026-01-01", "2027-01-01")
    assert [one.recurrence_id for one in found] == names
    assert {one.clock for one in found} == {clock}


def test_the_window_is_closed_at_its_begin_and_open_at_its_end():
    hour = resource("DTSTART:20261122T090000Z", "DTEND:20261122T100000Z")
    point = resource("DTSTART:20261122T090000Z")
    assert not starts(hour, "2026-11-22 10:00", "2026-11-23")
    assert not starts(hour, "2026-11-22", "2026-11-22 09:00")
    assert starts(hour, "2026-11-22 09:59", "2026-11-22 11:00")
    assert starts(point, "2026-11-22 09:00", "2026-11-22 09:01")
    assert not starts(point, "2026-11-22 08:00", "2026-11-22 09:00")


def test_floating_and_all_day_values_reach_fourteen_hours_further():
    day = resource("DTSTART;VALUE=DATE:20261122")
    assert starts(day, "2026-11-23 13:00", "2026-11-24")
    assert not starts(day, "2026-11-23 14:00", "2026-11-24")
    assert starts(day, "2026-11-20", "2026-11-21 10:01")


def test_a_series_keeps_its_hour_over_summer_time():
    text = resource("DTSTART;TZID=Europe/London:20260327T090000", "RRULE:FREQ=DAILY;COUNT=4")
    assert starts(text) == [
        "2026-03-27 09:00",
        "2026-03-28 09:00",
        "2026-03-29 08:00",
        "2026-03-30 08:00",
    ]


def test_days_of_a_duration_are_nominal_and_hours_exact():
    start = "DTSTART;TZID=Europe/London:20260328T120000"
    ((_, begin, end),) = span(resource(start, "DURATION:P1D"))
    assert end - begin == 23 * 3600
    ((_, begin, end),) = span(resource(start, "DURATION:PT24H"))
    assert end - begin == 24 * 3600


def test_an_end_in_another_zone_is_an_instant():
    text = resource(
        "DTSTART;TZID=Asia/Hong_Kong:20261122T230000", "DTEND;TZID=Europe/London:20261123T053000"
    )
    assert span(text) == [(0, seconds("2026-11-22 15:00"), seconds("2026-11-23 05:30"))]


def test_a_start_in_a_gap_moves_on_and_one_in_a_fold_is_the_first():
    gap = resource(
        "DTSTART;TZID=Europe/London:20260329T013000", "DTEND;TZID=Europe/London:20260329T020000"
    )
    assert span(gap) == [(0, seconds("2026-03-29 01:30"), seconds("2026-03-29 02:00"))]
    fold = resource("DTSTART;TZID=Europe/London:20261025T013000")
    assert starts(fold) == ["2026-10-25 00:30"]


def test_an_hourly_series_does_not_double_the_hour_that_is_not_there():
    text = resource("DTSTART;TZID=Europe/London:20260329T003000", "RRULE:FREQ=HOURLY;COUNT=4")
    assert starts(text) == ["2026-03-29 00:30", "2026-03-29 01:30", "2026-03-29 02:30"]


@pytest.mark.parametrize(
    ("end", "days"),
    [
        ("", 1),
        ("DTEND;VALUE=DATE:20261124", 2),
        ("DTEND;VALUE=DATE:20261122", 1),
        ("DURATION:P3D", 3),
        ("DURATION:PT30H", 2),
    ],
)
def test_all_day_events_last_whole_days(end, days):
    ((clock, begin, last),) = span(resource("DTSTART;VALUE=DATE:20261122", end))
    assert (clock, (last - begin) // 86_400) == (2, days)


def test_an_end_before_the_start_is_read_the_other_way_round():
    text = resource("DTSTART:20261122T100000Z", "DTEND:20261122T090000Z")
    assert span(text) == [(0, seconds("2026-11-22 09:00"), seconds("2026-11-22 10:00"))]


@pytest.mark.parametrize("until", ["20260603", "20260603T080000Z", "20260603T090000"])
def test_until_as_date_as_instant_and_as_local_time_holds_the_last_one(until):
    text = resource(DAILY[0], f"RRULE:FREQ=DAILY;UNTIL={until}")
    assert starts(text)[-1] == "2026-06-03 08:00"


def test_until_before_the_start_leaves_nothing():
    assert not starts(resource(DAILY[0], "RRULE:FREQ=DAILY;UNTIL=20260531"))


def test_a_start_that_does_not_fit_its_rule_is_there_too():
    text = resource("DTSTART:20260601T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2")
    assert starts(text) == ["2026-06-01 09:00", "2026-06-02 09:00", "2026-06-09 09:00"]


def test_several_rules_and_dates_are_one_set():
    text = resource(
        "DTSTART:20260601T090000Z",
        *("RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2"),
        "RDATE:20260601T090000Z,20260620T100000Z",
    )
    assert starts(text) == [
        "2026-06-01 09:00",
        "2026-06-02 09:00",
        "2026-06-08 09:00",
        "2026-06-20 10:00",
    ]


def test_an_rdate_period_has_its_own_length():
    text = resource(
        "DTSTART:20260601T090000Z", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20260602T090000Z/PT3H"
    )
    assert [end - begin for _, begin, end in span(text)] == [3600, 3 * 3600]


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Europe/London:20260602T090000",
        "EXDATE:20260602T080000Z",
        "EXDATE;TZID=Asia/Tokyo:20260602T170000",
        "EXDATE:20260602T090000",
        "EXDATE;VALUE=DATE:20260602",
        "EXDATE:20260602T090000Z",
    ],
    ids=["same zone", "UTC", "other zone", "floating", "date", "local digits with a Z"],
)
def test_exdate_takes_an_occurrence_out(exdate):
    found = starts(resource(*DAILY, exdate))
    assert len(found) == 4
    assert "2026-06-02 08:00" not in found


def test_exdate_of_an_all_day_series_may_carry_a_time():
    text = resource(
        "DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260602T090000Z"
    )
    assert starts(text) == ["2026-06-01 00:00", "2026-06-03 00:00"]


@pytest.mark.parametrize(
    "name", [f";{LONDON}:20260602T090000", ":20260602T080000Z", ";VALUE=DATE:20260602"]
)
def test_an_override_stands_for_its_occurrence(name):
    text = resource(
        *DAILY, *again(f"RECURRENCE-ID{name}", "DTSTART:20260602T150000Z", "DTEND:20260602T160000Z")
    )
    found = instances(text, "2026-06-02", "2026-06-03")
    begin = seconds("2026-06-02 15:00")
    assert found == [Instance(1, "20260602T080000Z", 0, begin, begin + 3600)]
    assert len(starts(text)) == 5


def test_an_override_is_found_where_it_was_moved_to():
    text = resource(
        *DAILY, *again(f"RECURRENCE-ID;{LONDON}:20260602T090000", "DTSTART:20261224T150000Z")
    )
    assert not starts(text, "2026-06-02", "2026-06-03")
    assert starts(text, "2026-12-24", "2026-12-25") == ["2026-12-24 15:00"]


def test_of_two_overrides_the_higher_sequence_counts():
    first = again("RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T100000Z", "SEQUENCE:2")
    second = again("RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T110000Z", "SEQUENCE:1")
    assert starts(resource(*DAILY, *first, *second), "2026-06-02", "2026-06-03") == [
        "2026-06-02 10:00"
    ]


def test_an_override_whose_occurrence_is_excluded_is_not_shown():
    text = resource(
        *DAILY,
        "EXDATE:20260602T080000Z",
        *again("RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T100000Z"),
    )
    assert len(starts(text)) == 4


def test_this_and_future_moves_what_follows_and_changes_its_length():
    override = again(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260603T080000Z",
        "DTSTART:20260603T100000Z",
        "DURATION:PT2H",
    )
    found = instances(resource(*DAILY, *override), "2026-01-01", "2027-01-01")
    assert [one.entry for one in found] == [0, 0, 1, 1, 1]
    assert [(one.start - seconds("2026-06-01 00:00")) % 86_400 // 3600 for one in found] == [
        8,
        8,
        10,
        10,
        10,
    ]
    assert [one.end - one.start for one in found] == [3600, 3600, 7200, 7200, 7200]
    assert found[3].recurrence_id == "20260604T080000Z"


def test_overrides_without_their_master_stand_alone():
    text = resource(
        "RECURRENCE-ID;TZID=Europe/London:20260602T090000",
        "DTSTART;TZID=Europe/London:20260602T110000",
        *again("RECURRENCE-ID:20260609T080000Z"),
    )
    assert starts(text) == ["2026-06-02 10:00", "2026-06-09 08:00"]
    assert instances(text, "2026-06-02", "2026-06-03")[0].recurrence_id == "20260602T080000Z"


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("China Standard Time", 8),
        ("/freeassociation.sourceforge.net/Asia/Tokyo", 9),
        ("Nowhere", None),
    ],
)
def test_zones_by_any_name(tzid, zone):
    found = instances(resource(f"DTSTART;TZID={tzid}:20261122T120000"), "2026-11-22", "2026-11-23")
    assert [(one.clock, one.start) for one in found] == [
        (1, seconds("2026-11-22 12:00"))
        if zone is None
        else (0, seconds("2026-11-22 12:00") - zone * 3600)
    ]


def test_what_was_not_understood_is_said_and_the_rest_is_shown():
    bad = resource("DTSTART:20261122T090000Z", "RRULE:FREQ=FORTNIGHTLY")
    assert "repeat rule" in expansion_problem(scan(bad))
    assert starts(bad) == ["2026-11-22 09:00"]
    assert "“Nowhere”" in expansion_problem(scan(resource("DTSTART;TZID=Nowhere:20261122T120000")))
    assert "repeat rule" in expansion_problem(
        scan(resource("DTSTART;VALUE=DATE:20261122", "RRULE:FREQ=HOURLY"))
    )
    assert expansion_problem(scan(resource(*DAILY, "EXDATE:junk"))) == ""


def test_hours_in_the_rule_of_an_all_day_event_do_not_count():
    text = resource("DTSTART;VALUE=DATE:20261120", "RRULE:FREQ=DAILY;COUNT=2;BYHOUR=9,17")
    assert starts(text) == ["2026-11-20 00:00", "2026-11-21 00:00"]
