"""A whole throw-away X11 desktop: own display, session bus, keyring, window manager, tray host, notification service.

Nothing of the user's is touched and nothing stays: every part is a child with a known pid. Knows nothing of Sundown.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

from tests.desk import parts

T = TypeVar("T")
SIZE = parts.SIZE
WAIT_S = 20.0
NEEDED = ("Xvfb", "dbus-daemon", "dbus-send", "openbox", "xdotool", "import")


class Box(NamedTuple):
    """Where a window is."""

    left: int
    top: int
    right: int
    bottom: int


class Desktop:
    """One running desktop. `env` is for its programs; the test's own environment stays as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = parts.clean_env(folder)
        self.children: list[subprocess.Popen[bytes]] = []
        self._open: list[IO[bytes]] = []

    # ------------------------------------------------------------------ programs

    def spawn(
        self, *command: str | Path, stdin: bytes = b"", name: str = "", **env: str
    ) -> subprocess.Popen[bytes]:
        """Start a program that ends with the desktop; its words go to log/NAME."""
        log = (self.folder / "log" / (name or Path(command[0]).name)).open("ab")
        self.keep(log)
        child = subprocess.Popen(
            [str(c) for c in command],
            env={**self.env, **env},
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        assert child.stdin is not None
        child.stdin.write(stdin)
        child.stdin.close()
        self.children.append(child)
        return child

    def keep(self, log: IO[bytes]) -> None:
        """Close this file with the desktop."""
        self._open.append(log)

    def run(self, *command: str | Path, check: bool = True) -> str:
        """Run a program to its end and return what it said on stdout."""
        done = subprocess.run(
            [str(c) for c in command], env=self.env, capture_output=True, timeout=60, check=False
        )
        assert not check or done.returncode == 0, done.stderr.decode()
        return done.stdout.decode(errors="replace")

    def end(self, child: subprocess.Popen[bytes], how: int = signal.SIGTERM) -> int:
        """End one child and what it started."""
        if child.poll() is None:
            os.killpg(child.pid, how)
        try:
            return child.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            return child.wait(10)

    def log(self, name: str) -> str:
        """What a part has written."""
        path = self.folder / "log" / name
        return path.read_text(errors="replace") if path.exists() else ""

    # ------------------------------------------------------------------ waiting and looking

    def until(self, look: Callable[[], T], what: str, seconds: float = WAIT_S) -> T:
        """Look again until there is something; fails with the words of all parts."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if found := look():
                return found
            if any((child.poll() or 0) > 0 for child in self.children):
                break  # a part has failed; why is in its log
            time.sleep(0.1)  # each look is a program of its own
        logs = "\n".join(
            f"--- {p.name}\n{p.read_text(errors='replace')[-2000:]}"
            for p in (self.folder / "log").iterdir()
        )
        raise AssertionError(f"{what} never came\n{logs}")

    def has_name(self, name: str) -> bool:
        """Is that name owned on the session bus?"""
        bus = (
            "dbus-send",
            "--session",
            "--print-reply=literal",
            "--dest=org.freedesktop.DBus",
            "/",
        )
        return "true" in self.run(
            *bus, "org.freedesktop.DBus.NameHasOwner", f"string:{name}", check=False
        )

    def wait_name(self, name: str) -> None:
        """Wait until a service is there."""
        self.until(lambda: self.has_name(name), name)

    def screen(self) -> bytes:
        """The picture now: 3 bytes a pixel, row by row."""
        shot = subprocess.run(
            ["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"],
            env=self.env,
            capture_output=True,
            timeout=30,
            check=True,
        )
        return shot.stdout

    def shot(self, path: Path) -> Path:
        """The picture as a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-silent", "-window", "root", path)
        return path

    def cut(self, path: Path, left: int, top: int, right: int, bottom: int) -> Path:
        """A part of the picture as a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = f"{right - left}x{bottom - top}+{left}+{top}"
        self.run("import", "-silent", "-window", "root", "-crop", part, "+repage", path)
        return path

    def picture(self, window: str, path: Path) -> Path:
        """One window without its frame, by its id."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-silent", "-window", window, path)
        return path

    def pixels(self, colour: str, top: int = 0) -> list[tuple[int, int]]:
        """Where exactly this colour is (#rrggbb), from the row `top` downwards."""
        wanted, picture, found = bytes.fromhex(colour[1:]), self.screen(), []
        at = picture.find(wanted, top * SIZE[0] * 3)
        while at >= 0:
            if at % 3 == 0:
                found.append((at // 3 % SIZE[0], at // 3 // SIZE[0]))
            at = picture.find(wanted, at + 1)
        return found

    def spot(self, colour: str, least: int = 5, top: int = 0) -> tuple[int, int] | None:
        """The middle of what has this colour, None if there is too little of it."""
        found = self.pixels(colour, top)
        if len(found) < least:
            return None
        return sum(x for x, _ in found) // len(found), sum(y for _, y in found) // len(found)

    def in_panel(self, colour: str) -> tuple[int, int] | None:
        """The same, in the strip at the bottom where the panels are."""
        return self.spot(colour, top=SIZE[1] - 40)

    def windows(self, title: str) -> list[str]:
        """Ids of the windows on the screen whose title holds these words."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", title, check=False).split()

    def box(self, title: str, seconds: float = WAIT_S) -> Box:
        """Where the window with this title is; waits for it."""
        found = self.until(lambda: self.windows(title), title, seconds)[-1]
        said = self.run("xdotool", "getwindowgeometry", "--shell", found).split()
        at = {name: int(value) for name, value in (line.split("=") for line in said)}
        return Box(at["X"], at["Y"], at["X"] + at["WIDTH"], at["Y"] + at["HEIGHT"])

    def active(self) -> str:
        """The title of the window with the focus."""
        return self.run("xdotool", "getactivewindow", "getwindowname", check=False).strip()

    # ------------------------------------------------------------------ hands

    def click(self, at: tuple[int, int], button: int = 1) -> None:
        """A real click."""
        self.run(
            "xdotool", "mousemove", str(at[0]), str(at[1]), "sleep", "0.1", "click", str(button)
        )

    def key(self, *keys: str) -> None:
        """Real keys."""
        self.run("xdotool", "key", *keys)

    # ------------------------------------------------------------------ parts

    def start_tray(self, kind: str) -> subprocess.Popen[bytes] | None:
        """A tray host: trayer (XEmbed), xfce4 (StatusNotifier) or none."""
        return parts.start_tray(self, kind)

    def start_notify(self, kind: str) -> None:
        """A notification service: dunst, xfce4 or none."""
        parts.start_notify(self, kind)

    def stop(self) -> None:
        """End every child, newest first."""
        for child in reversed(self.children):
            self.end(child)
        for log in self._open:
            log.close()


def missing() -> Sequence[str]:
    """Programs which a desktop needs and which are not installed here."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def desktop(
    tray: str = "trayer", notify: str = "dunst", *, keyring: bool = False
) -> Iterator[Desktop]:
    """A desktop of these parts, for the length of a `with`."""
    folder = Path(tempfile.mkdtemp(prefix="desk."))  # short: a socket's path has at most 107 bytes
    made = Desktop(folder)
    try:
        parts.start_display(made)
        parts.start_bus(made)
        if keyring:
            parts.start_keyring(made)
        ready = folder / "managed"  # a window from before that may stay without the focus
        made.spawn("openbox", "--startup", f"touch {ready}")
        made.until(ready.exists, "the window manager")
        made.run("xsetroot", "-solid", "#35607a")
        made.start_tray(tray)
        made.start_notify(notify)
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)
