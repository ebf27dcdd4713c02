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

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

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
        from jeepney.wrappers import DBusErrorResponse

        self._address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        try:
            self._bus = open_dbus_connection(bus="SESSION")
            rule = MatchRule(type="signal", interface=NAME, path=PATH)
            Proxy(message_bus, self._bus, timeout=ANSWER_S).AddMatch(rule)
        except (OSError, KeyError, RuntimeError, ValueError, DBusErrorResponse) as error:
            raise UnshownError(str(error)) from error
        self._signals: deque[Any] = deque(maxlen=64)
        self._bus.filter(rule, queue=self._signals)
        self.socket: socket.socket = self._bus.sock

    def show(self, order: Show, replaces: int) -> Shown:
        """Put it on the screen; raises UnshownError, also where buttons are wanted and the service has none."""
        able = self._able()
        if order.actions and "actions" not in able:
            raise UnshownError("the notification service has no buttons")
        keys = [word for action in order.actions for word in action]
        said = (one_line(order.title), plain_body(order.body, able), keys, hints_of(order), -1)
        reply = self._call("Notify", "susssasa{sv}i", ("Sundown", replaces, ICON, *said))
        match reply.body:
            case (int(number), *_):
                return self._sender(reply), number
            case _:
                raise UnshownError("Notify was answered with something else")

    def _able(self) -> frozenset[str]:
        """What the service can do; asked each time, as it follows the user's settings."""
        match self._call("GetCapabilities").body:
            case (list(words), *_):
                return frozenset(map(str, words))
            case _:
                return frozenset()

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


def hints_of(order: Show) -> dict[str, tuple[str, object]]:
    """What the service may want to know beside the words; without `silent` it plays the desktop's sound."""
    sound: tuple[str, tuple[str, object]] = (
        ("suppress-sound", ("b", True))
        if order.silent
        else ("sound-name", ("s", "message-new-instant"))
    )
    return dict([("urgency", ("y", 1)), ("desktop-entry", ("s", "sundown")), sound])


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
    """The text as a D-Bus string: valid UTF-8, without what is not seen but turns the letters behind it round."""
    return _UNSEEN.sub("", text).encode("utf-8", "replace").decode("utf-8")
