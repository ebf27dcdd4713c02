"""People at their desks: each presses, again and again with the same key until there is an answer, and keeps a list."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from tests.hub.wire import PLAIN

_REST = 0.25  # seconds between two presses of one person, about
_LATER = frozenset({429, 503})
_MOST = 3  # presses that are asked for again at once


@dataclass(frozen=True)
class Press:
    """A press and its answer. `tries` counts how often it was sent."""

    person: str
    key: str
    path: str
    body: dict[str, Any]
    status: int
    answer: dict[str, Any]
    tries: int


@dataclass
class Desk:
    """One device of one person. `hubs` gives the addresses that may answer at this moment."""

    person: str
    token: str
    hubs: Callable[[], Sequence[str]]
    chance: random.Random
    end: threading.Event
    pressed: list[Press] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._http = httpx.Client(
            headers={"Authorization": f"Bearer {self.token}"}, timeout=10, verify=PLAIN
        )

    def live(self) -> None:
        try:
            while not self.end.wait(_REST * (0.5 + self.chance.random())):
                self.step()
        except Exception as fault:  # a desk that falls silent must fail the test
            self.faults.append(repr(fault))
            raise

    def step(self) -> None:
        row = self._waiting()
        if row is not None and self.chance.random() < 0.9:
            return self._decide(row)
        match self.chance.randrange(8):
            case 0:
                self._on_mine("withdraw", {"comment": "Not needed any more."})
            case 1:
                self._on_mine("comment", {"text": "Any news?", "mention": ["ken"]})
            case 2:
                self.again()
            case _:
                words = {"subject": f"A chair for {self.person}", "text": uuid4().hex}
                self._press("/v1/requests", {"form": "blank", "data": words})
        return None

    def again(self, many: int = _MOST) -> None:
        """Presses answered before are sent once more: the same answer, word for word."""
        for each in self.chance.sample(self.pressed, min(many, len(self.pressed))):
            got = self._answered(each.key, each.path, each.body)
            same = (got.status, got.answer) == (each.status, each.answer)
            if each.status < 400 and not same:
                self.faults.append(f"another answer: {each} {got}")

    def _decide(self, row: dict[str, Any]) -> None:
        body: dict[str, Any] = {"action": "approve", "seen_data_rev": row["data_rev"]}
        match self.chance.randrange(12):
            case 0:
                body |= {"action": "reject", "comment": "Not this quarter."}
            case 1:
                body = {"action": "transfer", "person": "fay", "comment": "Yours."}
            case 2:
                body |= {"action": "add_sign", "people": ["carol"], "where": "before"}
        self._press(f"/v1/tasks/{row['task']}/decisions", body)

    def _on_mine(self, verb: str, body: dict[str, Any]) -> None:
        mine = [
            each.answer["request"]
            for each in self.pressed
            if each.status == 201 and each.path == "/v1/requests"
        ]
        if mine:
            self._press(f"/v1/requests/{self.chance.choice(mine)}:{verb}", body)

    def _waiting(self) -> dict[str, Any] | None:
        found = self._sent("GET", "/v1/inbox?limit=5")
        rows = found.json()["rows"] if found is not None and found.status_code == 200 else []
        return self.chance.choice(rows) if rows else None

    def _press(self, path: str, body: dict[str, Any]) -> None:
        self.pressed.append(self._answered(uuid4().hex, path, body))

    def _answered(self, key: str, path: str, body: dict[str, Any]) -> Press:
        """Sent until there is an answer, to whichever hub is there."""
        for tries in range(1, 2000):
            got = self._sent("POST", path, body, key)
            if got is not None and not _later(got):
                if got.status_code >= 500:
                    self.faults.append(f"{path} {got.status_code} {got.text}")
                return Press(self.person, key, path, body, got.status_code, got.json(), tries)
            self.end.wait(0.1) or threading.Event().wait(0.1)
        raise AssertionError(f"no answer for {path}")

    def _sent(
        self, method: str, path: str, body: Any = None, key: str = ""
    ) -> httpx.Response | None:
        hubs = self.hubs()
        if not hubs:
            return None
        headers = {"Idempotency-Key": key} if key else {}
        try:
            return self._http.request(
                method, self.chance.choice(hubs) + path, json=body, headers=headers
            )
        except httpx.TransportError:
            return None


def _later(got: httpx.Response) -> bool:
    """No answer yet: the database is away, or this very press is being worked on by another process."""
    return got.status_code in _LATER or got.json().get("code") == "cases.still_running"
