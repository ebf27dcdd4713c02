"""Starting with the user's session: one entry, in the place where each system looks for it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from os import environ as process_environ
from pathlib import Path

from assistant.model.errors import Refused

from .paths import program

NAME = "sundown"
LABEL = "io.github.sundown"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def desktop_entry(command: Sequence[str]) -> str:
    """A freedesktop autostart entry (Desktop Entry Specification 1.5, "The Exec key": quoting)."""
    return (
        "[Desktop Entry]\nType=Application\nName=Sundown\nComment=Closes your working day\n"
        f"Exec={' '.join(_exec_word(word) for word in command)}\nIcon=sundown\nTerminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def _exec_word(word: str) -> str:
    # the value is unescaped once as a string and once as a quoted argument, so a backslash is four
    for char, instead in (
        ("\\", "\\\\\\\\"),
        ('"', '\\\\"'),
        ("`", "\\\\`"),
        ("$", "\\\\$"),
        ("%", "%%"),
    ):
        word = word.replace(char, instead)
    return f'"{word}"'


def launch_agent(command: Sequence[str]) -> bytes:
    """A launchd property list that starts `command` at log-in (launchd.plist(5), RunAtLoad)."""
    import plistlib

    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


class Autostart:
    """The entry of this user on this system."""

    def __init__(
        self,
        platform: str = sys.platform,
        environ: Mapping[str, str] = process_environ,
        user: Path | None = None,
    ) -> None:
        self._windows = platform == "win32"
        self._mac = platform == "darwin"
        user = user or Path.home()
        config = environ.get("XDG_CONFIG_HOME", "")
        base = Path(config) if config.startswith("/") else user / ".config"
        self._file = (
            user / "Library" / "LaunchAgents" / f"{LABEL}.plist"
            if self._mac
            else base / "autostart" / f"{NAME}.desktop"
        )

    def on(self) -> bool:
        """Whether the entry is there."""
        return _read_run_key() != "" if self._windows else self._file.is_file()

    def turn(self, on: bool, command: Sequence[str] = ()) -> None:  # noqa: FBT001 - turn(True) reads as it is
        """Write the entry or take it away. `command` without words: this program. It starts hidden.

        Raises Refused with a sentence where the system does not let us.
        """
        words = [*(command or program()), "--hidden"]
        try:
            self._write(words) if on else self._erase()
        except OSError as error:
            reason = error.strerror or "unknown reason"
            raise Refused(f"The autostart entry can't be changed ({reason}).") from None

    def _write(self, words: Sequence[str]) -> None:
        if self._windows:
            _write_run_key(words)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(launch_agent(words) if self._mac else desktop_entry(words).encode())

    def _erase(self) -> None:
        if self._windows:
            _write_run_key(())
        else:
            self._file.unlink(missing_ok=True)


def _read_run_key() -> str:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, NAME)[0])
        except FileNotFoundError:
            pass
    return ""


def _write_run_key(words: Sequence[str]) -> None:
    if sys.platform == "win32":
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if words:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(words))
            elif _read_run_key():
                winreg.DeleteValue(key, NAME)
