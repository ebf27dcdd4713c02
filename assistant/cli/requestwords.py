"""What people type into a form on the command line as its data, and drafts as JSON and lines."""

from __future__ import annotations

import json
from argparse import Namespace
from copy import deepcopy
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput
from assistant.model.form import Draft, Form, FormField, Lack, Trial
from assistant.planning.filled import lookup

from .out import Json
from .when import rfc3339

_YES, _NO = frozenset({"yes", "true", "on", "1"}), frozenset({"no", "false", "off", "0"})


def data_of(form: Form, before: dict[str, Any], args: Namespace) -> dict[str, Any]:
    """The data of a draft with what was given on the command line. Raises BadInput."""
    data = deepcopy(before)
    if args.data:
        data |= read(args.data)
    for text in args.values:
        name, sign, value = text.partition("=")
        if not sign:
            raise BadInput(f"{text!r} is not FIELD=VALUE.")
        field = _field(form, name)
        put(data, field.name, _value(field, value))
    return data


def files_of(form: Form, args: Namespace) -> list[tuple[str, Path]]:
    """(the form's name of the field, file) of each --attach. Raises BadInput."""
    made = []
    for text in args.attach:
        name, sign, path = text.partition("=")
        if not sign or not path:
            raise BadInput(f"{text!r} is not FIELD=FILE.")
        made.append((_slot(form, name), Path(path)))
    return made


def _slot(form: Form, name: str) -> str:
    """A field of files, also one in a row: lines/0/receipt."""
    bare = "/" + name.strip().lstrip("/")
    if any(bare.startswith(f"{each.name}/") for each in form.fields if each.columns):
        return bare
    return _field(form, name).name


def read(text: str) -> dict[str, Any]:
    """One JSON object. Raises BadInput."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BadInput('--data wants one JSON object, for example {"reason": "Family visit"}.')
    return found


def _field(form: Form, name: str) -> FormField:
    wanted = name.strip().casefold()
    for each in form.fields:
        if wanted in {
            each.name.casefold(),
            each.name.lstrip("/").casefold(),
            each.label.casefold(),
        }:
            return each
    known = ", ".join(each.name.lstrip("/") for each in form.fields if each.kind != "computed")
    raise BadInput(f"There is no field {name!r}. There are: {known}.")


def _value(field: FormField, text: str) -> Any:
    """As the form wants it: amounts and dates stay texts."""
    match field.kind:
        case "computed":
            raise BadInput(f"{field.label} is filled in by the source.")
        case "files":
            raise BadInput(f"{field.label} takes files: --attach {field.name.lstrip('/')}=FILE.")
        case "switch":
            return _switch(field, text)
        case "number":
            return _number(field, text)
        case "list":
            return _rows(field, text)
        case "choice":
            return _choice(field, text)
        case _:
            return text


def _switch(field: FormField, text: str) -> bool:
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise BadInput(f"{field.label} is yes or no.")


def _number(field: FormField, text: str) -> int | float:
    try:
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        raise BadInput(f"{field.label} is a number.") from None


def _rows(field: FormField, text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, list):
        return found
    names = ", ".join(each.name.lstrip("/") for each in field.columns)
    raise BadInput(f"{field.label} wants a JSON array of rows with {names}.")


def _choice(field: FormField, text: str) -> str:
    for value, words in field.choices:
        if text.casefold() in {value.casefold(), words.casefold()}:
            return value
    known = ", ".join(value for value, _ in field.choices)
    raise BadInput(f"{field.label} is one of {known}.")


def put(data: dict[str, Any], pointer: str, value: Any) -> None:
    """Set what stands at a JSON Pointer of objects (RFC 6901)."""
    *way, last = [
        part.replace("~1", "/").replace("~0", "~") for part in pointer.lstrip("/").split("/")
    ]
    here = data
    for part in way:
        deeper = here.get(part)
        if not isinstance(deeper, dict):
            deeper = here[part] = {}
        here = deeper
    here[last] = value


def draft_json(each: Draft, zone: ZoneInfo) -> Json:
    """One draft."""
    return {
        "id": each.id,
        "account_id": each.account_id,
        "form": each.form,
        "form_title": each.form_title,
        "stage": str(each.stage),
        "updated_at": rfc3339(each.updated_at, zone),
        "data": read(each.data or "{}"),
        "files": [{"id": one.id, "field": one.field, "name": one.name} for one in each.files],
        "lacks": [_lack_json(one) for one in each.lacks],
        "urgent": each.urgent,
        "urgent_reason": each.urgent_reason,
        "request": each.request,
        "said": each.said,
    }


def field_json(each: FormField) -> Json:
    """One field of a form."""
    return {
        "name": each.name,
        "label": each.label,
        "kind": each.kind,
        "required": each.required,
        "help": each.help,
        "choices": [{"value": value, "words": words} for value, words in each.choices],
        "columns": [field_json(one) for one in each.columns],
    }


def trial_json(trial: Trial) -> Json:
    """What the source says of a draft."""
    return {
        "lacks": [_lack_json(each) for each in trial.lacks],
        "amount": trial.amount,
        "currency": trial.currency,
        "data": read(trial.data) if trial.data else None,
        "steps": [
            {
                "name": each.name,
                "people": list(each.people),
                "sentence": each.sentence,
                "runs": each.runs,
            }
            for each in trial.steps
        ],
    }


def _lack_json(each: Lack) -> Json:
    return {"field": each.field, "reason": each.reason, "note": each.note}


def lack_line(each: Lack) -> str:
    """What is missing, in one line."""
    return f"  {each.field.lstrip('/')}: {each.reason}" + (f" {each.note}" if each.note else "")


def line_of(field: FormField, data: dict[str, Any]) -> str:
    """One field of a form with what is in it."""
    value = lookup(data, field.name)
    said = (
        ""
        if value is None
        else value
        if isinstance(value, str)
        else json.dumps(value, ensure_ascii=False)
    )
    about = [field.kind, *(("needed",) if field.required else ())]
    choices = f"; {', '.join(value for value, _ in field.choices)}" if field.choices else ""
    if field.columns:
        choices = f"; rows of {', '.join(each.name.lstrip('/') for each in field.columns)}"
    name = field.name.lstrip("/")
    return f"  {name}: {said or '-'}    {field.label} ({', '.join(about)}{choices})"
