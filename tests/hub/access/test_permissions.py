"""H-13: a matrix of every role against every action, and the departments for which a role is held."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from assistant.hub.access.permissions import Permissions, audience, permissions
from assistant.hub.domain.case import Request, RequestState
from assistant.hub.domain.people import Grant
from assistant.hub.domain.policies import ACTIONS, DEFAULTS, ROLES, Policy
from tests.hub.company import company

OBJECTS = tuple(
    (each, action)
    for thing, actions in ACTIONS.items()
    for action in actions
    for each in ((f"{thing}:leave", f"{thing}:expense") if thing == "form" else (thing,))
)
ALLOWED = {
    "employee": {"form:leave start", "form:expense start"},
    "author": {"form:leave author", "form:expense author", "route author", "route publish", "route read"},
    "robot_author": {"robot build", "robot run", "robot read"},
    "robot_runner": {"robot run", "robot read"},
    "operator": {"effects read", "effects operate"},
    "auditor": {
        "audit read", "audit export", "archive search", "archive export", "form:leave search", "form:expense search",
        "effects read", "people read", "route read", "settings read",
    },
    "hr": {"people read", "people write", "balances read", "balances write", "archive search", "archive export", "form:leave search"},
    "finance": {"rates write", "archive search", "archive export", "form:expense search", "effects read"},
    "admin": {f"{thing} {action}" for thing, action in OBJECTS},
}  # fmt: skip
EVERYBODY = Permissions(DEFAULTS, tuple(Grant(role, role) for role in ROLES))
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_exactly_this(role: str):
    may = {f"{o} {a}" for o, a in OBJECTS if EVERYBODY.may(role, a, o, "sales")}
    assert may == ALLOWED[role] | ALLOWED["employee"]


def test_a_robots_builder_and_who_only_runs_it_have_different_rights():
    assert EVERYBODY.may("robot_author", "build", "robot")
    assert not EVERYBODY.may("robot_runner", "build", "robot")


def test_a_role_holds_in_its_department_and_below_never_above_or_beside():
    rights = permissions(replace(company(), grants=(Grant("dan", "hr", "sales"),)))
    where = {each: rights.may("dan", "write", "people", each) for each in company().departments}
    assert {each for each, may in where.items() if may} == {"sales", "sales-hk", "sales-tw"}
    assert not rights.may("dan", "write", "people")


def test_who_left_and_who_is_unknown_may_nothing():
    sample = company()
    gone = replace(sample.people["judy"], active=False)
    rights = permissions(replace(sample, people={**sample.people, "judy": gone}))
    asked = list(product(("judy", "nobody", ""), OBJECTS))
    assert not any(rights.may(person, action, thing) for person, (thing, action) in asked)


def test_a_denial_is_stronger_than_any_permission():
    rules = (*DEFAULTS, Policy("employee", "form:purchase", "start", "sales", "deny"))
    rights = permissions(company(), rules)
    assert not rights.may("judy", "start", "form:purchase", "sales-hk")
    assert rights.may("judy", "start", "form:purchase", "it")


def test_only_a_star_at_the_end_is_a_pattern():
    rights = Permissions((Policy("employee", "form:le.ve", "start"),))
    assert not rights.may("eve", "start", "form:leave")
    assert not rights.may("eve", "start", "form:le.vex")
    assert not rights.may("eve", "start", "*")


def request(requester: str = "eve", department: str = "sales-hk") -> Request:
    return Request(
        "r1", "LV-1", "leave", 1, 1, requester, department, "HK", None, "HKD", "", RequestState.PENDING, 1, 1, 1,
        {}, False, "", (), "", "", "", NOW, None, NOW, None,
    )  # fmt: skip


def test_masked_fields_are_seen_as_the_roles_held_for_the_requests_department():
    sample = replace(
        company(), grants=(Grant("carol", "hr", "sales"), Grant("carol", "finance", "it"))
    )
    assert audience(sample, "carol", request()) == {"employee", "hr"}
    assert audience(sample, "eve", request()) == {"employee", "requester"}
    assert audience(sample, "dan", request(), ["dan"]) == {"employee", "approver"}
    assert audience(sample, "mallory", request("mallory"), ["mallory"]) == frozenset()
