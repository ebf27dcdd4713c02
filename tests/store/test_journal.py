"""The journal, the lists that were filed, and the reminders that were shown: append, never twice."""

from __future__ import annotations

from datetime import date

from assistant.app import Sundown
from assistant.store import digests, journal

DAY = date(2026, 11, 20)


def test_the_newest_comes_first_and_kinds_can_be_chosen(app: Sundown) -> None:
    with app.core.database.write() as connection:
        for at, kind in enumerate(("done", "sent", "done")):
            journal.write(connection, at, kind, f"T{at}")
    assert [entry.title for entry in app.journal()] == ["T2", "T1", "T0"]
    assert [entry.title for entry in app.journal(kind="done")] == ["T2", "T0"]
    assert [entry.title for entry in app.journal(limit=1)] == ["T2"]


def test_a_reminder_is_marked_once(app: Sundown) -> None:
    with app.core.database.write() as connection:
        journal.mark_shown(connection, ("a", "b"), 1)
        journal.mark_shown(connection, ("b", "c"), 2)
    assert journal.shown(app.core.database) == {"a", "b", "c"}


def test_a_conflict_comes_back_with_its_three_texts(app: Sundown) -> None:
    clashes = (("SUMMARY", "mine, 我的", "theirs"), ("DUE", "", "20261123"))
    with app.core.database.write() as connection:
        journal.note_conflict(connection, 1, "item", "T", clashes, "copy", "BEGIN:VCALENDAR")
    (note,) = journal.conflicts(app.core.database, "item")
    assert (note.clashes, note.copy_id, journal.conflicts(app.core.database, "other")) == (
        clashes,
        "copy",
        (),
    )


def test_the_first_list_of_a_date_is_told_from_its_later_ones(app: Sundown) -> None:
    with app.core.database.write() as connection:
        assert digests.write(connection, DAY, 1, "{}")
        assert not digests.write(connection, DAY, 2, "{}")
        assert not digests.write(connection, DAY, 3, '{"more": 1}')
    filed = digests.read(app.core.database, DAY)
    assert filed is not None
    assert (filed.made_at, filed.body) == (3, '{"more": 1}')


def test_a_note_alone_is_not_a_list(app: Sundown) -> None:
    app.set_note(DAY, "  Home early ")
    assert digests.days(app.core.database) == {}
    with app.core.database.write() as connection:
        assert digests.write(connection, DAY, 1, "{}")
    filed = digests.read(app.core.database, DAY)
    assert filed is not None
    assert (filed.note, digests.days(app.core.database)) == ("Home early", {DAY: False})


def test_a_plan_is_moved_and_taken_away(app: Sundown) -> None:
    for day in (DAY, date(2026, 11, 23), None):
        with app.core.database.write() as connection:
            digests.plan(connection, "item", day, 1)
        assert digests.planned(app.core.database, "item") == day
