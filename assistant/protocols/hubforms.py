"""Forms of a hub, what is filled in, and what the hub says of it before and after it is sent. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.model.form import (
    Form,
    FormField,
    FormKind,
)

from .hubapi import (
    Json,
    listed,
    needed,
    number,
    obj,
    objects,
    part_of,
    text,
    texts,
)
from .hubfields import FILES, in_language

_KINDS = {"money": "amount", "yes_no": "switch"}
_KNOWN = frozenset(
    {"text", "long_text", "number", "amount", "date", "choice", "switch", "list", "computed"}
)
_NOTHING: Mapping[str, Any] = {}


def kinds(value: Any, account_id: str, account: str) -> tuple[FormKind, ...]:
    """What may be started."""
    return tuple(
        FormKind(account_id, account, needed(each, "id"), text(each, "title") or needed(each, "id"))
        for each in listed(value)
    )


def form(value: Any, kind: FormKind, language: str, currency: str = "") -> Form:
    """A form as fields to fill in, in its own order. `currency`: the company's, where the form asks for none."""
    found = {**obj(value)}
    # a pointer to the field that holds it, or the word itself
    found["currency"] = text(found, "currency") or currency
    files = part_of(found, "files")
    made = [
        _field(row, found, files, language)
        for row in objects(found.get("ui"))
        if text(row, "widget") != "group"
    ]
    made.append(
        FormField(
            FILES, "", "files", most=number(files, "max_count"), accept=texts(files.get("types"))
        )
    )
    return Form(kind, str(number(found, "version")), tuple(made))


def _field(row: Json, form: Json, files: Json, language: str) -> FormField:
    pointer, widget = needed(row, "pointer"), text(row, "widget")
    schema, need = _schema(form, pointer)
    limits = _limits(schema)
    columns = tuple(
        _column(
            each, {"schema": schema, "currency": form.get("currency")}, pointer, files, language
        )
        for each in objects(row.get("columns"))
    )
    kind = _KINDS.get(widget, widget)
    priced = kind == "amount" or pointer == text(form, "amount")
    return FormField(
        pointer,
        in_language(row.get("titles"), language) or pointer.strip("/"),
        kind if kind in _KNOWN else "text",
        required=need and kind != "computed",
        help=in_language(row.get("help"), language),
        choices=tuple(_choices(row, schema, language)),
        columns=columns,
        minimum=limits[0],
        maximum=limits[1],
        step="1" if schema.get("type") == "integer" else "",
        most=number(schema, "maxItems" if columns else "maxLength"),
        currency=text(form, "currency") if priced else "",
    )


def _column(row: Json, table: Json, place: str, files: Json, language: str) -> FormField:
    """A column of a list; the one that holds a line's receipt takes a file."""
    pointer = needed(row, "pointer")
    each = part_of(files, "each")
    if text(each, "list") == place and f"/{text(each, 'name')}" == pointer:
        label = in_language(row.get("titles"), language) or pointer.strip("/")
        return FormField(pointer, label, "files", most=1, accept=texts(files.get("types")))
    item = {"schema": part_of(part_of(table, "schema"), "items"), "currency": table.get("currency")}
    return _field(row, item, _NOTHING, language)


def _schema(form: Json, pointer: str) -> tuple[Json, bool]:
    """The schema of a field, and whether the field has to be there."""
    here, need = part_of(form, "schema"), True
    for part in pointer.split("/")[1:]:
        need = need and part in texts(here.get("required"))
        here = part_of(part_of(here, "properties"), part)
    return here, need


def _limits(schema: Json) -> tuple[str, str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    return "" if low is None else str(low), "" if high is None else str(high)


def _choices(row: Json, schema: Json, language: str) -> Iterator[tuple[str, str]]:
    options = objects(row.get("options"))
    for each in options:
        value = str(each.get("value", ""))
        yield value, in_language(each.get("titles"), language) or value
    if not options:
        yield from ((each, each) for each in texts(schema.get("enum")))
