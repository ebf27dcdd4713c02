"""The full-screen alert on a real desktop: it covers the screen, and real keys for another program press nothing."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.desk.desktop import SIZE

pytestmark = pytest.mark.desk
ROOT = Path(__file__).parents[2]
TITLE = "A meeting begins"


@pytest.fixture
def desk(make_desktop):
    made = make_desktop("none", "none")
    made.spawn(sys.executable, "-m", "tests.desk.alert_program", name="alert", PYTHONPATH=str(ROOT))
    made.until(lambda: made.windows("^Editor$"), "the editor")
    return made


def test_who_is_typing_when_it_comes_presses_nothing(desk):
    #
    until = time.monotonic() + 4.5
    while time.monotonic() < until:
        desk.key("j", "s", "space", "Return", "d")
        time.sleep(0.1)
    assert desk.windows(TITLE)
    assert "answered" not in desk.log("alert")
    time.sleep(1)
    desk.key("s")
    desk.until(lambda: "answered snooze" in desk.log("alert"), "the answer")


def test_it_covers_the_screen_and_answers_to_its_keys(desk):
    #
    desk.box(TITLE)
    time.sleep(2.5)
    assert desk.box(TITLE) == (0, 0, *SIZE)
    assert desk.active() == TITLE
    desk.key("Escape")
    desk.until(lambda: "answered dismiss" in desk.log("alert"), "the answer")
