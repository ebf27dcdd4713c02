"""Reading a form's definition: everything an author (or an attacker) may send ends as a FormDef or as one Invalid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from jsonschema.exceptions import ValidationError, best_match

from assistant.hub.problems import Invalid
from assistant.hub.words import known
from assistant.system.paths import resources_dir

from .fields import FILES, spread
from .form import FormDef
from .formschema import at, checked, flat, named, validator
from .formshape import DEFINITION
from .pointers import pattern_of, tidy, unsound
from .rules import compile_rule

READY = ("leave", "expense", "purchase", "blank")
_OPEN_OBJECT = "additionalProperties"


def read_form(body: Mapping[str, Any]) -> FormDef:
    """The form of a definition. Raises Invalid (with the field) for anything that could not be filled in or checked."""
    if not isinstance(body, Mapping):
        raise Invalid("forms.def_shape", where="", problem="")
    if problem := unsound(body):
        raise Invalid("forms.def_unsound", where=problem[0][:200])
    return _read(json.dumps(body, default=dict))


@lru_cache(maxsize=32)
def _read(text: str) -> FormDef:
    """A definition is read when it is tried, saved, published and first filled in; what was sound then still is.

    All get the same one: nobody changes what is in it.
    """
    body = json.loads(text)
    _shaped(body)
    schema = checked(body["schema"])
    _fields_exist(body, flat(schema))
    _rules_compile(body)
    return FormDef(
        id=body["id"],
        version=body.get("version", 1),
        titles=body["titles"],
        schema=schema,
        ui=tuple(body["ui"]),
        masks={pointer: tuple(roles) for pointer, roles in body.get("masks", {}).items()},
        edits={step: tuple(fields) for step, fields in body.get("edits", {}).items()},
        amount=body.get("amount", ""),
        currency=body.get("currency", ""),
        files=body.get("files", {}),
        checks=tuple(body.get("checks", ())),
        balance=body.get("balance", ""),
        prefix=body["prefix"],
    )


def form_body(form: FormDef) -> dict[str, Any]:
    """The definition of a form, as read_form takes it and as it is kept."""
    return {
        "id": form.id,
        "version": form.version,
        "titles": dict(form.titles),
        "schema": dict(form.schema),
        "ui": [dict(row) for row in form.ui],
        "masks": {pointer: list(roles) for pointer, roles in form.masks.items()},
        "edits": {step: list(fields) for step, fields in form.edits.items()},
        "amount": form.amount,
        "currency": form.currency,
        "files": dict(form.files),
        "checks": [dict(row) for row in form.checks],
        "balance": form.balance,
        "prefix": form.prefix,
    }


def ready_forms() -> dict[str, dict[str, Any]]:
    """The definitions that come with the hub, by id."""
    folder = resources_dir() / "hub" / "forms"
    return {
        name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in READY
    }


def _shaped(body: Mapping[str, Any]) -> None:
    found: ValidationError | None = best_match(validator(DEFINITION).iter_errors(dict(body)))
    if found is not None:
        where = "/".join(map(str, found.absolute_path))
        raise Invalid("forms.def_shape", where=where[:200], problem=found.message[:160])
    if not tidy(body["titles"]):
        raise Invalid("forms.def_shape", where="titles", problem="")


def _fields_exist(body: Mapping[str, Any], schema: Mapping[str, Any]) -> None:
    """Each row leads to a field and each field has its row: nobody signs what he can't see."""
    listed = [pattern for pattern, _ in spread(body["ui"])]
    if twice := {each for each in listed if listed.count(each) > 1}:
        raise Invalid("forms.def_twice", field=min(twice))
    for pointer in (*listed, *_named_elsewhere(body)):
        if at(schema, pointer) is None:
            raise Invalid("forms.def_no_field", field=pointer)
    for pattern in named(schema):
        if pattern not in listed and not _inside(pattern, listed, schema):
            raise Invalid("forms.def_hidden", field=pattern)


def _inside(pattern: str, listed: list[str], schema: Mapping[str, Any]) -> bool:
    """A group without rows of its own is seen through its children; the id of a file needs none."""
    field = at(schema, pattern)
    children = [each for each in named(field or {}, pattern) if each.startswith(pattern + "/")]
    return bool(children) and "items" not in (field or {}) and all(
        each in listed or _inside(each, listed, schema) for each in children
    )  # fmt: skip


def _named_elsewhere(body: Mapping[str, Any]) -> Iterable[str]:
    yield from (each for each in body.get("masks", {}) if each != FILES)
    for fields in body.get("edits", {}).values():
        yield from fields
    yield from filter(None, (body.get("amount", ""), body.get("currency", "")))
    if body.get("balance", "").startswith("/"):
        yield body["balance"]
    for row in body["ui"]:
        yield from _of_compute(row.get("compute", {}))
    if each := body.get("files", {}).get("each"):
        yield each["list"]
    for check in body.get("checks", ()):
        if check["field"] and check["field"] != FILES:
            yield pattern_of(check["field"])


def _of_compute(compute: Mapping[str, Any]) -> Iterable[str]:
    for how, values in compute.items():
        if how == "sum":
            yield values["list"]
            yield f"{values['list']}/*/{values['field']}"
            yield from (f"{values['list']}/*/{each}" for each in (values.get("times"),) if each)
        else:
            yield from (each for name, each in values.items() if name != "count")


def _rules_compile(body: Mapping[str, Any]) -> None:
    """Raises RuleTrouble, which is an Invalid, for a rule the guard refuses."""
    if when := body.get("files", {}).get("required_when"):
        compile_rule(when)
    for check in body.get("checks", ()):
        compile_rule(check["when"])
        if not check.get("texts") and not known(check.get("reason", "")):
            raise Invalid("forms.def_reason", reason=check.get("reason", ""))
