"""Carrying: what moves at the boundary, what stays, how it is counted, and that asking twice moves once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assistant.planning.carry import Known, Missed, Move, Rules, missed, move, moves, standing
from assistant.planning.workday import next_workday, workday
from tests.planning.samples import FRIDAY, MONDAY, PROFILE, all_day, at, todo

DAY = timedelta(days=1)
SATURDAY = FRIDAY + DAY
NOTHING = Known()


def rules(day: date = MONDAY, **fields) -> Rules:
    begun = workday(day, PROFILE)
    to_day = day if begun.kind.work else next_workday(day, PROFILE).date
    return Rules(day=begun, to_day=to_day, profile=PROFILE, **fields)


def settled_by(made: tuple[Move, ...]) -> Known:
    return Known(settled=frozenset((each.item_id, each.from_day) for each in made))


def test_what_was_planned_for_friday_goes_to_monday_and_counts_once():
    # L-50, L-56, complaint 12: a weekend is no work day
    for day in (SATURDAY, MONDAY):
        assert move(todo("x", plan=FRIDAY), rules(day), NOTHING) == Move(
            "x", "x", FRIDAY, MONDAY, "carried", 1
        )


def test_the_deadline_does_not_move_and_its_hour_is_stripped():
    # L-51: only a day comes out of it
    made = move(todo("x", due=at("15:00")), rules(), NOTHING)
    assert made is not None
    assert (made.from_day, made.to_day) == (FRIDAY, MONDAY)


def test_work_done_before_the_boundary_belongs_to_the_day_before():
    # L-3: due on Saturday at two in the morning stands on Friday
    assert standing(todo("x", due=at("02:00", SATURDAY)), rules()) == FRIDAY
    assert standing(todo("x", due=at("02:00", MONDAY)), rules()) == MONDAY - DAY
    assert standing(todo("x", due=at("05:00", MONDAY)), rules()) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"plan": MONDAY},
        {"due": MONDAY},
        {"due": FRIDAY, "plan": MONDAY + DAY},
        {"status": "IN-PROCESS"},
        {"plan": FRIDAY, "status": "COMPLETED"},
        {"plan": FRIDAY, "status": "CANCELLED"},
        {"plan": FRIDAY, "waiting": "blocked"},
        {"plan": FRIDAY, "aside": True},
    ],
)
def test_what_is_decided_or_not_due_stays(fields):
    assert move(todo("x", **fields), rules(), NOTHING) is None


def test_a_human_change_after_the_boundary_wins():
    # L-54: its text, here or on another device, or its plan
    touched = todo("x", plan=FRIDAY, modified=at("08:00", MONDAY))
    assert move(touched, rules(), NOTHING) is None
    assert move(todo("x", plan=FRIDAY), rules(), Known(by_hand=frozenset({"x"}))) is None
    before = todo("x", plan=FRIDAY, modified=at("03:59", MONDAY))
    assert move(before, rules(), NOTHING) is not None
    ahead = todo("x", plan=FRIDAY, modified=at("08:00", MONDAY + 400 * DAY))  # a clock elsewhere
    assert move(ahead, rules(), NOTHING) is not None


def test_no_day_is_a_decision_until_it_gets_another_day():
    # L-50
    told = Known(no_day=(("x", FRIDAY),))
    assert move(todo("x", due=FRIDAY - DAY), rules(), told) is None
    assert move(todo("x", plan=FRIDAY + DAY), rules(), told) is not None


@given(some.lists(some.integers(-40, 3), max_size=6), some.integers(0, 9))
def test_asking_again_moves_nothing(days, carries):
    # L-52
    todos = [todo(f"t{n}", plan=MONDAY + day * DAY, carries=carries) for n, day in enumerate(days)]
    made = moves(todos, rules(), NOTHING)
    assert moves(todos, rules(), settled_by(made)) == ()
    assert {each.item_id for each in made} == {each.id for each in todos if each.plan < MONDAY}


@given(some.integers(-400, -1), some.integers(0, 9), some.integers(2, 30))
def test_nothing_is_set_aside_before_it_has_asked(day, carries, limit):
    # L-57: x3 asks first, whatever the number of days
    made = move(todo("x", plan=MONDAY + day * DAY, carries=carries), rules(limit=limit), NOTHING)
    assert made is not None
    if made.what == "aside":
        assert carries >= min(3, limit - 1)
        assert made.carries >= limit
    else:
        assert made.to_day == MONDAY
        assert carries < made.carries < limit


def test_several_days_are_one_carry_that_counts_the_work_days():
    # L-56: from Monday to Wednesday of the week after: two, as Saturday and Sunday do not count
    made = move(todo("x", plan=MONDAY), rules(MONDAY + 2 * DAY), NOTHING)
    assert made is not None
    assert (made.to_day, made.carries) == (MONDAY + 2 * DAY, 2)


def test_a_week_off_does_not_count():
    away = all_day("Leave", MONDAY, MONDAY + 4 * DAY, busy_kind="OOF")
    made = move(todo("x", plan=FRIDAY), rules(MONDAY + 4 * DAY, absences=(away,)), NOTHING)
    assert made is not None
    assert made.carries == 1


def test_what_was_worked_on_is_carried_but_not_counted():
    made = move(todo("x", plan=FRIDAY, carries=2), rules(), Known(worked=frozenset({"x"})))
    assert made is not None
    assert (made.to_day, made.carries) == (MONDAY, 2)


def test_three_four_aside():
    # complaint 13
    steps = [todo("x", plan=FRIDAY, carries=n) for n in range(2, 5)]
    found = [move(each, rules(), NOTHING) for each in steps]
    assert [(each.what, each.carries) for each in found if each] == [
        ("carried", 3),
        ("carried", 4),
        ("aside", 5),
    ]


def test_a_fresh_start_clears_plans_of_the_past_and_nothing_else():
    # L-50
    fresh = rules(fresh=True)
    assert move(todo("x", plan=FRIDAY), fresh, NOTHING) == Move("x", "x", FRIDAY, None, "fresh", 0)
    assert move(todo("x", due=FRIDAY), fresh, NOTHING) is None


def test_an_account_that_was_never_in_a_list_has_nothing_to_carry():
    new = Known(fresh_accounts=frozenset({"work"}))
    old = todo("x", due=FRIDAY, account_id="work")
    assert move(old, rules(), new) is None
    assert move(replace(old, plan=FRIDAY), rules(), new) is not None


def test_of_a_repeating_to_do_the_next_instance_wins():
    # L-55: what was counted for the old one goes with it
    new = todo("x", due=MONDAY, recurring=True, recurrence_id="20261123", plan=FRIDAY, carries=4)
    assert move(new, rules(), NOTHING) == Move("x", "x", FRIDAY, None, "fresh", 0)
    assert move(replace(new, plan=None), rules(), NOTHING) is None
    carried = replace(new, plan=MONDAY)
    assert move(carried, rules(), Known(automatic=frozenset({"x"}))) is not None
    assert move(carried, rules(), NOTHING) is None  # planned by hand for the new instance


def test_a_weekly_to_do_is_carried_until_its_next_instance():
    old = todo("x", due=FRIDAY, recurring=True, recurrence_id="20261120")
    assert move(old, rules(), NOTHING) == Move("x", "x", FRIDAY, MONDAY, "carried", 1)


def test_the_overtaken_instance_is_missed():
    # L-55
    old = todo("x", due=FRIDAY, recurring=True, recurrence_id="20261120")
    new = replace(old, due=MONDAY, recurrence_id="20261123")
    assert missed([old], [new], rules()) == (Missed("x", "x", "20261120", FRIDAY),)
    assert missed([old], [old], rules()) == ()


@given(some.lists(some.integers(1, 9), min_size=1, max_size=12), some.integers(2, 8))
def test_over_any_absences_it_stands_on_a_day_to_come_or_aside(gaps, limit):
    # L-52, L-56, L-57: never behind, never counted twice, never more than the work days that went by
    one, day, settled, passed = todo("x", plan=FRIDAY), FRIDAY, set(), 0
    for gap in gaps:
        passed += sum(workday(day + n * DAY, PROFILE).kind.work for n in range(1, gap + 1))
        day += gap * DAY
        begun = rules(day, limit=limit)
        made = move(one, begun, Known(settled=frozenset(settled)))
        if made is not None:
            settled.add((made.item_id, made.from_day))
            one = replace(one, plan=made.to_day, carries=made.carries, aside=made.what == "aside")
        assert move(one, begun, Known(settled=frozenset(settled))) is None
        assert one.aside or one.plan >= day
        assert one.carries <= passed + (not begun.day.kind.work)
