"""Sending: in order, once, and with a look before anything is sent a second time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Edit, Fields, Outcome
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import clean, find, sync, titles

ARRIVED = Faults(lost_replies=1)


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


def add(app: Sundown, title: str) -> str:
    app.do(Create(app.find_collection("To-dos").id, Component.TODO, Fields(summary=title)))
    return find(app, title).id


def text(server: MemoryServer) -> str:
    ((_, found),) = server.shelves["/todos/"].items.values()
    return found


def edit_there(server: MemoryServer, old: str, new: str) -> None:
    ((href, (_, found)),) = server.shelves["/todos/"].items.items()
    assert old in found
    server.put(href, found.replace(old, new))


def cut_off(app: Sundown, server: MemoryServer) -> None:
    """A pass whose answer is lost, and which sees nothing more of the server."""
    server.faults = ARRIVED
    sync(app)
    assert [row.outcome for row in app.outbox()] == [Outcome.SENDING]


def test_what_arrived_is_taken_as_sent_and_not_sent_again(
    app: Sundown, server: MemoryServer
) -> None:
    add(app, "Report")
    cut_off(app, server)
    before = len(server.shelves["/todos/"].log)
    assert clean(app).pushed == 1
    assert len(server.shelves["/todos/"].log) == before


@pytest.mark.parametrize("rewrites", [False, True], ids=["kept", "rewritten"])
def test_a_creation_that_arrived_and_was_edited_elsewhere_is_no_conflict(
    app: Sundown, server: MemoryServer, rewrites: bool
) -> None:
    add(app, "Report")
    server.faults = Faults(lost_replies=1, rewrites=rewrites)
    sync(app)
    edit_there(server, "SUMMARY:Report", "SUMMARY:Report II")
    clean(app)
    assert (titles(app), app.conflicts(), app.outbox()) == (["Report II"], (), ())


def test_behind_what_arrived_another_field_joins_what_others_wrote(
    app: Sundown, server: MemoryServer
) -> None:
    item = add(app, "Report")
    cut_off(app, server)
    edit_there(server, "SUMMARY:Report", "SUMMARY:Report II")
    app.do(Edit(item, Fields(note="Mine")))
    clean(app)
    assert ("SUMMARY:Report II" in text(server), "DESCRIPTION:Mine" in text(server)) == (True, True)
    assert app.conflicts() == ()


def test_behind_what_arrived_the_same_field_becomes_a_conflict_copy(
    app: Sundown, server: MemoryServer
) -> None:
    item = add(app, "Report")
    cut_off(app, server)
    edit_there(server, "SUMMARY:Report", "SUMMARY:Theirs")
    app.do(Edit(item, Fields(summary="Mine")))
    clean(app)
    assert ("SUMMARY:Theirs" in text(server), titles(app)) == (
        True,
        ["Mine (conflict copy)", "Theirs"],
    )


def test_a_server_that_is_gone_is_not_asked_for_every_change(
    app: Sundown, server: MemoryServer
) -> None:
    for number in range(30):
        add(app, f"T{number}")
    server.faults = Faults(down=True)
    before = server.requests
    sync(app)
    assert server.requests - before <= 4


def test_a_change_that_is_refused_stays_and_lets_others_pass(
    app: Sundown, server: MemoryServer
) -> None:
    first = add(app, "Refused")
    app.do(Complete(first, app.now()))
    add(app, "Welcome")
    server.faults = Faults(refused=1)
    assert clean(app).pushed == 1
    assert [(row.summary, row.outcome) for row in app.outbox()] == [
        ("Refused", Outcome.REFUSED),
        ("Refused", Outcome.WAITING),
    ]
    app.retry(app.outbox()[0].id)
    assert clean(app).pushed == 2
    assert app.outbox() == ()


def test_a_wrong_password_keeps_everything_and_says_so(app: Sundown, server: MemoryServer) -> None:
    add(app, "Waits")
    server.faults = Faults(locked_out=True)
    assert "user name and password" in sync(app).error
    server.faults = Faults()
    assert clean(app).pushed == 1
    assert len(server.shelves["/todos/"].items) == 1


def test_what_was_sent_is_in_the_journal_once(app: Sundown, server: MemoryServer) -> None:
    add(app, "Report")
    cut_off(app, server)
    clean(app)
    clean(app)
    assert [entry.title for entry in app.journal(kind="sent")] == ["Report"]
