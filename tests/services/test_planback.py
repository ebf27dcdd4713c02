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
from assistant.model.command import Create, Fields
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import clean, find

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
    assert "X-SUNDOWN" not in there(server)
    assert plan_of(app) == (None, 0)
    assert [line for line in there(server).splitlines() if "DUE" in line] == [
        line for line in before.splitlines() if "DUE" in line
    ]


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
