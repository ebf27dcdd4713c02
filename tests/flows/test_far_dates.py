"""One date at an end of all time takes no list down: an invitation for the last evening, a deadline called never."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.model.view import ImportReport
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault

DAY = date(2026, 11, 20)
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Other program//EN\r\n"
ENDS = (
    "99991231T200000Z",
    "99991231T235959",
    "99991231",
    "00010101T000000Z",
    "00010101T000000",
    "00010101",
)


@pytest.fixture(params=["Asia/Hong_Kong", "America/New_York", "Pacific/Kiritimati"])
def far(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sundown]:
    """A profile east or west of UTC, on a Friday."""
    clock = HeldClock(datetime(2026, 11, 20, 9, tzinfo=UTC), request.param)
    vault = Vault(find=lambda: None)
    with closing(Sundown.open(tmp_path / "home", clock=clock, vault=vault)) as opened:
        opened.set_setting("zone", request.param)
        opened.set_setting("my_addresses", "me@example.com")
        yield opened


def _value(name: str, text: str) -> str:
    return f"{name}{';VALUE=DATE' if len(text) == 8 else ''}:{text}\r\n"


def take_in(app: Sundown, kind: str, uid: str, lines: str) -> ImportReport:
    item = f"BEGIN:{kind}\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Far {uid}\r\n{lines}END:{kind}\r\n"
    return app.import_ics(f"{HEAD}{item}END:VCALENDAR\r\n")


def look_everywhere(app: Sundown) -> None:
    """Every list there is, in every form."""
    made = app.digest(DAY)
    for form in ("text", "markdown", "json"):
        app.digest_text(made, form, "en")
    assert app.today().day.date == DAY
    assert app.search("Far")
    app.agenda(DAY, DAY)
    app.reminders()
    app.todos(include_done=True)
    app.export_ics()


@pytest.mark.parametrize("start", ENDS)
def test_an_invitation_for_the_end_of_time_leaves_every_list(far: Sundown, start: str):
    asked = (
        "ORGANIZER:mailto:boss@example.com\r\n"
        "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:me@example.com\r\n"
    )
    assert take_in(far, "VEVENT", "call", _value("DTSTART", start) + asked).created == 1
    look_everywhere(far)
    waiting = [row.title for row in far.digest(DAY).waiting]
    assert waiting == (["Far call"] if start.startswith("9999") else [])


@pytest.mark.parametrize("due", ENDS)
def test_a_deadline_called_never_can_be_seen_done_and_deleted(far: Sundown, due: str):
    assert take_in(far, "VTODO", "never", _value("DUE", due)).created == 1
    look_everywhere(far)
    (row,) = far.todos()
    far.do(Complete(row.id, far.now()))
    look_everywhere(far)
    far.do(Delete(row.id))
    assert far.todos(include_done=True) == ()


@pytest.mark.parametrize("value", [date.max, date.min, datetime.max.replace(tzinfo=UTC)])
def test_a_form_may_say_any_day(far: Sundown, value: date):
    place = far.find_collection("", Component.TODO)
    far.do(Create(place.id, Component.TODO, Fields(summary="Far away", due=value)))
    look_everywhere(far)
    (row,) = far.todos()
    far.do(Edit(row.id, Fields(due=DAY)))
    assert [each.due for each in far.todos()] == [DAY]


def test_done_and_changed_at_the_end_of_time(far: Sundown):
    lines = "STATUS:COMPLETED\r\nCOMPLETED:99991231T235959Z\r\nLAST-MODIFIED:99991231T235959Z\r\n"
    take_in(far, "VTODO", "done", lines)
    look_everywhere(far)


@pytest.mark.parametrize("start", ["99991231T200000Z", "00010101"])
def test_a_series_at_the_end_of_time(far: Sundown, start: str):
    take_in(far, "VEVENT", "series", _value("DTSTART", start) + "RRULE:FREQ=DAILY;COUNT=9\r\n")
    take_in(far, "VTODO", "chores", _value("DTSTART", start) + "RRULE:FREQ=DAILY;COUNT=9\r\n")
    look_everywhere(far)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_agenda_of_a_day_at_the_end_of_time(far: Sundown, day: date):
    take_in(far, "VEVENT", "call", "DTSTART:99991231T200000Z\r\n")
    far.agenda(day, day)
