"""The JSON Schema of a form (2020-12): which of it we take, made flat, and asked without ever hanging.

Taken are the keywords whose cost is bounded by the size of the data. References lead only into the form's own $defs
and are put in place before, with a cap on what comes out, so none is followed at the time of a check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.validators import extend
from referencing import Registry

from assistant.hub.problems import Invalid

from .linear import fits, usable
from .pointers import lookup, parts

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MOST_SCHEMAS = 400  # after references are put in place
_DEEPEST = 16
_MAPS = frozenset({"properties", "$defs"})
_ONE = frozenset({"items", "additionalProperties", "not", "if", "then", "else"})
_LISTS = frozenset({"allOf", "anyOf", "oneOf"})
_VALUES = frozenset((
    "$schema", "$ref", "$comment", "type", "required", "minItems", "maxItems", "minLength", "maxLength",
    "pattern", "format", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "minProperties", "maxProperties", "dependentRequired", "title", "description", "default",
    "examples",
))  # fmt: skip
_FORMATS = ("date", "email")
_REF = "#/$defs/"
_SCALARS = (str, int, float, bool, type(None))


def checked(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema closed against fields it does not name. Raises Invalid, by keyword, for what we don't take."""
    if schema.get("$schema", DIALECT) != DIALECT:
        raise Invalid("forms.def_dialect")
    if schema.get("type") != "object":
        raise Invalid("forms.def_object")
    _look(schema, 0)
    try:
        Draft202012Validator.check_schema(dict(schema))
    except SchemaError as fault:
        where = "/".join(map(str, fault.path))
        raise Invalid("forms.def_schema", where=where, problem=fault.message[:160]) from None
    flat(schema)
    return _closed(schema)


def flat(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema with every reference put in place. Raises Invalid for rings and for one that grows too big."""
    return _Flat(schema).done


def validator(schema: Mapping[str, Any]) -> Any:
    """What finds the errors of data in a schema that is flat: own patterns, no network, two formats."""
    return _LINEAR(schema, format_checker=FormatChecker(formats=_FORMATS), registry=Registry())


def at(schema: Mapping[str, Any], pointer: str) -> Mapping[str, Any] | None:
    """The schema of a field in a flat schema; None if there is no such field."""
    here: Any = schema
    for step in parts(pointer):
        here = here.get("items") if step == "*" else lookup(here, "/properties/" + step)
        if not isinstance(here, Mapping):
            return None
    return here  # type: ignore[no-any-return]  # a mapping, or we would have left


def named(schema: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """The patterns of all fields that a flat schema names, in lists and groups too."""
    for name, each in (schema.get("properties") or {}).items():
        yield f"{before}/{name}"
        if isinstance(each, Mapping):
            yield from named(each, f"{before}/{name}")
            if isinstance(each.get("items"), Mapping):
                yield from named(each["items"], f"{before}/{name}/*")


def _look(schema: Any, depth: int) -> None:
    if isinstance(schema, bool):
        return
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        raise Invalid("forms.def_deep" if depth > _DEEPEST else "forms.def_no_schema")
    for word, value in schema.items():
        _look_at(word, value)
        for inner in _inner(word, value):
            _look(inner, depth + 1)


def _look_at(word: str, value: Any) -> None:
    if word not in _MAPS | _ONE | _LISTS | _VALUES:
        raise Invalid("forms.def_keyword", keyword=word[:40])
    if word == "pattern" and not (isinstance(value, str) and usable(value)):
        raise Invalid("forms.def_pattern", pattern=str(value)[:100])
    if word == "format" and value not in _FORMATS:
        raise Invalid("forms.def_format", format=str(value)[:40], formats=", ".join(_FORMATS))
    if word == "$ref" and not (isinstance(value, str) and value.startswith(_REF)):
        raise Invalid("forms.def_ref", ref=str(value)[:100])
    if word == "const" and not isinstance(value, _SCALARS):
        raise Invalid("forms.def_choices")
    if word == "enum" and not (
        isinstance(value, list) and all(isinstance(each, _SCALARS) for each in value)
    ):
        raise Invalid("forms.def_choices")


def _inner(word: str, value: Any) -> list[Any]:
    if word in _MAPS:
        return list(value.values()) if isinstance(value, Mapping) else [None]
    if word in _LISTS:
        return list(value) if isinstance(value, list) else [None]
    return [value] if word in _ONE else []


class _Flat:
    """Puts references in place and counts what comes out."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._defs, self._count = schema.get("$defs") or {}, 0
        self.done: dict[str, Any] = self._made(schema, ())

    def _made(self, schema: Any, through: tuple[str, ...]) -> Any:
        self._count += 1
        if self._count > MOST_SCHEMAS:
            raise Invalid("forms.def_big", most=MOST_SCHEMAS)
        if not isinstance(schema, Mapping):
            return schema
        made = {
            word: self._inside(word, value, through)
            for word, value in schema.items()
            if word not in {"$ref", "$defs"}
        }
        return self._with_target(schema["$ref"], made, through) if "$ref" in schema else made

    def _with_target(self, ref: str, made: dict[str, Any], through: tuple[str, ...]) -> Any:
        name = ref.removeprefix(_REF)
        if name in through or len(through) > _DEEPEST:
            raise Invalid("forms.def_ring", ref=ref[:100])
        if name not in self._defs:
            raise Invalid("forms.def_ref", ref=ref[:100])
        target = self._made(self._defs[name], (*through, name))
        if isinstance(target, Mapping) and made.keys().isdisjoint(target):
            return {**target, **made}
        return {**made, "allOf": [*made.get("allOf", ()), target]}

    def _inside(self, word: str, value: Any, through: tuple[str, ...]) -> Any:
        if word in _MAPS:
            return {name: self._made(each, through) for name, each in value.items()}
        if word in _LISTS:
            return [self._made(each, through) for each in value]
        return self._made(value, through) if word in _ONE else value


def _closed(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What a form does not name may not be in it: an approver would sign what he can't see."""
    closed = dict(schema)
    if isinstance(schema.get("properties"), Mapping):
        closed["properties"] = {
            name: _closed_child(each) for name, each in schema["properties"].items()
        }
    if isinstance(schema.get("items"), Mapping):
        closed["items"] = _closed(schema["items"])
    if "properties" in schema or schema.get("type") == "object":
        closed.setdefault("additionalProperties", False)
    return closed


def _closed_child(schema: Any) -> Any:
    return _closed(schema) if isinstance(schema, Mapping) else schema


def _pattern(
    _validator: Any, pattern: str, instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not fits(pattern, instance):
        yield ValidationError("does not fit")


_LINEAR: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]  # jsonschema has no types there
