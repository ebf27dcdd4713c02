"""A route's file: YAML of an author into a RouteDef, with the line and the field of whatever is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from assistant.hub.problems import Invalid
from assistant.system.paths import resources_dir

from .case import Sign
from .route import After, Copy, MatrixRow, RouteDef, StepRule, TierRule, Timeout, Who
from .routeschema import ROUTE
from .routesense import Problem, nonsense
from .routewrite import OWN, route_text, unit_of
from .yamlsafe import Read, read_yaml

__all__ = ["problems", "read_route", "ready_routes", "route_text"]
_SHOWN = 20
_KINDS = ("person", "role", "supervisor", "head", "matrix", "field")


@lru_cache(maxsize=32)
def read_route(text: str) -> RouteDef:
    """The route of a file. Raises Invalid with the first problem's `line` and `field`, and up to twenty in `all`."""
    read = read_yaml(text)
    found = problems(read)
    if found:
        first = found[0]
        everything = [
            {"code": each.code, "line": read.line(each.path), "field": each.field, **each.values}
            for each in found[:_SHOWN]
        ]
        raise Invalid(
            first.code,
            line=read.line(first.path),
            field=first.field,
            **first.values,
            all=everything,
        )
    return _route(read.value)


def ready_routes() -> dict[str, str]:
    """The routes that come with the hub, as text, by their form."""
    folder = resources_dir() / "hub" / "routes"
    return {each.stem: each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.yaml"))}


def problems(read: Read) -> tuple[Problem, ...]:
    """Everything that is wrong with a file, in the order of its lines."""
    validator = Draft202012Validator(ROUTE)
    found = [problem for fault in validator.iter_errors(read.value) for problem in _problem(fault)]
    found = found or list(nonsense(read.value))
    return tuple(sorted(found, key=lambda each: read.line(each.path)))


def _problem(fault: ValidationError) -> Iterator[Problem]:
    """One problem per thing that is wrong: the validator tells some together."""
    path = tuple(fault.absolute_path)
    schema: Any = fault.schema
    given: Any = fault.instance
    limit: Any = fault.validator_value
    match fault.validator:
        case "required":
            missing = [key for key in limit if key not in given]
            yield from (Problem("routes.file_missing", path, {"key": key}) for key in missing[:1])
        case "additionalProperties":
            for key in sorted(set(given) - set(schema["properties"])):
                yield Problem("routes.file_unknown", (*path, key), {"key": key})
        case "minProperties" | "maxProperties":
            choices = ", ".join(each for each in schema["properties"] if each != "at")
            yield Problem("routes.file_one", path, {"allowed": choices})
        case "enum" | "const" | "type" as what:
            allowed = ", ".join(map(str, limit if isinstance(limit, list) else [limit]))
            yield Problem(_ALLOWED[what], path, {"allowed": allowed})
        case what:
            values = {"limit": f"{what} {limit}", "value": str(given)[:60]}
            yield Problem("routes.file_limit", path, values)


_ALLOWED = {
    "enum": "routes.file_choice",
    "const": "routes.file_choice",
    "type": "routes.file_kind",
}


def _route(value: Mapping[str, Any]) -> RouteDef:
    currency = value.get("currency", "")
    return RouteDef(
        form=value["form"],
        version=value.get("version", 0),
        start=tuple(value.get("start", ())),
        steps=tuple(_step(each) for each in value["steps"]),
        matrix=tuple(_row(each, currency) for each in value.get("matrix", ())),
        after=tuple(_after(each) for each in value.get("after", ())),
        copies=tuple(Copy(_who(each), each.get("at", "approved")) for each in value.get("cc", ())),
        urgent_factor=Decimal(str(value.get("urgent_factor", "0.5"))),
        currency=currency,
        tiers=tuple(
            TierRule(each["tier"], each.get("when", "")) for each in value.get("tiers", ())
        ),
    )


def _step(value: Mapping[str, Any]) -> StepRule:
    name = value.get("name", {})
    return StepRule(
        key=value["id"],
        names={"en": name} if isinstance(name, str) else dict(name),
        who=_all(value["who"]),
        sign=Sign(value.get("sign", "any")),
        when=value.get("when", ""),
        quorum=value.get("quorum", 100),
        timeout=_timeout(value),
        step_up=value.get("step_up", False),
    )


def _timeout(value: Mapping[str, Any]) -> Timeout | None:
    given = value.get("timeout")
    if given is None:
        return None
    kind = "hours" if "hours" in given else "work_hours"
    return Timeout(Decimal(str(given[kind])), kind == "hours", value.get("on_timeout", "escalate"))


def _all(value: Any) -> tuple[Who, ...]:
    return tuple(_who(each) for each in (value if isinstance(value, list) else [value]))


def _who(value: Mapping[str, Any]) -> Who:
    kind = next(each for each in _KINDS if each in value)
    match kind:
        case "supervisor":
            return Who(kind, up=value[kind])
        case "matrix":
            return Who(kind)
        case "head":
            return Who(kind, "" if value[kind] == OWN else value[kind])
        case _:
            return Who(kind, value[kind])


def _row(value: Mapping[str, Any], currency: str) -> MatrixRow:
    return MatrixRow(
        department=value.get("department"),
        region=value.get("region"),
        amount_from=_amount(value.get("amount_from"), currency),
        amount_to=_amount(value.get("amount_to"), currency),
        level_from=value.get("level_from"),
        level_to=value.get("level_to"),
        approvers=_all(value["approvers"]),
        note=value.get("note", ""),
    )


def _amount(value: Any, currency: str) -> int | None:
    return None if value is None else int(Decimal(str(value)) * unit_of(currency))


def _after(value: Mapping[str, Any]) -> After:
    return After(
        webhook=value["webhook"],
        on=value.get("on", "approved"),
        when=value.get("when", ""),
        retries=value.get("retries", 3),
    )
