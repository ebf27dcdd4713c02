"""What a robot's author may choose from: roles that he can give, endpoints by their direction, fields, values."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.hub.access.permissions import roles_for
from assistant.hub.domain.policies import EMPLOYEE, ROLES
from assistant.hub.domain.robot import CRON, HOOK
from assistant.hub.domain.robotrule import CRON_VALUES, REQUEST_VALUES
from assistant.hub.store import endpoints
from assistant.model.value import dataclass

from .context import Actor, Hub


@dataclass(frozen=True, slots=True)
class Parts:
    """`goes` and `comes` are endpoints, name -> what people call it; `roles` those that the author may give."""

    roles: tuple[str, ...]
    goes: Mapping[str, str]
    comes: Mapping[str, str]


def parts(hub: Hub, actor: Actor) -> Parts:
    """For the editor. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "build", "robot")
        directory, known = hub.directory(db), endpoints.every(db)
        held = roles_for(directory, actor.person, "") | {EMPLOYEE}
        every = {*ROLES, *(each.role for each in directory.grants)}
        roles = every if hub.allows(db, actor, "write", "roles") else held
    called = {
        way: {each.name: str(each.body.get("title") or each.name) for each in known if each.direction == way}
        for way in ("out", "in")
    }  # fmt: skip
    return Parts(tuple(sorted(roles)), called["out"], called["in"])


def values(on: str) -> tuple[str, ...]:
    """What a template of such a robot may name, as it is written; fields of a form or a payload beside them."""
    if on == CRON:
        return CRON_VALUES
    return ("payload.…", "today", "now", "robot") if on == HOOK else REQUEST_VALUES
