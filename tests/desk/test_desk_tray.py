"""The program on real tray hosts, with real clicks."""

from __future__ import annotations

import signal
import time

import pytest

from tests.desk.desktop import WAIT_S

pytestmark = pytest.mark.desk
HOSTS = ("trayer", "xfce4")


@pytest.mark.parametrize("host", HOSTS)
def test_the_icon_is_there_and_a_click_opens_today(make_program, host):
    program = make_program(host)
    program.start()
    icon = program.icon()
    assert not program.desk.windows("^Today$")  # it starts hidden
    program.desk.click(icon)
    program.window("Today")
    program.desk.until(lambda: program.desk.active() == "Today", "the focus")
    time.sleep(0.6)  # else it is a double click
    program.desk.click(icon)
    program.desk.until(lambda: not program.desk.windows("^Today$"), "the end of Today")
    assert "Traceback" not in program.words()


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_comes_later_gets_the_icon(make_program, host):
    program = make_program("none")
    program.start("--hidden")
    program.wait_started()
    program.desk.start_tray(host)
    program.icon()
    assert not program.desk.windows("^Today$")


def test_the_icon_survives_its_host(make_program):
    program = make_program("none")
    host = program.desk.start_tray("xfce4")
    program.start()
    program.icon()
    program.desk.end(host)
    program.desk.start_tray("xfce4")
    program.icon()


@pytest.mark.parametrize(("host", "ups"), [("trayer", 2), ("xfce4", 2)])
def test_the_menu_opens_the_accounts(make_program, host, ups):
    program = make_program(host)
    program.start()
    program.desk.click(program.icon(), button=3)
    time.sleep(1)
    program.desk.key(*["Up"] * ups, "Return")  # from the end: Quit, then Accounts
    program.window("Accounts")


def test_quit_from_the_menu_ends_it_well(make_program):
    program = make_program("trayer")
    child = program.start()
    program.desk.click(program.icon(), button=3)
    time.sleep(1)
    program.desk.key("Up", "Return")
    assert child.wait(WAIT_S) == 0


def test_a_second_start_shows_the_window_of_the_first(make_program):
    program = make_program("trayer")
    program.start()
    program.icon()
    assert program.start().wait(WAIT_S) == 0
    program.window("Today")
    program.desk.until(lambda: program.desk.active() == "Today", "the focus")


def test_after_a_kill_the_next_start_takes_over(make_program):
    program = make_program("trayer")
    first = program.start()
    program.icon()
    program.desk.end(first, signal.SIGKILL)
    program.desk.until(lambda: not program.desk.in_panel("#f59a52"), "the end of the icon")
    program.start()
    program.icon()


def test_without_a_tray_the_window_is_the_program(make_program):
    program = make_program("none")
    child = program.start()
    program.window("Today")
    program.desk.until(lambda: program.desk.active() == "Today", "the focus")
    program.desk.key("alt+F4")
    assert child.wait(WAIT_S) == 0
    assert "Traceback" not in program.words()


def test_a_signal_ends_it_well(make_program):
    program = make_program("trayer")
    child = program.start()
    program.icon()
    assert program.desk.end(child, signal.SIGTERM) == 0
    assert "Traceback" not in program.words()
