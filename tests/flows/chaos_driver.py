"""One life of one device: changes its own to-dos and the shared one, and syncs, until it is killed.

`python -m tests.flows.chaos_driver HOME NAME SEED`. Beside the profile it keeps a log of what it asked for: a line
before each change and one after it. What a killed life has left open, the next one settles by looking.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.model.item import Todo
from assistant.system.vault import Vault
from tests.flows.profiles import place

SHARED = "Shared by both"
MOST = 25
DAY = date(2026, 11, 20)


def log_of(home: Path) -> Path:
    return home.with_suffix(".log")


@dataclass
class Device:
    app: Sundown
    name: str
    log: Path
    random: random.Random

    def write(self, kind: str, title: str, value: object, *, ended: bool) -> None:
        with self.log.open("a") as file:
            file.write(json.dumps([kind, title, value, ended]) + "\n")

    def ask(self, kind: str, title: str, value: object) -> None:
        self.write(kind, title, value, ended=False)
        self.perform(kind, title, value)
        self.write(kind, title, value, ended=True)

    def perform(self, kind: str, title: str, value: Any) -> None:
        do, app = self.app.do, self.app
        match kind:
            case "add":
                do(Create(place(app).id, Component.TODO, Fields(summary=title)))
            case "note":
                do(Edit(self.find(title).id, Fields(note=value)))
            case "due":
                do(Edit(self.find(title).id, Fields(due=DAY + timedelta(days=value))))
            case "done":
                do(Complete(self.find(title).id, app.now(), value))
            case "delete":
                do(Delete(self.find(title).id))

    def mine(self) -> list[Todo]:
        begin = f"{self.name}-"
        return [
            each for each in self.app.todos(include_done=True) if each.summary.startswith(begin)
        ]

    def find(self, title: str) -> Todo:
        return next(each for each in self.app.todos(include_done=True) if each.summary == title)

    def settle(self, number: int) -> int:
        """Whether the change at which the last life was killed was accepted; returns the next number."""
        lines = list(read_log(self.log))
        if lines and not lines[-1][3]:
            kind, title, value, _ = lines[-1]
            if self.is_so(kind, title, value):
                self.write(kind, title, value, ended=True)
        return (
            max(
                (int(value) for kind, _, value, _ in lines if kind in {"add", "number"}),
                default=number,
            )
            + 1
        )

    def is_so(self, kind: str, title: str, value: object) -> bool:
        found = [each for each in self.app.todos(include_done=True) if each.summary == title]
        if kind in {"add", "delete"}:
            return bool(found) == (kind == "add")
        seen = {"note": found[0].note, "done": not found[0].open} if found else {}
        due = found[0].due if found else None
        return seen.get(kind) == value or (
            kind == "due" and due == DAY + timedelta(days=int(str(value)))
        )

    def live(self) -> None:
        number = self.settle(0)
        while True:
            self.step(number)
            number += 1
            if self.random.random() < 0.4:
                self.app.sync()

    def step(self, number: int) -> None:
        mine = self.mine()
        chosen = self.random.choice(mine).summary if mine else ""
        match self.random.randrange(6):
            case 0 | 1 if len(mine) < MOST:
                self.ask("add", f"{self.name}-{number}", number)
            case 2 if chosen:
                self.ask("note", chosen, f"note {number}")
            case 3 if chosen:
                self.ask("done", chosen, not chosen.endswith(("1", "3", "5")))
            case 4 if chosen and len(mine) > MOST // 2:
                self.ask("delete", chosen, 0)
            case _:
                self.share(number)

    def share(self, number: int) -> None:
        """The shared to-do: one device writes its note, the other one its deadline."""
        if self.name == "a":
            self.ask("note", SHARED, f"note {number}")
        else:
            self.ask("due", SHARED, number % 1000)


def read_log(log: Path) -> Iterator[list[Any]]:
    for line in log.read_text().splitlines() if log.exists() else ():
        yield json.loads(line)


def main(home: Path, name: str, seed: int) -> None:
    with closing(Sundown.open(home, vault=Vault(find=lambda: None))) as app:
        Device(app, name, log_of(home), random.Random(seed)).live()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
