"""Notices on a real desktop: they never take the focus, their real buttons work, and do-not-disturb holds them."""

from __future__ import annotations

import json
import sys
import time
from functools import partial

import pytest

from assistant.app import Sundown
from tests.desk.profile import add_meeting, add_todo
from tests.desk.test_desk_power import Logind

pytestmark = pytest.mark.desk
WRITER = """
from PySide6.QtWidgets import *
a = QApplication([]); w = QLineEdit(); w.setWindowTitle("Writer")
w.textChanged.connect(lambda text: print(text, flush=True)); w.show(); a.exec()
"""


def displayed(program) -> int:
    return int(program.desk.run("dunstctl", "count", "displayed"))


def read(program, look):
    """What another look at the profile says."""
    app = Sundown.open(program.home)
    try:
        return look(app)
    finally:
        app.close()


@pytest.mark.parametrize("service", ["none", "xfce4"])
def test_no_notice_takes_the_focus_from_what_is_being_typed(make_program, service):
    # R-27, N-6
    program = make_program("trayer", service, empty=True)
    desk = program.desk
    add_meeting(program.home, "Talk", 5)
    desk.spawn(sys.executable, "-c", WRITER, name="writer")
    desk.until(lambda: desk.active() == "Writer", "the other window")
    program.start("--hidden")
    desk.box("Talk$" if service == "none" else "fce4-notifyd", 60)
    for key in "still":
        desk.key(key)
    desk.until(lambda: desk.log("writer").endswith("still\n"), "the typed word")
    assert desk.active() == "Writer"


def test_a_real_button_puts_a_reminder_off(make_program):
    # the snooze is there after the program has ended
    program = make_program("xfce4", "xfce4", empty=True)
    add_meeting(program.home, "Talk", 5)
    child = program.start("--hidden")
    box = program.desk.box("fce4-notifyd", 60)
    program.desk.click((box.left + 148, box.bottom - 31))  # Open, 10 min, 1 h, Dismiss
    sql = "SELECT until - at FROM snooze"
    look = partial(read, program, lambda app: app.core.database.read(sql))
    program.desk.until(look, "the snooze")
    program.desk.end(child)
    assert look() == [(600,)]
    assert "Traceback" not in program.words()


def test_a_real_button_completes_a_todo(make_program):
    #
    program = make_program("xfce4", "xfce4", empty=True)
    add_todo(program.home, "Send the papers")
    program.start("--hidden")
    box = program.desk.box("fce4-notifyd", 60)
    program.desk.click((box.right - 130, box.bottom - 31))  # the last but one
    program.desk.until(lambda: read(program, lambda app: not app.todos()), "the end of it")
    program.desk.until(lambda: not program.desk.windows("fce4-notifyd"), "the end of the notice")


def test_a_paused_dunst_gets_nothing_and_one_after(make_program):
    #
    program = make_program("trayer", "dunst", empty=True)
    desk = program.desk
    add_meeting(program.home, "Talk", 6)
    add_meeting(program.home, "Another talk", 7)
    desk.run("dunstctl", "set-paused", "true")
    program.start("--hidden")
    program.wait_started()
    time.sleep(4)
    assert desk.run("dunstctl", "count", "waiting").strip() == "0"  # it was not even sent
    desk.run("dunstctl", "set-paused", "false")
    desk.until(lambda: displayed(program), "the notice", 60)
    time.sleep(1)
    assert displayed(program) == 1


def test_a_locked_screen_shows_a_number_and_the_rest_comes_after(make_program):
    #
    program = make_program("trayer", "dunst", empty=True)
    desk, machine = program.desk, Logind(program.desk)
    add_meeting(program.home, "Secret talk", 5)
    machine.call("Hint", True)
    program.start("--hidden")
    desk.until(lambda: displayed(program), "the number", 60)
    machine.call("Hint", False)
    desk.until(lambda: titles(program) == ["A reminder"], "the end of the number", 60)
    desk.until(lambda: displayed(program), "the notice", 60)
    desk.run("dunstctl", "close-all")
    assert sorted(each.endswith("Secret talk") for each in titles(program)) == [False, True]


def titles(program) -> list[str]:
    """Of the notices that have left the screen."""
    history = json.loads(program.desk.run("dunstctl", "history"))
    return [each["summary"]["data"] for each in history["data"][0]]
