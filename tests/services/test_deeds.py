"""The actions of a row: each is one id, and undo puts back what it did, after a restart too."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Edit, Fields
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.item import Todo
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests.flows.profiles import find, titles

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


def add(app: Sundown, title: str, **fields: object) -> str:
    place = app.find_collection(component=Component.TODO)
    app.do(Create(place.id, Component.TODO, Fields(summary=title, **fields)))  # type: ignore[arg-type]  # fields by name
    return find(app, title).id


def state(app: Sundown) -> list[Todo]:
    return sorted(app.todos(include_done=True), key=lambda todo: todo.id)


def test_many_are_planned_and_taken_back_with_one_id(app: Sundown):
    # L-46
    items = tuple(add(app, f"Item {n}") for n in range(3))
    app.plan(items[0], FRIDAY)
    deed = app.plan_many(items, MONDAY)
    assert {todo.plan for todo in app.todos()} == {MONDAY}
    assert app.undo(deed)
    assert [find(app, f"Item {n}").plan for n in range(3)] == [FRIDAY, None, None]


def test_one_that_is_gone_leaves_all_as_they_were(app: Sundown):
    item = add(app, "There")
    with pytest.raises(NotFound):
        app.plan_many((item, "0123456789abcdef"), MONDAY)
    assert find(app, "There").plan is None


ACTS: list[Callable[[Sundown, str], str]] = [
    lambda app, item: app.plan_many((item,), MONDAY),
    lambda app, item: app.split(item, ("One", "Two"), MONDAY),
    lambda app, item: app.hand_over(item, "Mei"),
    lambda app, item: app.not_done_because(item, "blocked", "the printer"),
    lambda app, item: app.not_done_because(item, "waiting"),
    lambda app, item: app.not_done_because(item, "unimportant"),
    lambda app, item: app.worked_on(item),
    lambda app, item: app.set_aside(item),
    lambda app, item: app.take_back(item),
    lambda app, item: app.keep(item),
    lambda app, item: app.drop(item),
]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_can_be_undone_after_ten_minutes_and_a_restart(
    tmp_path: Path, clock: HeldClock, act: Callable[[Sundown, str], str]
):
    # L-43, L-46, complaint 9
    def opened() -> Sundown:
        return Sundown.open(tmp_path / "home", clock=clock, vault=Vault(find=lambda: None))

    with closing(opened()) as app:
        item = add(app, "Report", due=FRIDAY)
        app.plan(item, FRIDAY)
        before, marks = state(app), (app.aside(), app.waiting())
        deed = act(app, item)
    clock.move(timedelta(minutes=11))
    with closing(opened()) as app:
        assert app.undo(deed)
        after = state(app)
        assert [(one.id, one.summary, one.status, one.plan, one.due) for one in after] == [
            (one.id, one.summary, one.status, one.plan, one.due) for one in before
        ]
        assert (app.aside(), app.waiting()) == marks
        assert not app.undo("0123456789ab")


def test_undo_leaves_alone_what_was_changed_since(app: Sundown):
    item = add(app, "Report")
    deed = app.plan_many((item,), FRIDAY)
    app.plan(item, MONDAY)
    assert app.undo(deed)
    assert find(app, "Report").plan == MONDAY


def test_the_parts_have_what_the_whole_had(app: Sundown):
    # L-43
    item = add(app, "Whole", due=FRIDAY, priority=1, categories=("Office",), note="Mind the gap")
    app.plan(item, FRIDAY)
    app.split(item, ("First", " Second ", "", "Third"))
    parts = [find(app, title) for title in ("First", "Second", "Third")]
    assert [(one.due, one.priority, one.plan) for one in parts] == [(FRIDAY, 1, FRIDAY)] * 3
    assert {app.detail(one.id).fields.categories for one in parts} == {("Office",)}
    assert (parts[0].id, titles(app)) == (item, ["First", "Second", "Third"])


def test_what_can_not_be_split_is_said(app: Sundown):
    with pytest.raises(BadInput, match="two parts"):
        app.split(add(app, "Report"), ("Only", " "))
    series = add(app, "Daily", due=FRIDAY, start=FRIDAY, rrule="FREQ=DAILY")
    with pytest.raises(Refused, match="repeating"):
        app.split(series, ("One", "Two"))
    assert titles(app) == ["Daily", "Report"]


def test_handed_over_waits_with_a_name_since_today(app: Sundown):
    # L-36, L-43
    item = add(app, "Contract", due=FRIDAY)
    app.hand_over(item, " Mei ", "The draft is in the folder.")
    (todo,) = app.waiting()
    assert (todo.waiting, todo.who, todo.since) == ("handed-over", "Mei", FRIDAY)
    said = app.handover_text(item, "en")
    assert "Contract" in said
    assert "Friday 20 November 2026" in said
    assert "The draft is in the folder." in said
    with pytest.raises(BadInput, match="whom"):
        app.hand_over(item, " ")


def test_words_that_can_not_be_written_are_left_out(app: Sundown):
    item = add(app, "Contract")
    deed = app.hand_over(item, "Mei\ud800\x1b[31m\nWong", "by\x00 noon\nplease")
    (row,) = app.waiting()
    assert row.who == "Mei [31m Wong"
    assert "by noon\nplease" in app.handover_text(item, "en")
    app.undo(deed)
    app.split(item, ("One\udfff", "\x00Two"))
    assert titles(app) == ["One", "Two"]


def test_got_back_waits_no_more(app: Sundown):
    item = add(app, "Contract")
    app.not_done_because(item, "waiting", "Mei")
    app.got_back(item)
    assert app.waiting() == ()
    with pytest.raises(BadInput, match="reason"):
        app.not_done_because(item, "lazy")  # type: ignore[arg-type]  # what a program might pass


def test_days_of_waiting_are_no_carries(app: Sundown, clock: HeldClock):
    # L-56, L-57
    item = add(app, "Contract")
    app.plan(item, FRIDAY)
    app.hand_over(item, "Mei")
    clock.move(timedelta(days=20))
    app.carry()
    deed = app.got_back(item)
    assert find(app, "Contract").plan == FRIDAY + timedelta(days=20)
    clock.move(timedelta(days=1))
    app.carry()
    assert find(app, "Contract").carries == 1
    assert app.undo(deed)


def test_set_aside_and_taken_back_counts_anew(app: Sundown):
    # L-57
    item = add(app, "Archive")
    app.set_aside(item)
    assert [todo.id for todo in app.aside()] == [item]
    app.take_back(item)
    assert (app.aside(), find(app, "Archive").plan) == ((), FRIDAY)


def test_a_plan_takes_it_back_from_what_was_set_aside(app: Sundown):
    item = add(app, "Archive")
    app.set_aside(item)
    app.plan(item, MONDAY)
    assert app.aside() == ()


def test_what_was_done_waits_for_nobody(app: Sundown):
    item = add(app, "Contract")
    app.not_done_because(item, "blocked")
    app.do(Complete(item, app.now()))
    assert app.waiting() == ()


def test_every_action_is_in_the_journal_with_its_title(app: Sundown):
    # N-13
    item = add(app, "Report")
    app.plan_many((item,), MONDAY)
    app.undo(app.set_aside(item))
    assert [(entry.kind, entry.title) for entry in app.journal(3)] == [
        ("undone", "Report"),
        ("aside", "Report"),
        ("planned", "Report"),
    ]


def test_an_action_and_a_change_are_found_by_a_beginning_of_their_id(app: Sundown):
    item = add(app, "Report")
    deed, change = app.worked_on(item), app.do(Edit(item, Fields(summary="Report II")))
    assert (app.find_deed(deed[:22]), app.find_deed(change)) == (deed, change)
    with pytest.raises(NotFound):
        app.find_deed("zzzz")


def test_after_a_month_a_deed_is_forgotten(app: Sundown, clock: HeldClock):
    item = add(app, "Report")
    old = app.plan_many((item,), MONDAY)
    clock.move(timedelta(days=31))
    app.worked_on(item)
    assert not app.undo(old)
    assert find(app, "Report").plan == MONDAY
