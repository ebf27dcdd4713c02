"""What a draft lacks as far as that can be told without its source: fields that have to be filled in. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from assistant.model.form import Draft, Form, FormField, Lack

NEEDED = "This has to be filled in."
_COMPUTED = frozenset({"computed", "files"})


def lacks(draft: Draft, form: Form) -> tuple[Lack, ...]:
    """In the order of the form. Receipts are left to the source: when one is needed is a rule of its own."""
    return tuple(_of_fields(form.fields, data_of(draft), ""))


def data_of(draft: Draft) -> Mapping[str, Any]:
    """What was typed; nothing where that can't be read."""
    try:
        found = json.loads(draft.data or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _of_fields(fields: Sequence[FormField], data: Any, place: str) -> Iterator[Lack]:
    for each in fields:
        value = lookup(data, each.name)
        if each.required and each.kind not in _COMPUTED and empty(value):
            yield Lack(place + each.name, NEEDED)
        elif each.columns and isinstance(value, list):
            for number, item in enumerate(value):
                yield from _of_fields(each.columns, item, f"{place}{each.name}/{number}")


def empty(value: Any) -> bool:
    """Whether nothing was typed."""
    return value is None or value in ({}, []) or (isinstance(value, str) and not value.strip())


def lookup(data: Any, pointer: str) -> Any:
    """What stands at a JSON Pointer; None where nothing does."""
    here = data
    for part in pointer.split("/")[1:]:
        if not isinstance(here, Mapping):
            return None
        here = here.get(part.replace("~1", "/").replace("~0", "~"))
    return here
