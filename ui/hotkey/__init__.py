"""One hot-key for all programs: the door of X11, Windows or macOS, asked for a chord. Wayland has none."""

from __future__ import annotations

import os
import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from assistant.model.hotkey import Chord, read_chord

TAKEN, WAYLAND, NONE = "capture.hotkey_taken", "capture.hotkey_wayland", "capture.hotkey_none"


class Door(Protocol):
    """What a system must be able to do."""

    def grab(self, chord: Chord) -> bool:
        """Take the chord for us. False if another program has it, or there is no such key."""
        ...

    def close(self) -> None:
        """Give it back."""
        ...


class HotKey(QObject):
    """`pressed` comes in the GUI thread. `problem` is the key of a sentence, "" where all is well or nothing is set."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._door: Door | None = None
        self._text = ""
        self.problem = ""

    def set(self, text: str) -> str:
        """Use this chord from now on, "" for none; returns `problem`. Asking for the same one again does nothing."""
        if text == self._text and not self.problem:
            return ""
        self.close()
        self._text = text
        chord = read_chord(text)
        self.problem = self._open(chord) if chord is not None else ""
        return self.problem

    def close(self) -> None:
        """Give the keys back."""
        door, self._door, self._text = self._door, None, ""
        if door is not None:
            door.close()

    def _open(self, chord: Chord) -> str:
        door = self._make()
        if isinstance(door, str):
            return door
        if door.grab(chord):
            self._door = door
            return ""
        door.close()
        return TAKEN

    def _make(self) -> Door | str:
        """The door of this system, or why there is none."""
        platform = QGuiApplication.platformName()
        try:
            if platform == "windows":
                from ui.hotkey.windows import WindowsDoor

                return WindowsDoor(self.pressed.emit)
            if platform == "cocoa":
                from ui.hotkey.mac import MacDoor

                return MacDoor(self.pressed.emit)
            if platform == "xcb" and os.environ.get("XDG_SESSION_TYPE") != "wayland":
                from ui.hotkey.x11 import X11Door

                return X11Door(self.pressed.emit)
        except OSError:  # a library of the system is not there
            return NONE
        on_wayland = platform == "wayland" or os.environ.get("XDG_SESSION_TYPE") == "wayland"
        return WAYLAND if on_wayland and sys.platform == "linux" else NONE
