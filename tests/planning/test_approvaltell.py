"""Which approvals and decisions are worth a notice, and with which buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Decision,
    Origin,
    Stage,
    State,
    Tier,
)
from assistant.model.telling import Do, Topic
from assistant.planning import quiet
from assistant.planning.approvaltell import (
    A_SENDER,
    HOUR,
    Told,
    answering,
    decision_over,
    offers,
    sender,
    stage_key,
    task_key,
    task_over,
    worth,
)
from assistant.planning.quiet import Around, Verdict, deal, decide
from tests.planning.samples import at

NOW = at("11:00")
FREE = Around(NOW)
NONE = Told()


def task(name: str = "a", **fields) -> ApprovalTask:
    given_ = {"requester": "Chen", "opened": at("10:59"), **fields}
    return ApprovalTask(
        name, "hub", "Hub", "hub", Bucket.TO_DECIDE, name, name, "1", f"Request {name}", **given_
    )


def tasks(number: int, **fields) -> list[ApprovalTask]:
    return [task(f"t{n}", requester=f"Person {n}", **fields) for n in range(number)]


def said(*found: ApprovalTask, told: Told = NONE, open_: int = 0, room: int = 5):
    return offers(found, open_ or len(found), told, NOW, room)


def decision(stage: Stage, origin: Origin = Origin.TOAST, **fields) -> Decision:
    times = {"created_at": NOW, "not_before": NOW + timedelta(seconds=8), "expires_at": NOW + HOUR}
    return Decision("d", "a", Action.APPROVE, stage, origin, **{**times, **fields})


@pytest.mark.parametrize(
    ("tier", "buttons"),
    [
        (Tier.LOW, (Do.APPROVE, Do.REJECT, Do.REVIEW)),
        (Tier.MIDDLE, (Do.REVIEW,)),
        (Tier.HIGH, (Do.OPEN,)),
        (Tier.SOURCE, (Do.OPEN,)),
    ],
)
def test_the_buttons_follow_the_tier(tier, buttons):
    # at tier 2 and 3 nothing decides
    (found,) = said(task(tier=tier)).candidates
    assert found.telling.actions == buttons


@given(st.lists(st.sampled_from(Tier), max_size=9), st.integers(0, 6))
def test_no_notice_decides_more_than_one_low_task(tiers, room):
    #
    found = [task(f"t{n}", tier=tier, requester=str(n)) for n, tier in enumerate(tiers)]
    for each in said(*found, room=room).candidates:
        if {Do.APPROVE, Do.REJECT} & set(each.telling.actions):
            assert [one.tier for one in each.telling.tasks] == [Tier.LOW]


@given(st.integers(0, 12), st.integers(0, 6))
def test_each_new_task_is_in_one_notice(number, room):
    found = said(*tasks(number), room=room).candidates
    named = [each.id for one in found for each in one.telling.tasks]
    assert sorted(named) == sorted(each.id for each in tasks(number))


@pytest.mark.parametrize(
    "fields",
    [
        {"due": NOW},  # expired
        {"snoozed_until": NOW + HOUR},
        {"state": State.WITHDRAWN},
        {"bucket": Bucket.HANDLED},
        {"decision": decision(Stage.WAITING)},  # N-2: the user has decided
    ],
)
def test_what_does_not_wait_for_the_user_is_not_told(fields):
    assert said(replace(task(), **fields)).candidates == ()


def test_what_was_told_is_not_told_again():
    # N-4
    one = task()
    assert said(one, told=Told(frozenset({task_key(one)}))).candidates == ()


def test_a_task_that_is_opened_anew_is_news():
    one = task()
    again = replace(one, opened=at("10:00"))
    assert said(again, told=Told(frozenset({task_key(one)}))).candidates


def test_above_five_open_there_is_a_number():
    # "7 approvals wait, the first until 15:00"
    (found,) = said(task(due=at("15:00")), open_=7).candidates
    telling = found.telling
    assert (telling.count("approvals"), telling.until) == (7, at("15:00"))
    assert telling.actions == (Do.OPEN,)


def test_the_number_comes_once_an_hour():
    #
    told = Told(digest=NOW - timedelta(minutes=20))
    found = said(task(), told=told, open_=7)
    assert (found.candidates, found.again) == ((), NOW + timedelta(minutes=40))


def test_three_notices_an_hour_of_one_sender():
    # the rest waits in the inbox, and as a count
    one, other = task("a"), task("b", requester="Li")
    times = tuple(NOW - timedelta(minutes=m) for m in (50, 30, 10))
    told = Told(senders={sender(one): times})
    (found,) = said(one, other, told=told).candidates
    assert [each.id for each in found.telling.tasks] == ["b"]
    assert found.telling.count("more") == 1
    assert said(one, told=told).again == times[0] + HOUR
    assert said(one, told=Told(senders={sender(one): times[1:]})).candidates


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_nobody_gets_more_than_three_notices_an_hour(steps):
    # somebody sends again and again
    now, times, shown = NOW, [], []
    for number, step in enumerate(steps):
        now += timedelta(minutes=5 * step)
        one = task(f"t{number}", opened=now)
        told = Told(senders={sender(one): tuple(each for each in times if each > now - HOUR)})
        if offers((one,), 1, told, now, 5).candidates:
            times.append(now)
            shown.append(now)
    for begin in shown:
        assert sum(begin <= each < begin + HOUR for each in shown) <= A_SENDER


def test_senders_are_told_apart_by_their_id_and_not_by_their_name():
    one, other = (
        task(requester="Chen", requester_id="u1"),
        task(requester="Chen", requester_id="u2"),
    )
    assert sender(one) != sender(other)
    assert sender(one) == sender(replace(one, requester="Boss"))


# ---------------------------------------------------------------------- hours, lock, masks


def candidate(**fields):
    return said(task(**fields)).candidates[0]


def test_outside_work_hours_nothing_comes():
    # R-22, N-12
    around = replace(FREE, working=False, works_at=NOW + HOUR)
    assert decide(candidate(), around) == quiet.Decided(Verdict.HOLD, NOW + HOUR)


@pytest.mark.parametrize(
    ("fields", "comes"),
    [
        ({"urgent_reason": "The flight is tonight"}, True),
        ({"urgent_reason": " "}, False),
        ({"urgent_reason": "now", "requester": ""}, False),
    ],
)
def test_urgent_with_a_reason_of_a_named_person_may_come_after_work(fields, comes):
    # N-12
    found = candidate(urgent=True, **fields)
    what = decide(found, replace(FREE, working=False)).verdict
    assert (what is Verdict.SHOW) is comes


def test_the_second_urgent_one_of_a_day_is_like_any_other():
    # N-12: at most one a day per sender
    one = task(urgent=True, urgent_reason="again")
    (found,) = said(one, told=Told(urgent=frozenset({sender(one)}))).candidates
    assert not found.urgent


def test_urgent_ones_are_not_hidden_in_a_number():
    one = task(urgent=True, urgent_reason="The flight is tonight")
    found = said(one, task("b", requester="Li"), open_=9).candidates
    assert [len(each.telling.tasks) for each in found] == [1, 1]
    assert [each.telling.key.partition(":")[0] for each in found] == ["approval", "approvals"]


def test_a_locked_screen_shows_a_number_only():
    #
    around = replace(FREE, locked=True)
    found = said(*tasks(2, tier=Tier.LOW)).candidates
    (telling,) = deal(found, around).tellings
    assert (telling.topic, telling.count("approvals"), telling.masked) == (Topic.APPROVALS, 2, True)
    assert (telling.tasks, telling.actions, telling.titles) == ((), (), ())


@pytest.mark.parametrize("how", ["presenting", "quiet"])
def test_nothing_comes_while_presenting(how):
    #
    assert deal(said(task()).candidates, replace(FREE, **{how: True})).tellings == ()


def test_who_sees_no_content_decides_nothing():
    #
    (telling,) = deal([candidate(tier=Tier.LOW)], replace(FREE, masked=True)).tellings
    assert (telling.masked, telling.actions) == (True, (Do.REVIEW,))


@given(st.integers(0, 12), st.integers(0, 8), st.booleans())
def test_the_budget_holds_for_approvals(number, spent, list_told):
    # N-17: six unasked ones a work day, the last of them the list's
    around = replace(FREE, spent=spent, list_told=list_told)
    found = said(*tasks(number), room=around.room(Topic.APPROVALS)).candidates
    unasked = sum(each.unasked for each in deal(found, around).tellings)
    assert unasked <= around.room(Topic.APPROVALS)


def test_a_task_stands_beside_what_else_is_told():
    # its buttons would be lost in a summary
    lists = quiet.Candidate(quiet.Telling("missed:x", Topic.MISSED, counts=(("lists", 1),)))
    found = deal([lists, candidate(tier=Tier.LOW)], FREE).tellings
    assert [each.topic for each in found] == [Topic.MISSED, Topic.APPROVALS]
    (one,) = deal([lists, candidate()], replace(FREE, spent=4)).tellings
    assert (one.topic, one.count("approvals"), len(one.tasks)) == (Topic.SUMMARY, 1, 1)


# ---------------------------------------------------------------------- snooze


def test_a_snooze_comes_back_at_its_hour():
    # wanted by the user, so it takes nothing from the day's budget
    told_ = task(told_version="1", snoozed_until=NOW + HOUR, due=NOW + 2 * HOUR, then="goes to Lin")
    assert said(told_).again == NOW + HOUR
    (found,) = offers((told_,), 1, NONE, NOW + HOUR, 0).candidates
    telling = found.telling
    assert (telling.back, telling.unasked, telling.tasks[0].then) == (True, False, "goes to Lin")
    assert decide(found, replace(FREE, spent=6, working=False)).verdict is Verdict.SHOW


def test_a_snooze_comes_back_once():
    back = task(snoozed_until=NOW)
    assert said(back, told=Told(frozenset({task_key(back)}))).candidates == ()
    later = replace(back, snoozed_until=NOW - timedelta(minutes=1))
    assert said(later, told=Told(frozenset({task_key(back)}))).candidates


# ---------------------------------------------------------------------- what a decision became


@pytest.mark.parametrize(
    ("stage", "origin", "buttons"),
    [
        (Stage.HELD, Origin.TOAST, (Do.UNDO,)),
        (Stage.WAITING, Origin.TOAST, ()),
        (Stage.DONE, Origin.TOAST, ()),
        (Stage.NOT_SENT, Origin.CARD, (Do.SEND_NOW, Do.UNDO)),
        (Stage.ALREADY, Origin.LIST, (Do.OPEN,)),
        (Stage.CHANGED, Origin.BATCH, (Do.OPEN,)),
        (Stage.REFUSED, Origin.CARD, (Do.OPEN,)),
    ],
)
def test_what_the_user_has_to_know_of_his_decision(stage, origin, buttons):
    # P-10
    one = decision(stage, origin)
    assert worth(one, NOW)
    found = answering(one, None, NOW)
    assert (found.telling.actions, found.telling.unasked) == (buttons, False)


@pytest.mark.parametrize(
    ("stage", "origin"),
    [
        (Stage.HELD, Origin.CARD),
        (Stage.DONE, Origin.LIST),
        (Stage.SENDING, Origin.TOAST),
        (Stage.UNDONE, Origin.TOAST),
    ],
)
def test_a_plain_end_needs_no_notice(stage, origin):
    # N-2
    assert not worth(decision(stage, origin), NOW)


def test_what_was_sent_from_its_notice_ends_in_a_notice():
    # A-7, P-10: decided on the card, stopped, and sent again by a button on the screen
    one = decision(Stage.DONE, Origin.CARD)
    assert worth(one, NOW, {stage_key(one, Stage.NOT_SENT)})


def test_all_stages_of_a_decision_stand_in_one_place():
    keys = {answering(decision(stage), None, NOW).telling.key for stage in Stage}
    assert len(keys) == 1


def test_a_high_decision_that_was_stopped_is_verified_anew():
    # P-10, A-10: nothing is sent from the notice
    found = answering(decision(Stage.NOT_SENT), task(tier=Tier.HIGH), NOW)
    assert found.telling.actions == (Do.OPEN, Do.UNDO)


def test_what_was_not_sent_before_the_weekend_is_told_after_it():
    # P-10, A-18: decided on Friday, expired meanwhile
    old = NOW - timedelta(days=3)
    for stage in (Stage.NOT_SENT, Stage.EXPIRED, Stage.REFUSED):
        found = decision(stage, Origin.CARD, created_at=old, at=old)
        assert worth(found, NOW)
        assert not answering(found, None, NOW).prompt


def test_the_undo_comes_in_a_meeting_and_to_nobody_who_is_away():
    #
    found = answering(decision(Stage.HELD), None, NOW)
    assert decide(found, replace(FREE, quiet=True)).verdict is Verdict.SHOW
    assert decide(found, replace(FREE, locked=True)).verdict is Verdict.HOLD
    end = answering(decision(Stage.REFUSED), None, NOW)
    assert decide(end, replace(FREE, working=False)).verdict is Verdict.SHOW
    assert decide(end, replace(FREE, presenting=True)).verdict is Verdict.HOLD


# ---------------------------------------------------------------------- over


@pytest.mark.parametrize(
    ("present", "over"),
    [
        (task(), False),
        (task(amount="18000"), False),  # pressed now, it says what changed
        (None, True),
        (task(decision=decision(Stage.HELD)), True),
        (task(snoozed_until=NOW + HOUR), True),
        (task(due=NOW), True),
        (task(tier=Tier.HIGH), True),  # its buttons must not stay
    ],
)
def test_what_was_handled_leaves_the_screen(present, over):
    # N-5, A-14
    assert task_over(task(), present, NOW) is over


def test_a_decision_that_was_taken_back_leaves_the_screen():
    assert decision_over(decision(Stage.HELD), decision(Stage.UNDONE))
    assert decision_over(decision(Stage.NOT_SENT), decision(Stage.SENDING))
    assert not decision_over(decision(Stage.HELD), decision(Stage.SENDING))
