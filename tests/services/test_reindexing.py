"""The index made again: what an older program read in another way."""

from __future__ import annotations

from datetime import date

from assistant.app import Sundown
from assistant.services.reindexing import roll
from tests.protocols.icaltexts import resource


def test_what_an_older_program_indexed_is_read_anew_once(app: Sundown):
    app.import_ics(resource("DTSTART:20261123T090000Z", "SUMMARY:meeting"))
    roll(app.core)
    with app.core.database.write() as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'reading'")
        connection.execute("UPDATE component SET summary = 'misread'")
        connection.execute("UPDATE item SET problem = 'Once it was not understood.'")
    assert [roll(app.core), roll(app.core)] == [True, False]
    assert [each.summary for each in app.agenda(date(2026, 11, 23), date(2026, 11, 23))] == [
        "meeting"
    ]
    assert not app.broken()
