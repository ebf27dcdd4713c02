"""Plans in the texts of to-dos: off by default, harmless to others, and a human plan wins over an automatic one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import MemoryServer
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Fields
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import clean, find, titles

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
Device = Callable[[str], Sundown]


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def profiles(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Device]:
    """Devices with plans in the texts, which know one to-do that the server has."""
    with ExitStack() as stack:

        def opened(name: str) -> Sundown:
            app = stack.enter_context(closing(device(tmp_path / name, server, clock)))
            app.set_setting("plan_write_back", "on")
            clean(app)
            if not app.todos():
                place = app.find_collection("Shared/To-dos")
                app.do(Create(place.id, Component.TODO, Fields(summary="Report", due=FRIDAY)))
                clean(app)
            return app

        yield opened


def there(server: MemoryServer) -> str:
    ((_, text),) = server.shelves["/todos/"].items.values()
    return text.replace("\r\n ", "")


def plan_of(app: Sundown) -> tuple[date | None, int]:
    todo = find(app, "Report")
    return todo.plan, todo.carries


def test_off_by_default_nothing_is_sent(profiles: Device, server: MemoryServer):
    # L-58
    app = profiles("one")
    app.set_setting("plan_write_back", "off")
    before = there(server)
    app.plan(find(app, "Report").id, MONDAY)
    clean(app)
    assert (there(server), app.outbox()) == (before, ())


def test_a_plan_reaches_the_other_device_and_no_date_moves(profiles: Device, server: MemoryServer):
    one, two = profiles("one"), profiles("two")
    one.plan(find(one, "Report").id, MONDAY)
    clean(one)
    clean(two)
    assert plan_of(two) == (MONDAY, 0)
    assert "X-SUNDOWN-PLAN;VALUE=DATE:20261123" in there(server)
    assert ("DTSTART" in there(server), "DUE;VALUE=DATE:20261120" in there(server)) == (False, True)
    one.plan(find(one, "Report").id, None)
    clean(one)
    clean(two)
    assert plan_of(two) == (None, 0)


def test_one_undo_takes_plan_and_text_back(profiles: Device, server: MemoryServer):
    app = profiles("one")
    before = there(server)
    deed = app.plan_many((find(app, "Report").id,), MONDAY)
    clean(app)
    assert app.undo(deed)
    clean(app)
    assert "X-SUNDOWN-PLAN:\r\n" in there(server)
    assert plan_of(app) == (None, 0)
    assert [line for line in there(server).splitlines() if "DUE" in line] == [
        line for line in before.splitlines() if "DUE" in line
    ]


def test_an_undone_plan_leaves_the_other_device_too(profiles: Device):
    one, two = profiles("one"), profiles("two")
    item = find(one, "Report").id
    deed = one.plan_many((item,), MONDAY)
    clean(one)
    clean(two)
    assert one.undo(deed)
    clean(one)
    clean(two)
    assert plan_of(one) == plan_of(two) == (None, 0)


def test_what_is_planned_elsewhere_is_no_longer_set_aside_here(profiles: Device):
    # L-57
    one, two = profiles("one"), profiles("two")
    one.set_aside(find(one, "Report").id)
    clean(one)
    clean(two)
    two.plan(find(two, "Report").id, MONDAY)
    clean(two)
    clean(one)
    assert (one.aside(), plan_of(one)) == ((), (MONDAY, 0))


def test_a_part_that_was_done_elsewhere_outlives_the_undo_of_the_split(profiles: Device):
    # complaint 7
    one, two = profiles("one"), profiles("two")
    deed = one.split(find(one, "Report").id, ("Read", "Write", "Send"), MONDAY)
    clean(one)
    clean(two)
    two.do(Complete(find(two, "Write").id, two.now()))
    clean(two)
    clean(one)
    assert one.undo(deed)
    for app in (one, two):
        clean(app)
        done = {todo.summary: todo.status for todo in app.todos(include_done=True)}
        assert done == {"Report": "NEEDS-ACTION", "Write": "COMPLETED"}


def test_a_plan_that_was_never_sent_is_undone_without_a_trace(
    profiles: Device, server: MemoryServer
):
    app = profiles("one")
    deed = app.plan_many((find(app, "Report").id,), MONDAY)
    assert (app.undo(deed), app.outbox()) == (True, ())
    clean(app)
    assert "X-SUNDOWN" not in there(server)


def test_another_day_keeps_the_counter_on_both_devices(profiles: Device, clock: HeldClock):
    # L-57
    one, two = profiles("one"), profiles("two")
    item = find(one, "Report").id
    one.plan(item, FRIDAY)
    clock.move(3 * DAY)
    for app in (one, one, two):
        clean(app)
    one.plan(item, MONDAY + DAY)
    for app in (one, two, one):
        clean(app)
    assert plan_of(one) == plan_of(two) == (MONDAY + DAY, 1)


@pytest.mark.parametrize("deleted_first", [True, False])
def test_what_another_device_deleted_is_not_carried_back_to_life(
    profiles: Device, server: MemoryServer, clock: HeldClock, *, deleted_first: bool
):
    # L-54, complaint 11
    one, two = profiles("one"), profiles("two")
    item = find(one, "Report").id
    one.plan(item, FRIDAY)
    clean(one)
    clean(two)
    clock.move(3 * DAY)
    two.do(Delete(item))
    one.core.database.connection.execute("UPDATE source SET synced_at = ?", (one.core.epoch(),))
    assert one.carry() == 1
    for app in (two, one, two) if deleted_first else (one, two, one):
        clean(app)
    assert (titles(one), titles(two), server.shelves["/todos/"].items) == ([], [], {})


class Dropping(MemoryServer):
    """A server that keeps no property which it does not know."""

    def put(self, href: str, text: str) -> str:
        lines = text.replace("\r\n ", "").split("\r\n")
        return super().put(href, "\r\n".join(one for one in lines if "X-SUNDOWN" not in one))


@pytest.mark.parametrize("server", [Dropping()])
def test_where_the_server_drops_it_the_plan_stays_here(
    profiles: Device, server: MemoryServer, clock: HeldClock
):
    app = profiles("one")
    app.plan(find(app, "Report").id, FRIDAY)
    for count in range(3):
        clean(app)
        assert (plan_of(app), "X-SUNDOWN" in there(server)) == ((FRIDAY, 0), False), count
    clock.move(3 * DAY)
    for _ in range(3):
        clean(app)
    assert (plan_of(app), app.outbox(), app.conflicts()) == ((MONDAY, 1), (), ())


def test_a_carry_is_made_once_for_both_devices(
    profiles: Device, server: MemoryServer, clock: HeldClock
):
    # L-52: the second device finds it done
    one, two = profiles("one"), profiles("two")
    one.plan(find(one, "Report").id, FRIDAY)
    clean(one)
    clean(two)
    clock.move(3 * DAY)
    clean(one)  # carries when the pass has ended
    clean(one)  # and sends
    assert "X-SUNDOWN-CARRIED;FROM=20261120;COUNT=1;VALUE=DATE:20261123" in there(server)
    clean(two)
    assert (plan_of(one), plan_of(two), two.carried()) == ((MONDAY, 1), (MONDAY, 1), ())


def test_a_carry_loses_against_a_plan_of_the_other_device(
    profiles: Device, server: MemoryServer, clock: HeldClock
):
    # L-54: in a real merge, with no copy and no conflict
    one, two = profiles("one"), profiles("two")
    for app in (one, two):
        app.plan(find(app, "Report").id, FRIDAY)
        clean(app)
    clean(one)
    clock.move(3 * DAY)
    one.core.database.connection.execute("UPDATE source SET synced_at = ?", (one.core.epoch(),))
    assert one.carry() == 1
    two.plan(find(two, "Report").id, MONDAY + DAY)
    clean(two)
    for app in (one, two, one):
        clean(app)
    assert plan_of(one) == plan_of(two) == (MONDAY + DAY, 0)
    assert (one.conflicts(), two.conflicts()) == ((), ())
