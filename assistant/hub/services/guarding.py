"""What those who keep people may not do with it: roles, the sign-in of people who hold one, a place above them."""

from __future__ import annotations

from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.records import Change, Company, Fault, Plan

from .context import Actor

# of somebody with a role: by these one signs in as him
_GUARDED = frozenset({"email", "number", "external", "active"})


def held_back(found: Company, plan: Plan, actor: Actor) -> Plan:
    """What only they may do who give roles: roles themselves, and the sign-in of people who hold one.

    Nor does anybody put himself above a holder: what that one leaves undone would be his to sign.
    """
    holders = {each.person for each in found.grants if each.role != EMPLOYEE}
    lines = {each.record.id: each.line for each in plan.changes}
    faults = [
        Fault(lines.get(each.person, 0), "roles", "access.roles_not_yours", {"role": each.role})
        for each in (*plan.granted, *plan.revoked)
    ]
    faults += [
        Fault(each.line, "", "access.holder_not_yours", {"name": each.record.name})
        for each in plan.changes
        if each.record.id in holders and _takes_over(each, actor)
    ]
    return Plan(faults=tuple(faults)) if faults else plan


def _takes_over(change: Change, actor: Actor) -> bool:
    signs_in = not _GUARDED.isdisjoint(change.after) and change.kind != "left"
    return signs_in or change.after.get("supervisor") == actor.person
