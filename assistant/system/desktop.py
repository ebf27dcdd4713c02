"""What is on the session bus of this desktop: asked once, with a time-out, on Linux only."""

from __future__ import annotations

import os

LIMIT = 3.0  # seconds
TRAY = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"


def has_session_bus() -> bool:
    """Is a session bus named at all?"""
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


def bus_names() -> frozenset[str]:
    """The names that are owned or can be started; empty if the bus does not answer."""
    from jeepney import message_bus, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    try:
        with open_dbus_connection(bus="SESSION") as connection:
            names: set[str] = set()
            for member in ("ListNames", "ListActivatableNames"):
                call = new_method_call(message_bus, member)
                names.update(connection.send_and_get_reply(call, timeout=LIMIT).body[0])
            return frozenset(names)
    except (OSError, ValueError, KeyError, TimeoutError):
        return frozenset()
