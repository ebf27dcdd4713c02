"""A made-up logind on the session bus: sleep, shutdown, locks and delay inhibitors, moved by the test.

A program of its own: `python -m tests.desk.logind`. The interface test.Control moves it: Sleep(b), Shutdown(b), Lock(b),
LockOther(b) of another user's session, Hint(b), and Held() -> how many inhibitors are not released.
"""

from __future__ import annotations

import os
import select

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection

NAME, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION_PATH = f"{PATH}/session/auto"
MANAGER = DBusAddress(PATH, interface=f"{NAME}.Manager")
OWN = DBusAddress(f"{PATH}/session/_31", interface=f"{NAME}.Session")
OTHER = DBusAddress(f"{PATH}/session/_32", interface=f"{NAME}.Session")
PROPERTIES = DBusAddress(SESSION_PATH, interface="org.freedesktop.DBus.Properties")


class Logind:
    """State and answers."""

    def __init__(self) -> None:
        self.bus = open_dbus_connection(bus="SESSION", enable_fds=True)
        Proxy(message_bus, self.bus).RequestName(NAME)
        self.pipes: list[int] = []
        self.hint = False

    def held(self) -> int:
        """An inhibitor is released when every copy of its file is closed: the other end of the pipe sees it."""
        return sum(1 for end in self.pipes if not select.select([end], [], [], 0)[0])

    def inhibit(self) -> int:
        read, write = os.pipe()
        self.pipes.append(read)
        return write

    def run(self) -> None:
        while True:
            message = self.bus.receive()
            if message.header.message_type is MessageType.method_call:
                self.answer(message)

    def answer(self, message) -> None:
        fields = message.header.fields
        match fields.get(HeaderFields.member), message.body:
            case "Inhibit", _:
                write = self.inhibit()
                self.bus.send(new_method_return(message, "h", (write,)))
                os.close(write)
            case "Get", (_, "LockedHint"):
                self.bus.send(new_method_return(message, "v", (("b", self.hint),)))
            case "Get", (_, "Id"):
                self.bus.send(new_method_return(message, "v", (("s", "1"),)))
            case "GetSession", ("1",):
                self.bus.send(new_method_return(message, "o", (OWN.object_path,)))
            case "Held", _:
                self.bus.send(new_method_return(message, "i", (self.held(),)))
            case str(word), (bool(on),):
                self.bus.send(self.moved(word, on))
                self.bus.send(new_method_return(message))
            case _:
                unknown = "org.freedesktop.DBus.Error.UnknownMethod"
                self.bus.send(new_error(message, unknown, "s", ("not here",)))

    def moved(self, word: str, on: bool):
        """The signal of what the test wants to happen."""
        match word:
            case "Lock" | "LockOther":
                session = OWN if word == "Lock" else OTHER
                return new_signal(session, "Lock" if on else "Unlock")
            case "Hint":
                self.hint = on
                changed = (f"{NAME}.Session", {"LockedHint": ("b", on)}, [])
                return new_signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", changed)
            case _:
                return new_signal(MANAGER, f"PrepareFor{word}", "b", (on,))


if __name__ == "__main__":
    Logind().run()
