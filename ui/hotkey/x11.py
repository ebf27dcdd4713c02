"""The hot-key on X11: libxcb by ctypes on a connection of its own, read when its socket has something to say.

Nothing is asked of Xlib, whose errors end the program; libxcb and its keysyms are what Qt itself needs.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import (
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_int,
    c_uint,
    c_uint8,
    c_uint16,
    c_uint32,
    c_void_p,
)

from PySide6.QtCore import QSocketNotifier

from assistant.model.hotkey import Chord

_MODIFIERS = {"shift": 1, "ctrl": 4, "alt": 8, "super": 64}
_LOCKS = (0, 2, 16, 18)  # neither, CapsLock, NumLock, both: each is a chord of its own to X11
_PRESSED, _NEW_LAYOUT, _ASYNC = 2, 34, 1
_F1, _SPACE = 0xFFBE, 0x20


class _Iterator(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint),)


class X11Door:
    """One chord on the root window. OSError where there is no libxcb or no display."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._chord: Chord | None = None
        self._codes: list[int] = []
        self._xcb, self._keys = _xcb(), _keysyms()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        self._line = self._xcb.xcb_connect(None, byref(c_int()))
        if self._xcb.xcb_connection_has_error(self._line):
            self._xcb.xcb_disconnect(self._line)
            raise OSError("no display")
        setup = self._xcb.xcb_get_setup(self._line)
        self._root = self._xcb.xcb_setup_roots_iterator(setup).data[
            0
        ]  # an xcb_screen_t begins with it
        number = self._xcb.xcb_get_file_descriptor(self._line)
        self._bell = QSocketNotifier(number, QSocketNotifier.Type.Read)
        self._bell.activated.connect(self._hear)

    def grab(self, chord: Chord) -> bool:
        """All variants with the locks, or none."""
        self._chord = chord
        self._codes = self._keycodes(chord.key)
        grabbed = [self._grab_one(code, lock) for code in self._codes for lock in _LOCKS]
        if not grabbed or not all(grabbed):
            self._ungrab()
            return False
        return True

    def close(self) -> None:
        """The server forgets the grabs with the connection."""
        self._bell.setEnabled(False)
        self._xcb.xcb_disconnect(self._line)

    def _mask(self) -> int:
        return sum(_MODIFIERS[name] for name in self._chord.modifiers) if self._chord else 0

    def _grab_one(self, code: int, lock: int) -> bool:
        cookie = self._xcb.xcb_grab_key_checked(
            self._line, 1, self._root, self._mask() | lock, code, _ASYNC, _ASYNC
        )
        error = self._xcb.xcb_request_check(self._line, cookie)
        if error:
            self._free(error)
        return not error

    def _ungrab(self) -> None:
        for code in self._codes:
            for lock in _LOCKS:
                self._xcb.xcb_ungrab_key(self._line, code, self._root, self._mask() | lock)
        self._xcb.xcb_flush(self._line)

    def _keycodes(self, key: str) -> list[int]:
        table = self._keys.xcb_key_symbols_alloc(self._line)
        found = self._keys.xcb_key_symbols_get_keycode(table, keysym(key))
        codes: list[int] = []
        while found and found[len(codes)]:
            codes.append(found[len(codes)])
        if found:
            self._free(found)
        self._keys.xcb_key_symbols_free(table)
        return codes

    def _hear(self) -> None:
        if self._xcb.xcb_connection_has_error(self._line):  # the display has gone
            self._bell.setEnabled(False)
            return
        while event := self._xcb.xcb_poll_for_event(self._line):
            kind = ctypes.cast(event, POINTER(c_uint8))[0] & 0x7F
            self._free(event)
            if kind == _PRESSED:
                self._tell()
            elif kind == _NEW_LAYOUT and self._chord is not None:  # keys may stand elsewhere now
                self._ungrab()
                self.grab(self._chord)


def keysym(key: str) -> int:
    """The number of a key's symbol."""
    if key == "space":
        return _SPACE
    return ord(key) if len(key) == 1 else _F1 + int(key[1:]) - 1


def _xcb() -> ctypes.CDLL:
    lib = ctypes.CDLL("libxcb.so.1")
    line, event = c_void_p, c_void_p
    for name, result, arguments in (
        ("xcb_connect", line, (c_char_p, POINTER(c_int))),
        ("xcb_disconnect", None, (line,)),
        ("xcb_connection_has_error", c_int, (line,)),
        ("xcb_get_setup", c_void_p, (line,)),
        ("xcb_setup_roots_iterator", _Iterator, (c_void_p,)),
        ("xcb_get_file_descriptor", c_int, (line,)),
        (
            "xcb_grab_key_checked",
            _Cookie,
            (line, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8),
        ),
        ("xcb_request_check", c_void_p, (line, _Cookie)),
        ("xcb_ungrab_key", _Cookie, (line, c_uint8, c_uint32, c_uint16)),
        ("xcb_poll_for_event", event, (line,)),
        ("xcb_flush", c_int, (line,)),
    ):
        door = getattr(lib, name)
        door.restype, door.argtypes = result, arguments
    return lib


def _keysyms() -> ctypes.CDLL:
    lib = ctypes.CDLL("libxcb-keysyms.so.1")
    lib.xcb_key_symbols_alloc.restype, lib.xcb_key_symbols_alloc.argtypes = c_void_p, (c_void_p,)
    lib.xcb_key_symbols_free.restype, lib.xcb_key_symbols_free.argtypes = None, (c_void_p,)
    lib.xcb_key_symbols_get_keycode.restype = POINTER(c_uint8)
    lib.xcb_key_symbols_get_keycode.argtypes = (c_void_p, c_uint32)
    return lib
