"""What a day asks for: the limits of its lists, and that what is beyond them is counted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.store import digests, index, rows, snapshot
from assistant.store.database import Database
from assistant.store.index import DAY
from tests.store.test_window import EMPTY, MIDNIGHT, SPAN, TODAY, database

__all__ = ["database"]
AFTER = snapshot.day_span(SPAN.zone, TODAY + timedelta(days=1), TODAY + timedelta(days=1))
OPEN = EMPTY._replace(kind=1, open=1, status="NEEDS-ACTION", note="long")


def put(database, name, count, plan: date | None = None, **given):
    """So many open to-dos."""
    row = OPEN._replace(**given)
    names = [f"{name}{n}" for n in range(count)]
    with database.write() as connection:
        made = [
            index.Indexed(each, "c", each, "", (row._replace(summary=each),), ()) for each in names
        ]
        index.write(connection, made, pending=False)
        for each in names if plan else []:
            digests.plan(connection, each, plan, 0)


def asked(database):
    return snapshot.asked(database.connection, SPAN, AFTER)


def due(days, clock=rows.ALL_DAY):
    return {"due": MIDNIGHT + days * DAY, "due_clock": clock}


def test_a_short_list_has_them_all_and_counts_nothing_beside_it(database: Database):
    put(database, "overdue", 3, **due(-2))
    put(database, "today", 2, **due(0, rows.FLOATING))
    put(database, "tomorrow", 2, **due(1))
    put(database, "later", 4, **due(2))
    put(database, "started", 2, status="IN-PROCESS")
    put(database, "planned", 2, TODAY)
    todos, unlisted = asked(database)
    assert len(todos) == 11
    assert unlisted == 0
    assert {todo.note for todo in todos} == {""}


@pytest.mark.parametrize("clock", [rows.ABSOLUTE, rows.FLOATING, rows.ALL_DAY])
def test_the_latest_deadlines_are_listed_and_the_others_counted(database: Database, clock):
    put(database, "new", snapshot.CAP - 1, **due(-1, clock))
    put(database, "old", 6, **due(-9, clock))
    todos, unlisted = asked(database)
    assert sum(todo.summary.startswith("new") for todo in todos) == snapshot.CAP - 1
    assert (len(todos), unlisted) == (snapshot.CAP, 5)


def test_what_is_started_or_planned_beyond_its_limit_is_counted_too(database: Database):
    put(database, "started", snapshot.MOST_STARTED + 7, status="IN-PROCESS")
    put(database, "planned", snapshot.CAP + 4, TODAY - timedelta(days=1))
    put(database, "tomorrow", 3, TODAY + timedelta(days=1))
    todos, unlisted = asked(database)
    assert unlisted == 7 + 4
    assert len(todos) == snapshot.MOST_STARTED + snapshot.CAP


def test_each_is_counted_once_whatever_asks_for_it(database: Database):
    both = {"status": "IN-PROCESS", **due(-1)}
    put(database, "all three", snapshot.CAP + 20, TODAY, **both)
    todos, unlisted = asked(database)
    assert len(todos) + unlisted == snapshot.CAP + 20
    assert unlisted <= 20
