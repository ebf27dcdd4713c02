"""Reminders: each once, nothing lost over sleep, nothing old again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Component
from assistant.planning.later import snooze_choices
from assistant.planning.moments import zone_of
from assistant.planning.remind import (
    AlarmRow,
    Snooze,
    chain,
    due,
    next_alarm,
    reminder_id,
    standing,
    with_snoozes,
)
from assistant.planning.workday import workday
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
        found_now = due(found, now, frozenset(shown), since)
        fresh = [ident for one in found_now for ident in (one.id, *one.covers)]
        assert len(set(fresh)) == len(fresh)
        assert len({(one.item_id, one.recurrence_id) for one in found_now}) == len(found_now)
        assert not shown & set(fresh)
        shown.update(fresh)


@given(st.lists(rows(), max_size=8), st.integers(-700, 700))
def test_nothing_is_due_before_the_next_alarm(found, step):
    now = STARTS + timedelta(minutes=step)
    found = [row for row in found if row.trigger > now]
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


def test_an_acknowledgement_of_the_far_future_silences_nothing():
    # written by a clock that was wrong, or by somebody who wants a series to be missed
    far = alarm(acknowledged=at("13:50") + timedelta(days=20_000))
    assert len(due([far], at("13:50"), NONE, LONG_AGO)) == 1


def test_what_was_due_during_sleep_comes_unless_the_event_is_over():
    #
    assert len(due([alarm()], at("14:59"), NONE, LONG_AGO)) == 1
    assert due([alarm()], at("15:00"), NONE, LONG_AGO) == ()


def test_an_alarm_at_or_after_the_end_and_a_todo_are_not_over():
    after = alarm(trigger="15:00")
    task = replace(after, item_id="task", component=Component.TODO, trigger=at("12:00"))
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


def test_of_one_event_the_latest_alarm_stands_for_all_that_were_missed():
    #
    early = alarm("09:00")
    (one,) = due([early, alarm("13:50")], at("13:55"), NONE, LONG_AGO)
    assert (one.at, one.missed) == (at("13:50"), True)
    assert one.covers == (reminder_id("item", "", at("09:00")),)


def test_what_is_two_minutes_old_was_missed():
    #
    (fresh,) = due([alarm()], at("13:52"), NONE, LONG_AGO)
    (old,) = due([alarm()], at("13:52") + timedelta(seconds=1), NONE, LONG_AGO)
    assert (fresh.missed, old.missed) == (False, True)


def test_an_event_that_comes_too_late_for_its_alarm_reminds_while_it_is_ahead():
    # a colleague invites at 13:55 for 14:00: the alarm of 13:50 is before the last check
    row = alarm()
    assert len(due([row], at("13:56"), NONE, at("13:55"))) == 1
    assert due([row], at("14:01"), NONE, at("13:55")) == ()
    assert (
        due([row], at("13:56"), frozenset({reminder_id("item", "", at("13:50"))}), at("13:55"))
        == ()
    )


def test_what_the_user_has_just_made_says_nothing_at_once():
    #
    assert due([alarm()], at("13:56"), NONE, at("13:55"), own={"item": at("13:55")}) == ()


def test_only_the_last_alarm_of_a_late_event_counts():
    first, last = alarm("09:00"), alarm("13:50")
    assert due([first, last], at("13:00"), NONE, at("12:55")) == ()
    assert [one.at for one in due([first, last], at("13:56"), NONE, at("13:55"))] == [at("13:50")]


def test_a_dismissal_elsewhere_takes_it_off_the_screen():
    #
    ids = {reminder_id("item", "", at("13:50"))}
    assert standing([alarm()], ids, at("13:51"), PROFILE.zone) == ids
    seen = alarm(acknowledged=at("13:51"))
    assert standing([seen], ids, at("13:52"), PROFILE.zone) == NONE
    assert standing([], ids, at("13:52"), PROFILE.zone) == NONE
    assert standing([alarm()], ids, at("15:00"), PROFILE.zone) == NONE


def test_dismissing_one_of_the_repeats_ends_them_all():
    #
    rows = [alarm(f"13:{minute}", nominal=at("13:40")) for minute in (40, 45, 50)]
    (one,) = due(rows[:1], at("13:40"), NONE, LONG_AGO)
    assert set(chain(rows, one)) == {reminder_id("item", "", row.trigger) for row in rows}
    seen = [replace(row, acknowledged=at("13:41")) for row in rows]
    assert next_alarm(seen, at("13:41"), NONE) is None


def choices(clock: str, day=FRIDAY) -> dict[str, datetime]:
    found = snooze_choices(at(clock, day), workday(day, PROFILE), PROFILE.zone)
    return {one.name: one.at for one in found}


def test_the_choices_of_remind_me_later():
    #
    monday = MONDAY
    assert choices("14:00") == {
        "10min": at("14:10"),
        "1h": at("15:00"),
        "evening": at("18:00"),
        "tomorrow": at("09:00", FRIDAY + timedelta(days=1)),
        "next_week": at("09:00", monday),
    }
    assert choices("17:45")["evening"] == at("18:45")
    assert choices("14:00", monday)["next_week"] == at("09:00", monday + timedelta(days=7))


@given(st.integers(0, 365 * 24 * 60))
def test_every_choice_is_ahead(minutes):
    now = STARTS + timedelta(minutes=minutes)
    day = workday(now.astimezone(zone_of(PROFILE.zone)).date(), PROFILE)
    found = [one.at for one in snooze_choices(now, day, PROFILE.zone)]
    assert all(one > now for one in found)
    assert len(found) == 5
