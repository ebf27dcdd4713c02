"""The inbox and the decisions in the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.model.approval import Action, ApprovalTask, Bucket, Card, Decide, Origin, Stage
from assistant.store import approvals, decisions
from assistant.store.database import Database
from assistant.store.decisions import UNSENT, Result, Row

TASK = ApprovalTask(
    "t1", "a", "Acc", "paper", Bucket.TO_DECIDE, "p1", "r1", "v1", "Taxi 車資", no="7"
)
NONE: frozenset[Bucket] = frozenset()
ROW = Row(
    "d1", "a", "t1", "r1", "expense", Action.APPROVE, Stage.HELD, Origin.CARD, 1, 100, 108, 900, "v1",
    "", "Taxi", "", "me", Decide("t1", Action.APPROVE, "v1", Origin.CARD), Card(TASK),
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "a.db")
    yield made
    made.close()


def take(database: Database, *rows: ApprovalTask, whole: tuple[str, ...] = (), full: bool = False):
    complete = frozenset(Bucket) if full else NONE
    with database.write() as connection:
        return approvals.take(connection, "a", rows, frozenset(whole), complete, 50, set())


def test_the_same_row_twice_changes_nothing(database: Database):
    assert take(database, TASK).changed == 1
    assert take(database, TASK).changed == 0


def test_what_a_full_listing_does_not_name_is_gone_and_can_still_be_read(database: Database):
    take(database, TASK)
    assert take(database, full=True).vanished == ("t1",)
    found = approvals.one(database, "t1")
    assert found is not None
    assert found.gone == 50
    assert approvals.rows(database, Bucket.TO_DECIDE, 10, 0) == ()


def test_a_whole_request_takes_away_only_its_own_rows(database: Database):
    other = replace(TASK, id="t2", ref="p2", request="r2")
    take(database, TASK, other)
    take(database, whole=("r1",))
    assert [row.task.id for row in approvals.rows(database, Bucket.TO_DECIDE, 10, 0)] == ["t2"]


def test_a_row_that_comes_back_is_there_again(database: Database):
    take(database, TASK)
    take(database, full=True)
    take(database, TASK)
    assert len(approvals.rows(database, Bucket.TO_DECIDE, 10, 0)) == 1


def test_what_the_user_knows_outlives_every_pull(database: Database):
    take(database, TASK)
    with database.write() as connection:
        approvals.know(connection, "t1", Card(TASK), 1, seen=True)
        approvals.snooze(connection, "t1", 77)
    take(database, replace(TASK, version="v2"))
    [row] = approvals.rows(database, Bucket.TO_DECIDE, 10, 0)
    assert (row.task.version, row.task.told_version, row.seen) == ("v2", "v1", True)
    assert approvals.known(database, "t1") == ("v1", Card(TASK))


@pytest.mark.parametrize(
    ("words", "hits"), [("車", 1), ("taxi 7", 1), ("bus", 0), ("%", 0), ("_", 0)]
)
def test_words_narrow_and_are_only_words(database: Database, words: str, hits: int):
    take(database, TASK)
    assert len(approvals.rows(database, Bucket.TO_DECIDE, 10, 0, words)) == hits


def test_what_ended_long_ago_is_forgotten(database: Database):
    take(database, TASK)
    take(database, full=True)
    with database.write() as connection:
        approvals.tidy(connection, 50 + approvals.KEEP_GONE_S + 1)
    assert approvals.one(database, "t1") is None


def test_a_decision_comes_back_as_it_was(database: Database):
    with database.write() as connection:
        decisions.add(connection, ROW)
    assert decisions.one(database, "d1") == ROW


def test_of_two_that_move_it_one_wins(database: Database):
    with database.write() as connection:
        decisions.add(connection, ROW)
        assert decisions.end(connection, "d1", UNSENT, Stage.UNDONE, Result(), 110)
        assert not decisions.move(connection, "d1", (Stage.HELD,), Stage.SENDING)
    found = decisions.one(database, "d1")
    assert found is not None
    assert (found.stage, found.ended_at) == (Stage.UNDONE, 110)


def test_what_is_sent_is_counted_and_can_not_be_taken_back(database: Database):
    with database.write() as connection:
        decisions.add(connection, ROW)
        assert decisions.move(connection, "d1", UNSENT, Stage.SENDING)
        assert not decisions.end(connection, "d1", UNSENT, Stage.UNDONE, Result(), 110)
    found = decisions.one(database, "d1")
    assert found is not None
    assert found.attempts == 1


def test_the_newest_decision_counts_even_if_the_clock_was_set_back(database: Database):
    with database.write() as connection:
        decisions.add(connection, replace(ROW, id="d9", stage=Stage.CHANGED, ended_at=5))
        decisions.add(connection, replace(ROW, id="d1"))
    assert decisions.latest(database, ("t1",))["t1"].decision.id == "d1"


def test_decided_and_not_sent_does_not_count_as_waiting_for_me(database: Database):
    take(database, TASK)
    with database.write() as connection:
        decisions.add(connection, ROW)
    assert decisions.counts(database, 60)["to_decide"] == 0
    with database.write() as connection:
        decisions.move(connection, "d1", (Stage.HELD,), Stage.NOT_SENT)
    found = decisions.counts(database, 60)
    assert (found["to_decide"], found["not_sent"]) == (1, 1)


@pytest.mark.parametrize("sql", ["UPDATE decision_log SET event = 'x'", "DELETE FROM decision_log"])
def test_the_log_can_not_be_changed(database: Database, sql: str):
    """A-28"""
    with database.write() as connection:
        connection.execute("INSERT INTO decision_log VALUES (1, 1, 'decided', '{}', 'h')")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.connection.execute(sql)
