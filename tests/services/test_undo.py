"""Undo: of what waits, of what may have left, of what was sent; what was changed after it stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import clean, find, titles

DAY = date(2026, 11, 30)


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


@pytest.fixture
def item(app: Sundown) -> str:
    """A to-do which the server knows."""
    app.do(Create(app.find_collection("To-dos").id, Component.TODO, Fields(summary="Report")))
    clean(app)
    return find(app, "Report").id


def there(server: MemoryServer) -> list[str]:
    return [text for _, text in server.shelves["/todos/"].items.values()]


def edit_there(server: MemoryServer, old: str, new: str) -> None:
    ((href, (_, text)),) = server.shelves["/todos/"].items.items()
    assert old in text
    server.put(href, text.replace(old, new))


def test_the_first_of_two_waiting_changes_is_taken_out_and_the_second_stays(
    app: Sundown, item: str
) -> None:
    first = app.do(Edit(item, Fields(summary="Wrong")))
    app.do(Edit(item, Fields(due=DAY)))
    assert app.undo(first)
    assert (find(app, "Report").due, len(app.outbox())) == (DAY, 1)


@pytest.mark.parametrize(
    "fault", [Faults(lost_requests=1), Faults(lost_replies=1)], ids=["never left", "arrived"]
)
def test_a_change_that_may_have_left_can_be_undone(
    app: Sundown, server: MemoryServer, item: str, fault: Faults
) -> None:
    server.faults = fault
    change = app.do(Complete(item, app.now()))
    app.sync()
    assert app.undo(change)
    assert find(app, "Report").open
    clean(app)
    assert [("STATUS:COMPLETED" in text) for text in there(server)] == [False]
    assert (app.outbox(), app.conflicts()) == ((), ())


@pytest.mark.parametrize(
    "fault", [Faults(lost_requests=1), Faults(lost_replies=1)], ids=["never left", "arrived"]
)
def test_a_creation_that_may_have_left_can_be_undone(
    app: Sundown, server: MemoryServer, fault: Faults
) -> None:
    server.faults = fault
    change = app.do(
        Create(app.find_collection("To-dos").id, Component.TODO, Fields(summary="Oops"))
    )
    app.sync()
    assert app.undo(change)
    assert titles(app) == []
    clean(app)
    assert (there(server), titles(app), app.outbox()) == ([], [], ())


@pytest.mark.parametrize(
    "fault", [Faults(lost_requests=1), Faults(lost_replies=1)], ids=["never left", "arrived"]
)
def test_a_deletion_that_may_have_left_can_be_undone(
    app: Sundown, server: MemoryServer, item: str, fault: Faults
) -> None:
    server.faults = fault
    change = app.do(Delete(item))
    app.sync()
    assert app.undo(change)
    assert titles(app) == ["Report"]
    clean(app)
    assert (len(there(server)), titles(app), app.conflicts()) == (1, ["Report"], ())


def test_undo_after_sending_leaves_what_others_changed_since(
    app: Sundown, server: MemoryServer, item: str
) -> None:
    change = app.do(Complete(item, app.now()))
    clean(app)
    edit_there(server, "SUMMARY:Report", "SUMMARY:Report II\r\nDESCRIPTION:From a colleague")
    clean(app)
    assert app.undo(change)
    clean(app)
    (text,) = there(server)
    assert ("COMPLETED" in text, "SUMMARY:Report II" in text, "From a colleague" in text) == (
        False,
        True,
        True,
    )


def test_undo_of_an_older_edit_leaves_the_later_one(
    app: Sundown, server: MemoryServer, item: str
) -> None:
    first = app.do(Edit(item, Fields(summary="Report, first", due=DAY)))
    clean(app)
    app.do(Edit(item, Fields(summary="Report, second")))
    clean(app)
    assert app.undo(first)
    assert (find(app, "Report, second").due, app.conflicts()) == (None, ())


def test_undo_of_an_undo_is_the_change_again(app: Sundown, item: str) -> None:
    change = app.do(Delete(item))
    clean(app)
    assert app.undo(change)
    clean(app)
    (back,) = app.core.database.read("SELECT command_id FROM history WHERE verb = 'undo'")
    assert app.undo(str(back[0]))
    clean(app)
    assert titles(app) == []


def test_undo_of_what_nobody_knows_is_refused(app: Sundown) -> None:
    assert not app.undo("0123456789ab")
    assert app.outbox() == ()


def test_a_change_taken_back_while_a_pass_is_under_way_is_not_sent(
    app: Sundown, server: MemoryServer, item: str
) -> None:
    """The pass has read its row already when the user takes the change back."""
    from assistant.services import push
    from assistant.store import outbox

    change = app.do(Edit(item, Fields(summary="Not this")))
    row = outbox.one(app.core.database, change)
    assert row is not None
    assert app.undo(change)
    assert push._hand_over(app.core, row) is None
    clean(app)
    assert ["SUMMARY:Report" in text for text in there(server)] == [True]


def test_a_discarded_change_that_was_on_its_way_harms_nothing(
    app: Sundown, server: MemoryServer, item: str
) -> None:
    server.faults = Faults(lost_replies=1)
    change = app.do(Edit(item, Fields(summary="Arrived all the same")))
    app.sync()
    app.discard(change)
    clean(app)
    assert (titles(app), app.outbox()) == (["Arrived all the same"], ())
