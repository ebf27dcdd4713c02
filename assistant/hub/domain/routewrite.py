"""A RouteDef as the YAML that reads back to the same route."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml

from .money import digits
from .route import After, Copy, MatrixRow, RouteDef, StepRule, TierRule, Who

OWN = "requester"  # `head: requester` is the head of the requester's own department
_WIDE = 110


def route_text(route: RouteDef) -> str:
    """The route as a file. What has its usual value is left out."""
    value: dict[str, Any] = {"form": route.form, "version": route.version}
    unit = unit_of(route.currency)
    _some(value, "currency", route.currency)
    _some(value, "start", list(route.start))
    value["urgent_factor"] = _number(route.urgent_factor)
    value["steps"] = [_step(each) for each in route.steps]
    _some(value, "matrix", [_row(each, unit) for each in route.matrix])
    _some(value, "cc", [_copy(each) for each in route.copies])
    _some(value, "after", [_after(each) for each in route.after])
    _some(value, "tiers", [_tier(each) for each in route.tiers])
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=_WIDE)
    return text


def unit_of(currency: str) -> int:
    """How many of the smallest unit make one; a hundred where a route names no currency."""
    return int(10 ** digits(currency)) if currency else 100


def _some(value: dict[str, Any], key: str, given: Any) -> None:
    if given:
        value[key] = given


def _step(step: StepRule) -> dict[str, Any]:
    value: dict[str, Any] = {"id": step.key}
    _some(value, "name", dict(step.names))
    _some(value, "when", step.when)
    value["who"] = _whose(step.who)
    value["sign"] = step.sign.value
    if step.quorum != 100:  # noqa: PLR2004 - per cent
        value["quorum"] = step.quorum
    if step.timeout:
        kind = "hours" if step.timeout.natural else "work_hours"
        value["timeout"] = {kind: _number(step.timeout.hours)}
        value["on_timeout"] = step.timeout.then
    _some(value, "step_up", step.step_up)
    return value


def _whose(who: tuple[Who, ...]) -> Any:
    found = [_who(each) for each in who]
    return found[0] if len(found) == 1 else found


def _who(who: Who) -> dict[str, Any]:
    match who.kind:
        case "supervisor":
            return {"supervisor": who.up}
        case "matrix":
            return {"matrix": True}
        case "head":
            return {"head": who.name or OWN}
        case _:
            return {who.kind: who.name}


def _row(row: MatrixRow, unit: int) -> dict[str, Any]:
    value = {
        "department": row.department,
        "region": row.region,
        "amount_from": _amount(row.amount_from, unit),
        "amount_to": _amount(row.amount_to, unit),
        "level_from": row.level_from,
        "level_to": row.level_to,
    }
    found = {key: each for key, each in value.items() if each is not None}
    found["approvers"] = _whose(row.approvers)
    _some(found, "note", row.note)
    return found


def _amount(value: int | None, unit: int) -> Any:
    return None if value is None else _number(Decimal(value) / unit)


def _number(value: Decimal) -> int | str:
    return int(value) if value == value.to_integral_value() else f"{value:f}"


def _copy(copy: Copy) -> dict[str, Any]:
    return {**_who(copy.who), "at": copy.at}


def _after(after: After) -> dict[str, Any]:
    value: dict[str, Any] = {"webhook": after.webhook, "on": after.on}
    _some(value, "when", after.when)
    return {**value, "retries": after.retries}


def _tier(rule: TierRule) -> dict[str, Any]:
    return {"when": rule.when, "tier": rule.tier} if rule.when else {"tier": rule.tier}
