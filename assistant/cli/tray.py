"""Bare `sundown`: the tray. The window part is loaded by name, for nothing here may know that there is one."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path

from assistant.model.errors import BadInput

from .crash import catch_threads
from .out import say

_HEADLESS = (
    "'sundown digest', 'sundown agenda', 'sundown todo list', 'sundown sync', 'sundown --help'"
)
_OWN_SCREEN = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}  # Qt platforms without a desktop


def has_display() -> bool:
    """Whether there is a screen to show anything on."""
    if sys.platform in {"win32", "darwin"}:
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or platform in _OWN_SCREEN


def show(args: Namespace) -> int:
    """The tray until it quits; exit status 2 where there is no display."""
    if not has_display():
        say(f"There is no display for the tray here. Without one, use: {_HEADLESS}.")
        return 2
    return start(args.home, hidden=args.hidden)


def follow(args: Namespace, rest: list[str]) -> int:
    """The tray, or the one that runs, with what a link is about. A link opens, and never decides (A-17)."""
    if rest:
        raise BadInput("A link stands alone: 'sundown LINK'.")
    if not has_display():
        say(f"There is no display for a link here. Without one, use: {_HEADLESS}.")
        return 2
    return start(args.home, hidden=True, link=args.command)


def start(home: Path | None, *, hidden: bool, windows: tuple[str, ...] = (), link: str = "") -> int:
    """Run the window part on a profile until it quits; these windows are open at once, and what `link` names."""
    from assistant.system.log import start_log
    from assistant.system.paths import open_home

    start_log(open_home(home))
    catch_threads()
    try:
        skin = import_module("ui.__main__")
    except ImportError as error:
        say(f"The window part of Sundown can't be loaded ({error}). Without it, use: {_HEADLESS}.")
        return 2
    status: int = skin.run(home, hidden=hidden, show=windows, link=link)
    return status
