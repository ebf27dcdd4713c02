"""Errors of the schema as reasons for people: what is missing or wrong, one by one, with the values that say how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .fields import Row, rows
from .form import FormDef, Lacking
from .pointers import joined, pattern_of

Error = Any  # a ValidationError of jsonschema; each of its attributes is typed as perhaps not set
_LONGEST = 40  # characters of what was given
Found = tuple[str, dict[str, Any]]

_KINDS = {
    "string": "wrong_text", "number": "wrong_number", "integer": "wrong_whole", "boolean": "wrong_yes_no",
    "array": "wrong_list", "object": "wrong_group",
}  # fmt: skip
_FORMATS = {"date": "not_date", "email": "not_email"}


def schema_lacks(form: FormDef, errors: Iterable[Error]) -> Iterator[Lacking]:
    """Each error as one or more items; a missing field stands at its own place, not at its group's."""
    known = rows(form)
    for error in errors:
        here = list(error.absolute_path)
        for name in _names(error):
            field = joined([*here, name])
            yield Lacking(
                field,
                "missing" if error.validator != "additionalProperties" else "unknown_field",
                {},
            )
        if error.validator not in _BY_NAME:
            field = joined(here)
            reason, values = _reason(error, known.get(pattern_of(field), {}))
            yield Lacking(field, reason, values)


_BY_NAME = frozenset({"required", "dependentRequired", "additionalProperties"})


def _names(error: Error) -> list[str]:
    """The fields that a word about a group means."""
    given = error.instance if isinstance(error.instance, Mapping) else {}
    match error.validator:
        case "required":
            return [name for name in error.validator_value if name not in given]
        case "dependentRequired":
            asked = [
                name
                for each, names in error.validator_value.items()
                if each in given
                for name in names
            ]
            return [name for name in asked if name not in given]
        case "additionalProperties" if error.validator_value is False:
            return [name for name in given if name not in (error.schema.get("properties") or {})]
        case _:
            return []


def _reason(error: Error, row: Row) -> Found:
    make = _REASONS.get(str(error.validator))
    return make(error, row) if make else ("not_allowed", {})


def _wrong_kind(error: Error, row: Row) -> Found:
    if row.get("widget") == "money":
        return "not_money", {}
    wanted = error.validator_value
    first = wanted[0] if isinstance(wanted, list) and wanted else wanted
    return _KINDS.get(str(first), "not_allowed"), {"given": _short(error.instance)}


def _pattern(error: Error, row: Row) -> Found:
    if row.get("widget") == "money":
        return "not_money", {}
    example = row.get("example", "")
    given = {"given": _short(error.instance)}
    return ("wrong_form", {**given, "example": example}) if example else ("wrong_form_plain", given)


def _format(error: Error, _row: Row) -> Found:
    return _FORMATS.get(str(error.validator_value), "not_allowed"), {
        "given": _short(error.instance)
    }


def _choice(error: Error, _row: Row) -> Found:
    return "not_a_choice", {"given": _short(error.instance)}


def _size(reason: str, word: str) -> Callable[[Error, Row], Found]:
    def made(error: Error, _row: Row) -> Found:
        given = (
            len(error.instance) if isinstance(error.instance, str | list | dict) else error.instance
        )
        return reason, {word: error.validator_value, "given": given}

    return made


_REASONS: Mapping[str, Callable[[Error, Row], Found]] = {
    "type": _wrong_kind,
    "pattern": _pattern,
    "format": _format,
    "enum": _choice,
    "const": _choice,
    "minLength": _size("too_short", "least"),
    "maxLength": _size("too_long", "most"),
    "minItems": _size("too_few", "least"),
    "maxItems": _size("too_many", "most"),
    "minProperties": _size("too_few", "least"),
    "maxProperties": _size("too_many", "most"),
    "minimum": _size("too_small", "least"),
    "exclusiveMinimum": _size("not_above", "least"),
    "maximum": _size("too_big", "most"),
    "exclusiveMaximum": _size("not_below", "most"),
    "multipleOf": _size("wrong_step", "step"),
}


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else "" if isinstance(value, list | dict) else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
