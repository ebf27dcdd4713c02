"""Who may do what: Casbin over roles that are held in a department and in those below it. One check per action."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from assistant.hub.domain.case import Request
from assistant.hub.domain.people import Department, Directory, Grant
from assistant.hub.domain.policies import ANYWHERE, DEFAULTS, EMPLOYEE, Policy

_MODEL = """
[request_definition]
r = sub, dom, obj, act
[policy_definition]
p = sub, dom, obj, act, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = fits(r.act, p.act) && fits(r.obj, p.obj) && within(r.dom, p.dom) && holds(r.sub, p.sub, r.dom)
"""
_REMEMBERED = 20_000  # answers; an action asks once


class Permissions:
    """The rights of everybody at one moment. Made anew when the directory or the policies change."""

    def __init__(
        self,
        policies: Sequence[Policy] = DEFAULTS,
        grants: Sequence[Grant] = (),
        departments: Mapping[str, Department] | None = None,
        active: Collection[str] | None = None,
    ) -> None:
        """`active` are the people who may do anything at all; None = everybody who is asked about."""
        self._tree = Directory(0, {}, departments or {})
        self._policies, self._active = tuple(policies), active
        self._held: dict[str, list[Grant]] = {}
        for each in grants:
            self._held.setdefault(each.person, []).append(each)
        self._answers: dict[tuple[str, str, str, str], bool] = {}
        self._lock = threading.Lock()
        self._enforcer: Any = None

    def may(self, person: str, action: str, object: str, department: str = ANYWHERE) -> bool:  # noqa: A002 - Casbin's word
        """Whether `person` may do `action` with `object` that belongs to `department` ("*" = to the whole company)."""
        if not person or (self._active is not None and person not in self._active):
            return False
        asked = (person, action, object, department or ANYWHERE)
        with self._lock:
            if asked not in self._answers:
                if len(self._answers) >= _REMEMBERED:
                    self._answers.clear()
                self._answers[asked] = self._ask(*asked)
            return self._answers[asked]

    def _ask(self, person: str, action: str, thing: str, department: str) -> bool:
        if self._enforcer is None:
            self._enforcer = _enforcer(self._policies, self._within, self._holds)
        return bool(self._enforcer.enforce(person, department, thing, action))

    def _holds(self, person: str, role: str, department: str) -> bool:
        """Whether somebody has the role here. Casbin's own role manager makes a graph of everybody per department."""
        return role == EMPLOYEE or any(
            each.role == role and self._within(department, each.scope)
            for each in self._held.get(person, ())
        )

    def _within(self, department: str, scope: str) -> bool:
        """Whether what holds for `scope` holds for `department`: the same one, one above it, or everywhere."""
        return scope in (ANYWHERE, department) or scope in self._tree.chain(department)


def permissions(directory: Directory, policies: Sequence[Policy] = DEFAULTS) -> Permissions:
    """The rights in this directory; people who left have none."""
    active = frozenset(each.id for each in directory.people.values() if each.active)
    return Permissions(policies, directory.grants, directory.departments, active)


def roles_for(directory: Directory, person: str, department: str) -> frozenset[str]:
    """The roles that the person holds for this department ("" = only those for the whole company)."""
    if not directory.active(person):
        return frozenset()
    scopes = {ANYWHERE, *directory.chain(department)}
    held = {
        each.role for each in directory.grants if each.person == person and each.scope in scopes
    }
    return frozenset(held | {EMPLOYEE})


def audience(
    directory: Directory, person: str, request: Request, approvers: Collection[str] = ()
) -> frozenset[str]:
    """As what the person sees the request's masked fields: his roles there, and requester or approver if he is.

    `approvers` are those who sign it, with their principals and deputies; whoever left has no role at all.
    """
    roles = set(roles_for(directory, person, request.department))
    if roles and person == request.requester:
        roles.add("requester")
    if roles and person in approvers:
        roles.add("approver")
    return frozenset(roles)


def _enforcer(policies: Sequence[Policy], within: Any, holds: Any) -> Any:
    import casbin

    made = casbin.Enforcer(casbin.Enforcer.new_model(text=_MODEL), enable_log=False)
    made.add_function("fits", _fits)
    made.add_function("within", within)
    made.add_function("holds", holds)
    made.add_policies([[p.role, p.scope, p.object, p.action, p.effect] for p in policies])
    return made


def _fits(asked: str, allowed: str) -> bool:
    """`allowed` may end in "*", which fits any rest; nothing else in it is a pattern."""
    return asked.startswith(allowed[:-1]) if allowed.endswith("*") else asked == allowed
