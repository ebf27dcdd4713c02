"""The sample that a dry-run is made with: a person and values, first guesses that anybody may change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef

_MONDAY = 7
_PROSE = ("long_text",)  # decides nothing
_GUESSES = {"money": "100", "number": "1", "yes_no": "", "long_text": "", "text": ""}


def inputs(
    form: FormDef, given: Mapping[str, Any], language: str, today: date
) -> list[dict[str, Any]]:
    """The fields to fill in, without prose: name in the sheet, title, kind, options, value. Of a list, one line."""
    return [
        {
            "name": name,
            "title": in_language(row["titles"], language),
            "widget": row["widget"],
            "options": [(str(each["value"]), in_language(each.get("titles", {}), language) or str(each["value"]))
                        for each in row.get("options", ())],
            "value": str(given[name]) if name in given else _guess(form, row, today),
        }
        for name, row in _asked(form)
    ]  # fmt: skip


def data(form: FormDef, given: Mapping[str, Any]) -> dict[str, Any]:
    """The form's data from what was filled in; empty fields are left out."""
    made: dict[str, Any] = {}
    for name, row in _asked(form):
        text = str(given.get(name, "")).strip()
        if text == "":
            continue
        outer, _, inner = name.partition("/")
        if inner:
            lines = made.setdefault(outer, [{}])
            lines[0][inner] = _typed(row, text)
        else:
            made[outer] = _typed(row, text)
    return made


def guessed(form: FormDef, today: date) -> dict[str, str]:
    """What is filled in before anybody said anything."""
    return {name: _guess(form, row, today) for name, row in _asked(form)}


def _asked(form: FormDef) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for row in form.ui:
        name = str(row["pointer"]).removeprefix("/")
        if row["widget"] in ("computed", "group") or "/" in name:
            continue
        if row["widget"] != "list":
            if row["widget"] not in _PROSE:
                yield name, row
            continue
        for column in row.get("columns", ()):
            if column["widget"] in _GUESSES or column["widget"] in ("date", "choice"):
                yield f"{name}/{str(column['pointer']).removeprefix('/')}", column


def _guess(form: FormDef, row: Mapping[str, Any], today: date) -> str:
    match row["widget"]:
        case "date":
            return (today + timedelta(days=_MONDAY - today.weekday())).isoformat()
        case "choice":
            name = str(row["pointer"]).removeprefix("/")
            asked = name in form.schema.get("required", ())
            return str(row["options"][0]["value"]) if asked and row.get("options") else ""
        case kind:
            return _GUESSES.get(kind, "")


def _typed(row: Mapping[str, Any], text: str) -> Any:
    match row["widget"]:
        case "yes_no":
            return text == "true"
        case "number":
            return _number(text)
        case "money":
            return text.replace(",", "")
        case _:
            return text


def _number(text: str) -> Any:
    try:
        found = float(text.replace(",", ""))
    except ValueError:
        return text
    return int(found) if found.is_integer() else found
