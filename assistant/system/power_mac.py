"""A PowerDoor for macOS, the small one: whether the screen is locked, asked when it matters.

Nothing announces sleep and log-off to it: what was slept through is found by the timetable, which looks at the wall
clock, and a list that was not written is built at the next start (L-19, L-20). CGSessionCopyCurrentDictionary has the
key CGSSessionScreenIsLocked while the screen is locked.
"""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any

from assistant.model.surroundings import OnPower, Power, Surroundings

FRAMEWORKS = "/System/Library/Frameworks"
UTF8 = 0x08000100


class MacPower:
    """Looks at the session each time it is asked."""

    def __init__(self, on_power: OnPower) -> None:
        self._on_power = on_power
        self._known = Surroundings()

    def start(self) -> None:
        """Look once."""
        self._known = replace(self._known, locked=_locked())

    def surroundings(self) -> Surroundings:
        """As it was seen last."""
        return self._known

    def refresh(self) -> None:
        """Look again, and say so if the lock has changed."""
        now = _locked()
        if now != self._known.locked:
            self._known = replace(self._known, locked=now)
            self._on_power(Power.LOCKED if now else Power.UNLOCKED)

    def close(self) -> None:
        """Nothing is held."""


def _locked() -> bool:
    try:
        core = ctypes.CDLL(f"{FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        graphics = ctypes.CDLL(f"{FRAMEWORKS}/CoreGraphics.framework/CoreGraphics")
    except OSError:
        return False
    return _holds(core, graphics, b"CGSSessionScreenIsLocked")


def _holds(core: Any, graphics: Any, name: bytes) -> bool:
    """Has the session's dictionary this key?"""
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    core.CFStringCreateWithCString.restype = ctypes.c_void_p
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        return False
    key = core.CFStringCreateWithCString(None, name, UTF8)
    held = core.CFDictionaryContainsKey(ctypes.c_void_p(session), ctypes.c_void_p(key))
    for each in (key, session):
        core.CFRelease(ctypes.c_void_p(each))
    return bool(held)
