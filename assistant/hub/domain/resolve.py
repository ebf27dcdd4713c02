"""The whole route of one request: each step with its people and reasons, skipped, or stopped for an admin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.hub.problems import Invalid
from assistant.planning.holidays import Holidays

from .bricks import Brick, bricks, from_bricks
from .case import Request, Sign
from .finding import Asking, NobodyFoundError, named, once, people_of, told
from .matrix import pick
from .people import Directory
from .pointers import lookup
from .route import Chosen, MatrixRow, Planned, RouteDef, StepRule, Who, Why
from .routewrite import unit_of
from .rules import compile_rule

EMPLOYEE = "employee"  # the role that everybody in the company has
SAME = "routes.same_as_before"


def plan(
    route: RouteDef,
    request: Request,
    directory: Directory,
    now: datetime,
    holidays: Mapping[str, Holidays] | None = None,  # noqa: ARG001 - part of the agreed signature; no reason depends on it yet
) -> tuple[Planned, ...]:
    """Every step of the route for this request as it is now. `now` is UTC and decides about deputies.

    A person who is asked by the running step before too has the Why `routes.same_as_before` (its value `step` is that
    step's key); steps with `step_up` ask him again. Nobody found, or a rule that fails, is `trouble`, never a skip.
    """
    found: list[Planned] = []
    before: Planned | None = None
    for rule in route.steps:
        asking = Asking(request, directory, now, one_of=rule.sign is Sign.ANY)
        planned = _marked(_planned(rule, route, asking), before)
        before = planned if planned.runs else before
        found.append(planned)
    return tuple(found)


def holds(when: str, route: RouteDef, request: Request, directory: Directory) -> bool:
    """Whether a condition is true of a request, "" always. Raises RuleTrouble (an Invalid) when it can't be told."""
    if not when:
        return True
    return compile_rule(when).holds(request.data, seen_by_rules(request, directory, route.currency))


def may_start(route: RouteDef, directory: Directory, person: str) -> bool:
    """Whether somebody may send requests on this route: he is active and has one of the roles that it names."""
    roles = directory.roles(person) | {EMPLOYEE}
    return directory.active(person) and (not route.start or bool(roles & set(route.start)))


def copies(
    route: RouteDef, request: Request, directory: Directory, at: str, now: datetime
) -> tuple[str, ...]:
    """Who gets a copy at "submitted" or "approved", each once and in person: a copy waits for whoever is away."""
    asking = Asking(request, directory, now)
    found = [
        each.person for copy in route.copies if copy.at == at for each in named(copy.who, asking)
    ]
    return tuple(each for each in dict.fromkeys(found) if each != request.requester)


def seen_by_rules(request: Request, directory: Directory, currency: str) -> dict[str, Any]:
    """What `request` is in a rule. `amount` is in whole units of the company's currency, not there if there is none."""
    requester = directory.people.get(request.requester)
    values: dict[str, Any] = {
        "department": request.department,
        "departments": list(directory.chain(request.department)),
        "region": request.region,
        "level": requester.level if requester else 0,
        "urgent": request.urgent,
        "form": request.form,
        "requester": request.requester,
        "revokes": bool(request.revokes),
    }
    if request.amount is not None:
        values["amount"] = request.amount / unit_of(currency)
    return values


def _planned(rule: StepRule, route: RouteDef, asking: Asking) -> Planned:
    try:
        runs = holds(rule.when, route, asking.request, asking.directory)
    except Invalid as fault:
        trouble = Why(fault.code, fault.values)
        return Planned(rule, runs=True, why=Why("routes.step_stopped", {}), trouble=trouble)
    why = _condition(rule, route, asking, runs=runs)
    if not runs:
        return Planned(rule, runs=False, why=why)
    try:
        people = once(tuple(each for who in rule.who for each in _asked(who, route, asking)))
    except NobodyFoundError as fault:
        return Planned(rule, runs=True, why=why, trouble=fault.why)
    return Planned(rule, runs=True, why=why, people=people)


def _asked(who: Who, route: RouteDef, asking: Asking) -> Iterator[Chosen]:
    if who.kind != "matrix":
        yield from people_of(who, asking)
        return
    number, row = _row(route, asking)
    for approver in row.approvers:
        for each in people_of(approver, asking):
            values = {"row": number, "note": row.note, "because": told(each.why)}
            yield Chosen(each.person, Why("routes.by_matrix", values), each.on_behalf_of)


def _row(route: RouteDef, asking: Asking) -> tuple[int, MatrixRow]:
    requester = asking.directory.people.get(asking.request.requester)
    level = requester.level if requester else 0
    found = pick(route.matrix, asking.request, asking.directory, level)
    if found is None:
        raise NobodyFoundError(Why("routes.no_row", {}))
    return found


def _condition(rule: StepRule, route: RouteDef, asking: Asking, *, runs: bool) -> Why:
    """Why the step runs or not, with the rows of its condition that decided it and what the form says there."""
    if not rule.when:
        return Why("routes.always", {})
    values = {
        "form": asking.request.data,
        "request": seen_by_rules(asking.request, asking.directory, route.currency),
    }
    facts = [
        {
            "field": field,
            "operator": operator,
            "value": _json(value),
            "actual": _actual(field, values),
        }
        for field, operator, value in bricks(rule.when) or ()
        if runs or not _true((field, operator, value), rule.when, values)
    ]
    return Why("routes.needed" if runs else "routes.skipped", {"when": rule.when, "facts": facts})


def _true(brick: Brick, when: str, values: dict[str, Any]) -> bool:
    if len(bricks(when) or ()) == 1:
        return False
    try:
        return compile_rule(from_bricks([brick])).holds(values["form"], values["request"])
    except Invalid:
        return False


def _actual(field: str, values: dict[str, Any]) -> Any:
    found = lookup(values, "/" + field.replace(".", "/"))
    return found if isinstance(found, str | int | float | bool) else None


def _json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_json(each) for each in value]
    return value if isinstance(value, str | bool) else f"{value:f}"


def _marked(planned: Planned, before: Planned | None) -> Planned:
    """With the mark on those whom the running step before asks too, unless this one wants a second verification."""
    if before is None or before.trouble or planned.rule.step_up:
        return planned
    asked = {(each.person, each.on_behalf_of) for each in before.people}
    values = {"step": before.rule.key, "names": dict(before.rule.names)}
    people = tuple(
        replace(each, why=Why(SAME, {**values, "because": told(each.why)}))
        if (each.person, each.on_behalf_of) in asked
        else each
        for each in planned.people
    )
    return replace(planned, people=people)
