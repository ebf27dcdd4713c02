"""What a robot's author may build: only with rights that are his own, and only from parts that are there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from assistant.hub.access.permissions import roles_for
from assistant.hub.domain.people import Directory
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.robot import CRON, HOOK, AddRow, Mention, Plan, Post, Start
from assistant.hub.domain.robotrule import check_names, rule_of
from assistant.hub.domain.robottext import Template, templates
from assistant.hub.effects.crontime import Cron, following
from assistant.hub.problems import Forbidden, Invalid
from assistant.hub.store import definitions, endpoints

from . import robotrights
from .context import Actor, Hub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_OFTEN = timedelta(minutes=5)
_LOOKED_AT = 50  # times: at most twelve an hour, so the narrowest of four hours and of a midnight is among them


def check(hub: Hub, db: Connection, actor: Actor, role: str, plan: Plan) -> None:
    """Raises Forbidden for a robot that could do more than its author, Invalid for one that could never work."""
    rule_of(plan)
    for template in _templates(plan):
        check_names(plan, template)
    entitled(hub, db, actor, role, plan)
    _parts(db, plan)
    _forms(hub, db, role, plan)
    if plan.when.on == CRON:
        _times(hub, plan)


def entitled(hub: Hub, db: Connection, actor: Actor, role: str, plan: Plan) -> None:
    """A role one does not hold oneself, or another's name, is given to a robot only by who may grant it.

    It is asked again at every run: what its owner lost, his robot has lost.
    """
    directory = hub.directory(db)
    if role not in _roles(directory, actor.person, plan.scope) and not hub.allows(
        db, actor, "write", "roles"
    ):
        raise Forbidden("robots.role_not_yours", role=role[:40])
    starts = [each for each in plan.actions if isinstance(each, Start)]
    others = plan.person not in ("", actor.person) or any(each.person for each in starts)
    if starts and others and not hub.allows(db, actor, "write", "people"):
        raise Forbidden("robots.person_not_yours")
    if plan.person and not directory.active(plan.person):
        raise Invalid("robots.no_person")
    if plan.scope != "*" and plan.scope not in directory.departments:
        raise Invalid("robots.no_department", name=plan.scope)


def _roles(directory: Directory, person: str, scope: str) -> frozenset[str]:
    held = roles_for(directory, person, "" if scope == "*" else scope)
    return held | {EMPLOYEE}


def _parts(db: Connection, plan: Plan) -> None:
    """Endpoints are set up by an admin (P-8)."""
    if plan.when.on == HOOK:
        _endpoint(db, plan.when.hook, "in")
    for each in plan.posts:
        _endpoint(db, each.to, "out")
    for start in plan.actions:
        if isinstance(start, Start) and not definitions.last(
            db, "form", start.form, definitions.PUBLISHED
        ):
            raise Invalid("robots.no_form", form=start.form)


def _endpoint(db: Connection, name: str, direction: str) -> None:
    found = endpoints.find(db, name)
    if found is None or found.direction != direction:
        raise Invalid("robots.no_endpoint", name=name)


def _forms(hub: Hub, db: Connection, role: str, plan: Plan) -> None:
    if plan.when.on == HOOK:
        return
    readable = robotrights.forms(hub, db, role, plan.scope, plan.when.forms)
    odd = sorted(set(plan.when.forms) - set(readable))
    if odd or not readable:
        raise Invalid("robots.form_not_read", form=odd[0] if odd else "*")


def _times(hub: Hub, plan: Plan) -> None:
    cron = Cron("robot", plan.when.cron, plan.when.zone, "report", {})
    try:
        before = following(cron, hub.clock.now())
        for _ in range(_LOOKED_AT):
            after = following(cron, before)
            if after - before < _OFTEN:
                raise Invalid("robots.too_often")
            before = after
    except ValueError:
        raise Invalid("robots.cron", cron=plan.when.cron) from None


def _templates(plan: Plan) -> Iterator[Template]:
    for each in plan.actions:
        match each:
            case Post():
                yield from (each.title, each.text)
            case Mention():
                yield from (*each.people, each.text)
            case AddRow():
                yield from (each.id, *each.values.values())
            case Start():
                yield from templates(each.data)
                if each.person:
                    yield each.person
