"""Statements that are sent ahead of their answers: nobody sees it but the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.hub.problems import Unavailable
from assistant.hub.store import tables as t
from assistant.hub.store.database import Database
from assistant.hub.store.prepared import Prepared
from tests.hub.postgres import Cluster

AT = datetime(2026, 11, 23, tzinfo=UTC)
TELL = Prepared(insert(t.event), ("person", "kind", "ref", "at"))
COUNT = Prepared(insert(t.counter), ("name", "value"))
MORE = Prepared(update(t.counter).values(value=t.counter.c.value + 1))
REFS = Prepared(select(t.event.c.ref).order_by(t.event.c.seq))


def told(*refs: str) -> list[dict[str, object]]:
    return [{"person": "eve", "kind": "request", "ref": each, "at": AT} for each in refs]


def refs(database: Database) -> list[str]:
    with database.read() as db:
        return [row[0] for row in REFS.all(db, {})]


@pytest.fixture
def served(postgres: Cluster, migrated_postgresql: str) -> Iterator[Database]:
    """PostgreSQL alone."""
    url = postgres.fresh(migrated_postgresql)
    opened = Database(url)
    yield opened
    opened.close()
    postgres.drop(url)


@pytest.mark.parametrize("many", [1, 2, 8, 9, 20])
def test_rows_of_one_statement_keep_their_order(database: Database, many: int) -> None:
    names = [f"{each:02}" for each in range(many)]
    with database.begin() as db:
        TELL.many(db, told(*names))
    assert refs(database) == names


def test_sqlalchemy_sees_what_was_run_below_it_and_the_other_way(database: Database) -> None:
    with database.begin() as db:
        TELL.run(db, told("a")[0])
        assert db.execute(select(t.event.c.ref)).scalars().all() == ["a"]
        db.execute(insert(t.event), told("b"))
        TELL.run(db, told("c")[0])
        assert REFS.all(db, {}) == [("a",), ("b",), ("c",)]
    assert refs(database) == ["a", "b", "c"]


def test_a_fault_takes_everything_back_whoever_meets_it(database: Database) -> None:
    """At the next read, before a statement of SQLAlchemy, or at the commit; and the connection is good for the next."""
    with database.begin() as db:
        COUNT.run(db, {"name": "a", "value": 1})
    for meets in (lambda db: REFS.all(db, {}), lambda db: db.execute(select(t.event)), lambda _: 0):
        with pytest.raises(IntegrityError) as fault, database.begin() as db:
            TELL.run(db, told("kept secret")[0])
            COUNT.run(db, {"name": "a", "value": 1})
            meets(db)
        assert "secret" not in str(fault.value)
    with pytest.raises(ZeroDivisionError), database.begin() as db:
        TELL.run(db, told("x")[0])
        1 / 0  # noqa: B018 - the fault
    assert refs(database) == []
    with database.begin() as db:
        TELL.run(db, told("y")[0])
    assert refs(database) == ["y"]


def test_nobody_waits_before_somebody_reads(served: Database) -> None:
    with served.begin() as db:
        COUNT.run(db, {"name": "a", "value": 1})
    sent = False
    with served.begin() as first:
        first.execute(MORE.statement)  # type: ignore[call-overload]
        with pytest.raises(Unavailable), served.begin() as second:
            second.exec_driver_sql("set local lock_timeout = '50ms'")
            MORE.run(second, {})  # the row is locked: an answer would not come
            sent = True
            second.exec_driver_sql("select 1")
    assert sent
    with served.read() as db:
        assert db.execute(select(t.counter.c.value)).scalar_one() == 2


def test_a_connection_comes_back_as_it_was(served: Database) -> None:
    for _ in range(3):
        with served.begin() as db:
            TELL.run(db, told("a")[0])
        with served.read() as db:
            raw = db.connection.driver_connection
            assert (raw.autocommit, raw.pgconn.pipeline_status, "pipeline" in db.info) == (
                False,
                0,
                False,
            )


def test_a_server_that_hangs_up_in_the_middle_is_said_and_the_next_one_works(
    served: Database,
) -> None:
    """Before the answer to anything, and just before the commit."""
    for reads in (False, True):
        with pytest.raises(Unavailable), served.begin() as db:
            TELL.run(db, told("lost")[0])
            if reads:
                REFS.all(db, {})
            with served.read() as other:
                pid = db.connection.driver_connection.info.backend_pid
                other.exec_driver_sql(f"select pg_terminate_backend({pid}, 5000)")
        assert refs(served) == []
    with served.begin() as db:
        TELL.run(db, told("kept")[0])
    assert refs(served) == ["kept"]
