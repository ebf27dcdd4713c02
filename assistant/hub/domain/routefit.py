"""Whether a form and a route go together: every field that is named exists, and every rule can be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.hub.problems import Invalid

from .form import FormDef
from .formschema import at, flat
from .linear import fits
from .matrix import warnings as matrix_warnings
from .people import Directory
from .route import RouteDef, Who, Why
from .rules import Rule, compile_rule

# what `request` holds in a rule (resolve.seen_by_rules), with a value to try a rule on
REQUEST: Mapping[str, Any] = {
    "department": "x",
    "departments": ["x"],
    "region": "x",
    "level": 1,
    "urgent": False,
    "form": "x",
    "requester": "x",
    "revokes": False,
    "amount": 1.0,
}
_NUMBERS = ("1", "1.0", "1.00", "0.5")


def misfits(form: FormDef, route: RouteDef) -> tuple[Why, ...]:
    """What keeps the two from being published together."""
    schema = flat(form.schema)
    found = (
        []
        if form.id == route.form
        else [Why("routes.fit_form", {"form": form.id, "route": route.form})]
    )
    for where, text in _rules(form, route):
        found += _rule(where, text, form, schema)
    if _uses_amount(route) and not route.currency:
        found.append(Why("routes.file_no_currency", {}))
    if not form.amount and any(row.amount_from or row.amount_to for row in route.matrix):
        found.append(Why("routes.fit_no_amount", {"where": "matrix"}))
    for where, who in _asked(route):
        if who.kind == "field" and at(schema, who.name) is None:
            found.append(Why("routes.fit_no_field", {"where": where, "field": who.name}))
    keys = {step.key for step in route.steps}
    strangers = sorted(set(form.edits) - keys)
    return (*found, *(Why("routes.fit_no_step", {"step": each}) for each in strangers))


def doubts(form: FormDef, route: RouteDef, directory: Directory | None = None) -> tuple[Why, ...]:
    """What an author should look at again; it may be published as it is."""
    schema = flat(form.schema)
    found = list(matrix_warnings(route.matrix, directory)) if route.matrix else []
    for where, text in _rules(form, route):
        found += [
            Why("routes.doubt_optional", {"where": where, "field": ".".join(path)})
            for path in (sorted(compile_rule(text).reads) if text else ())
            if path[0] == "form" and not _always(schema, path[1:]) and "has(" not in text
        ]
    if directory:
        found += [each for where, who in _asked(route) for each in _unknown(where, who, directory)]
        found += _unknown_departments(route, directory)
    return tuple(found)


def _rules(form: FormDef, route: RouteDef) -> Iterator[tuple[str, str]]:
    """Every condition with the place where it stands."""
    for step in route.steps:
        yield step.key, step.when
    for each in route.after:
        yield each.webhook, each.when
    for number, rule in enumerate(route.tiers, 1):
        yield f"tiers {number}", rule.when
    for check in form.checks:
        yield "checks", str(check.get("when", ""))
    yield "files", str(form.files.get("required_when", ""))


def _asked(route: RouteDef) -> Iterator[tuple[str, Who]]:
    for step in route.steps:
        yield from ((step.key, who) for who in step.who)
    for number, row in enumerate(route.matrix, 1):
        yield from ((f"matrix {number}", who) for who in row.approvers)
    yield from (("cc", copy.who) for copy in route.copies)


def _uses_amount(route: RouteDef) -> bool:
    texts = [each.when for part in (route.steps, route.after, route.tiers) for each in part]
    return any(("request", "amount") in compile_rule(text).reads for text in texts if text)


def _rule(where: str, text: str, form: FormDef, schema: Mapping[str, Any]) -> Iterator[Why]:
    if not text:
        return
    try:
        rule = compile_rule(text)
    except Invalid as fault:
        yield Why(fault.code, {"where": where, **fault.values})
        return
    unknown = sorted(".".join(path) for path in rule.reads if not _exists(path, schema))
    yield from (Why("routes.fit_no_field", {"where": where, "field": each}) for each in unknown)
    if ("request", "amount") in rule.reads and not form.amount:
        yield Why("routes.fit_no_amount", {"where": where})
    elif not unknown and not _can_be_told(rule, schema):
        yield Why("routes.fit_kinds", {"where": where, "rule": text})


def _exists(path: tuple[str, ...], schema: Mapping[str, Any]) -> bool:
    if path[0] == "request":
        return len(path) > 1 and path[1] in REQUEST
    return len(path) > 1 and at(schema, _pointer(path[1:])) is not None


def _pointer(path: tuple[str, ...]) -> str:
    return "".join("/" + ("*" if each == "[]" else each) for each in path)


def _always(schema: Mapping[str, Any], path: tuple[str, ...]) -> bool:
    """Whether a complete form always has this field."""
    here: Any = schema
    for name in path:
        if name == "[]":
            return bool(here.get("minItems")) and _always(
                here.get("items", {}), path[path.index(name) + 1 :]
            )
        if name not in here.get("required", ()):
            return False
        here = here.get("properties", {}).get(name, {})
    return True


def _can_be_told(rule: Rule, schema: Mapping[str, Any]) -> bool:
    """Whether the rule answers on a form filled in with values of the right kinds; texts may turn out as numbers."""
    for numeric in (False, True):
        try:
            rule.holds(_sample(schema, numeric=numeric), REQUEST)
        except Invalid:
            continue
        return True
    return False


def _sample(schema: Any, *, numeric: bool) -> Any:
    if not isinstance(schema, Mapping):
        return None
    if schema.get("enum"):
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            fields = schema.get("properties", {})
            return {name: _sample(each, numeric=numeric) for name, each in fields.items()}
        case "array":
            return [_sample(schema.get("items"), numeric=numeric)] * 3
        case "boolean":
            return False
        case "integer" | "number":
            return 1
        case _:
            pass
    return "1" if _number(schema, numeric=numeric) else "text"


def _number(schema: Mapping[str, Any], *, numeric: bool) -> bool:
    """Whether a text field holds a decimal: its pattern takes numbers and no words; without a pattern as told."""
    pattern = schema.get("pattern")
    if pattern is None:
        return numeric and schema.get("format") is None
    return any(fits(pattern, each) for each in _NUMBERS) and not fits(pattern, "text")


def _unknown(where: str, who: Who, directory: Directory) -> Iterator[Why]:
    if who.kind == "person" and not directory.active(who.name):
        yield Why("routes.doubt_person", {"where": where, "person": who.name})
    if who.kind == "head" and who.name and who.name not in directory.departments:
        yield Why("routes.doubt_department", {"where": where, "department": who.name})
    if who.kind == "role" and not any(each.role == who.name for each in directory.grants):
        yield Why("routes.doubt_role", {"where": where, "role": who.name})


def _unknown_departments(route: RouteDef, directory: Directory) -> Iterator[Why]:
    for number, row in enumerate(route.matrix, 1):
        if row.department and row.department not in directory.departments:
            values = {"where": f"matrix {number}", "department": row.department}
            yield Why("routes.doubt_department", values)
