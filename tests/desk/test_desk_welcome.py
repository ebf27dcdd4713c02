"""The first start on a real desktop: one window, by keyboard, with and without a tray; nothing at log-in."""

from __future__ import annotations

import time

import pytest

from tests.desk.conftest import Program

pytestmark = pytest.mark.desk
TITLE = "Welcome to Sundown"


@pytest.fixture
def newcomer(make_desktop):
    """newcomer(tray): the program over a profile that does not exist yet."""

    def make(tray: str) -> Program:
        desk = make_desktop(tray, "none")
        return Program(desk, desk.folder / "new")

    return make


def walk(desk, *keys):
    for key in keys:
        desk.key(key)
        time.sleep(0.4)


def test_the_first_start_is_walked_by_keyboard_to_today(newcomer):
    """O-1 to O-8: This computer only, hours, list, switches skipped, tip, Today."""
    program = newcomer("trayer")
    program.start()
    program.window(TITLE)
    desk = program.desk
    desk.until(lambda: desk.active() == TITLE, "the focus")
    walk(desk, "Right", "Right")  # the tile at the right: this computer only
    walk(desk, "Return", "Return", "Return", "Return", "Return")
    program.window("Today")
    assert not desk.windows(f"^{TITLE}$")
    assert "Traceback" not in program.words()


def test_a_start_at_log_in_opens_no_window(newcomer):
    """O-11"""
    program = newcomer("trayer")
    program.start("--hidden")
    program.wait_started()
    time.sleep(1)
    assert not program.desk.windows(f"^{TITLE}$")
    assert not program.desk.windows("^Today$")


def test_without_a_tray_something_stays_on_the_screen(newcomer):
    """O-12"""
    program = newcomer("none")
    child = program.start()
    program.window(TITLE)
    program.desk.until(lambda: program.desk.active() == TITLE, "the focus")
    program.desk.key("Escape")
    program.window("Today")
    assert child.poll() is None


@pytest.mark.parametrize("host", ["trayer", "xfce4"])
def test_today_opens_beside_the_icon(make_program, host):
    """StatusNotifier hosts do not say where the icon is: there it is where the pointer is."""
    program = make_program(host)
    program.start()
    left, top = program.icon()
    program.desk.click((left, top))
    program.window("Today")
    time.sleep(1)
    box = program.desk.box("^Today$")
    assert box.left - 40 <= left <= box.right + 40
    assert abs(box.bottom - top) < 80
