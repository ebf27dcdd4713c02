"""The hot-key on macOS: Carbon's RegisterEventHotKey, which needs no permission of the user."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_int32, c_uint32, c_void_p

from assistant.model.hotkey import Chord

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_MODIFIERS = {"super": 0x100, "shift": 0x200, "alt": 0x800, "ctrl": 0x1000}
_KEYS = dict(
    zip("asdfhgzxcv", range(10), strict=True)
) | {
    "b": 11, "q": 12, "w": 13, "e": 14, "r": 15, "y": 16, "t": 17, "1": 18, "2": 19, "3": 20, "4": 21, "6": 22,
    "5": 23, "9": 25, "7": 26, "8": 28, "0": 29, "o": 31, "u": 32, "i": 34, "p": 35, "l": 37, "j": 38, "k": 40,
    "n": 45, "m": 46, "space": 49, "f1": 122, "f2": 120, "f3": 99, "f4": 118, "f5": 96, "f6": 97, "f7": 98,
    "f8": 100, "f9": 101, "f10": 109, "f11": 103, "f12": 111,
}  # fmt: skip
_KEYBOARD, _HOTKEY_PRESSED = 0x6B657962, 5  # "keyb"


class _Kind(Structure):
    _fields_ = (("kind", c_uint32), ("number", c_uint32))


class _Ident(Structure):
    _fields_ = (("signature", c_uint32), ("number", c_uint32))


_HANDLER = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)


class MacDoor:
    """One chord, for the whole program."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._carbon = ctypes.CDLL(_CARBON)
        self._carbon.GetApplicationEventTarget.restype = c_void_p
        self._heard = _HANDLER(self._hear)  # kept: Carbon has only its address
        self._key = c_void_p()
        self._hook = c_void_p()
        self._carbon.InstallEventHandler.argtypes = (
            c_void_p, _HANDLER, c_uint32, POINTER(_Kind), c_void_p, POINTER(c_void_p),
        )  # fmt: skip
        self._carbon.RegisterEventHotKey.argtypes = (
            c_uint32, c_uint32, _Ident, c_void_p, c_uint32, POINTER(c_void_p),
        )  # fmt: skip
        self._carbon.UnregisterEventHotKey.argtypes = (c_void_p,)
        self._carbon.RemoveEventHandler.argtypes = (c_void_p,)
        kind, target = _Kind(_KEYBOARD, _HOTKEY_PRESSED), self._carbon.GetApplicationEventTarget()
        self._carbon.InstallEventHandler(
            target, self._heard, 1, byref(kind), None, byref(self._hook)
        )

    def grab(self, chord: Chord) -> bool:
        """False if another program has it."""
        modifiers = sum(_MODIFIERS[name] for name in chord.modifiers)
        target = self._carbon.GetApplicationEventTarget()
        return not self._carbon.RegisterEventHotKey(
            _KEYS[chord.key], modifiers, _Ident(_KEYBOARD, 1), target, 0, byref(self._key)
        )

    def close(self) -> None:
        """Give it back."""
        if self._key.value:
            self._carbon.UnregisterEventHotKey(self._key)
        if self._hook.value:
            self._carbon.RemoveEventHandler(self._hook)

    def _hear(self, _caller: int, _event: int, _data: int) -> int:
        self._tell()
        return 0
