"""A day played at high speed: the real core, a clock that is put forward, and a face that shows what it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from assistant.model.item import When
from assistant.model.surroundings import Power, Surroundings
from assistant.model.telling import Telling
from assistant.services import timetable
from assistant.services.live import Live
from assistant.system.clock import HeldClock

# the timetable looks every five minutes, whatever it is told: what depends on that has not named its hour
SELDOM = timedelta(minutes=30)


@dataclass
class Day:
    """Plays the profile of `app`; `said` is all that came to the screen, with its local time."""

    app: Sundown
    clock: HeldClock
    said: list[tuple[datetime, Telling]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.live = Live(
            self.app.core, self.app.watch
        )  # not started: the clock does not run by itself

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.app.zone)

    def at(self, text: str) -> datetime:
        """ "2026-11-20 17:40" on the user's wall."""
        return datetime.fromisoformat(text).replace(tzinfo=self.zone)

    def play(self, until: str, script: Iterable[tuple[str, Callable[[], object]]] = ()) -> None:
        """Go on until then, from one hour that matters to the next; `script` is what happens meanwhile."""
        waiting, end = sorted((self.at(when), act) for when, act in script), self.at(until)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(timetable, "LONGEST", SELDOM)
            while self.clock.now() < end:
                while waiting and waiting[0][0] <= self.clock.now():
                    waiting.pop(0)[1]()
                following = min([self.turn(), end, *(when for when, _ in waiting)])
                self.clock.put(max(following, self.clock.now() + timedelta(seconds=1)))

    def turn(self) -> datetime:
        """What the timetable does now, and the face."""
        following = self.live.turn()
        for each in self.app.tellings():
            self.app.told(each.key)
            self.said.append((self.clock.now().astimezone(self.zone), each))
        return following

    def sleep(self, until: str) -> None:
        """The lid is closed until then: nothing runs."""
        self.app.power(Power.SUSPENDING)
        self.clock.put(self.at(until))
        self.app.power(Power.RESUMED)

    def lock(self, *, on: bool = True) -> None:
        self.app.power(Power.LOCKED if on else Power.UNLOCKED)

    def see(self, **how: bool) -> None:
        """Do-not-disturb, a presentation ..., as the machine says it."""
        self.app.watch.see(Surroundings(**how))

    def event(self, title: str, start: str, minutes: int = 30) -> None:
        begin = self.at(start)
        self.make(Component.EVENT, title, start=begin, end=begin + timedelta(minutes=minutes))

    def todo(self, title: str, due: When | None = None) -> None:
        self.make(Component.TODO, title, due=due)

    def make(self, kind: Component, title: str, **fields: When | None) -> None:
        where = self.app.find_collection("", kind)
        self.app.do(Create(where.id, kind, Fields(summary=title, **fields)))

    def topics(self) -> list[str]:
        """ "17:40 list", in order."""
        return [f"{when:%H:%M} {telling.topic}" for when, telling in self.said]
