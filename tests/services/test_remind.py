from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.app import Sundown

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
