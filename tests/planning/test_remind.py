"""Reminders: each once, nothing lost over sleep, nothing old again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Component
from assistant.planning.remind import (
    AlarmRow,
    Snooze,
    due,
    next_alarm,
    reminder_id,
    with_snoozes,
)
from tests.planning.samples import FRIDAY, MONDAY, PROFILE, at

LONG_AGO = at("00:00")
NONE: frozenset[str] = frozenset()
STARTS = datetime(2026, 11, 20, 6, tzinfo=UTC)


def alarm(trigger: str = "13:50", start: str = "14:00", end: str = "15:00", **fields) -> AlarmRow:
    kind = fields.pop("component", Component.EVENT)
    return AlarmRow("item", "", kind, "Review", "Room 3", at(start), at(end), at(trigger), **fields)


@st.composite
def rows(draw):
    start = STARTS + timedelta(minutes=draw(st.integers(-600, 600)))
    trigger = start + timedelta(minutes=draw(st.sampled_from((-60, -10, 0, 5))))
    return AlarmRow(
        item_id=draw(st.sampled_from("ab")),
        recurrence_id=draw(st.sampled_from(("", "20261120T060000Z"))),
        component=draw(st.sampled_from(Component)),
        summary="x",
        location="",
        start=start,
        end=start + timedelta(minutes=draw(st.sampled_from((0, 30)))),
        trigger=trigger,
        acknowledged=draw(st.none() | st.just(trigger)),
    )


@given(st.lists(rows(), max_size=8), st.lists(st.integers(-700, 700), min_size=2, max_size=6))
def test_each_reminder_comes_once_however_often_one_looks(found, minutes):
    # the app is off at times; the time of the last look is kept
    shown: set[str] = set()
    looks = sorted(STARTS + timedelta(minutes=step) for step in minutes)
    for since, now in pairwise(looks):
        fresh = [one.id for one in due(found, now, frozenset(shown), since)]
        assert len(set(fresh)) == len(fresh)
        assert not shown & set(fresh)
        shown.update(fresh)


@given(st.lists(rows(), max_size=8), st.integers(-700, 700))
def test_nothing_is_due_before_the_next_alarm(found, step):
    now = STARTS + timedelta(minutes=step)
    coming = next_alarm(found, now, NONE)
    later = coming - timedelta(seconds=1) if coming else now + timedelta(days=9)
    assert due(found, max(now, later), NONE, now) == ()


def test_a_reminder_says_what_it_is_about():
    (one,) = due([alarm(links=("https://meet.example/x",))], at("13:50"), NONE, LONG_AGO)
    assert (one.title, one.kind, one.at, one.location) == ("Review", "event", at("13:50"), "Room 3")
    assert one.links == ("https://meet.example/x",)


def test_two_alarms_for_one_minute_are_one_notice():
    #
    assert len(due([alarm(), alarm(absolute=True)], at("13:50"), NONE, LONG_AGO)) == 1


def test_shown_and_acknowledged_ones_never_come_again():
    #
    row = alarm()
    shown = frozenset({reminder_id("item", "", at("13:50"))})
    assert due([row], at("13:50"), shown, LONG_AGO) == ()
    assert next_alarm([row], at("13:00"), shown) is None
    dismissed = replace(row, acknowledged=at("13:51"))
    assert due([dismissed], at("13:55"), NONE, LONG_AGO) == ()
    assert next_alarm([dismissed], at("13:00"), NONE) is None


def test_an_older_acknowledgement_is_about_an_older_instance():
    row = alarm(acknowledged=at("13:49"))
    assert len(due([row], at("13:50"), NONE, LONG_AGO)) == 1


def test_what_was_due_during_sleep_comes_unless_the_event_is_over():
    #
    assert len(due([alarm()], at("14:59"), NONE, LONG_AGO)) == 1
    assert due([alarm()], at("15:00"), NONE, LONG_AGO) == ()


def test_an_alarm_at_or_after_the_end_and_a_todo_are_not_over():
    after = alarm(trigger="15:00")
    task = alarm(component=Component.TODO, start="12:00", end="12:00")
    assert len(due([after, task], at("17:00"), NONE, LONG_AGO)) == 2


def test_what_was_due_before_the_last_look_is_old():
    #
    assert due([alarm()], at("14:10"), NONE, at("13:50")) == ()


def test_an_all_day_event_is_over_at_the_users_midnight():
    row = replace(alarm(), start=FRIDAY, end=MONDAY)
    zone = PROFILE.zone
    assert len(due([row], at("23:59", MONDAY - timedelta(days=1)), NONE, LONG_AGO, zone)) == 1
    assert due([row], at("00:00", MONDAY), NONE, LONG_AGO, zone) == ()


def test_a_moved_event_reminds_anew():
    #
    moved = alarm("15:50", "16:00", "17:00")
    shown = frozenset({reminder_id("item", "", at("13:50"))})
    assert next_alarm([moved], at("14:00"), shown) == at("15:50")


def test_a_snooze_comes_back_once_after_its_time():
    #
    first = due([alarm()], at("13:50"), NONE, LONG_AGO)
    shown = frozenset(one.id for one in first)
    found = with_snoozes([alarm()], [Snooze("item", "", at("14:00"), at("14:00"))])
    assert next_alarm(found, at("13:50"), shown) == at("14:00")
    again = due(found, at("14:00"), shown, at("13:50"))
    assert len(again) == 1
    assert due(found, at("14:01"), shown | {again[0].id}, at("13:50")) == ()


def test_a_snooze_of_a_moved_or_deleted_event_is_forgotten():
    #
    snooze = Snooze("item", "", at("14:00"), at("14:00"))
    moved = alarm("15:50", "16:00", "17:00")
    assert with_snoozes([moved], [snooze]) == (moved,)
    assert with_snoozes([], [snooze]) == ()


def test_a_snooze_outlives_a_dismissal_of_the_alarm():
    found = with_snoozes(
        [alarm(acknowledged=at("13:51"))], [Snooze("item", "", at("14:00"), at("14:10"))]
    )
    assert next_alarm(found, at("13:55"), NONE) == at("14:10")
