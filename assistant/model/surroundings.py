"""What is round the user (a locked screen, a presentation, do-not-disturb), and what the machine does."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from .value import dataclass


class Power(StrEnum):
    """What the machine or its session just did."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    SUSPENDING = (
        "suspending"  # about to sleep; what has to be written is written before the call returns
    )
    RESUMED = "resumed"
    ENDING = "ending"  # log-off or shutdown
    CHANGED = "changed"  # do-not-disturb or a presentation began or ended: look again


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How it is now. What a desktop does not tell is False."""

    locked: bool = False
    presenting: bool = False  # a window fills the screen, or the system says that somebody presents
    quiet: bool = False  # do-not-disturb, of the desktop or of its notification service


# Called on a thread of the door. The machine waits for the return of SUSPENDING and ENDING where it can be held up.
OnPower = Callable[[Power], None]
