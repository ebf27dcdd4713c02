"""The door to the desktop's notifications: picks the way this machine has. The ways live in modules of their own."""

from __future__ import annotations

import os
import sys

from assistant.model.notification import DEFAULT, NOT_SHOWN, Notifier, OnAction

__all__ = ["DEFAULT", "NOT_SHOWN", "Notifier", "OnAction", "open_notifier"]


def open_notifier(on_action: OnAction) -> Notifier | None:
    """The notifier of this desktop, or None where there is none and the program shows its own words.

    Opens nothing yet: the service is asked at the first notification, so that a start waits for nobody.
    `on_action` is called on a worker thread with (key, action); the action NOT_SHOWN says that no service took it.
    """
    if sys.platform != "linux" or not _session_bus():
        return None
    from .notify_dbus import DBusNotifier

    return DBusNotifier(on_action)


def _session_bus() -> bool:
    """Is a session bus named? Whether a notification service is on it is seen when something is to be shown."""
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
