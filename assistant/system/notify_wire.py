"""The wire of the Desktop Notifications Specification over D-Bus: calls with a time limit, signals, safe text.

https://specifications.freedesktop.org/notification-spec/ . Qt's own D-Bus cannot send `Notify` from Python.
"""

from __future__ import annotations

import html
import re
import socket
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ANSWER_S = 3.0  # how long the service may take; after that the program says it itself
BODY_LIMIT = 1_000  # characters; a service may draw every line it is given
NAME = "org.freedesktop.Notifications"
ICON = (Path(__file__).parents[2] / "resources" / "icons" / "sundown.svg").as_uri()
PATH = "/org/freedesktop/Notifications"

Shown = tuple[
    str, int
]  # the service's own bus name and its number: numbers start anew with the service


@dataclass(frozen=True, slots=True)
class Show:
    """An order: put this on the screen."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    silent: bool = True


class UnshownError(Exception):
    """No service took the notification."""


class Service:
    """The notification service on the session bus. Used by one thread; every call has a time limit."""

    def __init__(self) -> None:
        """Connect; raises UnshownError without a bus."""
        from jeepney import DBusAddress, MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self._address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        try:
            self._bus = open_dbus_connection(bus="SESSION")
            rule = MatchRule(type="signal", interface=NAME, path=PATH)
            Proxy(message_bus, self._bus, timeout=ANSWER_S).AddMatch(rule)
        except (OSError, KeyError, RuntimeError, ValueError) as error:
            raise UnshownError(str(error)) from error
        self._signals: deque[Any] = deque(maxlen=64)
        self._bus.filter(rule, queue=self._signals)
        self.socket: socket.socket = self._bus.sock

    def show(self, order: Show, replaces: int) -> Shown:
        """Put it on the screen; raises UnshownError, also where buttons are wanted and the service has none."""
        able = frozenset(
            self._call("GetCapabilities").body[0]
        )  # asked each time: it follows the user's settings
        if order.actions and "actions" not in able:
            raise UnshownError("the notification service has no buttons")
        keys = [word for action in order.actions for word in action]
        hints: dict[str, tuple[str, object]] = {
            "urgency": ("y", 1),
            "desktop-entry": ("s", "sundown"),
        }
        hints |= (
            {"suppress-sound": ("b", True)}
            if order.silent
            else {"sound-name": ("s", "message-new-instant")}
        )
        said = (one_line(order.title), plain_body(order.body, able), keys, hints, -1)
        reply = self._call("Notify", "susssasa{sv}i", ("Sundown", replaces, ICON, *said))
        return self._sender(reply), int(reply.body[0])

    def withdraw(self, number: int) -> None:
        """Take it away; a service that does not answer has taken it away with itself."""
        try:
            self._call("CloseNotification", "u", (number,))
        except UnshownError:
            return

    def signals(self) -> list[tuple[str, str, tuple[Any, ...]]]:
        """What was said since the last time: (bus name, signal, values). Raises UnshownError if the bus is gone."""
        from jeepney import HeaderFields

        try:
            while True:
                self._bus.recv_messages(timeout=0)
        except TimeoutError:
            pass
        except OSError as error:
            raise UnshownError(str(error)) from error
        heard = list(self._signals)
        self._signals.clear()
        return [(self._sender(m), m.header.fields[HeaderFields.member], m.body) for m in heard]

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _call(self, member: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        from jeepney import MessageType, new_method_call

        call = new_method_call(self._address, member, signature, body)
        try:
            reply = self._bus.send_and_get_reply(call, timeout=ANSWER_S)
        except OSError as error:
            raise UnshownError(str(error)) from error
        if reply.header.message_type is MessageType.error:
            raise UnshownError(f"{member} was refused")
        return reply

    @staticmethod
    def _sender(message: Any) -> str:
        from jeepney import HeaderFields

        return str(message.header.fields.get(HeaderFields.sender, ""))


def plain_body(text: str, able: frozenset[str]) -> str:
    """The text so that the service shows it as typed.

    A service with body-markup gets it escaped. One without is not to get `&lt;`; but dunst reads tags although
    it does not say so, so there a word joiner keeps `<` from opening one.
    """
    text = sendable(text)[:BODY_LIMIT]
    if "body-markup" in able:
        return html.escape(text, quote=False)
    return re.sub(r"<(?=[A-Za-z/!])", "<\u2060", text)


def one_line(text: str) -> str:
    """A title: one line, never markup by the specification."""
    return " ".join(sendable(text).split())[:200]


def sendable(text: str) -> str:
    """The text as a D-Bus string: valid UTF-8 without NUL."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
