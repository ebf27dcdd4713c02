"""Conditions between three shapes: CEL in a route, rows of an editor, and the fields that a row may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from assistant.hub.domain import bricks
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef
from assistant.hub.problems import Invalid
from assistant.hub.words import LANGUAGES, say
from assistant.model.value import dataclass

from .sheet import items, line

REQUEST = ("amount", "department", "region", "level", "urgent")
OPERATORS = (">", ">=", "<", "<=", "==", "!=", "in", "contains", "startsWith", "endsWith")
_WHOLE = frozenset({"list", "group"})
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_YES = ("true", "yes", "1", "是")
_NO = ("false", "no", "0", "否")


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a condition may ask about. `options` are (value, title) of a choice; `truth`: yes or no only."""

    name: str
    title: str
    options: tuple[tuple[str, str], ...] = ()
    truth: bool = False


def fields(
    form: FormDef, language: str, departments: Mapping[str, str] | None = None
) -> tuple[Field, ...]:
    """The request's own facts, then the form's fields in their order."""
    own = []
    for each in REQUEST:
        options = tuple((departments or {}).items()) if each == "department" else ()
        own.append(
            Field(
                f"request.{each}", say(f"admin.about_{each}", language), options, each == "urgent"
            )
        )
    return (*(_field(row, language) for row in form.ui if row["widget"] not in _WHOLE), *own)


def rows_of(text: str) -> dict[str, Any]:
    """A condition as the editor shows it: none, rows, or free CEL."""
    if not text:
        return {"mode": "always", "conds": [], "free": ""}
    found = bricks.bricks(text)
    if found is None:
        return {"mode": "free", "conds": [], "free": text}
    return {"mode": "rows", "free": "", "conds": [_shown(*each) for each in found]}


def text_of(row: Mapping[str, Any], known: Iterable[Field]) -> str:
    """The CEL of what was filled in, "" for always. Raises Invalid for a row without a field or a value."""
    match row.get("mode"):
        case "free":
            return line(row, "free", 500)
        case "rows":
            by_name = {each.name: each for each in known}
            given = [each for each in items(row, "conds") if isinstance(each, dict)]
            return bricks.from_bricks([_brick(each, by_name) for each in given])
        case _:
            return ""


def worded(known: Iterable[Field], name: str, value: str) -> str:
    """A row's value with the titles of choices in place of what they are kept as."""
    titles = next((dict(each.options) for each in known if each.name == name), {})
    parts = [each.strip() for each in str(value).split(",")]
    return ", ".join(titles.get(each, each) for each in parts) if titles else str(value)


def _field(row: Mapping[str, Any], language: str) -> Field:
    options = tuple(
        (str(each["value"]), in_language(each.get("titles", {}), language) or str(each["value"]))
        for each in row.get("options", ())
    )
    name = "form" + str(row["pointer"]).replace("/", ".")
    return Field(name, in_language(row["titles"], language), options, row["widget"] == "yes_no")


def _shown(field: str, operator: str, value: Any) -> dict[str, str]:
    return {"field": field, "op": operator, "value": _spelled(value)}


def _spelled(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | list):
        return ", ".join(map(_spelled, value))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)


def _brick(row: Mapping[str, Any], known: Mapping[str, Field]) -> bricks.Brick:
    name, operator, value = line(row, "field"), line(row, "op"), line(row, "value")
    if not name:
        raise Invalid("admin.say_field")
    field = known.get(name, Field(name, name))
    if value == "":
        raise Invalid("admin.say_value", field=field.title)
    if operator == "in":
        return (
            name,
            operator,
            tuple(_meant(field, each.strip()) for each in value.split(",") if each.strip()),
        )
    return name, operator, _meant(field, value)


def _meant(field: Field, text: str) -> Any:
    """The value of what somebody typed: a choice by its title in any language, a number with its commas, yes or no."""
    if field.truth or text.casefold() in ("true", "false"):
        if text.casefold() in (*_YES, *_NO):
            return text.casefold() in _YES
        raise Invalid("admin.cond_truth", field=field.title)
    for value, title in field.options:
        if text.casefold() in (value.casefold(), title.casefold()):
            return value
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text


def languages() -> tuple[tuple[str, str], ...]:
    """The three languages of titles with the names their fields have in a sheet."""
    return tuple(zip(LANGUAGES, ("en", "hant", "hans"), strict=True))
