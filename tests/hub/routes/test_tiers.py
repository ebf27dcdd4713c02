"""How much a decision weighs: what the ready routes say, what nobody may say less than, and what fails closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.hub.domain.routefit import misfits
from assistant.hub.domain.routeread import read_route, ready_routes, route_text
from assistant.hub.domain.tiers import account_in, tier_of

from .making import COMPANY, a_request, one_step, ready, ready_form


def weight(route, request, **more: bool) -> int:
    return tier_of(route, request, COMPANY, **more)


@pytest.mark.parametrize(("days", "tier"), [("0.5", 0), ("1", 0), ("1.5", 1), ("2", 1), ("30", 1)])
def test_leave_of_at_most_a_day_is_light(days: str, tier: int):
    """Section 3.3"""
    assert weight(ready("leave"), a_request(days=days)) == tier


@pytest.mark.parametrize("form", ["expense", "purchase"])
@pytest.mark.parametrize(("cents", "tier"), [(999_999, 1), (1_000_000, 2), (7_200_000, 2)])
def test_an_amount_equal_to_the_limit_is_heavy(form: str, cents: int, tier: int):
    """P-5"""
    assert weight(ready(form), a_request(form=form, amount=cents)) == tier


def test_without_rules_it_is_usual():
    assert weight(ready("blank"), a_request(form="blank")) == 1


def test_the_first_rule_that_fits_counts():
    rules = "tiers: [{when: form.days > 9.0, tier: 3}, {when: form.days > 1.0, tier: 2}, {tier: 0}]"
    route = one_step("{role: hr}", rules)
    assert [weight(route, a_request(days=each)) for each in ("1", "2", "10")] == [0, 2, 3]


@pytest.mark.parametrize(
    "rule", ["form.nothing == 1.0", "form.days", "form.days / 0.0 > 'x'", "request.amount > 1.0"]
)
def test_a_rule_that_fails_is_heavy(rule: str):
    """Fail closed: what can't be told is never light, whatever stands below it."""
    route = one_step("{role: hr}", f'tiers: [{{when: "{rule}", tier: 0}}, {{tier: 0}}]')
    assert weight(route, a_request(days="1")) == 2


@pytest.mark.parametrize("why", ["step_up", "new_account"])
def test_what_is_verified_or_paid_elsewhere_is_heavy_at_least(why: str):
    """Section 3.3: a rule may say more, never less."""
    light, only_here = (one_step("{role: hr}", f"tiers: [{{tier: {each}}}]") for each in (0, 3))
    assert weight(light, a_request(), **{why: True}) == 2
    assert weight(only_here, a_request(), **{why: True}) == 3


def test_a_revocation_is_heavy():
    assert weight(ready("leave"), replace(a_request(days="1"), revokes="r0")) == 2


def test_the_account_is_the_field_that_says_so():
    expense = ready_form("expense")
    assert account_in(expense, {"account": " HK00  made-UP "}) == "hk00 made-up"
    assert account_in(expense, {}) == account_in(ready_form("leave"), {"account": "x"}) == ""


@pytest.mark.parametrize("name", sorted(ready_routes()))
def test_tiers_survive_being_written(name: str):
    route = ready(name)
    assert read_route(route_text(route)).tiers == route.tiers


def test_a_rule_on_a_field_that_is_not_there_is_told_before_it_is_published():
    route = replace(ready("leave"), tiers=read_route(FAULTY).tiers)
    (why,) = misfits(ready_form("leave"), route)
    assert (why.code, why.values["where"]) == ("routes.fit_no_field", "tiers 1")


FAULTY = "form: leave\nsteps:\n  - {id: a, who: {role: hr}}\ntiers:\n  - {when: form.hours > 3.0, tier: 2}\n"
