"""What logind, screen savers and notification services say over D-Bus: addresses, matches, calls with a time limit.

https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html ; the notification service's `Inhibited`
and dunst's `paused` are properties of https://specifications.freedesktop.org/notification-spec/ and dunst(5).
"""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass
from typing import Any

ANSWER_S = 1.0  # how long a service may take
LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIN}.Manager", f"{LOGIN}.Session"
OWN_SESSION = f"{LOGIN_PATH}/session/auto"
PROPERTIES = "org.freedesktop.DBus.Properties"
NOTIFY, NOTIFY_PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
DUNST = "org.dunstproject.cmd0"
XFCONF, XFCONF_PATH = "org.xfce.Xfconf", "/org/xfce/Xfconf"
SAVERS = (  # (bus name and interface, path)
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
)


class BusError(Exception):
    """The bus, or the service on it, is not there or does not answer."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One signal."""

    interface: str
    member: str
    path: str
    body: tuple[Any, ...]


class Bus:
    """One connection, used by one thread."""

    def __init__(self, which: str) -> None:
        """SYSTEM or SESSION. Raises BusError."""
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._link = open_dbus_connection(bus=which, enable_fds=which == "SYSTEM")
        except (OSError, KeyError, RuntimeError, ValueError) as error:
            raise BusError(str(error)) from error
        self._signals: deque[Any] = deque(maxlen=64)
        self.silent: set[str] = set()  # services that let a call time out: asked no more for now
        self.socket = self._link.sock

    def listen(self, **rule: str) -> None:
        """Hear signals of this interface, path, member, sender ... from now on. Raises BusError."""
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import Proxy
        from jeepney.wrappers import DBusErrorResponse

        match = MatchRule(type="signal", **rule)
        try:
            Proxy(message_bus, self._link, timeout=ANSWER_S).AddMatch(match)
        except (OSError, DBusErrorResponse) as error:
            raise BusError(str(error)) from error
        self._link.filter(match, queue=self._signals)

    def heard(self) -> list[Heard]:
        """What came since the last time. Raises BusError if the bus is gone."""
        from jeepney import HeaderFields

        try:
            while True:
                self._link.recv_messages(timeout=0)
        except TimeoutError:
            pass
        except OSError as error:
            raise BusError(str(error)) from error
        found = list(self._signals)
        self._signals.clear()
        return [
            Heard(
                str(m.header.fields.get(HeaderFields.interface, "")),
                str(m.header.fields.get(HeaderFields.member, "")),
                str(m.header.fields.get(HeaderFields.path, "")),
                m.body,
            )
            for m in found
        ]

    def call(
        self, name: str, path: str, interface: str, member: str, signature: str = "", *values: Any
    ) -> tuple[Any, ...]:
        """The values of the answer. Starts no service. Raises BusError."""
        from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call

        if name in self.silent:
            raise BusError(f"{name} does not answer")
        address = DBusAddress(path, bus_name=name, interface=interface)
        message = new_method_call(address, member, signature or None, values)
        message.header.flags |= MessageFlag.no_auto_start
        try:
            reply = self._link.send_and_get_reply(message, timeout=ANSWER_S)
        except TimeoutError as error:
            self.silent.add(name)
            raise BusError(f"{name} does not answer") from error
        except OSError as error:
            raise BusError(str(error)) from error
        if reply.header.message_type is MessageType.error:
            raise BusError(f"{member} was refused")
        return tuple(reply.body)

    def truth(self, name: str, path: str, interface: str, member: str) -> bool:
        """A property that is true; False where there is none."""
        try:
            ((_, value),) = self.call(name, path, PROPERTIES, "Get", "ss", interface, member)
        except (BusError, ValueError, TypeError):
            return False
        return value is True

    def close(self) -> None:
        """Leave."""
        self._link.close()


def hold_up(bus: Bus) -> int | None:
    """A delay inhibitor of logind, as a file that releases it when it is closed; None where there is no logind."""
    words = ("sleep:shutdown", "Sundown", "Writes the day's list", "delay")
    try:
        (file,) = bus.call(LOGIN, LOGIN_PATH, MANAGER, "Inhibit", "ssss", *words)
        number: int = file.to_raw_fd()
    except (BusError, ValueError, AttributeError):
        return None
    return number


def release(file: int | None) -> None:
    """The machine may go on."""
    if file is not None:
        os.close(file)


def own_session(bus: Bus) -> frozenset[str]:
    """The paths under which our own session's signals come; empty where nobody knows.

    logind tells everybody of every session: on a shared computer another user's screen is no business of ours.
    """
    try:
        ((_, ident),) = bus.call(LOGIN, OWN_SESSION, PROPERTIES, "Get", "ss", SESSION, "Id")
        (path,) = bus.call(LOGIN, LOGIN_PATH, MANAGER, "GetSession", "s", ident)
    except (BusError, ValueError, TypeError):
        return frozenset()
    return frozenset({str(path), OWN_SESSION})


def locked(system: Bus | None, session: Bus | None) -> bool:
    """Is the screen locked? logind's hint, or what a screen saver says."""
    if system is not None and system.truth(LOGIN, OWN_SESSION, SESSION, "LockedHint"):
        return True
    return session is not None and any(_active(session, name, path) for name, path in SAVERS)


def _active(session: Bus, name: str, path: str) -> bool:
    try:
        return session.call(name, path, name, "GetActive") == (True,)
    except BusError:
        return False


def quiet(session: Bus | None) -> bool:
    """Does the notification service hold notifications back?"""
    if session is None:
        return False
    if session.truth(NOTIFY, NOTIFY_PATH, NOTIFY, "Inhibited"):
        return True
    if session.truth(NOTIFY, NOTIFY_PATH, DUNST, "paused"):
        return True
    try:
        words = ("xfce4-notifyd", "/do-not-disturb")
        ((_, value),) = session.call(XFCONF, XFCONF_PATH, XFCONF, "GetProperty", "ss", *words)
    except (BusError, ValueError, TypeError):
        return False
    return value is True
