"""Statements on the driver itself: they give what SQLAlchemy gives, in its transaction, with its faults."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, ProgrammingError

from assistant.hub.problems import Unavailable
from assistant.hub.store import tables as t
from assistant.hub.store.database import Database
from assistant.hub.store.prepared import Prepared, ask

AT = datetime(2026, 11, 23, 2, 0, 0, 123_000, UTC)
COLUMNS = tuple(t.outbox.c.keys())[1:]
ADD = Prepared(insert(t.outbox), COLUMNS)
ALL = select(t.outbox).where(t.outbox.c.state == "queued").order_by(t.outbox.c.seq)
MOVED = (
    update(t.outbox)
    .where(t.outbox.c.id == bindparam("which"))
    .values(tries=t.outbox.c.tries + 1, handed=True)
    .returning(t.outbox.c.tries, t.outbox.c.handed, t.outbox.c.not_before, t.outbox.c.body)
)


def row(key: str, at: datetime | None = AT) -> dict[str, object]:
    return {
        "id": key, "kind": "timer", "request": "", "body": {"b": [1, "二", None], "a": "%s %(x)s ?"}, "not_before": at,
        "handed": False, "state": "queued", "tries": 0, "error": "", "created": AT, "updated": AT,
    }  # fmt: skip


def test_rows_come_and_go_as_sqlalchemy_has_them(database: Database) -> None:
    with database.begin() as db:
        ADD.many(db, [row("one"), row("two", None)])
        ADD.many(db, [])
        ADD.run(db, row("three"))
        assert Prepared(ALL).all(db, {}) == [tuple(each) for each in db.execute(ALL)]
        found = Prepared(MOVED).first(db, {"which": "two"})
        assert found == (1, True, None, {"a": "%s %(x)s ?", "b": [1, "二", None]})
        assert Prepared(MOVED).first(db, {"which": "none"}) is None
    with database.read() as db:
        assert [len(each) for each in ask(db, [(Prepared(ALL), {})] * 2)] == [3, 3]


def test_an_error_takes_back_what_was_run_below(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.begin() as db:
        ADD.run(db, row("one"))
        1 / 0  # noqa: B018 - the fault
    with database.read() as db:
        assert Prepared(ALL).all(db, {}) == []


def test_faults_are_those_of_sqlalchemy_without_any_value(database: Database) -> None:
    def twice() -> None:
        with database.begin() as db:
            ADD.run(db, row("one"))
            ADD.run(db, row("one"))

    with pytest.raises(IntegrityError) as fault:
        twice()
    assert "二" not in str(fault.value)
    with pytest.raises((ProgrammingError, Unavailable)), database.read() as db:
        ask(db, [(Prepared(select(t.outbox.c.id).where(t.step.c.id.collate("none") == "")), {})])
    with database.begin() as db:
        ADD.run(db, row("one"))
