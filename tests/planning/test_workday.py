"""Work days: the order of the decision, half days, zones and the days on which the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.digest import WorkBlock, WorkProfile
from assistant.model.errors import BadInput
from assistant.planning.holidays import NO_HOLIDAYS, Holidays
from assistant.planning.moments import zone_of
from assistant.planning.workday import (
    default_profile,
    next_workday,
    spans,
    work_date,
    workday,
)
from assistant.planning.workweek import parse_week
from tests.planning.samples import FRIDAY, MONDAY, PROFILE, at, holidays_of
from tests.strategies import days, holiday_data, moments, occurrences, profiles

SATURDAY = FRIDAY + timedelta(days=1)
TOMORROW = timedelta(days=1)


@given(profiles(), moments())
def test_each_instant_has_one_work_date(profile, now):
    # L-3, L-25, also on both DST days
    found = workday(work_date(now, profile), profile)
    assert found.opens <= now < found.closes


@given(profiles(), days)
def test_work_days_follow_one_another_without_a_gap(profile, day):
    one, two = workday(day, profile), workday(day + TOMORROW, profile)
    assert one.opens < one.closes == two.opens


@given(profiles(), holiday_data(), st.data())
def test_the_limits_of_a_work_day_are_in_order(profile, holidays, data):
    day = data.draw(days)
    absences = data.draw(st.lists(occurrences(day), max_size=2))
    found = workday(day, profile, holidays, absences)
    if not found.kind.work:
        assert (found.work_start, found.work_end, found.fires, found.kind.blocks) == (None,) * 3 + (
            (),
        )
        return
    assert found.work_start <= found.fires <= found.work_end <= found.closes
    assert found.kind.blocks


@given(profiles(), holiday_data(), days)
def test_the_next_work_day_is_the_first_after(profile, holidays, day):
    found = next_workday(day, profile, holidays)
    between = range(1, (found.date - day).days)
    assert found.date > day
    assert not any(workday(day + timedelta(days=n), profile, holidays).kind.work for n in between)


def test_the_list_comes_twenty_minutes_before_the_end():
    # L-12
    found = workday(FRIDAY, PROFILE)
    assert (found.work_start, found.work_end, found.fires) == (
        at("09:00"),
        at("18:00"),
        at("17:40"),
    )
    assert (found.opens, found.closes) == (at("04:00"), at("04:00", SATURDAY))


def test_a_long_lead_does_not_fire_before_work():
    profile = replace(PROFILE, week=(parse_week("fri 09:00-09:30")), lead_minutes=60)
    assert workday(FRIDAY, profile).fires == at("09:00")


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("America/New_York", date(2026, 3, 7), 23),  # the night in which the clocks go forward
        ("America/New_York", date(2026, 10, 31), 25),
        ("Europe/London", date(2026, 3, 28), 23),
        ("Europe/London", date(2026, 10, 24), 25),
        ("Asia/Hong_Kong", date(2026, 3, 7), 24),
        ("America/Bogota", date(2026, 3, 7), 24),
    ],
)
def test_a_day_has_as_many_hours_as_it_has(zone, day, hours):
    # L-26
    found = workday(day, default_profile(zone, ""))
    assert found.closes - found.opens == timedelta(hours=hours)


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Hong_Kong"])
@pytest.mark.parametrize("day", [date(2026, 3, 9), date(2026, 3, 30), date(2026, 11, 2)])
def test_the_hour_of_the_list_is_on_the_wall_all_year(zone, day):
    fires = workday(day, default_profile(zone, "")).fires
    assert fires.tzinfo is UTC
    assert fires.astimezone(zone_of(zone)).time() == time(17, 40)


def test_late_work_belongs_to_the_day_before():
    # L-3
    assert work_date(at("02:30", SATURDAY), PROFILE) == FRIDAY
    assert work_date(at("03:59", SATURDAY), PROFILE) == FRIDAY
    assert work_date(at("04:00", SATURDAY), PROFILE) == SATURDAY


def test_a_shift_may_end_after_midnight():
    profile = replace(PROFILE, week=parse_week("fri 18:00-02:00"))
    found = workday(FRIDAY, profile)
    assert (found.work_end, found.closes) == (at("02:00", SATURDAY), at("04:00", SATURDAY))


def test_a_night_shift_is_one_work_date_and_has_its_list_before_its_own_end():
    # L-3, L-12: a boundary at 04:00 would cut it in two
    profile = replace(PROFILE, week=parse_week("mon-fri 22:00-06:00"))
    found = workday(FRIDAY, profile)
    assert (found.fires, found.work_end) == (at("05:40", SATURDAY), at("06:00", SATURDAY))
    assert found.closes == at("07:00", SATURDAY) == workday(SATURDAY, profile).opens
    assert work_date(at("05:00", SATURDAY), profile) == FRIDAY
    assert work_date(at("07:00", SATURDAY), profile) == SATURDAY
    assert spans(found, zone_of(PROFILE.zone)) == [(at("22:00"), at("06:00", SATURDAY))]


def test_a_day_closes_at_the_latest_where_the_next_work_begins():
    profile = replace(PROFILE, week=parse_week("mon-sun 08:00-07:30"))
    found = workday(FRIDAY, profile)
    assert (found.work_end, found.closes) == (at("07:30", SATURDAY), at("08:00", SATURDAY))


@pytest.mark.parametrize(
    ("region", "day", "work", "make_up"),
    [
        ("CN", date(2026, 2, 14), True, True),  # Saturday, 调休
        ("CN", date(2026, 2, 23), False, False),  # Monday, swapped
        ("CN", date(2026, 10, 10), True, True),
        ("TW", date(2025, 2, 8), True, True),  # the last 補班 before the rules changed
        ("TW", date(2026, 2, 20), False, False),
        ("TW", date(2027, 4, 30), False, False),
        ("HK", date(2026, 4, 7), False, False),
        ("GB", date(2026, 4, 6), False, False),
        ("US", date(2026, 11, 26), False, False),
        ("HK", MONDAY, True, False),
    ],
)
def test_holidays_and_make_up_days(region, day, work, make_up):
    # L-7, L-8
    kind = workday(day, default_profile("Asia/Shanghai", region), holidays_of(region)).kind
    assert (kind.work, kind.make_up) == (work, make_up)
    assert bool(kind.reason) == (day != MONDAY)
    assert kind.blocks == ((WorkBlock(time(9), time(18)),) if work else ())


def test_a_make_up_day_is_worked_like_most_days():
    week = parse_week("mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00")
    profile = replace(default_profile("Asia/Taipei", "TW"), week=week)
    assert workday(date(2025, 2, 8), profile, holidays_of("TW")).kind.blocks == week[0]
    nobody = replace(profile, week=((),) * 7)
    assert not workday(date(2025, 2, 8), nobody, holidays_of("TW")).kind.work


def test_the_companys_days_beat_the_public_ones():
    days_ = (("2026-11-23", False, "Founder's day"), ("2026-12-25", True, "Stocktaking (work)"))
    profile = replace(PROFILE, company_days=days_)
    off, on = (
        workday(day, profile, holidays_of("HK")).kind for day in (MONDAY, date(2026, 12, 25))
    )
    assert (off.work, off.reason) == (False, "Founder's day")
    assert (on.work, on.make_up) == (True, False)


def test_after_the_end_of_the_data_nothing_is_guessed():
    # L-11
    data = Holidays("CN", {}, date(2026, 12, 31))
    assert not workday(date(2026, 12, 31), PROFILE, data).kind.data_ran_out
    assert workday(date(2027, 1, 1), PROFILE, data).kind.data_ran_out
    assert not workday(date(2040, 1, 2), PROFILE, NO_HOLIDAYS).kind.data_ran_out


def test_an_unknown_zone_is_said_in_a_sentence():
    with pytest.raises(BadInput, match="is not a time zone"):
        workday(FRIDAY, WorkProfile("Mars/Olympus", ((),) * 7))


def test_a_year_without_work_ends_the_search():
    profile = replace(PROFILE, week=((),) * 7)
    assert next_workday(FRIDAY, profile).date == SATURDAY


def test_a_year_is_enough_and_the_instants_are_utc():
    assert next_workday(date(2026, 12, 31), PROFILE).opens == datetime(2026, 12, 31, 20, tzinfo=UTC)
