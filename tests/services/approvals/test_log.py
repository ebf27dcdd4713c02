"""The log of decisions for people: read, exported with its hashes, verified by the doctor (A-28)."""

from __future__ import annotations

import hashlib
import json

import pytest

from assistant.model.view import Check
from assistant.services import doctor
from assistant.services.approvals import log
from assistant.store import decisionlog

DECISION = {
    "decision_id": "d1",
    "account": "Hub",
    "task": "Taxi",
    "action": "approve",
    "origin": "toast",
}


@pytest.fixture
def three(app):
    with app.core.database.write() as connection:
        for at, event in enumerate(("decided", "sent", "done")):
            decisionlog.append(connection, at, event, {**DECISION, "who": "陳小姐"})
    return app


def tamper(app, sql: str) -> None:
    """As somebody with a database editor could: without the triggers."""
    with app.core.database.write() as connection:
        for name in ("decision_log_kept", "decision_log_stays"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(sql)


def check(app) -> Check:
    return next(each for each in doctor.checks(app.core) if each.name == "decision log")


def test_entries_say_who_what_and_from_where(three):
    newest, *_ = three.decision_log()
    assert (newest.seq, newest.event, newest.task, newest.origin) == (3, "done", "Taxi", "toast")
    assert (newest.who, newest.for_whom) == ("陳小姐", "")


def test_the_export_can_be_verified_without_us(three):
    pieces: list[bytes] = []
    assert three.export_decision_log(pieces.append) == 3
    before = ""
    for line in b"".join(pieces).decode().splitlines():
        held = json.loads(line)
        body = json.dumps(held["decision"], sort_keys=True, separators=(",", ":"))
        sealed = {"at": held["at"], "before": before, "body": body} | {
            "event": held["event"],
            "seq": held["seq"],
        }
        text = json.dumps(sealed, sort_keys=True, separators=(",", ":"))
        assert hashlib.sha256(text.encode()).hexdigest() == held["hash"]
        assert held["before"] == before
        before = held["hash"]


def test_the_doctor_says_that_it_is_unbroken(three):
    found = check(three)
    assert (found.ok, found.message) == (True, "Decision log: 3 entries, unbroken")


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE decision_log SET body = replace(body, 'Taxi', 'Yacht') WHERE seq = 2",
            "entry 2 was",
        ),
        ("DELETE FROM decision_log WHERE seq = 2", "entry 2 is missing"),
        ("DELETE FROM decision_log WHERE seq = 3", "the end is missing, from entry 3 on"),
        ("UPDATE decision_log SET at = 'yesterday' WHERE seq = 1", "entry 1 was"),
        ("UPDATE decision_log SET body = x'ff' WHERE seq = 2", "entry 2 was"),
        ("UPDATE decision_log SET event = cast(x'ff' AS TEXT) WHERE seq = 2", "entry 2 was"),
        (
            "INSERT INTO decision_log SELECT -1, at, event, body, hash FROM decision_log WHERE seq = 1",
            "entry 1 is missing",
        ),
    ],
)
def test_the_doctor_names_the_entry_that_was_tampered_with(three, sql, said):
    tamper(three, sql)
    found = check(three)
    assert not found.ok
    assert said in found.message
    assert found.remedy
    assert three.decision_log()  # what is there can still be read
    assert log.export(three.core, lambda _: None) >= 2


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("DELETE FROM sqlite_sequence; DELETE FROM decision_log WHERE seq = 3", "from entry 3 on"),
        (
            "DROP TABLE decision_log; CREATE TABLE decision_log (seq INTEGER PRIMARY KEY, at, event, body, hash)",
            "from entry 1 on",
        ),
        ("DROP TABLE decision_log", "is gone"),
        ("UPDATE sqlite_sequence SET seq = 'many' WHERE name = 'decision_log'", "unbroken"),
        ("UPDATE meta SET value = '3 ' || hex(1) WHERE key = 'decision_log'", "entry 3 was"),
    ],
)
def test_a_log_that_was_cut_or_swapped_with_its_counter_is_noticed(three, sql, said):
    connection = three.core.database.connection
    connection.executescript(
        f"DROP TRIGGER decision_log_kept; DROP TRIGGER decision_log_stays; {sql}"
    )
    found = check(three)
    assert said in found.message
    assert found.ok is ("unbroken" in said)
