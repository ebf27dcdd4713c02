"""The work sheet of one turn: the case as it changes, and what is to be written and told. Lives for one `turn`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from .case import Case, Effect, Fact, RequestState, Step, StepState, Task, TaskState, Told, Turn
from .route import Planned, Timeout
from .world import World

UNDECIDED = frozenset({TaskState.OPEN, TaskState.WAITING, TaskState.QUEUED})
RUNNING = frozenset({RequestState.PENDING, RequestState.NEEDS_ADMIN})


class Sheet:
    """Mutable on purpose, and never seen outside: a turn takes a Case and gives a Turn, both frozen."""

    __slots__ = (
        "_cancel",
        "_copies",
        "_effects",
        "_facts",
        "_planned",
        "_told",
        "actor",
        "now",
        "request",
        "steps",
        "tasks",
        "world",
    )

    def __init__(self, case: Case, actor: str, now: datetime, world: World) -> None:
        self.request, self.actor, self.now, self.world = case.request, actor, now, world
        self.steps = {each.id: each for each in case.steps}
        self.tasks = {each.id: each for each in case.tasks}
        self._facts: list[Fact] = []
        self._effects: dict[str, Effect] = {}
        self._cancel: dict[str, None] = {}
        self._told: dict[Told, None] = {}
        self._copies: dict[str, None] = {}
        self._planned: tuple[object, tuple[Planned, ...]] | None = None

    def turn(self) -> Turn:
        """What came of it."""
        case = Case(self.request, tuple(self.steps.values()), tuple(self.tasks.values()))
        void = tuple(key for key in self._cancel if key not in self._effects)
        return Turn(
            case,
            tuple(self._facts),
            tuple(self._effects.values()),
            void,
            tuple(self._told),
            tuple(self._copies),
        )

    def plan(self) -> tuple[Planned, ...]:
        """The route for the request as it is now; asked once for each state of its data."""
        request = self.request
        key = (request.data_rev, request.round, request.amount)
        if self._planned is None or self._planned[0] != key:
            self._planned = (key, self.world.plan(self.request))
        return self._planned[1]

    def timeout(self, step: Step) -> Timeout | None:
        """How long the route gives this step."""
        rules = (each for each in self.world.route.steps if each.key == step.key)
        return next((each.timeout for each in rules), None)

    def set_request(self, **values: Any) -> None:
        """The request's row changes."""
        self.request = replace(self.request, updated=self.now, **values)

    def set_step(self, step: str, **values: Any) -> Step:
        """A step's row changes."""
        self.steps[step] = replace(self.steps[step], **values)
        return self.steps[step]

    def set_task(self, task: str, **values: Any) -> Task:
        """A task's row changes, and its revision with it."""
        before = self.tasks[task]
        self.tasks[task] = replace(before, rev=before.rev + 1, **values)
        return self.tasks[task]

    def close_task(self, task: str, state: TaskState, by: str = "", **values: Any) -> Task:
        """A task ends; who had it open learns that it is gone."""
        before = self.tasks[task]
        self.set_task(task, state=state, closed=self.now, closed_by=by, **values)
        if before.state is not TaskState.QUEUED:
            self.tell(before.assignee, "task.closed", task)
            if before.on_behalf_of:
                self.tell(before.on_behalf_of, "task.closed", task)
        return self.tasks[task]

    def round_steps(self) -> list[Step]:
        """The steps of the present round, in order."""
        found = (each for each in self.steps.values() if each.round == self.request.round)
        return sorted(found, key=lambda each: (each.idx, each.id))

    def open_step(self) -> Step | None:
        """The one that is being signed."""
        return next((each for each in self.round_steps() if each.state is StepState.OPEN), None)

    def tasks_of(self, step: str) -> list[Task]:
        """Every task of a step, in order."""
        found = (each for each in self.tasks.values() if each.step == step)
        return sorted(found, key=lambda each: (each.ord, each.id))

    def fact(
        self,
        action: str,
        *,
        task: Task | None = None,
        step: str = "",
        comment: str = "",
        hub: bool = False,
        after: Mapping[str, Any] | None = None,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """A line of the trail. `hub`: done by the hub itself, not by the actor. For a task it says for whom."""
        actor = "" if hub else self.actor
        principal = (task.on_behalf_of or task.assignee) if task and actor else ""
        self._facts.append(
            Fact(
                action=action,
                actor=actor,
                on_behalf_of=principal if principal != actor else "",
                task=task.id if task else "",
                step=step or (task.step if task else ""),
                comment=comment,
                before=before,
                after=after,
            )
        )

    def tell(self, person: str, kind: str, ref: str) -> None:
        """The person's desktop looks again; the hub itself has none."""
        if person:
            self._told[Told(person, kind, ref)] = None

    def notify(self, person: str, kind: str, task: str = "") -> None:
        """As `tell`, and the person is sent a notice outside."""
        request = self.request
        self.tell(person, kind, task or request.id)
        body = {"person": person, "kind": kind, "request": request.id, "task": task}
        key = f"notify:{kind}:{task or request.id}:{person}:{request.rev}"
        if person:
            self.effect(Effect(key, "notify", body))

    def effect(self, effect: Effect) -> None:
        """Something to be done after the commit."""
        self._effects[effect.key] = effect

    def void(self, keys: Iterable[str]) -> None:
        """Effects that are not to happen any more, of this turn or of earlier ones."""
        for key in keys:
            if self._effects.pop(key, None) is None:
                self._cancel[key] = None

    def copy(self, people: Iterable[str]) -> None:
        """They may read the request from now on."""
        for person in people:
            self._copies[person] = None
            self.tell(person, "copy.added", self.request.id)
