"""The timetable's work at the hour of the list: fresh data first, but not for ever."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from assistant.app import Sundown
from assistant.model.account import Account, Trouble
from assistant.model.errors import TryLater
from assistant.services import digest
from assistant.services.lanes import Lanes
from assistant.services.timetable import LONGEST, Timetable
from assistant.store import accounts
from tests.flows.playing import Day


class Gate:
    """Lanes without servers that write down what they were asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def wake(self) -> None:
        self.asked.append("wake")

    def nudge(self) -> None:
        self.asked.append("nudge")

    def settle(self, limit: float) -> bool:
        self.asked.append(limit)
        return False


@pytest.fixture
def gate(app, clock) -> tuple[Gate, Timetable]:
    clock.move(timedelta(minutes=100))  # 17:40
    lanes = Gate()
    return lanes, Timetable(app.core, lanes, app.watch)


def test_before_the_list_every_source_is_synced_for_ten_seconds_at_most(app, gate):
    # L-27
    lanes, timetable = gate
    timetable.day()
    assert lanes.asked == ["wake", 10.0]
    assert app.filed_days() == {app.work_date(): False}


def test_it_is_synced_once_however_often_the_timetable_looks(app, gate):
    # L-2
    lanes, timetable = gate
    for _ in range(5):
        timetable.day()
    assert lanes.asked == ["wake", 10.0]


def test_a_source_that_fails_is_as_of_its_last_sync(app: Sundown, clock):
    # L-27, L-28
    def refuse(_account: Account):
        raise TryLater("The server is not there.")

    made = Account("work", "caldav", "Work", "http://127.0.0.1:9", "")
    with app.core.database.write() as connection:
        accounts.add(connection, made)
        accounts.write_state(connection, "work", app.core.epoch(), Trouble.NONE, "", complete=True)
    clock.move(timedelta(minutes=100))
    core = replace(app.core, connect=refuse)
    lanes = Lanes(core)
    lanes.refresh()
    Timetable(core, lanes, app.watch).day()
    lanes.stop()
    filed = app.filed_digest(app.work_date())
    assert "as of 16:00" in app.digest_text(filed, language="en")


def test_a_list_written_under_a_lid_asks_no_server(app, gate):
    # L-16, L-27
    lanes, _ = gate
    digest.write_at_once(app.core)
    assert lanes.asked == []


def test_it_looks_at_the_wall_at_least_every_five_minutes(app, gate, clock):
    # L-26: the timers of a sleeping machine are not trusted
    assert gate[1].turn() <= clock.now() + LONGEST


def test_the_lock_writes_once_for_one_lock(app, clock):
    # L-15
    day = Day(app, clock)
    day.lock()
    clock.move(timedelta(minutes=11))
    assert app.watch.lock_writes_at() <= clock.now()
    day.turn()
    assert app.filed_days() == {app.work_date(): False}
    assert app.watch.lock_writes_at() is None


def test_a_clock_that_was_set_is_noticed(app, gate, clock):
    # L-25, L-26: what was armed by a clock that was ahead would wait until it gets there again
    timetable = gate[1]
    clock.move(timedelta(minutes=5))
    assert not timetable.clock_was_set()
    clock.put(clock.now() - timedelta(hours=8))
    assert timetable.clock_was_set()
    assert not timetable.clock_was_set()


def test_what_the_command_line_writes_is_noticed(app, gate, clock, vault):
    # "remind me in two minutes", said in a terminal while the window runs
    timetable = gate[1]
    assert not timetable.written()
    other = Sundown.open(app.home, clock=clock, vault=vault)
    other.set_setting("sounds", "on")
    other.close()
    assert timetable.written()
    assert not timetable.written()


@pytest.fixture
def armed(gate):
    """armed(timetable) -> {name of a job: seconds until it comes}, of a scheduler that starts none of them."""
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.start(paused=True)
    gate[1]._scheduler = scheduler
    now = datetime.now(UTC)
    yield lambda: {
        job.id: (job.next_run_time - now).total_seconds() for job in scheduler.get_jobs()
    }
    scheduler.shutdown()


def test_a_change_while_it_looks_is_looked_at_after(gate, clock, armed):
    # the hour that was computed before the change must not replace the one after it
    timetable = gate[1]
    late = timedelta(hours=1)
    timetable._turn("tell", timetable._tell, lambda: clock.now() + late)
    assert armed()["tell"] > late.total_seconds() / 2

    def look():
        timetable.look_again()
        return clock.now() + late

    timetable._turn("tell", timetable._tell, look)
    assert armed()["tell"] < late.total_seconds() / 2


def test_the_end_waits_for_no_server_and_who_waits_for_fresh_data_is_let_go(app):
    # L-16: log-off ends the program while a pass hangs
    answer, asked = threading.Event(), threading.Event()

    def hang(_account: Account):
        asked.set()
        answer.wait(60)
        raise TryLater("The server is not there.")

    with app.core.database.write() as connection:
        accounts.add(connection, Account("work", "caldav", "Work", "http://127.0.0.1:9", ""))
    lanes = Lanes(replace(app.core, connect=hang))
    lanes.refresh()
    (lane,) = lanes._all()
    assert asked.wait(10)
    waits = threading.Thread(target=lanes.settle, args=(60,))
    waits.start()
    lanes.stop()
    waits.join(10)
    left = lane.alive()
    answer.set()
    lane.stop(10)
    assert (left, waits.is_alive()) == (True, False)
