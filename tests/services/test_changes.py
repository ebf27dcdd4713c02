from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.model.errors import BadInput, NotFound


def add(app: Sundown, title: str, due: date | None = None) -> str:
    app.do(Create(app.find_collection().id, Component.TODO, Fields(summary=title, due=due)))
    return next(todo.id for todo in app.todos() if todo.summary == title)


def test_a_local_change_is_there_at_once_and_owes_nothing(app: Sundown):
    add(app, "交報表")
    assert [todo.summary for todo in app.todos()] == ["交報表"]
    assert app.outbox() == ()


def test_done_and_undone(app: Sundown):
    item = add(app, "Pay the rent")
    change = app.do(Complete(item, app.now()))
    assert app.todos() == ()
    assert app.undo(change)
    assert [todo.id for todo in app.todos()] == [item]


def test_a_deleted_item_comes_back_whole(app: Sundown):
    item = add(app, "Keep me", date(2026, 11, 30))
    before = app.todos()[0]
    change = app.do(Delete(item))
    assert app.todos() == ()
    assert app.undo(change)
    assert replace(app.todos()[0], modified=None) == replace(before, modified=None)


def test_an_undone_creation_is_gone(app: Sundown):
    change = app.do(Create(app.find_collection().id, Component.TODO, Fields(summary="Oops")))
    assert app.undo(change)
    assert app.todos(include_done=True) == ()


def test_dropped_is_cancelled_not_deleted(app: Sundown):
    item = add(app, "Never mind")
    app.drop(item)
    assert app.todos() == ()
    assert [todo.status for todo in app.todos(include_done=True)] == ["CANCELLED"]


def test_edits_keep_what_they_do_not_name(app: Sundown):
    item = add(app, "Write report", date(2026, 11, 23))
    app.do(Edit(item, Fields(summary="Write the report")))
    todo = app.todos()[0]
    assert (todo.summary, todo.due) == ("Write the report", date(2026, 11, 23))


def test_what_is_not_there_is_said_in_words(app: Sundown):
    with pytest.raises(NotFound, match="no longer there"):
        app.do(Delete("0123456789abcdef"))
    with pytest.raises(NotFound):
        app.find_item("zzzz")


def test_a_beginning_that_fits_two_items_asks_for_more(app: Sundown):
    ids = [
        add(app, f"Item {number}") for number in range(17)
    ]  # of 17 ids two begin with the same digit
    shared = next(
        letter for letter in "0123456789abcdef" if sum(each.startswith(letter) for each in ids) > 1
    )
    with pytest.raises(BadInput, match="More than one"):
        app.find_item(shared)
    assert app.find_item(ids[0]) == ids[0]


def test_a_plan_date_is_not_a_deadline(app: Sundown):
    item = add(app, "Plan me", date(2026, 11, 20))
    app.plan(item, date(2026, 11, 23))
    todo = app.todos()[0]
    assert (todo.plan, todo.due) == (date(2026, 11, 23), date(2026, 11, 20))
    assert app.today().todos == ()


def test_every_change_is_in_the_journal(app: Sundown, clock):
    item = add(app, "Note me")
    clock.move(timedelta(minutes=1))
    app.do(Complete(item, app.now()))
    assert [entry.kind for entry in app.journal()] == ["done", "created"]


def test_an_edit_that_changes_nothing_is_no_change(app: Sundown):
    item = add(app, "Same")
    app.do(Edit(item, Fields(summary="Same")))
    assert [entry.kind for entry in app.journal()] == ["created"]
