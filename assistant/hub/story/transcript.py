"""What is told while the story is played: scenes, who did what, the hub's own answers, and what was not as expected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub.words import say
from assistant.model.value import dataclass

ZONE = "Asia/Hong_Kong"
_INDENT = " " * 13


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened. `kind`: scene, did, answer, failed. `at` is "" where no moment belongs to it."""

    kind: str
    text: str
    at: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """Takes down the story and prints it as it goes. `out` takes one line; it is given nothing in JSON mode."""

    language: str
    out: Callable[[str], None]
    lines: list[Told] = field(default_factory=list)

    def say(self, code: str, **values: Any) -> str:
        """A sentence of the story in its language."""
        return say(f"story.{code}", self.language, **values)

    def scene(self, code: str) -> None:
        """A new chapter."""
        number = 1 + sum(each.kind == "scene" for each in self.lines)
        text = f"{number}. {self.say(code)}"
        self._tell(Told("scene", text), f"\n{text}\n")

    def did(self, at: datetime, who: str, code: str, **values: Any) -> None:
        """Somebody did something; the sentence has {who}."""
        text = self.say(code, who=who, **values)
        moment = at.astimezone(ZoneInfo(ZONE)).strftime("%m-%d %H:%M")
        self._tell(Told("did", text, moment, who), f"{moment}  {text}")

    def answer(self, text: str) -> None:
        """What the hub said, word for word."""
        for each in text.splitlines():
            self._tell(Told("answer", each), f"{_INDENT}> {each}")

    def expect(self, what: str, ok: object) -> None:
        """Something must hold; when it does not, the transcript and the exit code say so."""
        if not ok:
            text = self.say("failed", what=what)
            self._tell(Told("failed", text), f"{_INDENT}! {text}")

    def whole(self) -> bool:
        """Whether everything was as expected."""
        return not any(each.kind == "failed" for each in self.lines)

    def _tell(self, one: Told, line: str) -> None:
        self.lines.append(one)
        self.out(line)
