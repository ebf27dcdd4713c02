"""Every window as a screen reader and a keyboard see it: each control has a name, and Tab reaches it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import pytest

from tests.desk import atspi
from tests.desk.conftest import ROOT, Program

pytestmark = pytest.mark.desk
WINDOWS = {
    "today": "Today",
    "digest": "End of day",
    "accounts": "Accounts",
    "history": "History",
    "search": "Search",
    "settings": "Settings",
    "welcome": "Welcome to Sundown",
    "capture": "Quick add",
    "share": "Share",
}
CONTROLS = {"button", "push button", "check box", "text", "entry", "combo box", "list", "list item", "spin button",
            "toggle button", "radio button", "slider", "menu item"}  # fmt: skip
INSIDE = {"list item", "radio button"}  # one stop for all of them, arrows within
START = "import sys; from pathlib import Path; from ui.__main__ import run; run(Path(sys.argv[1]), show=(sys.argv[2],))"


@pytest.fixture
def reading(make_program) -> Iterator[tuple[Program, atspi.Reader]]:
    program = make_program("trayer")
    reader = atspi.Reader(atspi.start(program.desk))
    yield program, reader
    reader.close()


def show(program: Program, reader: atspi.Reader, name: str) -> atspi.Node:
    program.desk.spawn(
        sys.executable, "-c", START, program.home, name, name="sundown", PYTHONPATH=str(ROOT)
    )
    program.window(WINDOWS[name])
    time.sleep(1)  # lists are filled
    return program.desk.until(lambda: reader.window(WINDOWS[name]), "the window in the tree")


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_every_control_has_a_name(reading, name):
    program, reader = reading
    window = show(program, reader, name)
    controls = [node for node in reader.within(window) if node.role in CONTROLS and node.live]
    assert controls
    assert not [str(node) for node in controls if not node.name.strip()]


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_nothing_is_read_out_as_markup(reading, name):
    program, reader = reading
    window = show(program, reader, name)
    said = [node.name + node.description for node in reader.within(window)]
    assert not [words for words in said if "<qt>" in words or "&lt;" in words]


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_tab_reaches_everything_that_takes_the_focus(reading, name):
    program, reader = reading
    window = show(program, reader, name)
    wanted = {
        node.path: node
        for node in reader.within(window)
        if atspi.FOCUSABLE in node.states and node.live and node.role in CONTROLS - INSIDE
    }
    reached: set[str] = set()
    for _ in range(2 * len(wanted) + 4):
        reached |= {node.path for node in reader.within(window) if atspi.FOCUSED in node.states}
        program.desk.key("Tab")
        time.sleep(0.1)
    assert not [str(node) for path, node in wanted.items() if path not in reached]


def test_a_button_can_be_pressed_without_a_mouse_or_keys(reading):
    program, reader = reading
    window = show(program, reader, "accounts")
    buttons = [node for node in reader.within(window) if node.role in {"button", "push button"}]
    assert any(reader.press(node) for node in buttons[:1])
