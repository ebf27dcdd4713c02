"""One request's life for tests: deeds by people, a clock that moves on, and what each turn wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from assistant.hub.domain.case import Case, Request, RequestState, Sign, Step, Task, TaskState, Turn
from assistant.hub.domain.deeds import AddSign, Approve, Deed, Reject, Relieve, Return, Submit
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.people import Deputy
from assistant.hub.domain.route import After, Chosen, Planned, RouteDef, StepRule, Timeout, Why
from assistant.hub.domain.transitions import turn
from assistant.hub.domain.world import World
from tests.hub.company import company

MONDAY = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # 10:00 in Hong Kong
EIGHT = Timeout(Decimal(8))
EDITS = {"finance": ("/amount", "/lines/*/account")}


def planned(
    key: str,
    *people: str,
    sign: Sign = Sign.ALL,
    quorum: int = 100,
    timeout: Timeout | None = EIGHT,
    step_up: bool = False,
    runs: bool = True,
    trouble: Why | None = None,
) -> Planned:
    rule = StepRule(key, {"en": key.title()}, (), sign, "", quorum, timeout, step_up)
    why = Why("why_role", {"role": key})
    return Planned(rule, runs, why, tuple(Chosen(each, why) for each in people), trouble)


def draft(**values: Any) -> Request:
    base = Request(
        id="R1",
        no="LV-2026-000001",
        form="leave",
        form_version=1,
        route_version=1,
        requester="chan",
        department="sales-hk",
        region="HK",
        amount=None,
        currency="HKD",
        title="Leave",
        state=RequestState.DRAFT,
        round=1,
        rev=1,
        data_rev=1,
        data={"days": "2"},
        urgent=False,
        urgent_reason="",
        lacking=(),
        back_to="",
        revokes="",
        trouble="",
        created=MONDAY,
        submitted=None,
        updated=MONDAY,
        closed=None,
    )
    return replace(base, **values)


def form() -> FormDef:
    return FormDef("leave", 1, {"en": "Leave"}, {}, (), {}, EDITS, "", "", {}, (), "", "LV")


class Story:
    """`plan` may be a function of the request, for routes that look at the data."""

    def __init__(
        self,
        *plan: Planned,
        by: Callable[[Request], tuple[Planned, ...]] | None = None,
        deputies: tuple[Deputy, ...] = (),
        after: tuple[After, ...] = (),
        request: Request | None = None,
        **world: Any,
    ) -> None:
        steps = tuple(each.rule for each in (by(request or draft()) if by else plan))
        route = RouteDef("leave", 1, (), steps, (), after, ())
        numbers = count(1)
        self.world = World(
            form=form(),
            route=route,
            directory=company(*deputies),
            holidays={},
            new_id=lambda: f"N{next(numbers):05}",
            plan=by or (lambda _request: plan),
            **world,
        )
        self.case = Case(request or draft())
        self.now = MONDAY
        self.last = Turn(self.case)
        self.timers: dict[str, Any] = {}
        self.facts: list[Any] = []

    def do(self, actor: str, deed: Deed, minutes: float = 1) -> Turn:
        """A minute later, under the lock (rev rises)."""
        self.now += timedelta(minutes=minutes)
        request = replace(self.case.request, rev=self.case.request.rev + 1)
        locked = replace(self.case, request=request)
        self.last = turn(locked, deed, actor, self.now, self.world)
        self.case = self.last.case
        self.facts += self.last.facts
        for key in self.last.cancel:
            self.timers.pop(key, None)
        self.timers |= {each.key: each for each in self.last.effects if each.kind == "timer"}
        return self.last

    def set(self, **world: Any) -> None:
        self.world = replace(self.world, **world)

    def submit(self) -> Story:
        self.do("chan", Submit())
        return self

    def approve(self, *people: str) -> Story:
        for person in people:
            self.do(person, Approve(self.task(person).id, self.request.data_rev))
        return self

    def reject(self, person: str, why: str = "no") -> Turn:
        return self.do(person, Reject(self.task(person).id, self.request.data_rev, why))

    def leave(self, *people: str) -> Story:
        """They leave the company, and the hub looks again at who is asked."""
        gone = self.world.directory.people
        kept = {each: replace(gone[each], active=False) for each in people}
        self.set(directory=replace(self.world.directory, people={**gone, **kept}))
        self.do("", Relieve())
        return self

    def send_back(self, person: str, **values: Any) -> Turn:
        values.setdefault("comment", "look again")
        return self.do(person, Return(self.task(person).id, self.request.data_rev, **values))

    def add(self, actor: str, where: str, *people: str, sign: Sign = Sign.ALL) -> Turn:
        task = self.task(actor)
        return self.do(actor, AddSign(task.id, people, where, sign, "", self.request.data_rev))

    def task(self, person: str, state: TaskState = TaskState.OPEN) -> Task:
        found = [each for each in self.case.tasks if each.assignee == person]
        fit = [each for each in found if each.state is state]
        assert fit, (
            f"{person} has no {state} task: {[(t.assignee, t.state) for t in self.case.tasks]}"
        )
        return fit[-1]

    def step(self, key: str) -> Step:
        return next(
            each for each in self.case.steps if each.key == key and each.round == self.request.round
        )

    @property
    def request(self) -> Request:
        return self.case.request

    @property
    def state(self) -> str:
        return self.case.request.state.value

    def open(self) -> list[str]:
        return sorted(t.assignee for t in self.case.tasks if t.state is TaskState.OPEN)

    def did(self) -> list[str]:
        return [each.action for each in self.facts]
