"""A robot's run: woken by cron, a webhook or an event, it acts once per cause, in one transaction, or is refused."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.hub.domain.case import Effect, Told
from assistant.hub.domain.robot import CRON, HOOK, read_plan
from assistant.hub.domain.robotrule import Cause, Refusal, holds, unlooped
from assistant.hub.problems import Forbidden, HubError, Late, Stale, TooOften, Unavailable
from assistant.hub.store import audit, cases, events, outbox, robots
from assistant.hub.store.audit import Entry
from assistant.hub.store.columns import canonical
from assistant.hub.store.robots import ON, Robot, Run
from assistant.hub.words import language_of, say

from . import robotact, robotcheck, robotpace, robotreport, robotrights
from .context import Actor, Desk, Hub
from .press import moment_of
from .robotact import Ready
from .robotscene import Scene, for_rules

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LATER = (Unavailable, Late, Stale, TooOften)  # another try may go better
_KEY_LONGEST = 120
Span = tuple[datetime, datetime] | None


def fan_out(hub: Hub, key: str, body: Mapping[str, Any]) -> int:
    """A cause wakes every robot that listens to it, each one with tries of its own; how many. Twice is once."""
    on = str(body.get("on") or HOOK)
    listens = f"{HOOK}:{body.get('endpoint', '')}" if on == HOOK else on
    cause = key if len(key) <= _KEY_LONGEST else hashlib.sha256(key.encode()).hexdigest()
    with hub.database.begin() as db:
        woken = [each for each in robots.listening(db, listens) if _minds(hub, db, each, body)]
        effects = [
            Effect(
                f"run:{each.id}:{cause}",
                "trigger",
                {**body, "on": on, "robot": each.id, "owner": each.owner, "cause": cause},
            )
            for each in woken
        ]
        outbox.add(db, "", effects, hub.clock.now())
    if effects:
        hub.wake()
    return len(effects)


def run(hub: Hub, key: str, body: Mapping[str, Any]) -> None:
    """One try of one robot at one cause; what was acted upon before is passed over.

    Raises the fault of a try that may go better later; a refusal is written down and is the end of it.
    """
    cause, trouble = _cause(key, body), "robots.unforeseen"
    try:
        _act(hub, cause, body)
        trouble = ""
    except _LATER as fault:
        trouble = fault.code
        raise
    except (Refusal, HubError) as no:
        trouble = ""
        _refused(hub, body, cause, no.code, no.values)
    finally:
        if trouble:
            _tried(hub, body, cause, trouble)
    hub.wake()
    hub.announce()


def scene_of(desk: Desk, robot: Robot, cause: Cause) -> Scene:
    """The robot at its cause. Raises Refusal for a request that its role does not read, or that was never sent."""
    scene = Scene(desk, robot, read_plan(robot.body), cause)
    if not cause.request:
        return scene
    case = cases.read(desk.db, cause.request)
    if case is None or case.request.submitted is None:
        raise Refusal("robots.no_request")
    request = case.request
    if not robotrights.reads(
        desk.hub, desk.db, robot.role, scene.plan.scope, request.form, request.department
    ):
        raise Refusal("robots.form_not_read", form=request.form)
    form = desk.hub.form(desk.db, request.form, request.form_version)
    return dataclasses.replace(scene, case=case, form=form)


def _minds(hub: Hub, db: Connection, robot: Robot, body: Mapping[str, Any]) -> bool:
    """Whether this cause is for this robot: one of its forms, or any that its role reads."""
    if not body.get("request"):
        return True
    case = cases.read(db, str(body["request"]))
    if case is None or case.request.submitted is None:
        return False  # a draft, or what came back incomplete, is its writer's alone
    forms, scope = robot.body["when"].get("forms") or (), str(robot.body.get("scope") or "*")
    form, department = case.request.form, case.request.department
    if forms:
        return form in forms and (scope == "*" or scope in hub.directory(db).chain(department))
    return robotrights.reads(hub, db, robot.role, scope, form, department)


def _cause(key: str, body: Mapping[str, Any]) -> Cause:
    return Cause(
        str(body.get("cause") or key), str(body.get("on") or CRON), str(body.get("request", "")),
        body.get("payload"), tuple(body.get("chain", ())), str(body.get("effect", "")),
    )  # fmt: skip


def _act(hub: Hub, cause: Cause, body: Mapping[str, Any]) -> None:
    with hub.database.begin() as db:
        robot = robots.find(db, str(body["robot"]))
        if robot is None or robot.status != ON:
            return
        desk = Desk(hub, db, Actor("", origin=f"robot:{robot.id}"), moment_of(hub))
        span = None
        if cause.on == CRON:
            span = _span(desk, robot, cause)
            if span is None:
                return
        found = robots.begin(db, robot.id, cause.key, desk.now)
        if found is not None and not robotpace.held(desk, robot, found, body):
            _work(scene_of(desk, robot, cause), found, span)


def _work(scene: Scene, found: Run, span: Span) -> None:
    desk, robot = scene.desk, scene.robot
    chain = unlooped(robot.id, scene.cause.chain)
    _answered_for(scene)
    if scene.plan.conditions and not holds(scene.plan, *for_rules(scene)):
        robots.follow(desk.db, found.id, "passed", desk.now, said=_words(scene, "robots.not_met"))
        return
    ready = [robotact.worked_out(scene, each, span) for each in scene.plan.actions]
    keys = robotact.write(scene, found, ready, chain)
    state = "sending" if keys else "done"
    robots.follow(desk.db, found.id, state, desk.now, said=_said(scene, ready))
    _told(desk, robot)
    audit.append(desk.db, audit.HUB, [_entry(scene, found, ready, span)])


def _answered_for(scene: Scene) -> None:
    """Raises Refusal where nobody answers for it any more: its owner has left, or may no longer build such a robot."""
    desk, robot = scene.desk, scene.robot
    if not desk.directory.active(robot.owner):
        raise Refusal("robots.owner_left")
    owner = Actor(robot.owner, origin=f"robot:{robot.id}")
    try:
        desk.hub.may(desk.db, owner, "build", "robot")
        robotcheck.entitled(desk.hub, desk.db, owner, robot.role, scene.plan)
    except Forbidden:
        raise Refusal("robots.owner_lost") from None


def _span(desk: Desk, robot: Robot, cause: Cause) -> Span:
    """What a report covers: seen from the moment of cron, even when it is tried late."""
    text = cause.key.rpartition("@")[2]
    try:
        at = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        at = desk.now
    plan = read_plan(robot.body)
    by_hand = cause.key.startswith("person:")
    when = dataclasses.replace(plan.when, work_days="") if by_hand else plan.when
    spanned = robotreport.days(desk, Scene(desk, robot, plan, cause), at)
    if spanned is None and by_hand:  # somebody wants it on a day off: yesterday, then
        off = dataclasses.replace(plan, when=when)
        return robotreport.days(desk, Scene(desk, robot, off, cause), at)
    return spanned


def _refused(
    hub: Hub, body: Mapping[str, Any], cause: Cause, code: str, values: Mapping[str, Any]
) -> None:
    """Nothing of the run was written; its row, the trail and its owner are told why."""
    with hub.database.begin() as db:
        robot = robots.find(db, str(body["robot"]))
        now = moment_of(hub)
        found = robots.begin(db, robot.id, cause.key, now) if robot else None
        if robot is None or found is None:
            return
        plain = {name: str(each)[:200] for name, each in values.items()}
        robots.follow(db, found.id, "refused", now, error=canonical({"code": code, **plain}))
        events.add(db, [Told(robot.owner, "robot.refused", found.id)], now)
        about = {
            "robot": robot.id,
            "rev": robot.rev,
            "run": found.id,
            "cause": cause.key,
            "request": cause.request,
        }
        entry = Entry(
            "", "", "robot.refused", {**about, "why": code, **plain}, "", f"robot:{robot.id}", now
        )
        audit.append(db, audit.HUB, [entry])


def _tried(hub: Hub, body: Mapping[str, Any], cause: Cause, error: str) -> None:
    """A try went wrong: the monitor shows it while the queue makes another."""
    with hub.database.begin() as db:
        now = moment_of(hub)
        found = robots.begin(db, str(body["robot"]), cause.key, now)
        if found is not None:
            robots.follow(db, found.id, "running", now, error=canonical({"code": error}))


def _told(desk: Desk, robot: Robot) -> None:
    events.add(desk.db, [Told(robot.owner, "robot.ran", robot.id)], desk.now)


def _said(scene: Scene, ready: Sequence[Ready]) -> str:
    """What was done, in the robot's language: "post: sales; row: deals D-17"."""
    parts = [_words(scene, f"robots.did_{each.kind}", to=_to(scene, each)) for each in ready]
    held = sum(int(each.values.get("held_back", 0)) for each in ready if each.kind == "post")
    return "; ".join((*parts, _words(scene, "robots.held_back", n=held)) if held else parts)


def _to(scene: Scene, ready: Ready) -> str:
    names = scene.desk.directory.name
    if ready.kind == "mention":
        return ", ".join(map(names, ready.to))
    return f"{ready.to[0]}, {names(ready.to[1])}" if ready.kind == "start" else " ".join(ready.to)


def _words(scene: Scene, code: str, **values: Any) -> str:
    return say(code, language_of(scene.plan.language), **values)


def _entry(scene: Scene, found: Run, ready: Sequence[Ready], span: Span) -> Entry:
    """Who was told, never what: the trail is kept for good."""
    robot, cause = scene.robot, scene.cause
    held = sum(int(each.values.get("held_back", 0)) for each in ready if each.kind == "post")
    body = {
        "robot": robot.id, "rev": robot.rev, "run": found.id, "cause": cause.key, "request": cause.request,
        "did": [[each.kind, *each.to] for each in ready], "chain": list(cause.chain), "held_back": held,
        "covers": [each.isoformat() for each in span] if span else [],
    }  # fmt: skip
    return Entry("", "", "robot.ran", body, "", f"robot:{robot.id}", scene.desk.now)
