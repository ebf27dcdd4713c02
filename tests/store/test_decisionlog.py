"""The log in the database: appended in the caller's transaction, and nobody changes it (A-28)."""

from __future__ import annotations

import sqlite3

import pytest

from assistant.store import decisionlog


def add(app, *events: str) -> None:
    with app.core.database.write() as connection:
        for at, event in enumerate(events):
            decisionlog.append(connection, at, event, {"task": "報銷 \ud800", "who": ""})


def test_the_numbers_go_on_and_the_newest_come_first(app):
    add(app, "decided", "sent")
    add(app, "done")
    assert [each.seq for each in decisionlog.every(app.core.database)] == [1, 2, 3]
    assert [each.event for each in decisionlog.newest(app.core.database, 2)] == ["done", "sent"]
    assert decisionlog.last(app.core.database)[0] == 3


def test_what_is_rolled_back_was_never_written(app):
    add(app, "decided")
    with pytest.raises(ZeroDivisionError), app.core.database.write() as connection:
        decisionlog.append(connection, 1, "sent", {})
        raise ZeroDivisionError
    add(app, "undone")
    assert [each.event for each in decisionlog.every(app.core.database)] == ["decided", "undone"]
    assert decisionlog.last(app.core.database)[0] == 2


@pytest.mark.parametrize("sql", ["UPDATE decision_log SET at = 0", "DELETE FROM decision_log"])
def test_it_is_append_only(app, sql):
    add(app, "decided")
    with pytest.raises(sqlite3.IntegrityError), app.core.database.write() as connection:
        connection.execute(sql)


def test_many_entries_are_read_piece_by_piece(app):
    add(app, *("decided",) * (decisionlog.PIECE + 1))
    assert len(list(decisionlog.every(app.core.database))) == decisionlog.PIECE + 1
