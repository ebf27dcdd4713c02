"""Carrying over days of a profile: at the boundary, after a pass, once; undone, set aside, on two devices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Edit, Fields
from assistant.system.clock import HeldClock
from tests.conftest import HONG_KONG
from tests.devices import device
from tests.flows.profiles import clean, find, titles

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
Device = Callable[[str], Sundown]


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def profiles(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Device]:
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(closing(device(tmp_path / name, server, clock)))


def add(app: Sundown, title: str, where: str = "", **fields: object) -> str:
    place = app.find_collection(where, Component.TODO)
    app.do(Create(place.id, Component.TODO, Fields(summary=title, **fields)))  # type: ignore[arg-type]  # fields by name
    return find(app, title).id


def plan_of(app: Sundown, title: str) -> tuple[date | None, int]:
    todo = find(app, title)
    return todo.plan, todo.carries


def to_monday(clock: HeldClock) -> None:
    clock.move(timedelta(days=3))


def test_friday_s_to_do_stands_on_monday_once(app: Sundown, clock: HeldClock):
    # L-50, L-52, L-56, complaint 12
    item = add(app, "Report", due=FRIDAY)
    app.plan(item, FRIDAY)
    assert app.carry() == 0
    for step in (timedelta(hours=12, minutes=1), timedelta(days=2, hours=12)):  # Saturday, Monday
        clock.move(step)
        app.carry()
        assert (plan_of(app, "Report"), find(app, "Report").due) == ((MONDAY, 1), FRIDAY)
    (moved,) = app.carried(FRIDAY + DAY)
    assert (moved.title, moved.from_day, moved.to_day) == ("Report", FRIDAY, MONDAY)
    assert app.carried() == ()


def test_a_restart_or_a_second_run_finds_it_done(app: Sundown, clock: HeldClock):
    # L-52
    app.plan(add(app, "Report"), FRIDAY)
    to_monday(clock)
    assert [app.carry() for _ in range(3)] == [1, 0, 0]
    app.core.database.connection.execute("DELETE FROM meta WHERE key = 'carried'")
    assert app.carry() == 0


def test_the_list_of_friday_is_filed_before_anything_moves(app: Sundown, clock: HeldClock):
    app.plan(add(app, "Report"), FRIDAY)
    app.missed_days()
    to_monday(clock)
    app.carry()
    filed = app.filed_digest(FRIDAY)
    assert filed is not None
    assert [row.title for row in filed.open] == ["Report"]


def test_each_move_is_told_and_can_be_undone_for_good(app: Sundown, clock: HeldClock):
    # N-13
    app.plan(add(app, "Report"), FRIDAY)
    to_monday(clock)
    app.carry()
    (moved,) = app.carried()
    assert app.journal(1)[0].kind == "carried"
    assert app.undo(moved.undo_id)
    assert plan_of(app, "Report") == (FRIDAY, 0)
    clock.move(DAY)
    assert (app.carry(), plan_of(app, "Report")) == (0, (FRIDAY, 0))


def test_three_ask_and_five_set_aside_until_taken_back(app: Sundown, clock: HeldClock):
    # L-57, complaint 13
    item = add(app, "Archive")
    app.plan(item, FRIDAY)
    clock.move(3 * DAY)
    seen = []
    for _ in range(5):
        app.carry()
        seen.append(find(app, "Archive").carries)
        clock.move(DAY)
    assert seen == [1, 2, 3, 4, 0]
    assert [todo.id for todo in app.aside()] == [item]
    app.take_back(item)
    assert app.aside() == ()


@pytest.mark.parametrize("days", [1, 7], ids=["day by day", "week by week"])
def test_a_leave_of_many_entries_is_no_work_day_and_counts_none(
    app: Sundown, clock: HeldClock, days: int
):
    # L-37, L-50, L-56
    place = app.find_collection(component=Component.EVENT)
    for begin in range(0, 35, days):
        start, end = (MONDAY + n * DAY for n in (begin, begin + days))
        fields = Fields(summary="Annual leave", start=start, end=end)
        app.do(Create(place.id, Component.EVENT, fields))
    app.plan(add(app, "Report"), FRIDAY)
    following = app.digest().next
    assert (following and following.date) == MONDAY + 35 * DAY
    for _ in range(35):
        clock.move(DAY)
        app.carry()
        assert plan_of(app, "Report") == (MONDAY + 35 * DAY, 1)


def test_the_next_work_day_is_behind_a_leave_with_hours(app: Sundown):
    # L-37
    place = app.find_collection(component=Component.EVENT)
    for day in (MONDAY, MONDAY + DAY):
        hours = (datetime(day.year, day.month, day.day, at, tzinfo=HONG_KONG) for at in (8, 20))
        fields = Fields(**dict(zip(("start", "end"), hours, strict=True)), summary="Annual leave")
        app.do(Create(place.id, Component.EVENT, fields))
    following = app.digest().next
    assert (following and following.date) == MONDAY + 2 * DAY


def test_the_limit_is_a_setting(app: Sundown, clock: HeldClock):
    app.set_setting("carry_limit", "2")
    app.plan(add(app, "Archive"), FRIDAY)
    clock.move(3 * DAY)
    app.carry()
    clock.move(DAY)
    app.carry()
    assert [todo.summary for todo in app.aside()] == ["Archive"]


def test_a_fresh_start_clears_the_plans_of_the_past(app: Sundown, clock: HeldClock):
    # L-50
    app.set_setting("carry", "fresh")
    item = add(app, "Report", due=FRIDAY)
    app.plan(item, FRIDAY)
    add(app, "Untouched", due=FRIDAY)
    to_monday(clock)
    app.carry()
    assert (plan_of(app, "Report"), find(app, "Report").due) == ((None, 0), FRIDAY)
    assert app.undo(app.carried()[0].undo_id)
    assert plan_of(app, "Report") == (FRIDAY, 0)


def test_a_human_plan_wins(app: Sundown, clock: HeldClock):
    # L-54
    item = add(app, "Report", due=FRIDAY)
    app.plan(item, FRIDAY)
    app.carry()
    to_monday(clock)
    app.plan(item, MONDAY + DAY)
    app.carry()
    assert plan_of(app, "Report") == (MONDAY + DAY, 0)
    app.plan(item, None)
    clock.move(DAY)
    app.carry()
    assert plan_of(app, "Report") == (None, 0)


def test_a_day_that_is_picked_again_after_no_day_is_carried(app: Sundown, clock: HeldClock):
    item = add(app, "Report")
    for day in (FRIDAY, None, FRIDAY):
        app.plan(item, day)
    to_monday(clock)
    assert (app.carry(), plan_of(app, "Report")) == (1, (MONDAY, 1))


def test_an_overdue_to_do_that_nobody_planned_is_carried_after_it_stood_in_a_list(
    app: Sundown, clock: HeldClock
):
    add(app, "Old", due=FRIDAY - 9 * DAY)
    assert (app.carry(), plan_of(app, "Old")) == (0, (None, 0))
    to_monday(clock)
    assert (app.carry(), plan_of(app, "Old")) == (1, (MONDAY, 1))


def test_a_repeating_to_do_is_missed_and_not_doubled(app: Sundown, clock: HeldClock):
    # L-55
    add(app, "Water the plants", due=FRIDAY, start=FRIDAY, rrule="FREQ=DAILY")
    app.carry()
    to_monday(clock)
    app.carry()
    assert [(todo.due, todo.plan) for todo in app.todos()] == [(MONDAY, None)]
    assert [entry.detail for entry in app.journal(kind="missed")] == ["2026-11-20"]
    clock.move(DAY)
    app.carry()
    assert [entry.detail for entry in app.journal(kind="missed")] == ["2026-11-23", "2026-11-20"]


def test_what_waits_is_not_carried(app: Sundown, clock: HeldClock):
    item = add(app, "Contract")
    app.plan(item, FRIDAY)
    app.hand_over(item, "Mei")
    to_monday(clock)
    assert app.carry() == 0


def test_nothing_moves_before_its_source_was_synced(
    profiles: Device, server: MemoryServer, clock: HeldClock
):
    # L-28, L-53, P-4
    app = profiles("one")
    app.plan(add(app, "Shared", "Shared/To-dos"), FRIDAY)
    app.plan(add(app, "Mine"), FRIDAY)
    clean(app)
    to_monday(clock)
    app.carry()
    assert (plan_of(app, "Shared"), plan_of(app, "Mine")) == ((FRIDAY, 0), (MONDAY, 1))
    server.faults = Faults(down=True)
    app.sync()
    assert plan_of(app, "Shared") == (FRIDAY, 0)
    server.faults = Faults()
    clean(app)
    assert plan_of(app, "Shared") == (MONDAY, 1)


def test_carried_on_both_devices_and_done_on_one_is_one_to_do_that_is_done(
    profiles: Device, server: MemoryServer, clock: HeldClock
):
    # L-52 to L-54, complaint 11
    one, two = profiles("one"), profiles("two")
    item = add(one, "Report", "Shared/To-dos", due=FRIDAY)
    clean(one)
    clean(two)
    for app in (one, two):
        app.plan(item, FRIDAY)
    to_monday(clock)
    clean(one)
    clean(two)
    assert plan_of(one, "Report") == plan_of(two, "Report") == (MONDAY, 1)
    one.do(Complete(item, one.now()))
    clean(one)
    clean(two)
    clock.move(DAY)
    for app in (one, two):
        clean(app)
        assert (titles(app), app.todos(), app.conflicts()) == (["Report"], (), ())
    assert len(server.shelves["/todos/"].items) == 1


def test_done_on_the_other_device_over_the_weekend_is_not_carried(
    profiles: Device, clock: HeldClock
):
    # L-53, complaint 11: the pass comes first
    one, two = profiles("one"), profiles("two")
    item = add(one, "Report", "Shared/To-dos", due=FRIDAY)
    clean(one)
    clean(two)
    two.plan(item, FRIDAY)
    one.do(Complete(item, one.now()))
    clean(one)
    to_monday(clock)
    assert two.carry() == 0
    clean(two)
    assert two.carried() == ()
    assert two.todos() == ()


def test_an_edit_on_the_other_device_after_the_boundary_wins(profiles: Device, clock: HeldClock):
    # L-54
    one, two = profiles("one"), profiles("two")
    item = add(one, "Report", "Shared/To-dos", due=FRIDAY)
    clean(one)
    clean(two)
    two.plan(item, FRIDAY)
    to_monday(clock)
    one.do(Edit(item, Fields(due=MONDAY + DAY)))
    clean(one)
    clean(two)
    assert plan_of(two, "Report") == (FRIDAY, 0)


def test_closing_a_day_changes_no_to_do(app: Sundown, clock: HeldClock):
    # L-49, complaint 4
    app.plan(add(app, "Report", due=FRIDAY), FRIDAY)
    before = app.todos(include_done=True)
    app.digest()
    app.mark_reviewed(FRIDAY)
    assert app.todos(include_done=True) == before
    to_monday(clock)
    app.carry()
    assert [todo.status for todo in app.todos(include_done=True)] == ["NEEDS-ACTION"]


def test_a_clock_that_went_wrong_for_a_moment_stops_nothing(app: Sundown, clock: HeldClock):
    # L-25: carried too far for once, then set back
    app.carry()
    clock.move(timedelta(days=700))
    app.carry()
    clock.move(-timedelta(days=700))
    item = add(app, "Report")
    app.plan(item, FRIDAY)
    assert app.carry() == 0
    to_monday(clock)
    assert (app.carry(), plan_of(app, "Report")) == (1, (MONDAY, 1))
