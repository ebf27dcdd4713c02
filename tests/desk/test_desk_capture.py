"""Quick add on a real X11 desktop: the hot-key from any program, typing, Enter, and the shortcut's command (row 10)."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from tests.desk.conftest import ROOT

pytestmark = pytest.mark.desk
BAR = "^Quick add$"


def cli(program, *words):
    return program.desk.run(
        "env",
        f"PYTHONPATH={ROOT}",
        sys.executable,
        "-m",
        "assistant",
        "--home",
        program.home,
        *words,
    )


def todos(program):
    return [row["summary"] for row in json.loads(cli(program, "--json", "todo", "list"))]


@pytest.fixture
def program(make_program):
    made = make_program("trayer", "none", empty=True)
    made.start("--hidden")
    made.wait_started()
    return made


def press(program, *keys):
    """The hot-key, once a second until the bar is there: the program may still be starting."""
    desk = program.desk
    pressed = 0.0

    def bar():
        nonlocal pressed
        if not (there := desk.windows(BAR)) and time.monotonic() > pressed + 1:
            desk.key(*keys)
            pressed = time.monotonic()
        return there

    desk.until(bar, "the bar")
    desk.until(lambda: desk.active() == "Quick add", "the focus in the bar")


def test_the_hot_key_opens_the_bar_and_enter_makes_the_todo(program):
    press(program, "ctrl+alt+space")
    program.desk.run("xdotool", "type", "--delay", "20", "tomorrow 3pm call the bank")
    program.desk.key("Return")
    program.desk.until(lambda: todos(program) == ["call the bank"], "the to-do")
    program.desk.until(lambda: not program.desk.windows(BAR), "the end of the bar")
    assert program.desk.windows("^Added: call the bank$")
    assert "Traceback" not in program.words()


def test_caps_lock_and_num_lock_do_not_matter(program):
    program.desk.key("Caps_Lock", "Num_Lock")
    press(program, "ctrl+alt+space")
    program.desk.key("Escape")
    program.desk.until(lambda: not program.desk.windows(BAR), "the end of the bar")


def test_the_keys_of_the_settings_are_used(make_program):
    made = make_program("trayer", "none", empty=True)
    cli(made, "settings", "set", "hotkey", "Ctrl+Shift+F9")
    made.start("--hidden")
    made.wait_started()
    press(made, "ctrl+shift+F9")


def test_a_taken_key_is_said(make_program):
    made = make_program("trayer", "none", empty=True)
    made.desk.spawn(sys.executable, "-c", TAKE, name="taker", PYTHONPATH=str(ROOT))
    made.desk.until(lambda: "taken" in made.desk.log("taker"), "the other program")
    made.start("--hidden")
    made.desk.until(lambda: made.desk.windows("^Quick add$"), "the sentence")
    assert "Traceback" not in made.words()


TAKE = """
import sys
from PySide6.QtGui import QGuiApplication
from ui.hotkey import HotKey
app = QGuiApplication([])
key = HotKey()
assert key.set("Ctrl+Alt+Space") == ""
print("taken", flush=True)
sys.exit(app.exec())
"""


def test_the_command_of_a_desktops_own_shortcut_opens_the_bar(program):
    """For Wayland: no hot-key there, but its settings can run a command."""
    cli(program, "add", "--window")
    program.desk.until(lambda: program.desk.windows(BAR), "the bar")


def test_the_command_starts_the_program_where_none_runs(make_program):
    made = make_program("trayer", "none", empty=True)
    child = made.desk.spawn(
        sys.executable, "-m", "assistant", "--home", made.home, "add", "--window",
        name="sundown", PYTHONPATH=str(ROOT),
    )  # fmt: skip
    made.desk.until(lambda: made.desk.windows(BAR), "the bar")
    assert isinstance(child, subprocess.Popen)
    assert child.poll() is None
