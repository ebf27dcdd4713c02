"""Answers to reminders over real SQLite: put off, dismissed, joined, silenced; and what may go into the item."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import MemoryServer
from assistant.model.account import Component
from assistant.model.change import Upsert
from assistant.model.command import Create, Fields
from assistant.model.errors import NotFound
from assistant.model.reminder import Reminder
from assistant.services import settle
from tests.devices import device

MEETING = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Other//EN\r
BEGIN:VEVENT\r
UID:meeting\r
DTSTAMP:20261101T000000Z\r
DTSTART:20261120T090000Z\r
DTEND:20261120T100000Z\r
SEQUENCE:3\r
SUMMARY:Meeting\r
{lines}END:VEVENT\r
END:VCALENDAR\r
"""
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{0}\r\nEND:VALARM\r\n"
ZOOM = "LOCATION:https://zoom.us/j/1\r\n"
BOSS = "ORGANIZER:mailto:boss@example.com\r\nATTENDEE:mailto:me@example.com\r\n"
DAILY = "RRULE:FREQ=DAILY\r\n"


@pytest.fixture
def shared(tmp_path: Path, clock) -> Sundown:
    """A profile with an account on a server: what is written there other devices hear of."""
    opened = device(tmp_path / "shared", MemoryServer(), clock)
    yield opened
    opened.close()


def put(app: Sundown, *lines: str) -> None:
    """The meeting, into the calendar on the server where there is one."""
    places = [each for each in app.collections() if Component.EVENT in each.components]
    app.import_ics(MEETING.format(lines="".join(lines)), places[-1])


def at(app: Sundown, clock, minutes: int) -> tuple[Reminder, ...]:
    """What is due so many minutes from now; it counts as shown then."""
    clock.move(timedelta(minutes=minutes))
    due = app.reminders()[0]
    app.reminders_shown(due)
    return due


def text(app: Sundown) -> str:
    (hit,) = [
        each for each in app.agenda(app.work_date(), app.work_date()) if each.uid == "meeting"
    ]
    return app.detail(hit.id).item.raw


def test_a_dismissal_goes_into_the_item_and_nothing_else_changes(shared: Sundown, clock):
    #
    put(shared, ALARM.format("-PT10M"))
    (one,) = at(shared, clock, 50)
    assert shared.remind_dismiss(one)
    assert "ACKNOWLEDGED:20261120T085000Z" in text(shared)
    assert "SEQUENCE:3" in text(shared)
    assert shared.reminders_over((one,)) == {one.id}
    assert shared.agenda(shared.work_date(), shared.work_date())[0].summary == "Meeting"


@pytest.mark.parametrize("case", ["invited", "setting", "here"])
def test_where_it_has_no_place_in_the_source_it_is_kept_here(
    shared: Sundown, app: Sundown, clock, case
):
    # as an attendee, with the setting off, and on this computer alone
    one = app if case == "here" else shared
    put(one, ALARM.format("-PT10M"), BOSS if case == "invited" else "")
    if case == "setting":
        one.set_setting("write_acknowledged", "off")
    (due,) = at(one, clock, 50)
    before = one.outbox()
    assert one.remind_dismiss(due) == ""
    assert (one.outbox(), "ACKNOWLEDGED" in text(one)) == (before, False)
    assert at(one, clock, 1) == ()


def test_dismissing_ends_the_repeats(app: Sundown, clock):
    #
    put(app, ALARM.format("-PT10M\r\nREPEAT:5\r\nDURATION:PT2M"))
    (one,) = at(app, clock, 50)
    app.remind_dismiss(one)
    assert [at(app, clock, 2) for _ in range(5)] == [()] * 5


@pytest.mark.parametrize("lines", [ALARM.format("-PT10M"), "", DAILY, BOSS])
def test_put_off_it_comes_back_once(shared: Sundown, clock, lines: str):
    # R-11, in the item or here, with an alarm or the default one
    put(shared, lines)
    (one,) = at(shared, clock, 50)
    shared.remind_snooze(one, shared.now() + timedelta(minutes=7))
    assert shared.reminders_over((one,)) == {one.id}
    assert shared.reminders()[1] == shared.now() + timedelta(minutes=7)
    assert at(shared, clock, 6) == ()
    (again,) = at(shared, clock, 1)
    assert (again.snoozed, again.title) == (True, "Meeting")
    assert at(shared, clock, 1) == ()
    shared.remind_dismiss(again)
    assert at(shared, clock, 1) == ()


def test_a_server_that_drops_alarms_takes_no_snooze_away(shared: Sundown, clock):
    put(shared, ALARM.format("-PT10M"))
    (one,) = at(shared, clock, 50)
    shared.remind_snooze(one, shared.now() + timedelta(minutes=5))
    shared.sync()
    core = shared.core
    stored = shared.detail(one.item_id).item
    kept = MEETING.format(lines=ALARM.format("-PT10M"))
    with core.database.write() as connection:
        collection = core.collection(stored.collection_id)
        settle.store(core, connection, one.item_id, collection.id, Upsert(stored.href, "x", kept))
    assert [each.snoozed for each in at(shared, clock, 5)] == [True]


def test_a_snooze_survives_a_restart_and_a_long_sleep(tmp_path: Path, app: Sundown, clock, vault):
    #
    put(app)
    (one,) = at(app, clock, 50)
    app.remind_snooze(one, app.now() + timedelta(days=5))
    app.close()
    clock.move(timedelta(days=9))
    opened = Sundown.open(tmp_path / "home", clock=clock, vault=vault)
    (again,) = opened.reminders()[0]
    assert (again.title, again.missed) == ("Meeting", True)
    opened.close()


@pytest.mark.parametrize("lines", [ALARM.format("-PT10M"), DAILY])
def test_a_moved_event_forgets_its_snooze(shared: Sundown, clock, lines: str):
    #
    put(shared, lines)
    (one,) = at(shared, clock, 50)
    shared.remind_snooze(one, shared.now() + timedelta(minutes=5))
    raw = MEETING.format(lines=lines)
    shared.import_ics(raw)  # the same UID elsewhere changes nothing here
    from assistant.model.command import Edit

    start = one.start + timedelta(hours=3)
    shared.do(Edit(one.item_id, Fields(start=start, end=start + timedelta(hours=1))))
    assert [each for each in at(shared, clock, 5) if each.item_id == one.item_id] == []


def test_joined_there_is_no_second_alert(app: Sundown, clock):
    # R-16, P-11
    put(app, ZOOM)
    (first,) = at(app, clock, 50)
    assert (first.join, first.join_host) == ("https://zoom.us/j/1", "zoom.us")
    (second,) = at(app, clock, 10)
    assert second.second
    app.remind_joined(second)
    assert app.reminders_over((first, second)) == {first.id, second.id}


def test_who_joins_before_the_start_hears_nothing_more(app: Sundown, clock):
    put(app, ZOOM)
    (first,) = at(app, clock, 50)
    app.remind_joined(first)
    assert at(app, clock, 10) == ()


def test_without_a_link_one_alert_is_enough(app: Sundown, clock):
    put(app)
    at(app, clock, 50)
    assert at(app, clock, 10) == ()


def test_one_event_is_silenced_without_the_others(app: Sundown, clock):
    #
    put(app)
    app.do(Create(app.find_collection("", Component.EVENT).id, Component.EVENT,
                  Fields(summary="Other", start=app.now() + timedelta(hours=1))))  # fmt: skip
    item = next(
        each.id for each in app.agenda(app.work_date(), app.work_date()) if each.uid == "meeting"
    )
    app.remind_silence(item, True)
    assert app.is_silenced(item)
    assert [each.title for each in at(app, clock, 50)] == ["Other"]
    app.remind_silence(item, False)
    assert not app.is_silenced(item)


def test_remind_me_later_of_what_has_no_alarm_keeps_its_date(app: Sundown, clock):
    #
    home = app.find_collection("", Component.TODO)
    app.do(Create(home.id, Component.TODO, Fields(summary="Think")))
    (todo,) = app.todos()
    app.remind_later(todo.id, app.now() + timedelta(minutes=30))
    assert at(app, clock, 29) == ()
    (one,) = at(app, clock, 1)
    assert (one.title, one.snoozed, one.can_complete) == ("Think", True, True)
    assert app.todos() == (todo,)
    app.remind_done(one)
    assert app.todos() == ()


def test_remind_me_later_of_nothing_is_refused(app: Sundown):
    with pytest.raises(NotFound):
        app.remind_later("gone", app.now())


@pytest.mark.parametrize("how", ["dismiss", "snooze"])
def test_an_answer_can_be_taken_back(shared: Sundown, clock, how: str):
    put(shared, ALARM.format("-PT10M"))
    before = text(shared)
    (one,) = at(shared, clock, 50)
    later = shared.now() + timedelta(hours=1)
    token = shared.remind_dismiss(one) if how == "dismiss" else shared.remind_snooze(one, later)
    shared.remind_undo(one, token)
    assert text(shared) == before
    assert [each.item_id for each in at(shared, clock, 0)] == [one.item_id]


def test_what_is_waiting_in_the_outbox_can_be_answered_too(shared: Sundown, clock):
    put(shared, ALARM.format("-PT10M"))
    (one,) = at(shared, clock, 50)
    shared.remind_snooze(one, shared.now() + timedelta(minutes=3))
    shared.remind_dismiss(shared.reminder_of(one.item_id))
    assert "RELTYPE=SNOOZE" not in text(shared)
    assert [each.verb for each in shared.outbox()] == ["create", "snooze", "dismiss"]
