"""The one door to the screen: what is said now, what later, what never."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.item import Response
from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling, Topic
from assistant.planning.meetings import REST, meeting_until
from assistant.planning.quiet import (
    BUDGET,
    Around,
    Candidate,
    Verdict,
    asked_for,
    deal,
    decide,
    reminding,
)
from tests.planning.samples import FRIDAY, HK, all_day, at, event

NOW = at("11:00")
FREE = Around(NOW)
NOTICES = (Topic.LIST, Topic.MISSED, Topic.UNFINISHED)


def reminder(name: str = "a", kind: str = "event", due: str = "11:00", **fields) -> Reminder:
    return Reminder(name, name, "", kind, name, at(due), **{"start": at("11:10"), **fields})


def notice(topic: Topic = Topic.MISSED) -> Candidate:
    return Candidate(Telling(f"{topic}:x", topic, days=(FRIDAY,), counts=(("lists", 1),)))


arounds = st.builds(
    Around,
    st.just(NOW),
    locked=st.booleans(),
    quiet=st.booleans(),
    presenting=st.booleans(),
    rests_until=st.sampled_from([None, NOW - REST, NOW + REST]),
    meeting_until=st.sampled_from([None, NOW + REST]),
    working=st.booleans(),
    works_at=st.sampled_from([None, NOW + timedelta(hours=1)]),
    spent=st.integers(0, 8),
    list_told=st.booleans(),
    masked=st.booleans(),
)
candidates = st.lists(
    st.one_of(
        st.builds(notice, st.sampled_from(NOTICES)),
        st.builds(
            lambda name, kind, due, start: reminding(reminder(name, kind, due, start=start)),
            st.text("abc", min_size=1, max_size=3),
            st.sampled_from(["event", "todo"]),
            st.sampled_from(["10:00", "10:59", "11:00"]),
            st.sampled_from([at("11:10"), FRIDAY]),
        ),
    ),
    max_size=8,
    unique_by=lambda each: each.telling.key,
)


@given(candidates, arounds)
def test_nothing_is_lost_and_nothing_is_said_twice(found, around):
    # each thing is shown in one card, held, or left to the badge
    dealt = deal(found, around)
    said = [r.id for telling in dealt.tellings for r in telling.reminders]
    held = [each.telling.key for each in dealt.held]
    assert len(said) == len(set(said))
    for each in found:
        what = decide(each, around).verdict
        assert (each.telling.key in held) is (what in {Verdict.HOLD, Verdict.COUNT})
        if each.reminder is not None:
            assert (each.reminder.id in said) is (what is Verdict.SHOW)


@given(candidates, arounds)
def test_the_budget_holds(found, around):
    # N-17: six unasked ones a work day, whatever comes; late ones of a moment are one card
    unasked = [each for each in deal(found, around).tellings if each.unasked]
    assert len(unasked) <= 1
    assert around.spent + len(unasked) <= max(BUDGET, around.spent)


@given(candidates, arounds)
def test_do_not_disturb_and_a_full_screen_hold_everything(found, around):
    #
    for busy in (replace(around, quiet=True), replace(around, presenting=True)):
        assert deal(found, busy).tellings == ()


@given(candidates, arounds)
def test_a_locked_screen_has_no_content_and_no_buttons(found, around):
    #
    for telling in deal(found, replace(around, locked=True)).tellings:
        assert telling.masked
        assert (telling.reminders, telling.actions, telling.titles) == ((), (), ())


@given(candidates, arounds)
def test_outside_work_only_the_list_and_what_was_asked_for(found, around):
    # R-22, P-1, P-2
    free = replace(around, working=False)
    for each in found:
        if decide(each, free).verdict is Verdict.SHOW:
            asked = each.reminder is not None and asked_for(each.reminder)
            assert asked or each.telling.topic is Topic.LIST


@given(candidates, arounds)
def test_a_later_hour_is_in_the_future(found, around):
    again = deal(found, around).again
    assert again is None or again > around.now


def test_in_a_meeting_the_next_event_comes_and_a_todo_waits():
    # R-21, P-2
    around = replace(FREE, meeting_until=at("11:32"))
    dealt = deal((reminding(reminder()), reminding(reminder("b", "todo"))), around)
    assert [each.reminders[0].id for each in dealt.tellings] == ["a"]
    assert dealt.again == at("11:32")


def test_three_at_once_are_three_four_are_one():
    three = [reminding(reminder(name)) for name in "abc"]
    assert len(deal(three, FREE).tellings) == 3
    (card,) = deal([*three, reminding(reminder("d"))], FREE).tellings
    assert card.count("reminders") == 4


def test_missed_while_asleep_is_one_card_and_a_fresh_one_is_its_own():
    #
    late = [reminding(reminder(name, due="09:00")) for name in "ab"]
    card, single = deal([*late, reminding(reminder("c"))], FREE).tellings
    assert [each.id for each in card.reminders] == ["a", "b"]
    assert single.key == "remind:c"


def test_what_was_held_back_is_one_summary():
    #
    late = [reminding(reminder(name, due="10:00")) for name in "ab"]
    (card,) = deal([notice(), *late], FREE).tellings
    assert card.topic is Topic.SUMMARY
    assert (card.count("reminders"), card.count("lists"), card.days) == (2, 1, (FRIDAY,))


def test_the_last_notice_of_the_day_is_the_lists():
    around = replace(FREE, spent=BUDGET - 1)
    assert decide(notice(Topic.MISSED), around).verdict is Verdict.BADGE
    assert decide(notice(Topic.LIST), around).verdict is Verdict.SHOW


@pytest.mark.parametrize(
    ("fields", "buttons"),
    [
        ({}, (Do.SNOOZE_10, Do.SNOOZE_60, Do.MORE, Do.DISMISS)),
        (
            {"join": "https://meet.example.com/a"},
            (Do.JOIN, Do.SNOOZE_10, Do.SNOOZE_60, Do.MORE, Do.DISMISS),
        ),
        ({"second": True, "join": "https://meet.example.com/a"}, (Do.JOIN, Do.JOINED, Do.DISMISS)),
        ({"can_complete": True}, (Do.SNOOZE_10, Do.SNOOZE_60, Do.MORE, Do.DONE, Do.DISMISS)),
    ],
)
def test_the_buttons_of_a_reminder(fields, buttons):
    #
    assert reminding(reminder(**fields)).telling.actions == buttons


def test_the_end_of_a_meeting_and_two_minutes():
    # L-14
    events = [event("a", "10:30", "11:30"), event("b", "11:31", "12:00")]
    assert meeting_until(events, NOW, HK) == at("12:02")
    assert meeting_until(events, at("12:02"), HK) is None
    assert meeting_until(events, at("10:29"), HK) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"transparent": True},
        {"status": "CANCELLED"},
        {"response": Response.DECLINED},
        {"response": Response.NEEDS_ACTION},
        {"response": Response.TENTATIVE},
    ],
)
def test_what_does_not_bind_the_user_is_no_meeting(fields):
    assert meeting_until([event("a", "10:30", "11:30", **fields)], NOW, HK) is None


def test_a_long_block_of_nobody_else_is_no_meeting():
    # L-14, R-21: "Office" from nine to six must not hold back every to-do of the day
    office = event("Office", "09:00", "18:00")
    assert meeting_until([office], NOW, HK) is None
    for fields in ({"organizer": "lin@example.com"}, {"response": Response.ACCEPTED}):
        assert meeting_until([replace(office, **fields)], NOW, HK) == at("18:02")


def test_an_all_day_event_is_no_meeting():
    day = all_day("fair", FRIDAY, FRIDAY + timedelta(days=1))
    assert meeting_until([day], NOW, HK) is None


def test_counts_only_where_the_user_wants_it_so():
    (shown,) = deal([reminding(reminder())], replace(FREE, masked=True)).tellings
    assert shown.masked
    assert shown.actions  # the screen is the user's own: the buttons stay


def test_what_is_due_on_the_day_is_told_with_its_list():
    # the list has it, so it is no line of a summary and no card of its own
    on_day = reminding(reminder("a", "todo", "09:00", start=FRIDAY))
    (card,) = deal([notice(Topic.LIST), on_day], FREE).tellings
    assert card.topic is Topic.LIST
    assert [each.id for each in card.reminders] == ["a"]
