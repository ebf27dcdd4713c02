"""Carrying over played days: at the boundary by itself, once after a machine that slept, until it is set aside."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.app import Sundown
from assistant.model.command import Complete
from assistant.system.clock import HeldClock
from tests.flows.playing import Day
from tests.flows.profiles import Open, Other, add, clean, find, titles

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


@pytest.fixture
def day(app: Sundown, clock: HeldClock) -> Day:
    """Friday in Hong Kong, 08:30, with a to-do planned for it."""
    made = Day(app, clock)
    clock.put(made.at("2026-11-20 08:30"))
    made.todo("Report", FRIDAY)
    app.plan(find(app, "Report").id, FRIDAY)
    return made


def plan_of(day: Day) -> tuple[date | None, int]:
    todo = find(day.app, "Report")
    return todo.plan, todo.carries


def test_it_goes_on_at_the_boundary_and_not_before(day):
    # L-3, L-50
    day.play("2026-11-21 03:59")
    assert plan_of(day) == (FRIDAY, 0)
    day.play("2026-11-21 04:06")
    assert plan_of(day) == (MONDAY, 1)
    filed = day.app.filed_digest(FRIDAY)
    assert [row.title for row in filed.open] == ["Report"]
    assert [move.to_day for move in day.app.carried()] == [MONDAY]


def test_a_machine_that_slept_until_wednesday_carries_once(day):
    # L-56, P-4
    day.play("2026-11-20 18:30")
    day.sleep("2026-11-25 09:00")
    day.play("2026-11-25 09:10")
    assert plan_of(day) == (date(2026, 11, 25), 3)
    assert len(day.app.journal(kind="carried")) == 1


def test_a_week_of_doing_nothing_ends_aside_and_the_deadline_stands(day):
    # L-51, L-57: Monday, Tuesday ... are carries one, two ...; the fifth sets it aside
    day.play("2026-11-27 12:00")
    assert [move.kind for move in day.app.journal(kind="set aside")] == ["set aside"]
    assert ([todo.summary for todo in day.app.aside()], plan_of(day)) == (["Report"], (None, 0))
    assert find(day.app, "Report").due == FRIDAY
    days = [FRIDAY + timedelta(days=n) for n in (0, 3, 4, 5, 6)]
    asked = [[row.ask for row in day.app.filed_digest(each).open] for each in days]
    assert asked == [[False], [False], [False], [True], [True]]


@pytest.mark.parametrize("written_back", ["off", "on"])
def test_carried_on_two_devices_and_done_on_one(
    open_profile: Open, other: Other, clock: HeldClock, written_back: str
):
    """Complaint 11, L-52 to L-54, L-58: on a real server one to-do, done, and no conflict."""
    one, two = open_profile("one"), open_profile("two")
    for app in (one, two):
        app.set_setting("plan_write_back", written_back)
        clean(app)
    add(one, "Report", due=FRIDAY)
    clean(one)
    clean(two)
    for app in (one, two):
        app.plan(find(app, "Report").id, FRIDAY)
        clean(app)
    clock.move(timedelta(days=3))
    for app in (one, two, one):
        clean(app)
        assert [(todo.plan, todo.carries) for todo in app.todos()] == [(MONDAY, 1)]
    one.do(Complete(find(one, "Report").id, one.now()))
    clean(one)
    clock.move(timedelta(days=1))
    for app in (two, one):
        clean(app)
        assert (titles(app), app.todos(), app.conflicts()) == (["Report"], (), ())
    assert other.values("STATUS") == ["COMPLETED"]
    assert other.values("DUE") == ["20261120"]
    assert other.values("X-SUNDOWN-CARRIED") == (["20261123"] if written_back == "on" else [])
