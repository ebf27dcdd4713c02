from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import MemoryServer
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from assistant.model.errors import BadInput
from tests.devices import device

MEETING = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Other//EN\r
BEGIN:VEVENT\r
UID:meeting\r
DTSTAMP:20261101T000000Z\r
DTSTART:20261120T090000Z\r
DTEND:20261120T100000Z\r
SUMMARY:Meeting\r
{alarm}END:VEVENT\r
END:VCALENDAR\r
"""
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\n{lines}\r\nEND:VALARM\r\n"


def due(app: Sundown, clock, minutes: int) -> list[str]:
    clock.move(timedelta(minutes=minutes))  # it is 16:00 in Hong Kong, the meeting begins at 17:00
    return [each.title for each in app.reminders()[0]]


def test_an_event_without_an_alarm_reminds_ten_minutes_before(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm=""))  # P-12
    assert due(app, clock, 49) == []
    assert due(app, clock, 1) == ["Meeting"]


def test_shown_once_is_never_shown_again(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm=""))
    clock.move(timedelta(minutes=50))
    app.reminders_shown(app.reminders()[0])
    assert due(app, clock, 1) == []


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ("TRIGGER:-PT30M", 30),
        ("TRIGGER;VALUE=DATE-TIME:20261120T081500Z", 15),
        ("TRIGGER;RELATED=END:-PT75M", 45),
    ],
)
def test_alarms_of_the_item_count(app: Sundown, clock, lines: str, minutes: int):
    app.import_ics(MEETING.format(alarm=ALARM.format(lines=lines)))
    assert due(app, clock, minutes - 1) == []
    assert due(app, clock, 1) == ["Meeting"]


@pytest.mark.parametrize(
    "lines",
    [
        "TRIGGER:-P99999999D",
        "TRIGGER;VALUE=DATE-TIME:99991231T235959Z",
        "TRIGGER:-PT5M\r\nREPEAT:99999\r\nDURATION:P9999999D",
        "TRIGGER:-PT5M\r\nACKNOWLEDGED:00010101T000000Z",
    ],
)
def test_absurd_alarms_take_nothing_down(app: Sundown, clock, lines: str):
    app.import_ics(MEETING.format(alarm=ALARM.format(lines=lines)))
    assert due(app, clock, 10) == []


TODO = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Other//EN\r
BEGIN:VTODO\r
UID:{uid}\r
DTSTAMP:20261101T000000Z\r
SUMMARY:{uid}\r
{lines}END:VTODO\r
END:VCALENDAR\r
"""


def todo(app: Sundown, uid: str, lines: str) -> None:
    app.import_ics(TODO.format(uid=uid, lines=lines))


def test_events_without_a_reminder_stay_silent_where_the_user_wants_that(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm=""))
    app.set_setting("remind_minutes", "never")
    assert due(app, clock, 55) == []


def test_the_lead_is_the_users(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm=""))
    app.set_setting("remind_minutes", "30")
    assert due(app, clock, 30) == ["Meeting"]


@pytest.mark.parametrize("value", ["7", "", "soon"])
def test_a_lead_that_is_none_is_refused(app: Sundown, value: str):
    with pytest.raises(BadInput):
        app.set_setting("remind_minutes", value)


def test_tentative_events_can_be_left_out(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm="STATUS:TENTATIVE\r\n"))
    app.set_setting("remind_tentative", "off")
    assert due(app, clock, 50) == []
    app.set_setting("remind_tentative", "on")
    assert due(app, clock, 0) == ["Meeting"]


def test_what_is_due_on_a_day_reminds_when_its_work_begins(app: Sundown, clock):
    todo(app, "Report", "DUE;VALUE=DATE:20261123\r\n")  # R-3, O-10; Monday, 65 hours from now
    assert due(app, clock, 65 * 60 - 1) == []
    assert due(app, clock, 1) == ["Report"]


def test_a_repeating_todo_reminds_of_its_instance(app: Sundown, clock):
    todo(app, "Backup", "DUE:20261120T083000Z\r\nDTSTART:20261120T083000Z\r\nRRULE:FREQ=DAILY\r\n")
    clock.move(timedelta(minutes=30))
    (one,) = app.reminders()[0]
    assert (one.title, one.recurrence_id) == ("Backup", "20261120T083000Z")
    app.remind_done(one)
    assert app.reminders()[0] == ()


def test_a_long_lead_and_a_time_of_its_own_ring_though_the_event_is_far(app: Sundown, clock):
    far = MEETING.replace("20261120", "20270220")
    app.import_ics(far.format(alarm=ALARM.format(lines="TRIGGER:-P92DT30M")))
    app.import_ics(
        far.replace("UID:meeting", "UID:b")
        .replace("SUMMARY:Meeting", "SUMMARY:Own")
        .format(alarm=ALARM.format(lines="TRIGGER;VALUE=DATE-TIME:20261120T083000Z"))
    )
    assert due(app, clock, 29) == []
    assert sorted(due(app, clock, 1)) == ["Meeting", "Own"]


def test_the_end_of_a_long_event_is_heard_of(app: Sundown, clock):
    lines = ALARM.format(lines="TRIGGER;RELATED=END:-PT15M")
    long_event = MEETING.replace("DTSTART:20261120", "DTSTART:20261116").format(alarm=lines)
    app.import_ics(long_event)
    assert due(app, clock, 104) == []
    assert due(app, clock, 1) == ["Meeting"]


def test_what_was_due_over_a_long_weekend_comes(app: Sundown, clock):
    todo(app, "Saturday", "DUE:20261121T030000Z\r\n")
    assert due(app, clock, 0) == []
    assert due(app, clock, 66 * 60) == ["Saturday"]
    assert all(each.missed for each in app.reminders()[0])


def test_what_came_too_late_from_elsewhere_is_no_reminder_once_it_was_looked(tmp_path, clock):
    # the time of the last look is kept
    server = MemoryServer()
    app = device(tmp_path / "old", server, clock)
    app.sync()
    server.put("/todos/a.ics", TODO.format(uid="A", lines="DUE:20261120T073000Z\r\n"))
    server.put("/todos/b.ics", TODO.format(uid="B", lines="DUE:20261120T080500Z\r\n"))
    assert due(app, clock, 0) == []
    app.sync()
    assert due(app, clock, 10) == ["B"]
    app.close()


def test_a_deadline_that_i_set_into_the_past_says_nothing(app: Sundown, clock):
    assert due(app, clock, 10) == []
    todo(app, "Mine", "DUE:20261120T080500Z\r\n")
    assert due(app, clock, 0) == []


def test_an_invitation_that_comes_minutes_before_it_begins_reminds(tmp_path, clock):
    server = MemoryServer()
    app = device(tmp_path / "late", server, clock)
    app.sync()
    assert due(app, clock, 55) == []
    server.put("/work/1.ics", MEETING.format(alarm=""))
    app.sync()
    assert due(app, clock, 0) == ["Meeting"]
    app.close()


def test_what_i_make_minutes_before_it_begins_says_nothing(app: Sundown, clock):
    assert due(app, clock, 55) == []
    app.import_ics(MEETING.format(alarm=""))
    assert due(app, clock, 0) == []


def test_the_conference_of_a_private_server_can_be_joined(app: Sundown, clock):
    link = "https://jitsi.corp.example/Room"
    app.import_ics(MEETING.format(alarm=f"CONFERENCE;VALUE=URI:{link}\r\n"))
    clock.move(timedelta(minutes=50))
    (one,) = app.reminders()[0]
    assert (one.join, one.join_host) == (link, "jitsi.corp.example")


def test_a_web_page_is_no_meeting(app: Sundown, clock):
    app.import_ics(MEETING.format(alarm="URL:https://intranet.corp.example/agenda\r\n"))
    clock.move(timedelta(minutes=50))
    (one,) = app.reminders()[0]
    assert (one.join, one.links) == ("", ("https://intranet.corp.example/agenda",))


def test_what_is_unfinished_is_said_once_a_work_day(app: Sundown, clock):
    # R-20; it is Friday, 16:00
    for title in ("One", "Two", "Three", "Four"):
        todo(app, title, "DUE;VALUE=DATE:20261120\r\n")
    todo(app, "Later", "DUE;VALUE=DATE:20261201\r\n")
    found = app.unfinished()
    assert found is not None
    assert (found.count, len(found.titles), "Later" in found.titles) == (4, 3, False)
    app.unfinished_shown()
    assert app.unfinished() is None
    clock.move(timedelta(days=1))  # Saturday
    assert app.unfinished() is None
    clock.move(timedelta(days=2))
    assert app.unfinished() is not None


def test_what_is_unfinished_has_an_hour_and_can_be_switched_off(app: Sundown, clock):
    todo(app, "One", "DUE;VALUE=DATE:20261120\r\n")
    app.set_setting("unfinished_at", "16:30")
    assert app.unfinished() is None
    assert app.reminders()[1] == app.now() + timedelta(minutes=30)
    app.set_setting("unfinished_at", "")
    clock.move(timedelta(minutes=31))
    assert app.unfinished() is None
    with pytest.raises(BadInput):
        app.set_setting("unfinished_at", "25:00")


def test_with_nothing_unfinished_nothing_is_said(app: Sundown):
    assert app.unfinished() is None  # N-15: no notice about nothing


def test_the_choices_are_those_of_the_users_day(app: Sundown):
    names = [each.name for each in app.remind_choices()]
    assert names == ["10min", "1h", "evening", "tomorrow", "next_week"]


def test_what_waits_for_others_does_not_ring(app: Sundown, clock):
    where = app.find_collection(component=Component.TODO)
    for title in ("Papers", "Mine"):
        fields = Fields(summary=title, due=clock.now() + timedelta(minutes=30))
        app.do(Create(where.id, Component.TODO, fields))
    papers = next(todo for todo in app.todos() if todo.summary == "Papers")
    app.hand_over(papers.id, "Carmen")
    assert due(app, clock, 30) == ["Mine"]
