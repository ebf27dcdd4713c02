"""Hears at once what changes at a source that tells by itself: one thread per account, which only gives hints.

Nothing is read here. What is heard becomes a hint for the account's lane; what is missed, the next pass finds.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field

from assistant.connectors.approvals import Listens
from assistant.model.account import Account
from assistant.model.errors import SundownError, TryLater
from assistant.planning.backoff import delay
from assistant.services.core import Core
from assistant.store import accounts

Heard = Callable[[str, str], None]  # account id, request id ("": read everything)

SILENT = frozenset({"local", "caldav", "ics"})
LONGEST_S = 60.0  # a line that broke is tried again so often at least; the passes go on meanwhile
ASIDE_S = 3600.0
END_S = 0.2  # so long the end of the program waits for all lines together


@dataclass(slots=True)
class Line:
    """The line to one account's source."""

    core: Core
    account: Account
    heard: Heard
    ended: threading.Event = field(default_factory=threading.Event)
    paused: threading.Event = field(default_factory=threading.Event)
    moved: threading.Event = field(default_factory=threading.Event)  # one of the two above changed
    stands: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None
    last: str = ""  # the source's id of what was heard last
    attempts: int = 0

    def start(self) -> None:
        """Begin to listen."""
        name = f"listen-{self.account.id}"
        self.thread = threading.Thread(target=self._live, name=name, daemon=True)
        self.thread.start()

    def alive(self) -> bool:
        """Does it listen, or will it?"""
        return self.thread is not None and self.thread.is_alive()

    def pause(self, *, on: bool) -> None:
        """Hang up, or listen again."""
        if on:
            self.paused.set()
        else:
            self.paused.clear()
        self.moved.set()

    def end(self) -> None:
        """Hang up for good; returns at once."""
        self.ended.set()
        self.moved.set()

    def _live(self) -> None:
        try:
            while not self.ended.is_set():
                self.moved.clear()
                rest = None if self.paused.is_set() else self._listen()
                self.stands.clear()
                if rest == 0:
                    return
                self.moved.wait(rest)
        finally:
            self.core.database.release()

    def _listen(self) -> float | None:
        """Hear until the line breaks; seconds until the next try, None: when something moves, 0: never."""
        try:
            with closing(self.core.connect(self.account)) as link:
                source: object = link.source
                if not isinstance(source, Listens):
                    return 0
                source.listen(self.last, self._hear, self._quits)
        except TryLater as error:
            self.attempts += 1
            return max(min(delay(self.attempts, random.random()), LONGEST_S), error.after)
        except SundownError:  # it wants the user, or said no: perhaps to the place where we were
            self.last = ""
            return ASIDE_S
        return None if self._quits() else delay(1, random.random())

    def _quits(self) -> bool:
        return self.ended.is_set() or self.paused.is_set()

    def _hear(self, event: str, request: str) -> None:
        if not event and not request and not self.stands.is_set():
            self.attempts = 0
            self.stands.set()
            return
        self.last = event or self.last
        if not self._quits():
            self.heard(self.account.id, request)


class Listening:
    """All lines of the program; made again when accounts come and go."""

    def __init__(self, core: Core, heard: Heard) -> None:
        self._core, self._heard = core, heard
        self._lines: dict[str, Line] = {}
        self._guard = threading.Lock()
        self._paused = self._ended = False

    def refresh(self) -> None:
        """A line for every account that may tell by itself; one that can't ends at once. Who waits tries again."""
        every = accounts.accounts(self._core.database)
        wanted = {each.id: each for each in every if each.kind not in SILENT}
        with self._guard:
            stays = {each for each, line in self._lines.items() if line.account == wanted.get(each)}
            gone = [self._lines.pop(each) for each in self._lines.keys() - stays]
            for line in self._lines.values():
                line.moved.set()
            fresh = [] if self._ended else [wanted[each] for each in wanted.keys() - self._lines]
            for account in fresh:
                line = self._lines[account.id] = Line(self._core, account, self._heard)
                line.pause(on=self._paused)
                line.start()
        for line in gone:
            line.end()

    def pause(self, *, on: bool) -> None:
        """Hang up everywhere, or listen again."""
        with self._guard:
            self._paused = on
            for line in self._lines.values():
                line.pause(on=on)

    def again(self) -> None:
        """The machine slept, or the network came back: whoever waits for his next try tries now."""
        with self._guard:
            for line in self._lines.values():
                line.moved.set()

    def stop(self) -> None:
        """End. A line on which nothing moves is left behind: its thread keeps no program from ending."""
        with self._guard:
            self._ended = True
            lines = tuple(self._lines.values())
            self._lines.clear()
        for line in lines:
            line.end()
        clock = self._core.clock
        end = clock.monotonic() + END_S
        for line in lines:
            if line.thread is not None:
                line.thread.join(max(0.0, end - clock.monotonic()))
