"""The start of the program with a face: one instance per profile, the application, the shell, and a clean end."""

from __future__ import annotations

import argparse
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from assistant.app import Sundown
from assistant.model.surroundings import Power
from ui.instance import Instance, clean_link
from ui.shell import Shell, wanted_look
from ui.style import follow
from ui.theme import RESOURCES
from ui.tidy import Tidy


def run(
    home: Path | None = None, *, hidden: bool = False, show: tuple[str, ...] = (), link: str = ""
) -> int:
    """Run until Quit; 0 at a good end. A second start shows the window of the first one and ends with 0.

    `hidden` is for log-in: without a tray the window waits ten seconds for one to come. `show` names the windows
    to open at once; into a profile that holds nothing yet Welcome invites. `link` is the text of a `sundown:` link:
    it may open a card and decides nothing (A-17).
    """
    app = Sundown.open(home)
    try:
        instance = Instance(app.home)
        return (
            _first(app, instance, hidden=hidden, show=show, link=link)
            if instance.take()
            else _second(instance, show, link)
        )
    finally:
        app.close()


def _second(instance: Instance, show: tuple[str, ...], link: str) -> int:
    if link and not clean_link(link):
        sys.stderr.write("This link can't be opened. Sundown opens links to approvals only.\n")
        return 2
    if instance.hand_link(link) if link else instance.show_other(show[0] if show else "today"):
        return 0
    sys.stderr.write(
        "Sundown is running already, but does not answer. End it and start it again.\n"
    )
    return 1


def _first(
    app: Sundown, instance: Instance, *, hidden: bool, show: tuple[str, ...], link: str
) -> int:
    qt = QApplication(["sundown"])
    qt.setApplicationName("Sundown")
    qt.setDesktopFileName("sundown")
    qt.setWindowIcon(QIcon(str(RESOURCES / "icons" / "sundown.svg")))
    qt.setQuitOnLastWindowClosed(False)
    follow(qt, lambda: wanted_look(app))
    end = _Signals(qt, lambda: app.power(Power.ENDING))
    qt.commitDataRequest.connect(lambda _: app.power(Power.ENDING))  # log-off
    tidy = Tidy(qt)
    instance.listen()
    shell = Shell(app, instance, hidden=hidden)
    QTimer.singleShot(0, app.start)  # the icon first
    for name in show or (() if hidden or not app.untouched() else ("welcome",)):
        shell.open(name)
    if link:
        shell.follow(link)
    try:
        return qt.exec()
    finally:
        end.close()
        shell.close()
        instance.close()
        tidy.close()


class _Signals(QObject):
    """SIGTERM and Ctrl-C end the event loop: Qt does not let Python see them while it sleeps.

    Before that `leaving` is called: what has to be written at a log-off is written.
    """

    def __init__(self, qt: QApplication, leaving: Callable[[], object]) -> None:
        super().__init__()
        self._qt, self._leaving = qt, leaving
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._before = signal.set_wakeup_fd(self._write.fileno())
        self._handlers = {
            s: signal.signal(s, lambda *_: None) for s in (signal.SIGTERM, signal.SIGINT)
        }
        self._bell = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._rang)

    def _rang(self, *_: object) -> None:
        self._read.recv(64)
        self._leaving()
        self._qt.quit()

    def close(self) -> None:
        """As it was before."""
        self._bell.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()


def main() -> int:
    """`python -m ui`; the `sundown` command calls `run` itself."""
    parser = argparse.ArgumentParser(prog="sundown")
    parser.add_argument("--home", type=Path, help="the folder of the profile")
    parser.add_argument("--hidden", action="store_true", help="started at log-in: show no window")
    parser.add_argument(
        "link", nargs="?", default="", help="a sundown: link; it opens, and never decides"
    )
    words = parser.parse_args()
    return run(words.home, hidden=words.hidden, link=words.link)


if __name__ == "__main__":
    sys.exit(main())
