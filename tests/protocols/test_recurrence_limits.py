from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import LIMIT, expand, expansion, expansion_problem
from tests.protocols.icaltexts import again, instances, resource, seconds


@pytest.mark.parametrize("window", [(0, 10**18), (-(10**18), 10**18)])
@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=DAILY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]
)
def test_endless_rules_are_bounded(rule, window):
    found = expand(scan(resource("DTSTART:19700101T000000Z", f"RRULE:{rule}")), *window)
    assert 0 < len(found) <= LIMIT


def test_thousands_of_dates_and_overrides():
    dates = ",".join(
        f"2026{month:02}{day:02}T{hour:02}0000Z"
        for month in range(1, 13)
        for day in range(1, 29)
        for hour in range(24)
    )
    others = [
        again(
            f"RECURRENCE-ID:2026{n // 28 + 1:02}{n % 28 + 1:02}T000000Z", "DTSTART:20260101T003000Z"
        )
        for n in range(300)
    ]
    text = resource(
        "DTSTART:20260101T000000Z", f"RDATE:{dates}", *(line for lines in others for line in lines)
    )
    assert len(instances(text, "2026-01-01", "2027-01-01")) == 12 * 28 * 24


OFTEN = [
    *("DTSTART:19000101T000000Z", "DTSTART:19000101T000000", "DTSTART;TZID=Asia/Hong_Kong:19000101T000000"),
    "DTSTART;TZID=America/New_York:20261101T000000",
]  # fmt: skip


@pytest.mark.parametrize("start", OFTEN)
@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=SECONDLY;BYSECOND=0,1,2,30,40", "FREQ=MINUTELY"]
)
@pytest.mark.parametrize(
    ("begin", "days"), [("2027-06-22 16:00", 1), ("2035-03-01", 1), ("2027-03-01", 42)]
)
def test_every_day_that_is_asked_for_has_some(start, rule, begin, days):
    first = seconds(begin)
    found = expand(
        scan(resource(start, f"RRULE:{rule}", "DURATION:PT1S")), first, first + days * 86_400
    )
    assert len(found) <= LIMIT
    assert {(one.start - first) // 86_400 for one in found} >= set(range(days))


def test_a_day_in_quarters_of_an_hour():
    scanned = scan(resource("DTSTART:20261122T000000Z", "RRULE:FREQ=MINUTELY;INTERVAL=15"))
    first = seconds("2027-06-23")
    assert len(expand(scanned, first, first + 86_400)) == 96


def test_what_runs_long_and_often_is_still_running():
    scanned = scan(resource("DTSTART:19000101T000000Z", "DURATION:P2D", "RRULE:FREQ=SECONDLY"))
    first = seconds("2027-06-23")
    found = expand(scanned, first, first + 86_400)
    assert 0 < len(found) <= LIMIT
    assert all(one.start < first + 86_400 and one.end > first for one in found)


@pytest.mark.parametrize(
    ("rule", "cut"),
    [
        ("FREQ=SECONDLY", True),
        ("FREQ=MINUTELY;INTERVAL=15", True),
        ("FREQ=SECONDLY;BYSETPOS=2", True),
        ("FREQ=SECONDLY;COUNT=20000", False),
        ("FREQ=HOURLY", False),
        ("FREQ=DAILY", False),
    ],
)
def test_what_is_left_out_is_known(rule, cut):
    scanned = scan(resource("DTSTART:20261122T000000Z", f"RRULE:{rule}"))
    first = seconds("2026-11-01")
    assert expansion(scanned, first, first + 400 * 86_400).cut == cut


LINES = st.sampled_from([
    *("DTSTART:20260601T090000Z", "DTSTART;VALUE=DATE:20260601", "DTSTART;TZID=Europe/London:20260601T013000"),
    *("DTSTART:00010101T000000", "DTSTART:99991231T235959Z", "DTEND:20260602", "DTEND:20200101T000000Z"),
    *("DURATION:P1W", "DURATION:-PT5H", "DURATION:P999999W", "DUE:20260603T000000", "RDATE:20260701,99991231T235959Z"),
    *("RRULE:FREQ=DAILY;UNTIL=20260610", "RRULE:FREQ=HOURLY;INTERVAL=7;COUNT=50", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE"),
    *("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "RRULE:FREQ=YEARLY;BYWEEKNO=53", "RRULE:junk", "SEQUENCE:7"),
    *("EXDATE:20260603T090000Z", "EXDATE;VALUE=DATE:20260604", "EXDATE;TZID=Nowhere:20260605T090000"),
    *("RECURRENCE-ID:20260606T090000Z", "RECURRENCE-ID;VALUE=DATE:20260607", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260608T090000Z"),
])  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=4),
    st.sampled_from(["VEVENT", "VTODO"]),
)
def test_no_mixture_of_lines_raises(components, kind):
    first, *others = components
    text = resource(
        *first, *(line for lines in others for line in again(*lines, kind=kind)), kind=kind
    )
    scanned = scan(text)
    expansion_problem(scanned)
    for window in [(seconds("2026-01-01"), seconds("2027-01-01")), (-(10**12), 10**12)]:
        found = expand(scanned, *window)
        assert len(found) <= LIMIT
        assert all(one.start <= one.end for one in found)
        assert len({(one.recurrence_id, one.entry) for one in found}) == len(found)
