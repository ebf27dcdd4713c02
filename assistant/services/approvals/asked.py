"""What a lane is asked for until its next pass. A wake means "look again", however many there were."""

from __future__ import annotations

import threading

from .passing import Look

LISTENED_S = 900.0  # where changes are told, everything is listed so often all the same
POLLED_S = 55.0


class Asked:
    """May be written from any thread; one lane takes it."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._full = self._calendars = self._due = False
        self._hints: set[str] = set()
        self._listed: float | None = (
            None  # when everything was listed last, by the clock that never goes back
        )

    def everything(self) -> None:
        """Sync now: list all anew."""
        with self._guard:
            self._full = self._calendars = True

    def regular(self) -> None:
        """Something may have to be sent, or it is time to look for news."""
        with self._guard:
            self._calendars = True

    def send(self) -> None:
        """A decision may leave."""
        with self._guard:
            self._due = True

    def hint(self, request: str) -> None:
        """This request changed; "" is any of them."""
        with self._guard:
            if request:
                self._hints.add(request)
            else:
                self._full = True

    def anything(self) -> bool:
        """Is there a reason for a pass?"""
        return self._full or self._calendars or self._due or bool(self._hints)

    def take(self, now: float, *, listens: bool) -> Look:
        """What the next pass is for. `now` in seconds of the clock that never goes back."""
        with self._guard:
            age = None if self._listed is None else now - self._listed
            late = age is None or age >= (LISTENED_S if listens else POLLED_S)
            full = self._full or (self._calendars and late)
            look = Look(full, frozenset(self._hints), self._calendars)
            self._full = self._calendars = self._due = False
            self._hints.clear()
            return look

    def done(self, look: Look, now: float, *, well: bool) -> None:
        """The pass has ended. What it could not bring is asked for again by the next one."""
        with self._guard:
            if well and look.full:
                self._listed = now
            elif not well and look.full:
                self._listed = None
            if not well:
                self._hints |= look.hints
