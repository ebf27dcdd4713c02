"""The machine's own hours on a real bus: the list is written before it sleeps or ends, and it is let go at once."""

from __future__ import annotations

import signal
import sys
from queue import Queue

import pytest

from assistant.app import Sundown
from assistant.model.surroundings import Power, Surroundings
from assistant.system.power import open_power
from tests.desk.conftest import ROOT

pytestmark = pytest.mark.desk
LOGIND = "org.freedesktop.login1"


class Logind:
    """The made-up logind of a desktop."""

    def __init__(self, desk) -> None:
        self.desk = desk
        desk.env["DBUS_SYSTEM_BUS_ADDRESS"] = desk.env["DBUS_SESSION_BUS_ADDRESS"]
        desk.spawn(sys.executable, "-m", "tests.desk.logind", name="logind", PYTHONPATH=str(ROOT))
        desk.wait_name(LOGIND)

    def call(self, member: str, *on: bool) -> str:
        words = [f"boolean:{str(each).lower()}" for each in on]
        to = ("dbus-send", "--session", "--print-reply=literal", f"--dest={LOGIND}", "/")
        return self.desk.run(*to, f"test.Control.{member}", *words).strip()

    def held(self) -> int:
        return int(self.call("Held").split()[-1])


@pytest.fixture
def logind(make_program):
    """logind(program): the made-up logind on the desktop of a program."""
    return lambda program: Logind(program.desk)


def lists(program) -> dict:
    app = Sundown.open(program.home)
    try:
        return app.filed_days()
    finally:
        app.close()


def test_before_it_sleeps_the_list_is_written_and_the_machine_let_go(make_program, logind):
    # L-15, L-16, P-9
    program = make_program("trayer")
    machine = logind(program)
    program.start("--hidden")
    program.desk.until(lambda: machine.held() == 1, "the inhibitor")
    assert lists(program) == {}
    machine.call("Sleep", True)
    program.desk.until(lambda: machine.held() == 0, "the release")
    assert len(lists(program)) == 1
    machine.call("Sleep", False)
    program.desk.until(lambda: machine.held() == 1, "the next inhibitor")
    assert "Traceback" not in program.words()


def test_a_shutdown_writes_the_list(make_program, logind):
    # L-15
    program = make_program("trayer")
    machine = logind(program)
    program.start("--hidden")
    program.desk.until(lambda: machine.held() == 1, "the inhibitor")
    machine.call("Shutdown", True)
    program.desk.until(lambda: machine.held() == 0, "the release")
    assert len(lists(program)) == 1


def test_a_log_off_by_signal_writes_the_list(make_program):
    # L-15
    program = make_program("trayer")
    child = program.start("--hidden")
    program.icon()
    assert program.desk.end(child, signal.SIGTERM) == 0
    assert len(lists(program)) == 1


@pytest.fixture
def door(make_desktop, monkeypatch):
    """(desktop, the made-up logind, the door, what it told)."""
    desk = make_desktop("none", "dunst")
    machine = Logind(desk)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "DISPLAY"):
        monkeypatch.setenv(name, desk.env[name])
    told: Queue[Power] = Queue()
    opened = open_power(told.put)
    assert opened is not None
    opened.start()
    yield desk, machine, opened, told
    opened.close()


def test_locks_are_heard_in_both_ways(door):
    _desk, machine, opened, told = door
    assert opened.surroundings() == Surroundings()
    machine.call("Hint", True)
    assert told.get(timeout=10) is Power.LOCKED
    assert opened.surroundings().locked
    machine.call("Hint", False)
    assert told.get(timeout=10) is Power.UNLOCKED
    machine.call("Lock", True)
    assert told.get(timeout=10) is Power.LOCKED
    machine.call("Lock", False)
    assert told.get(timeout=10) is Power.UNLOCKED


def test_another_users_lock_is_not_ours(door):
    # on a shared computer logind tells everybody of every session
    _desk, machine, opened, told = door
    machine.call("LockOther", True)
    machine.call("Lock", True)
    assert told.get(timeout=10) is Power.LOCKED
    machine.call("LockOther", False)
    opened.refresh()
    assert told.empty()


def test_a_screen_saver_that_says_so_locks(door):
    desk, _machine, opened, told = door
    saver = ("--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")
    desk.run("dbus-send", "--session", *saver, "boolean:true")
    assert told.get(timeout=10) is Power.LOCKED
    assert opened.surroundings().locked


def test_paused_dunst_is_quiet(door):
    desk, _machine, opened, _told = door
    desk.run("dunstctl", "set-paused", "true")
    opened.refresh()
    assert opened.surroundings().quiet
    desk.run("dunstctl", "set-paused", "false")
    opened.refresh()
    assert not opened.surroundings().quiet


def test_a_full_screen_is_seen(door):
    desk, _machine, opened, _told = door
    program = "from PySide6.QtWidgets import *; a = QApplication([]); w = QWidget(); w.showFullScreen(); a.exec()"
    child = desk.spawn(sys.executable, "-c", program, name="full")

    def seen() -> bool:
        opened.refresh()
        return opened.surroundings().presenting

    desk.until(seen, "the full screen")
    desk.end(child)
    desk.until(lambda: not seen(), "the end of it")


def test_without_a_bus_it_is_quiet(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    opened = open_power(lambda _event: None)
    assert opened is not None
    opened.start()
    opened.refresh()
    assert not opened.surroundings().locked
    opened.close()
