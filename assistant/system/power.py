"""The door to the machine's own hours: lock, sleep, log-off, do-not-disturb. Picks the way this machine has."""

from __future__ import annotations

import sys
from typing import Protocol

from assistant.model.surroundings import OnPower, Power, Surroundings

__all__ = ["OnPower", "Power", "PowerDoor", "Surroundings", "open_power"]


class PowerDoor(Protocol):
    """Tells what the machine does. Every way of it is quiet where the machine tells nothing."""

    def start(self) -> None:
        """Listen from now on; returns when it is known how the machine stands, or after a second."""

    def surroundings(self) -> Surroundings:
        """As it was seen last; never waits."""

    def refresh(self) -> None:
        """Ask again for what no signal tells; waits for a second at most."""

    def close(self) -> None:
        """Listen no more."""


def open_power(on_power: OnPower) -> PowerDoor | None:
    """The door of this machine; None where it has none, and timers have to find out what was slept through.

    On Linux it is there without a bus too: one that comes later is found at a later look.
    """
    match sys.platform:
        case "linux":
            from .power_linux import LinuxPower

            return LinuxPower(on_power)
        case "win32":
            from .power_windows import WindowsPower

            return WindowsPower(on_power)
        case "darwin":
            from .power_mac import MacPower

            return MacPower(on_power)
        case _:
            return None
