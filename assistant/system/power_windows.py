"""A PowerDoor for Windows: a window that is never shown hears what the system sends to every program (Win32 API).

A message-only window would not do: WM_QUERYENDSESSION and WM_POWERBROADCAST go to top-level windows only.
https://learn.microsoft.com/windows/win32/power/wm-powerbroadcast , .../win32/api/wtsapi32 , .../win32/shutdown .
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Final

from assistant.model.surroundings import OnPower, Power, Surroundings

WM_CLOSE, WM_DESTROY, WM_QUERYENDSESSION = 0x0010, 0x0002, 0x0011
WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
EVENTS: Final = {  # (message, wParam) -> what it means
    (WM_POWERBROADCAST, 0x4): Power.SUSPENDING,  # PBT_APMSUSPEND
    (WM_POWERBROADCAST, 0x12): Power.RESUMED,  # PBT_APMRESUMEAUTOMATIC
    (WM_WTSSESSION_CHANGE, 0x7): Power.LOCKED,  # WTS_SESSION_LOCK
    (WM_WTSSESSION_CHANGE, 0x8): Power.UNLOCKED,  # WTS_SESSION_UNLOCK
}
# SHQueryUserNotificationState: locked; full screen, Direct3D full screen, presentation mode; quiet time
ABSENT, PRESENTING, QUIET = 1, frozenset({2, 3, 4}), frozenset({6})
WAIT_S = 1.0


def event_of(message: int, word: int) -> Power | None:
    """What a window message says, None if it is about something else."""
    if message == WM_QUERYENDSESSION:
        return Power.ENDING
    return EVENTS.get((message, word))


def stands(state: int) -> Surroundings:
    """What the shell's answer to "is this a moment for notifications" means."""
    return Surroundings(state == ABSENT, state in PRESENTING, state in QUIET)


class WindowsPower:
    """Hears the session and the power of Windows in a thread with a message loop of its own."""

    def __init__(self, on_power: OnPower) -> None:
        self._on_power = on_power
        self._known = Surroundings()
        self._window = 0
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True, name="power")

    def start(self) -> None:
        """Listen from now on; see PowerDoor."""
        self._thread.start()
        self._ready.wait(WAIT_S)
        self.refresh()

    def surroundings(self) -> Surroundings:
        """As it was seen last."""
        return self._known

    def refresh(self) -> None:
        """Ask the shell whether this is a moment for notifications."""
        state = ctypes.c_int(0)
        if _library("shell32").SHQueryUserNotificationState(ctypes.byref(state)) == 0:
            self._known = stands(state.value)

    def close(self) -> None:
        """Listen no more."""
        if self._window:
            _library("user32").PostMessageW(ctypes.c_void_p(self._window), WM_CLOSE, 0, 0)
            self._thread.join(WAIT_S)

    def _work(self) -> None:
        user = _library("user32")
        kept = _make_window(user, self._heard)  # the callback must live as long as the window
        self._window = kept.window
        _library("wtsapi32").WTSRegisterSessionNotification(ctypes.c_void_p(kept.window), 0)
        self._ready.set()
        message = _Message()
        while user.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            user.DispatchMessageW(ctypes.byref(message))

    def _heard(self, message: int, word: int) -> None:
        event = event_of(message, word)
        if event is None:
            return
        if event in {Power.LOCKED, Power.UNLOCKED}:
            self._known = replace(self._known, locked=event is Power.LOCKED)
        self._on_power(event)


class _Message(ctypes.Structure):
    """MSG."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_long),
        ("y", ctypes.c_long),
        ("private", ctypes.c_uint32),
    ]


class _Kind(ctypes.Structure):
    """WNDCLASSW."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("style", ctypes.c_uint),
        ("procedure", ctypes.c_void_p),
        ("class_extra", ctypes.c_int),
        ("window_extra", ctypes.c_int),
        ("instance", ctypes.c_void_p),
        ("icon", ctypes.c_void_p),
        ("cursor", ctypes.c_void_p),
        ("background", ctypes.c_void_p),
        ("menu", ctypes.c_wchar_p),
        ("name", ctypes.c_wchar_p),
    ]


class _Window:
    """A window and what has to stay in memory with it."""

    def __init__(self, window: int, *kept: object) -> None:
        self.window, self.kept = window, kept


def _make_window(user: Any, heard: Callable[[int, int], None]) -> _Window:
    window_type = ctypes.c_void_p
    shape = vars(ctypes)["WINFUNCTYPE"](
        ctypes.c_ssize_t, window_type, ctypes.c_uint, ctypes.c_size_t, ctypes.c_ssize_t
    )
    user.DefWindowProcW.argtypes = shape._argtypes_
    user.DefWindowProcW.restype = ctypes.c_ssize_t
    user.CreateWindowExW.restype = ctypes.c_void_p

    def procedure(window: int, message: int, word: int, long: int) -> int:
        heard(message, word)
        if message == WM_DESTROY:
            user.PostQuitMessage(0)
        return int(user.DefWindowProcW(window, message, word, long))

    called = shape(procedure)
    kind = _Kind(procedure=ctypes.cast(called, ctypes.c_void_p), name="SundownPower")
    user.RegisterClassW(ctypes.byref(kind))
    nothing = (None, None, None, None)
    made = user.CreateWindowExW(0, "SundownPower", "Sundown", 0, 0, 0, 0, 0, *nothing)
    return _Window(int(made or 0), called, kind)


def _library(name: str) -> Any:
    """A system library; looked up by name, as only Windows has them."""
    return vars(ctypes)["WinDLL"](name)
