from __future__ import annotations

from datetime import date

from assistant.app import Sundown
from assistant.model.command import Complete

WEEKLY = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Other//EN\r
BEGIN:VTODO\r
UID:weekly\r
DTSTAMP:20261101T000000Z\r
SUMMARY:Weekly report\r
DUE;VALUE=DATE:20261106\r
RRULE:FREQ=WEEKLY{more}\r
END:VTODO\r
END:VCALENDAR\r
"""


def due(app: Sundown) -> list[date]:
    return [todo.due for todo in app.todos()]


def test_the_last_instance_that_is_due_is_the_current_one(app: Sundown):
    app.import_ics(WEEKLY.format(more=""))
    assert due(app) == [date(2026, 11, 20)]


def test_done_brings_the_next_one_and_not_a_missed_one(app: Sundown):
    app.import_ics(WEEKLY.format(more=""))
    todo = app.todos()[0]
    change = app.do(Complete(todo.id, app.now(), recurrence_id=todo.recurrence_id))
    assert due(app) == [date(2026, 11, 27)]
    assert app.undo(change)
    assert due(app) == [date(2026, 11, 20)]


def test_the_last_one_done_ends_it(app: Sundown):
    app.import_ics(WEEKLY.format(more=";COUNT=3"))
    todo = app.todos()[0]
    app.do(Complete(todo.id, app.now(), recurrence_id=todo.recurrence_id))
    assert due(app) == []
    assert [row.title for row in app.digest().done] == ["Weekly report"]


def test_a_dropped_series_can_be_found_again(app: Sundown):
    app.import_ics(WEEKLY.format(more=""))
    app.drop(app.todos()[0].id)
    assert app.todos() == ()
    assert [todo.status for todo in app.todos(include_done=True)] == ["CANCELLED"]
