"""The hot-key on Windows: RegisterHotKey, whose message comes through the queue of the GUI thread."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from assistant.model.hotkey import Chord

_MODIFIERS = {"alt": 1, "ctrl": 2, "shift": 4, "super": 8}
_NO_REPEAT, _WM_HOTKEY, _OURS, _F1 = 0x4000, 0x0312, 0x5D01, 0x70
_MESSAGE_AT = ctypes.sizeof(ctypes.c_void_p)  # MSG begins with a handle, then the message


class WindowsDoor(QAbstractNativeEventFilter):
    """One chord, registered for this thread."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        self._user: Any = ctypes.CDLL("user32")
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def grab(self, chord: Chord) -> bool:
        """False if another program has registered it."""
        modifiers = sum(_MODIFIERS[name] for name in chord.modifiers) | _NO_REPEAT
        return bool(self._user.RegisterHotKey(None, _OURS, modifiers, virtual_key(chord.key)))

    def close(self) -> None:
        """Give it back."""
        self._user.UnregisterHotKey(None, _OURS)
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)

    def nativeEventFilter(
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Our message, and no other."""
        at = int(message) + _MESSAGE_AT
        if ctypes.c_uint.from_address(at).value != _WM_HOTKEY:
            return False, 0
        self._tell()
        return True, 0


def virtual_key(key: str) -> int:
    """The number of a key."""
    if key == "space":
        return 0x20
    return ord(key.upper()) if len(key) == 1 else _F1 + int(key[1:]) - 1
