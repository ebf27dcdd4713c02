from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.protocols.icalscan_values import wall
from assistant.protocols.recurrence_dates import LIMIT, dates
from assistant.protocols.recurrence_rule import Frequency, Rule, read_rule
from tests.protocols.icalrules import SHORT, WEEKDAYS, in_step, rules
from tests.protocols.icaltexts import seconds

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - wall times
AGES = (-62_000_000_000, 250_000_000_000)  # years 5 to 9892


def theirs(text: str, start: datetime, first: datetime, last: datetime) -> list[int]:
    found = takewhile(lambda one: one <= last, rrulestr(text, dtstart=start))
    kept = islice((one for one in found if one >= first), LIMIT)
    return [int((one - EPOCH).total_seconds()) for one in kept]


@settings(deadline=None)
@given(rules(), st.datetimes(datetime(2015, 1, 1), datetime(2026, 6, 1)), st.integers(0, 400))  # noqa: DTZ001
def test_dates_are_those_of_dateutil(text, start, days):
    start = in_step(text, start.replace(microsecond=0))
    first = datetime(2026, 1, 1) + timedelta(days=days)  # noqa: DTZ001
    last = first + timedelta(days=90)
    begin, low, high = (int((one - EPOCH).total_seconds()) for one in (start, first, last))
    assert dates(read_rule(text), begin, low, high) == theirs(text, start, first, last)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True),
    st.integers(1, 7),
    st.sampled_from((1, -1)),
    st.sampled_from(WEEKDAYS),
    st.datetimes(datetime(2015, 1, 1), datetime(2026, 6, 1)),  # noqa: DTZ001
)
def test_the_week_in_which_a_series_begins_is_counted_whole(days, place, sign, week_start, start):
    """BYSETPOS, RFC 5545, 3.3.10: as if it had begun with the week, and what is before its start left out."""
    place, start = sign * min(place, len(days)), start.replace(microsecond=0)
    text = f"FREQ=WEEKLY;BYDAY={','.join(days)};WKST={week_start};BYSETPOS={place}"
    last = start + timedelta(days=60)
    begin, high = (int((one - EPOCH).total_seconds()) for one in (start, last))
    expected = theirs(text, in_step(text, start), start, last)
    assert dates(read_rule(text), begin, begin, high) == expected


@settings(deadline=None)
@given(rules(sorted(SHORT)), st.integers(0, 180_000))
def test_dates_below_a_day_are_those_of_dateutil(text, before):
    long = "HOURLY" in text
    first = datetime(2026, 3, 1, 22)  # noqa: DTZ001
    start = first - timedelta(seconds=before if long else before % 7_200)
    last = first + timedelta(hours=60 if long else 4)
    try:
        expected = theirs(text, start, first, last)
    except ValueError:  # dateutil refuses an INTERVAL that never meets its BY part
        expected = []
    begin, low, high = (int((one - EPOCH).total_seconds()) for one in (start, first, last))
    assert dates(read_rule(text), begin, low, high) == expected


@pytest.mark.parametrize("frequency", [one.name for one in Frequency])
@pytest.mark.parametrize(
    "rest",
    [
        *("", ";COUNT=99999999", ";INTERVAL=999999999", ";BYMONTH=2;BYMONTHDAY=30"),
        *(
            ";COUNT=5;BYMONTH=2;BYMONTHDAY=30",
            ";BYWEEKNO=53;BYYEARDAY=1",
            ";BYSETPOS=366",
            ";COUNT=0",
        ),
        ";COUNT=99999;INTERVAL=86399;BYMINUTE=0,1,2",
    ],
)
@pytest.mark.parametrize("start", ["00010101T000000", "19700101T090000", "20260101T093000"])
def test_no_rule_hangs_however_endless_or_old(frequency, rest, start):
    rule = read_rule(f"FREQ={frequency}{rest}")
    for first, last in [(seconds("2026-11-01"), seconds("2026-12-31")), AGES]:
        found = dates(rule, wall(start), first, last)
        assert len(found) <= LIMIT
        assert found == sorted(found)


def test_an_old_daily_rule_is_there_at_once():
    found = dates(read_rule("FREQ=DAILY"), 0, seconds("2026-11-22"), seconds("2026-11-23"))
    assert found == [seconds("2026-11-22"), seconds("2026-11-23")]


def test_counted_and_plain_weekdays_add_up():
    rule = read_rule("FREQ=MONTHLY;BYDAY=MO,1TU")
    found = dates(rule, seconds("2026-11-01"), seconds("2026-11-01"), seconds("2026-11-30"))
    assert [one // 86_400 - seconds("2026-11-01") // 86_400 + 1 for one in found] == [
        2,
        3,
        9,
        16,
        23,
        30,
    ]


def test_a_rule_with_everything():
    text = "rrule".replace(
        "rrule", "FREQ=yearly;INTERVAL=2;COUNT=3;WKST=SU;BYMONTH=3,1;BYDAY=-1SU,MO;X-MINE=1;"
    )
    assert read_rule(text) == Rule(
        Frequency.YEARLY, 2, 3, week_start=6, months=(1, 3), days=((0, 0), (6, -1))
    )


@pytest.mark.parametrize("text", ["FREQ=DAILY;COUNT=-1", "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=OMIT"])
def test_harmless_extras(text):
    assert read_rule(text) == Rule(Frequency.DAILY)


def test_a_rule_that_was_escaped_like_a_text_is_read():
    assert read_rule(r"FREQ=WEEKLY\;BYDAY=MO\,TU\;COUNT=10") == read_rule(
        "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=10"
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "\\",
            "junk",
            "FREQ=",
            "FREQ=FORTNIGHTLY",
            "INTERVAL=2",
            "FREQ=DAILY;FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=0",
        ),
        *(
            "FREQ=DAILY;INTERVAL=-1",
            "FREQ=DAILY;COUNT=x",
            "FREQ=DAILY;UNTIL=soon",
            "FREQ=DAILY;BYDAY=XX",
        ),
        *(
            "FREQ=DAILY;BYDAY=0MO",
            "FREQ=DAILY;BYMONTH=13",
            "FREQ=DAILY;BYMONTHDAY=0",
            "FREQ=DAILY;WKST=XX",
        ),
        *(
            "FREQ=DAILY;RSCALE=CHINESE",
            "FREQ=DAILY;BYEASTER=1",
            "FREQ=DAILY;BYHOUR=",
            "FREQ=DAILY;COUNT=" + "9" * 5000,
        ),
    ],
)
def test_what_is_no_rule_is_refused(text):
    with pytest.raises(ValueError):
        read_rule(text)


@given(st.text())
def test_no_rule_text_raises_anything_else(text):
    try:
        read_rule("FREQ=DAILY;" + text)
    except ValueError:
        return
