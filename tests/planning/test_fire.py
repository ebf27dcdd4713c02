"""When the list comes by itself, and which days went by without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import BadInput
from assistant.planning.fire import (
    IGNORED,
    LATEST,
    Act,
    FireDecision,
    FireState,
    Hold,
    expired,
    fire_decision,
    ignoring,
    lock_writes,
    missed,
    off_days,
)
from assistant.planning.workday import workday
from tests.planning.samples import FRIDAY, MONDAY, PROFILE, all_day, at, holidays_of
from tests.strategies import days, holiday_data, profiles

DAY = workday(FRIDAY, PROFILE)
SATURDAY = FRIDAY + timedelta(days=1)
states = st.builds(FireState, *[st.booleans()] * 5)
holds = st.one_of(
    st.none(), st.builds(Hold, st.none()), st.builds(Hold, st.just(at("18:02", FRIDAY)))
)


@pytest.mark.parametrize(
    ("when", "act"),
    [
        ("17:39", Act.WAIT),
        ("17:40", Act.NOTIFY),
        ("18:29", Act.NOTIFY),
        ("18:30", Act.BADGE),  # L-14, P-1
        ("23:59", Act.BADGE),
    ],
)
def test_the_hours_of_a_day(when, act):
    # L-12
    assert fire_decision(at(when), DAY, FireState()).act is act


def test_before_the_hour_one_waits_for_it():
    assert fire_decision(at("09:00"), DAY, FireState()) == FireDecision(Act.WAIT, at("17:40"))


def test_after_the_close_it_is_a_missed_day():
    # L-20
    assert fire_decision(at("04:00", SATURDAY), DAY, FireState()).act is Act.NOTHING


def test_filed_under_a_lock_it_still_has_its_one_notice():
    # L-18
    assert fire_decision(at("17:40"), DAY, FireState()).act is Act.NOTIFY


def test_made_at_its_hour_the_badge_has_it_and_it_is_not_made_again():
    # L-14
    assert fire_decision(at("19:00"), DAY, FireState(ready=True)).act is Act.NOTHING


@pytest.mark.parametrize(
    "state", [FireState(notified=True), FireState(reviewed=True), FireState(off=True)]
)
def test_no_second_notice_none_after_closing_the_day_none_when_off(state):
    # L-1, L-23, L-30
    assert fire_decision(at("17:40"), DAY, state).act is Act.NOTHING


def test_no_list_on_a_free_day():
    # L-10
    free = workday(SATURDAY, PROFILE)
    assert fire_decision(at("17:40", SATURDAY), free, FireState()).act is Act.NOTHING


@given(profiles(), days, states, st.integers(0, 36 * 60), holds)
def test_a_wait_ends_in_the_future_and_a_notice_is_never_repeated(
    profile, day, state, minutes, hold
):
    found = workday(day, profile)
    now = found.opens + timedelta(minutes=minutes)
    decided = fire_decision(now, found, state, hold)
    if decided.act in {Act.WAIT, Act.HOLD}:
        assert now < decided.at <= found.closes
    if decided.act in {Act.NOTIFY, Act.HOLD}:
        assert found.fires <= now < found.work_end + LATEST  # P-1
    told = replace(state, ready=True, notified=True)
    assert fire_decision(now, found, told).act is Act.NOTHING


@given(profiles(), holiday_data(), days, st.integers(-3, 400), st.frozensets(days))
def test_missed_days_are_work_days_of_the_last_week_without_a_list(
    profile, data, today, gap, filed
):
    # L-20 to L-22
    found = missed(filed, today - timedelta(days=gap), today, profile, data)
    assert list(found) == sorted(set(found))
    for day in found:
        assert today - timedelta(days=min(gap, 7)) <= day < today
        assert day not in filed
        assert workday(day, profile, data).kind.work
        assert not expired(day, today)


def test_the_weekend_between_is_not_missed():
    thursday = FRIDAY - timedelta(days=1)
    assert missed(frozenset({thursday}), thursday, MONDAY, PROFILE) == (FRIDAY,)


def test_holidays_and_leave_are_not_missed():
    after = date(2026, 10, 3)
    seen = date(2026, 9, 29)
    assert missed(frozenset(), seen, after, PROFILE, holidays_of("HK")) == (
        seen,
        date(2026, 9, 30),
        date(2026, 10, 2),
    )
    leave = all_day("年假", seen, after)
    assert missed(frozenset(), seen, after, PROFILE, absences=[leave]) == ()


def test_after_a_month_away_only_a_week_is_offered():
    # L-22
    found = missed(frozenset(), MONDAY - timedelta(days=30), MONDAY, PROFILE)
    assert (len(found), found[0]) == (5, MONDAY - timedelta(days=7))
    assert expired(MONDAY - timedelta(days=8), MONDAY)


@pytest.mark.parametrize(
    ("when", "until", "at_"),
    [
        ("17:45", "17:52", "17:52"),  # a meeting ends, and two minutes
        ("17:45", "19:02", "18:30"),  # at the latest half an hour after work
        ("17:45", None, "18:30"),  # do-not-disturb: nobody knows when it ends
    ],
)
def test_the_notice_waits_while_the_user_is_busy(when, until, at_):
    # L-14
    hold = Hold(at(until) if until else None)
    decided = fire_decision(at(when), DAY, FireState(), hold)
    assert decided == FireDecision(Act.HOLD, at(at_))


def test_held_until_half_an_hour_after_work_it_is_a_badge_only():
    # L-14
    assert fire_decision(at("18:30"), DAY, FireState(), Hold()).act is Act.BADGE
    assert fire_decision(at("18:30"), DAY, FireState(ready=True), Hold()).act is Act.NOTHING


@pytest.mark.parametrize(
    ("locked", "writes"),
    [
        ("17:00", "17:10"),
        ("12:00", "16:10"),  # within the last two hours of work
        ("17:55", "18:05"),
        ("18:00", None),
    ],
)
def test_a_lock_near_the_end_of_work_writes_the_list(locked, writes):
    # L-15, P-9
    assert lock_writes(at(locked), DAY) == (at(writes) if writes else None)


def test_a_lock_on_a_free_day_writes_nothing():
    saturday = workday(SATURDAY, PROFILE)
    assert lock_writes(at("17:00", SATURDAY), saturday) is None


def test_weekdays_without_a_list():
    # L-30
    assert off_days("") == frozenset()
    assert off_days("Fri, monday") == {0, 4}
    with pytest.raises(BadInput, match="yayfri"):
        off_days("mon yayfri")


FIVE = [FRIDAY - timedelta(days=step) for step in range(IGNORED)]


def test_ignored_five_times_it_asks_once_then_keeps_quiet():
    # L-31
    assert not ignoring(FIVE[1:], None, None).ask
    assert ignoring(FIVE, None, None).ask
    after = ignoring(FIVE, None, MONDAY)
    assert (after.ask, after.quiet) == (False, True)


def test_looking_at_a_list_ends_the_quiet():
    # L-31
    assert not ignoring(FIVE, FRIDAY, None).ask
    again = ignoring(FIVE, MONDAY, MONDAY)
    assert (again.ask, again.quiet) == (False, False)
    assert fire_decision(at("17:40"), DAY, FireState(ignored=True)).act is Act.BADGE


@given(st.lists(days, max_size=12), st.none() | days, st.none() | days)
def test_it_never_asks_twice_and_never_asks_one_who_looks(told, opened, asked):
    found = ignoring(told, opened, asked)
    assert not (found.ask and found.quiet)
    assert not (found.ask and asked is not None)
    assert not ignoring(told, max([*told, opened or FRIDAY]), None).ask
