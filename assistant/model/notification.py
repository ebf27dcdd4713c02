"""Notifications on the user's desktop: what one is told, and what comes back. Values and the shape of the door only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

DEFAULT = "default"  # the action of a click on the notification itself
NOT_SHOWN = "not-shown"  # the answer where no desktop could show it: the window has to say it

OnAction = Callable[[str, str], None]  # (key of the notification, action or NOT_SHOWN)


class Notifier(Protocol):
    """Shows notifications. Every call returns at once; what happened comes by `OnAction`, on another thread."""

    def notify(
        self,
        key: str,
        title: str,
        body: str = "",
        actions: tuple[tuple[str, str], ...] = (),
        *,
        silent: bool = True,
    ) -> None:
        """Show it, or replace what the same key shows. `actions` are (id, label); titles and bodies are plain text.

        `silent`: the desktop shall play nothing for it.
        """

    def withdraw(self, key: str) -> None:
        """Take it from the screen, if it is still there."""

    def close(self) -> None:
        """Let go of the desktop. What is on the screen stays there and is deaf from now on."""
