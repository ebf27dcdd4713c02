"""Every window as a screen reader and a keyboard see it: each control has a name, and Tab reaches it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.desk import atspi
from tests.desk.conftest import ROOT
from tests.desk.desktop import Desktop, desktop
from tests.desk.profile import make_profile

pytestmark = [pytest.mark.desk, pytest.mark.xdist_group("accessibility")]
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
START = (
    "import sys; from pathlib import Path; from ui.__main__ import run; "
    "run(Path(sys.argv[1]), show=tuple(sys.argv[2:]))"
)


class Reading(NamedTuple):
    """A desktop on which the program shows its windows, and who reads them."""

    desk: Desktop
    reader: atspi.Reader

    def window(self, name: str) -> atspi.Node:
        """One window, in front. The capture bar goes whenever it loses the focus: a second start asks for it."""
        if not self.desk.windows(f"^{WINDOWS[name]}$"):
            self.start(name)
        self.desk.until(lambda: self._in_front(WINDOWS[name]), f"the window {name} in front")
        return self.desk.until(lambda: self.reader.window(WINDOWS[name]), "the window in the tree")

    def _in_front(self, title: str) -> bool:
        """Is it? Asked for again each time: others may still be coming up."""
        if self.desk.active() == title:
            return True
        for shown in self.desk.windows(f"^{title}$")[:1]:
            self.desk.run("xdotool", "windowactivate", shown, check=False)
        return False

    def start(self, *names: str) -> None:
        """Start the program with these windows, or ask the one that runs for the first of them."""
        words = (sys.executable, "-c", START, self.desk.folder / "profile", *names)
        self.desk.spawn(*words, name="sundown", PYTHONPATH=str(ROOT))


@pytest.fixture(scope="module")
def reading() -> Iterator[Reading]:
    with desktop("trayer", "none") as desk:
        make_profile(desk.folder / "profile")
        made = Reading(desk, atspi.Reader(atspi.start(desk)))
        made.start(*(name for name in WINDOWS if name != "capture"))
        last = WINDOWS["share"]
        desk.until(lambda: desk.windows(f"^{last}$"), "the program with its windows")
        yield made
        made.reader.close()


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_every_control_has_a_name(reading, name):
    window = reading.window(name)
    controls = [n for n in reading.reader.within(window) if n.role in CONTROLS and n.live]
    assert controls
    assert not [str(node) for node in controls if not node.name.strip()]


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_nothing_is_read_out_as_markup(reading, name):
    said = [n.name + n.description for n in reading.reader.within(reading.window(name))]
    assert not [words for words in said if "<qt>" in words or "&lt;" in words]


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_tab_reaches_everything_that_takes_the_focus(reading, name):
    reader, wanted = reading.reader, CONTROLS - INSIDE
    left = {
        node.path: node
        for node in reader.within(reading.window(name))
        if atspi.FOCUSABLE in node.states and node.live and node.role in wanted
    }
    for _ in range(2 * len(left) + 4):
        left = {path: node for path, node in left.items() if not reader.has_focus(node)}
        if not left:
            return
        reading.desk.key("Tab")
        time.sleep(0.05)  # the program is told of it
    assert not [str(node) for node in left.values()]


def test_a_button_can_be_pressed_without_a_mouse_or_keys(reading):
    nodes = reading.reader.within(reading.window("accounts"))
    buttons = [node for node in nodes if node.role in {"button", "push button"}]
    assert any(reading.reader.press(node) for node in buttons[:1])
