from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.app import Sundown
from assistant.services import indexing
from assistant.store import accounts, index
from tests.services.test_recurring_todos import WEEKLY

INVITED = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Other//EN\r
BEGIN:VEVENT\r
UID:invited\r
DTSTAMP:20261101T000000Z\r
DTSTART:20261120T030000Z\r
DTEND:20261120T040000Z\r
SUMMARY:Invited\r
ORGANIZER:mailto:boss@example.com\r
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:me@example.com\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_the_window_moves_with_the_weeks(app: Sundown, clock):
    app.import_ics(WEEKLY.format(more=""))
    assert indexing.roll(app.core)
    clock.move(timedelta(days=600))
    assert indexing.roll(app.core)
    assert not indexing.roll(app.core)
    assert app.todos()[0].due >= clock.now().date() - timedelta(days=7)


def test_a_roll_that_is_killed_begins_again(app: Sundown, clock):
    app.import_ics(WEEKLY.format(more=""))
    indexing.roll(app.core)
    before = accounts.meta(app.core.database, "window")
    clock.move(timedelta(days=30))
    app.core.database.connection.execute(
        "CREATE TRIGGER killed BEFORE INSERT ON component BEGIN SELECT raise(ABORT, 'killed'); END"
    )
    with pytest.raises(Exception, match="killed"):
        indexing.roll(app.core)
    assert accounts.meta(app.core.database, "window") == before
    app.core.database.connection.execute("DROP TRIGGER killed")
    assert indexing.roll(app.core)


def test_a_new_address_is_looked_for_at_once(app: Sundown):
    app.import_ics(INVITED)
    assert app.today().invitations == ()
    app.set_setting("my_addresses", "me@example.com")
    assert [each.summary for each in app.today().invitations] == ["Invited"]


def test_the_whole_index_can_be_made_again(app: Sundown):
    app.import_ics(WEEKLY.format(more=""))
    before = app.todos()
    with app.core.database.write() as connection:
        index.remove(connection, [before[0].id], pending=False)
    assert app.todos() == ()
    assert indexing.index_all(app.core) == 1
    assert app.todos() == before
