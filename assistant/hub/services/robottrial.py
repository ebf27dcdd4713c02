"""The preview of a robot: what it would say and do at a sample, as it would see it. Nothing is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from assistant.hub.domain.robot import CRON, Action, read_plan
from assistant.hub.domain.robotrule import Cause, Refusal, holds
from assistant.hub.problems import Missing
from assistant.hub.store import cases
from assistant.hub.store.robots import DRAFT, Robot
from assistant.hub.words import known, language_of, say
from assistant.model.value import dataclass

from . import reading, robotact, robotcheck, robotreport, robotrun
from .context import Actor, Desk, Hub
from .press import moment_of
from .robots import Wish, listens
from .robotscene import Scene, for_rules


@dataclass(frozen=True, slots=True)
class Shown:
    """One action as it would be. `refused` says why it would not, "" if it would."""

    kind: str
    to: tuple[str, ...] = ()
    title: str = ""
    text: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """`acts`: whether its conditions hold for the sample (`why` says why that can't be told)."""

    acts: bool
    why: str
    actions: tuple[Shown, ...] = ()


def preview(
    hub: Hub,
    actor: Actor,
    wish: Wish,
    *,
    request: str = "",
    payload: Mapping[str, Any] | None = None,
) -> Preview:
    """A report of now; a rule at a request that the author may read; a trigger at a webhook's payload.

    Raises Forbidden, Invalid as saving does, Missing for a request one may not know of.
    """
    plan = read_plan(wish.body)
    with hub.database.read() as db:
        hub.may(db, actor, "build", "robot")
        robotcheck.check(hub, db, actor, wish.role, plan)
        desk = Desk(hub, db, actor, moment_of(hub))
        case = cases.read(db, request) if request else None
        if request and (case is None or not reading.may_know(desk, case)):
            raise Missing("cases.no_request")
        robot = Robot(
            "preview",
            wish.name,
            plan.kind,
            wish.role,
            actor.person,
            wish.body,
            DRAFT,
            0,
            desk.now,
            listens(plan),
        )
        cause = Cause("preview", plan.when.on, request, payload)
        return _previewed(desk, robot, cause)


def _previewed(desk: Desk, robot: Robot, cause: Cause) -> Preview:
    try:
        scene = robotrun.scene_of(desk, robot, cause)
        if not holds(scene.plan, *for_rules(scene)):
            return Preview(acts=False, why=_words(desk, "robots.not_met"))
    except Refusal as no:
        return Preview(acts=False, why=_words(desk, no.code, **no.values))
    return Preview(
        acts=True, why="", actions=tuple(_shown(scene, each) for each in scene.plan.actions)
    )


def _shown(scene: Scene, action: Action) -> Shown:
    span = None
    if scene.cause.on == CRON:
        every_day = dataclasses.replace(
            scene.plan, when=dataclasses.replace(scene.plan.when, work_days="")
        )
        days = robotreport.days(scene.desk, scene, scene.desk.now)
        span = days or robotreport.days(
            scene.desk, dataclasses.replace(scene, plan=every_day), scene.desk.now
        )
    try:
        ready = robotact.worked_out(scene, action, span)
    except Refusal as no:
        return Shown(
            type(action).__name__.lower(), refused=_words(scene.desk, no.code, **no.values)
        )
    return Shown(ready.kind, ready.to, ready.title, ready.text, ready.values)


def _words(desk: Desk, code: str, **values: Any) -> str:
    return say(
        code if known(code) else "robots.refused", language_of(desk.actor.language), **values
    )
