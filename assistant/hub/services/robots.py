"""Use cases of those who build robots, run them or watch them: save, switch on and off, run now, the list of runs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.hub.domain.case import Effect
from assistant.hub.domain.robot import CRON, HOOK, Plan, read_plan
from assistant.hub.problems import Invalid, Late, Missing, Stale
from assistant.hub.store import audit, outbox, people, robotdata
from assistant.hub.store import robots as store
from assistant.hub.store.audit import Entry
from assistant.hub.store.columns import canonical
from assistant.hub.store.ids import new_id
from assistant.hub.store.robotdata import Message, SheetRow
from assistant.hub.store.robots import ARCHIVED, DRAFT, OFF, ON, Robot, Run
from assistant.model.value import dataclass

from . import robotcheck, robotrights, verify
from .context import Actor, Hub
from .press import moment_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_MOST = 100
_NEWEST = 2**62
_NAME_LONGEST = 80
_FORMS_MOST = 200
_DAYS_MOST = 36_500


@dataclass(frozen=True, slots=True)
class Wish:
    """A robot as its author wants it. `body` is what domain.robot reads; `role` decides what it sees."""

    name: str
    role: str
    body: Mapping[str, Any]


def listed(hub: Hub, actor: Actor, *, archived: bool = False) -> Sequence[Robot]:
    """Every robot; with `archived` those that were taken away, too. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return [each for each in store.every(db) if archived or each.status != ARCHIVED]


def get(hub: Hub, actor: Actor, id: str) -> Robot:  # noqa: A002 - its own name
    """One robot. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return _known(db, id)


def save(hub: Hub, actor: Actor, wish: Wish, id: str = "", seen: int = 0) -> Robot:  # noqa: A002 - its own name
    """A new robot, or a new revision of one (`seen` is the revision it was made from): a draft, switched on by hand.

    Whoever saves it owns it and answers for it. Raises Forbidden, Invalid, Missing, Stale.
    """
    plan, name = read_plan(wish.body), " ".join(wish.name.split())
    if not name or len(name) > _NAME_LONGEST:
        raise Invalid("robots.name")
    now = moment_of(hub)
    with hub.database.begin() as db:
        hub.may(db, actor, "build", "robot")
        robotcheck.check(hub, db, actor, wish.role, plan)
        before = _known(db, id) if id else None
        if before and before.rev != seen:
            raise Stale("robots.changed")
        made = Robot(
            id or new_id(now), name, plan.kind, wish.role, actor.person, dict(wish.body), DRAFT,
            (before.rev if before else 0) + 1, now, listens(plan),
        )  # fmt: skip
        if not store.put(db, made, before.rev if before else 0):
            raise Stale("robots.changed")
        _timed(db, made, now)
        _note(
            db,
            actor,
            "robot.saved",
            made,
            now,
            before=_kept(before) if before else None,
            after=_kept(made),
        )
    hub.wake()
    return made


def purpose(robot: Robot) -> str:
    """What a second verification for switching this very revision on is bound to."""
    said = canonical([robot.role, dict(robot.body)]).encode()
    return f"robot_on:{robot.id}:{hashlib.sha256(said).hexdigest()}"


def switch_on(hub: Hub, actor: Actor, id: str, seen: int) -> Robot:  # noqa: A002 - its own name
    """From now on it works. What sends outside needs a second verification if the company wants it so.

    Raises Forbidden, Missing, Stale, Invalid (what it names has gone since), NeedsVerification.
    """
    now = moment_of(hub)
    with hub.database.begin() as db:
        hub.may(db, actor, "build", "robot")
        robot = _seen(db, id, seen)
        plan = read_plan(robot.body)
        robotcheck.check(hub, db, actor, robot.role, plan)
        if plan.posts and robotrights.must_verify(db):
            verify.spend(db, actor.verification, actor.person, purpose(robot), now)
        return _switched(hub, db, actor, robot, ON, now)


def switch_off(hub: Hub, actor: Actor, id: str, seen: int) -> Robot:  # noqa: A002 - its own name
    """It works no more; what it has begun goes on. Raises Forbidden, Missing, Stale."""
    with hub.database.begin() as db:
        hub.may(db, actor, "build", "robot")
        return _switched(hub, db, actor, _seen(db, id, seen), OFF, moment_of(hub))


def archive(hub: Hub, actor: Actor, id: str, seen: int) -> Robot:  # noqa: A002 - its own name
    """Take it away for good: it works no more and is not listed; its runs and the trail stay.

    Raises Forbidden, Missing, Stale.
    """
    with hub.database.begin() as db:
        hub.may(db, actor, "build", "robot")
        return _switched(hub, db, actor, _seen(db, id, seen), ARCHIVED, moment_of(hub))


def run_now(hub: Hub, actor: Actor, id: str, key: str) -> str:  # noqa: A002 - its own name
    """A report that is on, now; its cause. The same `key` twice is one run. Raises Forbidden, Missing, Late."""
    now = moment_of(hub)
    with hub.database.begin() as db:
        hub.may(db, actor, "run", "robot")
        robot = _known(db, id)
        if robot.status != ON or robot.listens != CRON:
            raise Late("robots.not_on")
        cause = f"person:{actor.person}:{hashlib.sha256(key.encode()).hexdigest()[:24]}"
        body = {"robot": robot.id, "owner": robot.owner, "cause": cause, "on": CRON}
        outbox.add(db, "", [Effect(f"run:{robot.id}:{cause}", "report", body)], now)
        _note(db, actor, "robot.run_now", robot, now, cause=cause)
    hub.wake()
    return cause


def runs(
    hub: Hub, actor: Actor, robot: str = "", cursor: str = "", limit: int = 50
) -> Sequence[Run]:
    """What robots did, newest first, behind the run `cursor`: the live monitor. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return store.runs(db, robot, cursor, max(1, min(limit, _MOST)))


def sheets(hub: Hub, actor: Actor) -> Mapping[str, int]:
    """The tables that robots fill, with the number of their rows. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return robotdata.sheets(db)


def sheet(
    hub: Hub, actor: Actor, name: str, cursor: str = "", limit: int = 50
) -> Sequence[SheetRow]:
    """Rows of a table, newest first, behind row number `cursor`. Raises Forbidden."""
    before = int(cursor[:18]) if cursor.isdecimal() else _NEWEST
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return robotdata.rows(db, name, before, max(1, min(limit, _MOST)))


def messages(hub: Hub, actor: Actor, cursor: str = "", limit: int = 50) -> Sequence[Message]:
    """What robots said to the actor himself, newest first, behind the id `cursor`."""
    with hub.database.read() as db:
        return robotdata.messages(db, actor.person, cursor, max(1, min(limit, _MOST)))


def policy(hub: Hub, actor: Actor) -> dict[str, Any]:
    """What an admin has said.

    {"verify_on": whether switching on wants a second verification, "private_forms": what no group is told of,
    "rows_days": after how many days rows of tables go, 0 = never}.
    """
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return {
            "verify_on": robotrights.must_verify(db),
            "private_forms": list(robotrights.private_forms(db)),
            "rows_days": int((people.setting(db, robotrights.SETTING) or {}).get("rows_days", 0)),
        }


def put_policy(
    hub: Hub, actor: Actor, *, verify_on: bool, private_forms: Sequence[str], rows_days: int = 0
) -> None:
    """An admin's choice; itself behind a second verification. `rows_days`: how long rows of tables stay, 0 = for ever.

    Raises Forbidden, Invalid, NeedsVerification.
    """
    if len(private_forms) > _FORMS_MOST or not 0 <= rows_days <= _DAYS_MOST:
        raise Invalid("robots.shape", place="private_forms")
    now = moment_of(hub)
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "settings")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, now)
        before = people.setting(db, robotrights.SETTING) or {}
        after = {"verify_on": verify_on, "private_forms": sorted(set(private_forms))}
        after["rows_days"] = rows_days
        people.put_setting(db, robotrights.SETTING, after)
        body = {"before": before, "after": after}
        audit.append(
            db,
            audit.HUB,
            [Entry(actor.person, "", "robot.policy", body, actor.device, actor.origin, now)],
        )


def listens(plan: Plan) -> str:
    """The event that wakes such a robot, as its row names it."""
    return f"{HOOK}:{plan.when.hook}" if plan.when.on == HOOK else plan.when.on


def _switched(
    hub: Hub, db: Connection, actor: Actor, robot: Robot, status: str, now: datetime
) -> Robot:
    made = replace(robot, status=status, rev=robot.rev + 1, updated=now)
    if not store.put(db, made, robot.rev):
        raise Stale("robots.changed")
    _timed(db, made, now)
    _note(db, actor, f"robot.{status}", made, now, before=robot.status)
    hub.wake()
    return made


def _timed(db: Connection, robot: Robot, now: datetime) -> None:
    """The queue learns a report's times after the commit."""
    if robot.kind == "report" or robot.rev > 1:
        body = {"what": "robots"}
        outbox.add(db, "", [Effect(f"robots:{robot.id}:{robot.rev}", "housekeeping", body)], now)


def _seen(db: Connection, id_: str, seen: int) -> Robot:
    robot = _known(db, id_)
    if robot.rev != seen:
        raise Stale("robots.changed")
    return robot


def _known(db: Connection, id_: str) -> Robot:
    found = store.find(db, id_)
    if found is None or found.status == ARCHIVED:
        raise Missing("robots.missing")
    return found


def _kept(robot: Robot) -> dict[str, Any]:
    return {"name": robot.name, "role": robot.role, "owner": robot.owner, "body": dict(robot.body)}


def _note(
    db: Connection, actor: Actor, action: str, robot: Robot, now: datetime, **more: Any
) -> None:
    body = {"robot": robot.id, "rev": robot.rev, **more}
    entry = Entry(actor.person, "", action, body, actor.device, actor.origin, now)
    audit.append(db, audit.HUB, [entry])
