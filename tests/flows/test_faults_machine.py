"""A machine that fails: a locked database, a full disk, a second Sundown, a clock that jumps, a folder that is shut."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component, Trouble
from assistant.model.command import Complete, Create, Fields
from assistant.model.errors import Refused, TryLater
from assistant.model.notice import Notice, Syncing
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests.devices import device
from tests.flows.profiles import Open, Other, add, clean, event, titles, todo

ROOT = Path(__file__).resolve().parents[2]
LIST, WORK = "To-dos", "/work/"


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


def shared(app: Sundown, title: str) -> None:
    app.do(Create(app.find_collection(LIST).id, Component.TODO, Fields(summary=title)))


@contextmanager
def locked(app: Sundown) -> Iterator[None]:
    """Another program has begun to write, and does not come to an end."""
    app.core.database.connection.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(app.home / "sundown.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


def test_a_locked_database_refuses_a_change_in_words_and_loses_none(app: Sundown) -> None:
    shared(app, "Before")
    with locked(app), pytest.raises(TryLater, match="Another program"):
        shared(app, "During")
    shared(app, "After")
    assert titles(app) == ["After", "Before"]


def test_what_is_read_does_not_wait_for_who_writes(app: Sundown) -> None:
    shared(app, "Seen")
    with locked(app):
        assert (titles(app), app.today().unsent, len(app.outbox())) == (["Seen"], 1, 1)


def test_a_locked_database_ends_a_pass_and_the_next_one_goes_on(
    app: Sundown, server: MemoryServer
) -> None:
    shared(app, "Owed")
    server.put("/todos/new.ics", todo("new@example.com", "New"))
    with locked(app):
        (report,) = app.sync()
        assert (report.trouble, report.complete) == (Trouble.TRY_LATER, False)
    clean(app)
    assert (titles(app), len(server.shelves["/todos/"].items)) == (["New", "Owed"], 2)


def test_a_lane_outlives_a_fault_of_the_machine(app: Sundown, server: MemoryServer) -> None:
    (app.home / "sync-shared-account.lock").mkdir()
    ended, sent = threading.Event(), threading.Event()

    def heard(notice: Notice) -> None:
        if isinstance(notice, Syncing) and not notice.running:
            (ended if not server.shelves["/todos/"].items else sent).set()

    shared(app, "Owed")
    app.subscribe(heard)
    app.start()
    assert ended.wait(30)
    (app.home / "sync-shared-account.lock").rmdir()
    app.sync_soon()
    assert sent.wait(30)
    app.stop()


def test_a_full_disk_changes_nothing_says_so_and_passes(app: Sundown, server: MemoryServer) -> None:
    shared(app, "Before")
    server.put("/todos/big.ics", todo("big@example.com", "Big", f"DESCRIPTION:{'x' * 400_000}\r\n"))
    database = app.core.database
    pages = database.read("PRAGMA page_count")[0][0]
    database.connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(Refused, match="disk is full"):
        app.do(
            Create(
                app.find_collection(LIST).id,
                Component.TODO,
                Fields(summary="During", note="x" * 200_000),
            )
        )
    (report,) = app.sync()
    assert "disk is full" in report.error
    assert titles(app) == ["Before"]
    database.connection.execute("PRAGMA max_page_count = 1000000")
    clean(app)
    assert (titles(app), database.integrity()) == (["Before", "Big"], "")
    assert len(server.shelves["/todos/"].items) == 2


def test_a_disk_that_fills_up_after_the_server_confirmed_doubles_nothing(
    app: Sundown, server: MemoryServer
) -> None:
    for number in range(6):
        shared(app, f"T{number}")
    database = app.core.database
    pages = database.read("PRAGMA page_count")[0][0]
    for spare in range(8):
        database.connection.execute(f"PRAGMA max_page_count = {pages + spare}")
        app.sync()
    database.connection.execute("PRAGMA max_page_count = 1000000")
    clean(app)
    assert (len(server.shelves["/todos/"].items), app.outbox()) == (6, ())
    assert (titles(app), app.conflicts()) == ([f"T{number}" for number in range(6)], ())


@pytest.mark.server
def test_two_sundowns_on_one_profile_double_nothing(open_profile: Open, other: Other) -> None:
    one = open_profile("same")
    clean(one)
    two = open_profile("same")
    for number in range(10):
        add(one if number % 2 else two, f"T{number}")
    passes = [threading.Thread(target=app.sync) for app in (one, two) * 2]
    for each in passes:
        each.start()
    for each in passes:
        each.join()
    clean(one)
    clean(two)
    expected = [f"T{number}" for number in range(10)]
    assert (titles(one), titles(two), other.values("SUMMARY")) == (expected, expected, expected)


def test_a_second_sundown_says_that_the_first_is_at_it(app: Sundown, server: MemoryServer) -> None:
    shared(app, "Once")
    from assistant.system.lock import held

    with held(app.home / "sync-shared-account.lock") as mine:
        assert mine
        (report,) = app.sync()
    assert (report.trouble, "Another Sundown" in report.error) == (Trouble.TRY_LATER, True)
    assert server.shelves["/todos/"].items == {}


def test_a_clock_that_is_set_back_sends_what_waits(
    app: Sundown, clock: HeldClock, server: MemoryServer
) -> None:
    clean(app)
    shared(app, "Made later")
    clock.put(clock.now() - timedelta(days=400))
    clean(app)
    assert len(server.shelves["/todos/"].items) == 1


def test_a_clock_that_jumped_and_came_back_stops_nothing(
    app: Sundown, clock: HeldClock, server: MemoryServer
) -> None:
    true = clock.now()
    clock.put(datetime(2031, 1, 1, tzinfo=UTC))
    shared(app, "From the future")
    clean(app)
    clock.put(true)
    server.add("/new/", "New list")
    server.put("/new/a.ics", todo("a@example.com", "On a new list"))
    server.put(WORK + "a.ics", event("a@example.com", "Meeting"))
    clean(app)
    assert titles(app) == ["From the future", "On a new list"]
    assert [each.summary for each in app.agenda(date(2026, 11, 23), date(2026, 11, 23))] == [
        "Meeting"
    ]


def test_the_list_of_a_day_is_filed_once_whatever_the_clock_does(
    app: Sundown, clock: HeldClock
) -> None:
    true = clock.now()
    app.find_collection()
    for jump in (0, 1, -1, 24 * 30, -24 * 30, 0, 0):
        clock.put(true + timedelta(hours=jump))
        app.digest()
        app.missed_days()
    days = [entry.title for entry in app.journal(kind="digest")]
    assert len(days) == len(set(days))
    assert date(2026, 11, 20) in app.filed_days()


def test_a_reminder_is_not_shown_again_when_the_clock_goes_back(
    app: Sundown, clock: HeldClock
) -> None:
    start = clock.now() + timedelta(minutes=10)
    fields = Fields(summary="Soon", start=start, end=start + timedelta(hours=1))
    app.do(Create(app.find_collection().id, Component.EVENT, fields))
    clock.move(timedelta(minutes=9))
    due, _ = app.reminders()
    app.reminders_shown(due)
    clock.put(clock.now() - timedelta(minutes=8))
    clock.move(timedelta(minutes=8))
    assert (len(due), app.reminders()[0]) == (1, ())


OPEN_AS_A_STRANGER = """
import os, sys
from pathlib import Path
from assistant.app import Sundown
from assistant.model.errors import SundownError
shut, free = map(Path, sys.argv[1:])
app = Sundown.open(free)  # so that everything is imported before the rights are gone
app.todos()
app.close()
if os.geteuid() == 0:
    os.setuid(65534)
try:
    Sundown.open(shut)
except SundownError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of files are another thing there")
def test_a_folder_that_can_not_be_written_is_said_in_words(
    clock: HeldClock, tmp_path: Path
) -> None:
    folder = Path("/tmp") / f"sundown-shut-{os.getpid()}"  # noqa: S108 - pytest's own folders are closed to strangers
    folder.mkdir(mode=0o755)
    try:
        Sundown.open(folder, clock=clock, vault=Vault(find=lambda: None)).close()
        for path in (folder, *folder.iterdir()):
            path.chmod(0o555 if path == folder else 0o444)
        said = subprocess.run(
            [sys.executable, "-c", OPEN_AS_A_STRANGER, folder, tmp_path],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert "can't be written to" in said.stdout or "Nothing can be written" in said.stdout
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_file_in_the_place_of_the_folder_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a letter")
    with pytest.raises(Refused, match="not a folder"):
        Sundown.open(tmp_path / "home")


def test_a_pass_that_is_cut_goes_on_and_asks_for_the_rest(
    app: Sundown, server: MemoryServer
) -> None:
    for number in range(1_200):
        server.put(f"/todos/t{number}.ics", todo(f"t{number}@example.com", f"T{number}"))
    server.faults = Faults(cut_after=1)
    (report,) = app.sync()
    assert (report.trouble, len(titles(app))) == (Trouble.TRY_LATER, 1_000)
    server.faults = Faults()
    clean(app)
    assert (len(titles(app)), app.core.database.integrity()) == (1_200, "")


def test_done_twice_from_two_windows_is_done_once(app: Sundown, server: MemoryServer) -> None:
    shared(app, "Race")
    clean(app)
    (item,) = (each.id for each in app.todos())
    clicks = [threading.Thread(target=lambda: app.do(Complete(item, app.now()))) for _ in range(4)]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    clean(app)
    (text,) = (text for _, text in server.shelves["/todos/"].items.values())
    assert (text.count("STATUS:COMPLETED"), app.conflicts(), app.outbox()) == (1, (), ())
