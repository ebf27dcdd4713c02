"""The shape of a form's definition as an editor sends it, in JSON Schema; what it means is checked in formread."""

from __future__ import annotations

from typing import Any

POINTER = r"^(/[A-Za-z_][A-Za-z0-9_]{0,39})(/(\*|[A-Za-z_][A-Za-z0-9_]{0,39})){0,7}$"
NAME = r"^[a-z][a-z0-9_]{0,39}$"
WIDGETS = (
    "text",
    "long_text",
    "choice",
    "date",
    "money",
    "number",
    "yes_no",
    "list",
    "group",
    "person",
    "computed",
)

_TEXTS: dict[str, Any] = {
    "type": "object",
    "properties": {each: {"type": "string", "maxLength": 300} for each in ("en", "zh-Hant", "zh-Hans")},
    "additionalProperties": False,
    "minProperties": 1,
}  # fmt: skip
_POINTER = {"type": "string", "pattern": POINTER}
_OPTION = {
    "type": "object",
    "properties": {
        "value": {"type": ["string", "number", "boolean"]},
        "titles": _TEXTS,
        "balance": {"type": "boolean"},  # this kind draws on a balance
    },
    "required": ["value"],
    "additionalProperties": False,
}


def _one_of(**forms: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": forms, "additionalProperties": False, "minProperties": 1, "maxProperties": 1,
    }  # fmt: skip


def _holder(required: tuple[str, ...], **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(required), "additionalProperties": False,
    }  # fmt: skip


_RANGE = _holder(
    ("start", "end"),
    start=_POINTER, end=_POINTER, start_half=_POINTER, end_half=_POINTER, count={"enum": ["working", "calendar"]},
)  # fmt: skip
_SUM = _holder(
    ("list", "field"),
    list=_POINTER, field={"type": "string", "pattern": NAME}, times={"type": "string", "pattern": NAME},
)  # fmt: skip


def _row(**more: dict[str, Any]) -> dict[str, Any]:
    return _holder(
        ("pointer", "titles", "widget"),
        pointer=_POINTER,
        titles=_TEXTS,
        help=_TEXTS,
        widget={"enum": list(WIDGETS)},
        options={"type": "array", "items": _OPTION, "maxItems": 200},
        decisive={"type": "boolean"},
        zero={"type": "boolean"},  # money may be nothing, too
        example={"type": "string", "maxLength": 100},
        **more,
    )


_COMPUTE = _one_of(leave_days=_RANGE, leave_by_year=_RANGE, sum=_SUM)
_UI = _row(
    columns={"type": "array", "items": _row(), "maxItems": 40},
    compute=_COMPUTE,
    pays_to={"type": "boolean"},  # the account to which the requester is paid
)
_ROLES = {"type": "array", "items": {"type": "string", "maxLength": 40}, "maxItems": 40}
_EACH = _holder(
    ("list", "name"),
    list=_POINTER, name={"type": "string", "pattern": NAME}, unless={"type": "string", "pattern": NAME},
)  # fmt: skip
_FILES = _holder(
    (),
    max_count={"type": "integer", "minimum": 0, "maximum": 200},
    max_bytes={"type": "integer", "minimum": 1, "maximum": 104_857_600},
    types={"type": "array", "items": {"type": "string", "maxLength": 100}, "maxItems": 60},
    required_when={"type": "string", "maxLength": 500},
    each=_EACH,
)
_CHECK = _holder(
    ("when", "field"),
    when={"type": "string", "minLength": 1, "maxLength": 500},
    field={"type": "string", "maxLength": 300},
    reason={"type": "string", "maxLength": 60},
    texts=_TEXTS,
)


def _map(values: dict[str, Any], keys: str = POINTER) -> dict[str, Any]:
    return {
        "type": "object", "propertyNames": {"pattern": keys}, "additionalProperties": values, "maxProperties": 100,
    }  # fmt: skip


_OPTIONAL_POINTER = {"type": "string", "pattern": f"^$|{POINTER}"}
DEFINITION: dict[str, Any] = _holder(
    ("id", "titles", "schema", "ui", "prefix"),
    id={"type": "string", "pattern": NAME},
    version={"type": "integer", "minimum": 1, "maximum": 1_000_000},
    titles=_TEXTS,
    schema={"type": "object"},
    ui={"type": "array", "items": _UI, "minItems": 1, "maxItems": 100},
    masks=_map(_ROLES, rf"^/attachments$|{POINTER}"),
    edits=_map({"type": "array", "items": _POINTER, "maxItems": 100}, r"^[A-Za-z0-9_.-]{1,60}$"),
    amount=_OPTIONAL_POINTER,
    currency=_OPTIONAL_POINTER,
    files=_FILES,
    checks={"type": "array", "items": _CHECK, "maxItems": 50},
    balance={"type": "string", "maxLength": 100},
    prefix={"type": "string", "pattern": "^[A-Z]{1,6}$"},
)
