"""A whole source of approvals in memory: requests, who has to decide, keys, files, and faults that can be switched on.

Several connections, as several devices and people, may share one PaperServer. It is as strict as a real one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from assistant.connectors.approvals import Already, Applied, Outcome
from assistant.model.approval import Action, Attached, Fact, Hint, Place, State, Tier
from assistant.model.errors import NeedsUser, NotFound, TryLater
from assistant.model.standin import Deputy

BEGIN = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Faults:
    """What shall go wrong. Numbers count down with each decision that meets them."""

    lost_replies: int = 0  # it is done, the answer never comes
    lost_requests: int = 0  # it never arrives
    lost_between: int = 0  # the comment is there, the decision is not
    denied: str = ""  # the source says no, in these words
    down: bool = False
    locked_out: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One line of what happened."""

    user: str
    action: str
    at: datetime
    step: int = -1
    comment: str = ""
    for_whom: str = ""


@dataclass(slots=True)
class Request:
    """One request. `approvers` decide one after the other; `step` is whose turn it is. Amounts are decimal texts."""

    title: str
    requester: str = "chen"
    approvers: list[str] = field(default_factory=lambda: ["me"])
    copies: list[str] = field(default_factory=list)
    amount: str = ""
    currency: str = "HKD"
    form: str = "expense"
    form_title: str = "Expense"
    facts: tuple[Fact, ...] = ()
    hints: tuple[Hint, ...] = ()
    tier: Tier = Tier.MIDDLE
    verify: bool = False
    browser: bool = False  # only the source's own page can decide it
    urgent: bool = False
    urgent_reason: str = ""
    due: datetime | None = None
    then: str = ""
    note: str = ""
    places: tuple[Place, ...] = (Place("", "Chen"),)
    files: dict[str, tuple[Attached, bytes]] = field(default_factory=dict)
    department: str = ""
    for_whom: str = ""
    id: str = ""
    state: State = State.PENDING
    step: int = 0
    rev: int = 1
    acts: list[Act] = field(default_factory=list)
    ticked: dict[str, str] = field(default_factory=dict)
    opened: datetime = BEGIN
    updated: datetime = BEGIN


class PaperServer:
    """The source. `now` is its own clock, a minute later with each change; `faults` may be replaced at any time."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.requests: dict[str, Request] = {}
        self.people = {"me": "Wang Mei", "chen": "Chen Yi", "li": "Li Na", "lin": "Lin Hao"}
        self.password = "open sesame"  # noqa: S105 - the paper's own, and nobody's secret
        self.keys: dict[str, Applied] = {}
        self.deputies: dict[str, Deputy] = {}
        self.calls = 0
        self.lock = threading.RLock()
        self.heard = threading.Condition(self.lock)
        self.events: list[str] = []
        self.now = BEGIN

    def knock(self) -> None:
        """What every call meets first."""
        self.calls += 1
        if self.faults.down:
            raise TryLater("The paper source could not be reached.")
        if self.faults.locked_out:
            raise NeedsUser("The paper source did not accept the password.")

    def spend(self, name: str) -> bool:
        """Whether this counted fault strikes now."""
        left: int = getattr(self.faults, name)
        if left > 0:
            fewer: dict[str, Any] = {name: left - 1}
            self.faults = replace(self.faults, **fewer)
        return left > 0

    def tick(self) -> datetime:
        """A minute later."""
        self.now += timedelta(minutes=1)
        return self.now

    def add(self, request: Request) -> str:
        """A colleague asks for something; its id."""
        with self.lock:
            request.id = request.id or f"P-{len(self.requests) + 1}"
            request.opened = request.updated = self.tick()
            self.requests[request.id] = request
            self._say(request.id)
            return request.id

    def get(self, ident: str) -> Request:
        """One request. Raises NotFound."""
        found = self.requests.get(ident)
        if found is None:
            raise NotFound("The paper source knows this request no more.")
        return found

    def change(self, ident: str, **fields: Any) -> None:
        """The requester changes it: another version. One that was returned is sent again."""
        with self.lock:
            request = self.get(ident)
            for name, value in fields.items():
                setattr(request, name, value)
            if request.state is State.RETURNED and "state" not in fields:
                request.state, request.step = State.PENDING, 0
            request.rev += 1
            request.updated = self.tick()
            self._say(ident)

    def drop(self, ident: str) -> None:
        """It is deleted at the source."""
        with self.lock:
            self.requests.pop(ident, None)
            self._say(ident)

    def press(
        self, user: str, ident: str, action: Action, comment: str = "", **more: Any
    ) -> Applied:
        """Somebody does something, by any way. The caller has looked whether he may."""
        with self.lock:
            request = self.get(ident)
            request.acts.append(
                Act(user, action.value, self.tick(), request.step, comment, request.for_whom)
            )
            EFFECTS[action](request, user, more)
            request.updated = self.now
            self._say(ident)
            return Applied(request.state, self.now, next=tuple(map(self.name, waiting(request))))

    def name(self, user: str) -> str:
        """A person's name."""
        return self.people.get(user, user)

    def ended(self, request: Request, user: str, step: int) -> Already:
        """Who decided this step before, and when: the approver, not who touched it last."""
        by = next(
            (act for act in reversed(request.acts) if act.step == step and act.action in DECIDES),
            None,
        )
        if by is None:
            return Already("", None, request.state)
        return Already(self.name(by.user), by.at, request.state, by_me=by.user == user)

    def once(self, key: str, press: Callable[[], Outcome]) -> Outcome:
        """A key that was used has its first answer again."""
        with self.lock:
            if key in self.keys:
                return self.keys[key]
            made = press()
            if isinstance(made, Applied):
                self.keys[key] = made
            return made

    def _say(self, ident: str) -> None:
        self.events.append(ident)
        self.heard.notify_all()


def waiting(request: Request) -> tuple[str, ...]:
    """Whose turn it is."""
    if request.state is State.RETURNED:
        return (request.requester,)
    open_now = request.state is State.PENDING and request.step < len(request.approvers)
    return (request.approvers[request.step],) if open_now else ()


Effect = Callable[[Request, str, dict[str, Any]], None]


def _approve(request: Request, _user: str, _more: dict[str, Any]) -> None:
    request.step += 1
    if request.step >= len(request.approvers):
        request.state = State.APPROVED


def _return(request: Request, _user: str, more: dict[str, Any]) -> None:
    request.state = State.RETURNED
    request.ticked = {each.field: each.note for each in more.get("fields", ())}


def _hand_on(request: Request, _user: str, more: dict[str, Any]) -> None:
    request.approvers[request.step] = more["people"][0]


def _add_sign(request: Request, _user: str, more: dict[str, Any]) -> None:
    at = request.step + (more.get("where") == "after")
    request.approvers[at:at] = list(more["people"])
    if more.get("where") == "after":
        request.step += 1


def _take_back(request: Request, _user: str, _more: dict[str, Any]) -> None:
    request.step, request.state = max(0, request.step - 1), State.PENDING


def _becomes(state: State) -> Effect:
    def put(request: Request, _user: str, _more: dict[str, Any]) -> None:
        request.state = state

    return put


def _nothing(_request: Request, _user: str, _more: dict[str, Any]) -> None:
    """A comment, or a nudge."""


EFFECTS: dict[Action, Effect] = {
    Action.APPROVE: _approve,
    Action.REJECT: _becomes(State.REJECTED),
    Action.RETURN: _return,
    Action.TRANSFER: _hand_on,
    Action.DELEGATE: _hand_on,
    Action.ADD_SIGN: _add_sign,
    Action.COMMENT: _nothing,
    Action.URGE: _nothing,
    Action.WITHDRAW: _becomes(State.WITHDRAWN),
    Action.TAKE_BACK: _take_back,
    Action.REVOKE: _becomes(State.REVOKED),
}
DECIDES = frozenset({"approve", "reject", "return", "transfer", "delegate", "add_sign"})
