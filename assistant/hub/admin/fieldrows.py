"""A form's definition as rows of an editor, and back. What a row can't show (sums, groups) stays as it was."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.hub.domain.fields import in_language
from assistant.hub.problems import Invalid

from .conditions import Field, languages
from .formparts import apply, checks_sheet, files_sheet, forget, item_schema, used
from .sheet import items, line

KINDS = ("text", "long_text", "choice", "date", "money", "number", "yes_no", "person")
FIXED = ("list", "group", "computed")  # made by a file, shown here by name
_SCHEMAS: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "minLength": 1, "maxLength": 200},
    "long_text": {"type": "string", "minLength": 1, "maxLength": 2000},
    "choice": {"type": "string"},
    "date": {"type": "string", "format": "date"},
    "money": {"type": "string", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,3})?$"},
    "number": {"type": "number", "minimum": 0},
    "yes_no": {"type": "boolean"},
    "person": {"type": "string", "minLength": 1, "maxLength": 64},
}
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 30


def sheet_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a form."""
    needed = set(body["schema"].get("required", ()))
    return {
        **{short: body["titles"].get(tag, "") for tag, short in languages()},
        "prefix": body["prefix"],
        "amount": body.get("amount", ""),
        "fields": [_field_row(body, each, needed) for each in body["ui"]],
        "files": files_sheet(body.get("files", {})),
        "checks": checks_sheet(body.get("checks", ())),
    }


def body_of(
    sheet: Mapping[str, Any], base: Mapping[str, Any], known: Iterable[Field] = ()
) -> dict[str, Any]:
    """The definition of the rows, on the ground of the one they were made from. Raises Invalid with a sentence.

    `known` are the fields that conditions may name.
    """
    rows = [each for each in items(sheet, "fields") if isinstance(each, dict)]
    if not rows:
        raise Invalid("admin.no_fields")
    made: dict[str, Any] = copy.deepcopy(dict(base))
    made.pop("version", None)
    made["titles"] = _texts(sheet) or made["titles"]
    made["prefix"] = line(sheet, "prefix").upper()
    before = {each["pointer"]: each for each in base["ui"]}
    pointers = _pointers(rows, before)
    for gone in set(before) - set(pointers):
        _dropped(made, gone)
    made["ui"] = [
        _field(made, row, pointer, before.get(pointer), number)
        for number, (row, pointer) in enumerate(zip(rows, pointers, strict=True), 1)
    ]
    made["amount"] = line(sheet, "amount")
    if made["amount"] and made["amount"] not in pointers:
        made["amount"] = ""
    apply(made, sheet, known)
    return made


def _field_row(
    body: Mapping[str, Any], field: Mapping[str, Any], needed: set[str]
) -> dict[str, Any]:
    row = _row(field, needed, body.get("masks", {}))
    if field["widget"] != "list":
        return row
    inner = set(item_schema(body, field["pointer"]).get("required", ()))
    return {**row, "columns": [_row(each, inner, {}) for each in field.get("columns", ())]}


def _row(field: Mapping[str, Any], needed: set[str], masks: Mapping[str, Any]) -> dict[str, Any]:
    pointer = field["pointer"]
    return {
        "pointer": pointer,
        "widget": field["widget"],
        **{short: field["titles"].get(tag, "") for tag, short in languages()},
        "required": "1" if pointer.removeprefix("/") in needed else "",
        "decisive": "1" if field.get("decisive") else "",
        "pays_to": "1" if field.get("pays_to") else "",
        "masked": "1" if pointer in masks else "",
        "masks": list(masks.get(pointer, ())),
        "options": [
            {"value": str(each["value"]), **{short: each.get("titles", {}).get(tag, "") for tag, short in languages()}}
            for each in field.get("options", ())
        ],
    }  # fmt: skip


def _pointers(rows: list[dict[str, Any]], before: Mapping[str, Any]) -> list[str]:
    """The pointer that each row keeps, or a new one made of its English title."""
    taken: list[str] = []
    for row in rows:
        given = line(row, "pointer")
        known = given in before and given not in taken
        taken.append(given if known else _fresh(row, {*taken, *before}))
    return taken


def _fresh(row: Mapping[str, Any], taken: set[str]) -> str:
    words = "_".join(_WORD.findall(line(row, "en").lower()))[:_LONGEST].strip("_")
    stem = words if words and words[0].isalpha() else "field"
    found, count = f"/{stem}", 2
    while found in taken:
        found, count = f"/{stem}_{count}", count + 1
    return found


def _dropped(made: dict[str, Any], pointer: str) -> None:
    name = pointer.removeprefix("/")
    made["schema"]["properties"].pop(name, None)
    made["schema"]["required"] = [
        each for each in made["schema"].get("required", ()) if each != name
    ]
    made.get("masks", {}).pop(pointer, None)
    edits = made.get("edits", {})
    for step, given in list(edits.items()):
        edits[step] = [
            each for each in given if each != pointer and not each.startswith(pointer + "/")
        ]


def _field(
    made: dict[str, Any], row: Mapping[str, Any], pointer: str, old: Mapping[str, Any] | None, number: int
) -> dict[str, Any]:  # fmt: skip
    titles = _texts(row)
    if not titles:
        raise Invalid("admin.field_title", number=number)
    widget = line(row, "widget")
    widget = old["widget"] if old and old["widget"] in FIXED else widget
    if widget not in (*KINDS, *(FIXED if old else ())):
        raise Invalid("admin.unreadable")
    new: dict[str, Any] = {**(old or {}), "pointer": pointer, "titles": titles, "widget": widget}
    if widget == "choice":
        new["options"] = _options(row, old, number)
    elif old and old["widget"] != widget:
        new.pop("options", None)
    _flag(new, "decisive", row)
    _flag(new, "pays_to", row)
    _schema(made, new, pointer.removeprefix("/"), fresh=old is None or old["widget"] != widget)
    _needed(made, pointer.removeprefix("/"), needed=bool(row.get("required")))
    _mask(made, row, pointer)
    if old and widget == "list" and items(row, "columns"):
        new["columns"] = _columns(made, row, old, number)
    return new


def _columns(
    made: dict[str, Any], row: Mapping[str, Any], old: Mapping[str, Any], number: int
) -> list[dict[str, Any]]:
    """The columns of a list; one that a sum or a receipt needs can't go."""
    rows = [each for each in items(row, "columns") if isinstance(each, dict)]
    pointer, before = old["pointer"], {each["pointer"]: each for each in old.get("columns", ())}
    pointers = _pointers(rows, before)
    inner: dict[str, Any] = {"schema": item_schema(made, pointer)}
    for gone in set(before) - set(pointers):
        if gone.removeprefix("/") in used(made, pointer):
            raise Invalid("admin.column_used", name=in_language(before[gone]["titles"], "en"))
        _dropped(inner, gone)
        for part in (made.get("masks", {}), *made.get("edits", {}).values()):
            forget(part, f"{pointer}/*{gone}")
    return [
        _field(inner, each, place, before.get(place), number)
        for each, place in zip(rows, pointers, strict=True)
    ]


def _schema(made: dict[str, Any], new: Mapping[str, Any], name: str, *, fresh: bool) -> None:
    properties = made["schema"].setdefault("properties", {})
    if fresh:
        properties[name] = copy.deepcopy(_SCHEMAS[new["widget"]])
    if new["widget"] == "choice":
        values = [each["value"] for each in new["options"]]
        if set(properties[name].get("enum", ())) != set(values):
            properties[name]["enum"] = values


def _needed(made: dict[str, Any], name: str, *, needed: bool) -> None:
    found = [each for each in made["schema"].get("required", ()) if each != name]
    made["schema"]["required"] = [*found, name] if needed else found


def _mask(made: dict[str, Any], row: Mapping[str, Any], pointer: str) -> None:
    masks = made.setdefault("masks", {})
    roles = [str(each) for each in items(row, "masks") if each]
    if row.get("masked") and roles:
        masks[pointer] = roles
    else:
        masks.pop(pointer, None)


def _options(
    row: Mapping[str, Any], old: Mapping[str, Any] | None, number: int
) -> list[dict[str, Any]]:
    known = {str(each["value"]): each for each in (old or {}).get("options", ())}
    found: list[dict[str, Any]] = []
    for each in items(row, "options"):
        titles = _texts(each) if isinstance(each, dict) else {}
        if titles:
            value = line(each, "value")
            value = (
                value
                if value in known
                else _fresh(
                    each, {f"/{one['value']}" for one in found} | {f"/{one}" for one in known}
                )[1:]
            )
            found.append({**known.get(value, {}), "value": value, "titles": titles})
    if not found:
        raise Invalid("admin.no_options", number=number)
    return found


def _texts(row: Mapping[str, Any]) -> dict[str, str]:
    return {tag: line(row, short) for tag, short in languages() if line(row, short)}


def _flag(new: dict[str, Any], name: str, row: Mapping[str, Any]) -> None:
    new.pop(name, None)
    if row.get(name):
        new[name] = True
