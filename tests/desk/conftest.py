"""Fixtures: a virtual desktop, and the program running on it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.desk.desktop import Desktop, desktop, missing
from tests.desk.profile import make_profile

MakeDesktop = Callable[..., Desktop]
ROOT = Path(__file__).parents[2]
BADGE = "#f59a52"  # the ground of the number in the tray icon
INKS = ("#2a2c34", "#f2f2f5")  # the icon itself, on a light panel and on a dark one


class Program:
    """Sundown on a desktop, with a profile of its own."""

    def __init__(self, desk: Desktop, home: Path) -> None:
        self.desk, self.home = desk, home

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start it as a person does."""
        return self.desk.spawn(
            sys.executable,
            "-m",
            "ui",
            "--home",
            self.home,
            *words,
            name="sundown",
            PYTHONPATH=str(ROOT),
        )

    def icon(self) -> tuple[int, int]:
        """Where the tray icon is; waits for it."""
        look = self.desk.in_panel
        return self.desk.until(lambda: look(INKS[0]) or look(INKS[1]), "the tray icon")

    def window(self, title: str) -> str:
        """The window with this title; waits for it."""
        return self.desk.until(lambda: self.desk.windows(f"^{title}$"), f"the window {title}")[0]

    def wait_started(self) -> None:
        """Until it listens to other starts, and a moment longer."""
        run = self.desk.folder / "run"
        self.desk.until(lambda: [*run.glob("sundown-*.sock")], "a start")
        time.sleep(0.5)

    def words(self) -> str:
        """What it has said on stdout and stderr."""
        return self.desk.log("sundown")


@pytest.fixture
def make_desktop() -> Iterator[MakeDesktop]:
    """make_desktop(tray="trayer", notify="dunst", keyring=False): a running desktop, gone after the test."""
    if gone := missing():
        why = f"not installed: {', '.join(gone)}"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    with ExitStack() as stack:
        yield lambda *args, **kinds: stack.enter_context(desktop(*args, **kinds))


@pytest.fixture
def make_program(make_desktop: MakeDesktop) -> Callable[..., Program]:
    """make_program(tray, notify, **profile): the program, not yet started, on a desktop of its own."""

    def make(tray: str = "trayer", notify: str = "none", **profile: object) -> Program:
        desk = make_desktop(tray, notify)
        home = desk.folder / "profile"
        make_profile(home, **profile)
        return Program(desk, home)

    return make
