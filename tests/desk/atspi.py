"""What a screen reader sees: the accessible tree of a program, read over AT-SPI (D-Bus) as Orca reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desk.desktop import Desktop
from tests.desk.parts import library

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
FOCUSABLE, FOCUSED, SENSITIVE, SHOWING = 11, 12, 24, 25  # AtspiStateType
PATIENCE_S = 5.0


class Node(NamedTuple):
    """One accessible thing, as it was when it was read."""

    bus: str
    path: str
    role: str
    name: str
    description: str
    states: frozenset[int]

    @property
    def live(self) -> bool:
        """On the screen and usable."""
        return {SHOWING, SENSITIVE} <= self.states

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} ({self.path})"


def start(desk: Desktop) -> str:
    """Start the accessibility bus of a desktop; returns its address."""
    desk.spawn(library("at-spi-bus-launcher"), "--launch-immediately")
    desk.wait_name("org.a11y.Bus")
    said = desk.run(
        "dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus",
        "org.a11y.Bus.GetAddress",
    )  # fmt: skip
    desk.run(
        "dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
        "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true",
    )  # fmt: skip
    desk.spawn(library("at-spi2-registryd"))
    desk.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    return said.strip().split()[0]


class Reader:
    """Reads the tree."""

    def __init__(self, address: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Hang up."""
        self._bus.close()

    def programs(self) -> list[Node]:
        """The programs that speak AT-SPI."""
        return self._children(*REGISTRY)

    def window(self, title: str) -> Node | None:
        """The window with this title, of any program."""
        for program in self.programs():
            for window in self._children(program.bus, program.path):
                if window.name == title:
                    return window
        return None

    def within(self, node: Node) -> Iterator[Node]:
        """Everything below a node that is on the screen, in order."""
        for child in self._children(node.bus, node.path):
            if SHOWING in child.states:
                yield child
                yield from self.within(child)

    def has_focus(self, node: Node) -> bool:
        """Does it have the focus now?"""
        state = self._call(node.bus, node.path, "GetState")
        return bool(state) and bool(state[0][0] >> FOCUSED & 1)

    def press(self, node: Node) -> bool:
        """Do what a button does."""
        action = DBusAddress(node.path, node.bus, "org.a11y.atspi.Action")
        return bool(self._ask(new_method_call(action, "DoAction", "i", (0,)))[0])

    def middle(self, node: Node) -> tuple[int, int]:
        """Where on the screen it is."""
        place = DBusAddress(node.path, node.bus, "org.a11y.atspi.Component")
        left, top, wide, high = self._ask(new_method_call(place, "GetExtents", "u", (0,)))[0]
        return left + wide // 2, top + high // 2

    def _children(self, bus: str, path: str) -> list[Node]:
        found = self._call(bus, path, "GetChildren")
        return [node for child in (found[0] if found else ()) if (node := self._node(*child))]

    def _node(self, bus: str, path: str) -> Node | None:
        role = self._call(bus, path, "GetRoleName")
        state = self._call(bus, path, "GetState")
        if not role or not state:
            return None  # gone since it was named
        low, high = state[0]
        states = frozenset(bit for bit in range(64) if (low | high << 32) >> bit & 1)
        return Node(
            bus,
            path,
            role[0],
            self._text(bus, path, "Name"),
            self._text(bus, path, "Description"),
            states,
        )

    def _text(self, bus: str, path: str, name: str) -> str:
        there = DBusAddress(path, bus, ACCESSIBLE)
        said = self._ask(Properties(there).get(name))
        return str(said[0][1]) if said else ""

    def _call(self, bus: str, path: str, method: str) -> tuple:
        return self._ask(new_method_call(DBusAddress(path, bus, ACCESSIBLE), method))

    def _ask(self, message: object) -> tuple:
        reply = self._bus.send_and_get_reply(message, timeout=PATIENCE_S)
        return reply.body if reply.header.message_type is MessageType.method_return else ()
