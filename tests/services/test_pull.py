"""Pulling: which removals are believed, what waits is made on what came, killed anywhere it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.command import Complete, Delete, Edit, Fields
from assistant.store import accounts
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import clean, find, sync, titles, todo


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


def fill(server: MemoryServer, count: int) -> list[str]:
    for number in range(count):
        server.put(f"/todos/t{number}.ics", todo(f"t{number}@example.com", f"T{number:02}"))
    return [f"T{number:02}" for number in range(count)]


def test_a_waiting_edit_is_made_on_what_came(app: Sundown, server: MemoryServer) -> None:
    fill(server, 1)
    clean(app)
    app.do(Edit(find(app, "T00").id, Fields(note="Mine")), hold=60)
    server.put("/todos/t0.ics", todo("t0@example.com", "T00", "PRIORITY:1\r\n"))
    clean(app)
    shown = find(app, "T00")
    assert (shown.note, shown.priority, shown.unsent) == ("Mine", 1, True)


def test_a_waiting_edit_of_what_was_removed_brings_it_back(
    app: Sundown, server: MemoryServer
) -> None:
    fill(server, 2)
    clean(app)
    app.do(Complete(find(app, "T00").id, app.now()))
    server.remove("/todos/t0.ics")
    clean(app)
    clean(app)
    assert (titles(app), sorted(server.shelves["/todos/"].items)) == (
        ["T00", "T01"],
        ["/todos/t0.ics", "/todos/t1.ics"],
    )


def test_a_waiting_deletion_of_what_was_changed_there_gives_way_and_says_so(
    app: Sundown, server: MemoryServer
) -> None:
    fill(server, 1)
    clean(app)
    app.do(Delete(find(app, "T00").id), hold=60)
    server.put("/todos/t0.ics", todo("t0@example.com", "T00", "DESCRIPTION:Important now\r\n"))
    clean(app)
    assert (titles(app), app.outbox()) == (["T00"], ())
    assert "it was kept" in app.journal(kind="conflict")[0].detail


@pytest.mark.parametrize("tokens", [True, False])
def test_a_fifth_may_go_and_more_is_held(app: Sundown, server: MemoryServer, tokens: bool) -> None:
    server.faults = Faults(tokens=tokens)
    expected = fill(server, 60)
    clean(app)
    for number in range(12):
        server.remove(f"/todos/t{number}.ics")
    assert clean(app).removed == 12
    for number in range(12, 30):
        server.remove(f"/todos/t{number}.ics")
    assert (clean(app).held, titles(app)) == (18, expected[12:])


def test_what_is_held_is_counted_anew_with_each_pass(app: Sundown, server: MemoryServer) -> None:
    fill(server, 20)
    clean(app)
    kept = dict(server.shelves["/todos/"].items)
    for href in list(kept)[:15]:
        server.remove(href)
    assert [clean(app).held for _ in range(2)] == [15, 15]
    for href in list(kept)[:10]:
        server.put(href, kept[href][1])
    assert (clean(app).held, clean(app).removed, len(titles(app))) == (0, 0, 15)


def test_new_things_arrive_while_removals_are_held(app: Sundown, server: MemoryServer) -> None:
    fill(server, 20)
    clean(app)
    for number in range(15):
        server.remove(f"/todos/t{number}.ics")
    server.put("/todos/new.ics", todo("new@example.com", "New"))
    report = clean(app)
    assert (report.held, "New" in titles(app), len(titles(app))) == (15, True, 21)


def test_an_empty_calendar_with_our_own_new_item_in_it_is_an_empty_calendar(
    app: Sundown, server: MemoryServer, clock: HeldClock
) -> None:
    from assistant.model.account import Component
    from assistant.model.command import Create

    fill(server, 4)
    clean(app)
    clock.move(timedelta(hours=1))
    app.do(Create(app.find_collection("To-dos").id, Component.TODO, Fields(summary="Own")))
    server.shelves["/todos/"].items.clear()
    server.faults = Faults(forgotten=True)
    report = sync(app)
    assert (report.held, report.removed, len(titles(app))) == (4, 0, 5)


def test_the_mark_is_written_with_its_data_or_not_at_all(
    app: Sundown, server: MemoryServer
) -> None:
    fill(server, 1_100)
    server.faults = Faults(cut_after=1)
    sync(app)
    place = app.find_collection("To-dos")
    assert len(titles(app)) == 1_000  # what came before the cut is kept
    assert accounts.cursor(app.core.database, place.id) is None
    server.faults = Faults()
    before = server.requests
    clean(app)
    assert accounts.cursor(app.core.database, place.id) is not None
    assert (len(titles(app)), server.requests - before) == (1_100, 2)


def test_an_unchanged_calendar_is_not_written_again(app: Sundown, server: MemoryServer) -> None:
    fill(server, 3)
    clean(app)
    ids = app.core.database.read("SELECT value FROM meta WHERE key = 'component_id'")
    server.faults = Faults(forgotten=True)
    report = clean(app)
    assert (
        report.pulled,
        app.core.database.read("SELECT value FROM meta WHERE key = 'component_id'"),
    ) == (0, ids)
