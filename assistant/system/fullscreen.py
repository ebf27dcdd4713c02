"""Does a window fill the screen? On X11 only: libxcb by ctypes, two properties of the window manager's (EWMH).

https://specifications.freedesktop.org/wm-spec/ : _NET_ACTIVE_WINDOW, _NET_WM_STATE_FULLSCREEN. A window that goes away
meanwhile is an error in the reply, and an error is "no".
"""

from __future__ import annotations

import ctypes
import os
import struct
from typing import Any, ClassVar

ATOM, WINDOW = 4, 33  # types that X11 has by itself
ANY = 0


class _Cookie(ctypes.Structure):
    """What a request returns: its number."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [("sequence", ctypes.c_uint)]


def full_screen() -> bool:
    """Whether the window with the focus fills its screen; False where nobody can tell."""
    if not os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        libc = ctypes.CDLL(None)
    except OSError:
        return False
    return _ask(_Screen(xcb, libc))


def _ask(screen: _Screen) -> bool:
    try:
        if not screen.works():
            return False
        active = screen.numbers(screen.root(), "_NET_ACTIVE_WINDOW", WINDOW)
        if not active or not active[0]:
            return False
        states = screen.numbers(active[0], "_NET_WM_STATE", ATOM)
        return screen.atom("_NET_WM_STATE_FULLSCREEN") in states
    finally:
        screen.close()


class _Screen:
    """One short connection to the display."""

    def __init__(self, xcb: Any, libc: Any) -> None:
        self._xcb, self._libc = xcb, libc
        for name in ("xcb_connect", "xcb_get_setup", "xcb_intern_atom_reply"):
            getattr(xcb, name).restype = ctypes.c_void_p
        for name in ("xcb_get_property_reply", "xcb_get_property_value"):
            getattr(xcb, name).restype = ctypes.c_void_p
        for name in ("xcb_intern_atom", "xcb_get_property"):
            getattr(xcb, name).restype = _Cookie
        xcb.xcb_setup_roots_iterator.restype = _Roots
        self._link = ctypes.c_void_p(xcb.xcb_connect(None, None))

    def works(self) -> bool:
        return not self._xcb.xcb_connection_has_error(self._link)

    def close(self) -> None:
        self._xcb.xcb_disconnect(self._link)

    def root(self) -> int:
        setup = ctypes.c_void_p(self._xcb.xcb_get_setup(self._link))
        first = self._xcb.xcb_setup_roots_iterator(setup).data
        return int(struct.unpack("=I", ctypes.string_at(first, 4))[0])

    def atom(self, name: str) -> int:
        text = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._link, 0, len(text), text)
        reply = self._xcb.xcb_intern_atom_reply(self._link, cookie, None)
        found = self._taken(reply, 12)
        return int(struct.unpack("=I", found[8:12])[0]) if found else 0

    def numbers(self, window: int, name: str, kind: int) -> tuple[int, ...]:
        cookie = self._xcb.xcb_get_property(self._link, 0, window, self.atom(name), kind, 0, 64)
        reply = self._xcb.xcb_get_property_reply(self._link, cookie, None)
        if not reply:
            return ()
        length = self._xcb.xcb_get_property_value_length(ctypes.c_void_p(reply))
        value = self._xcb.xcb_get_property_value(ctypes.c_void_p(reply))
        found = ctypes.string_at(value, length) if length else b""
        self._libc.free(ctypes.c_void_p(reply))
        return struct.unpack(f"={len(found) // 4}I", found[: len(found) // 4 * 4])

    def _taken(self, reply: int | None, size: int) -> bytes:
        if not reply:
            return b""
        found = ctypes.string_at(reply, size)
        self._libc.free(ctypes.c_void_p(reply))
        return found


class _Roots(ctypes.Structure):
    """xcb_screen_iterator_t; the first word of a screen is its root window."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("data", ctypes.c_void_p),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    ]
