"""The JSON Schema of a route's file (2020-12): what may stand in it, by name and kind. Sense is checked after it."""

from __future__ import annotations

from typing import Any

_ID = {"type": "string", "pattern": r"^[a-z][a-z0-9_.-]{0,39}\Z"}
_TEXT = {"type": "string", "minLength": 1, "maxLength": 200}
_RULE = {"type": "string", "minLength": 1, "maxLength": 500}
_AMOUNT = {
    "type": ["number", "string", "null"],
    "pattern": r"^-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?\Z",
    "minimum": -(10**13),
    "maximum": 10**13,
}
_LEVEL = {"type": ["integer", "null"], "minimum": 0, "maximum": 1000}
_HOURS = {
    "type": ["number", "string"],
    "pattern": r"^(0|[1-9][0-9]{0,3})(\.[0-9]{1,4})?\Z",
    "exclusiveMinimum": 0,
    "maximum": 8784,
}


def _thing(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_WHO = {
    "person": _TEXT,
    "role": _TEXT,
    "supervisor": {"type": "integer", "minimum": 1, "maximum": 10},
    "head": _TEXT,
    "matrix": {"const": True},
    "field": {"type": "string", "pattern": r"^/[^~]*\Z", "maxLength": 200},
}
_ONE = {**_thing(_WHO), "minProperties": 1, "maxProperties": 1}
# one as a map or several as a list: `items` looks at lists only, the others at maps only
_WHOSE = {**_ONE, "type": ["object", "array"], "items": _ONE, "minItems": 1, "maxItems": 20}
_NAMES = {
    "type": ["string", "object"],
    "minLength": 1,
    "maxLength": 100,
    "properties": {"en": _TEXT, "zh-Hant": _TEXT, "zh-Hans": _TEXT},
    "additionalProperties": False,
}
_STEP = _thing(
    {
        "id": _ID,
        "name": _NAMES,
        "who": _WHOSE,
        "sign": {"enum": ["any", "all", "seq"]},
        "when": _RULE,
        "quorum": {"type": "integer", "minimum": 1, "maximum": 100},
        "timeout": {
            **_thing({"work_hours": _HOURS, "hours": _HOURS}),
            "minProperties": 1,
            "maxProperties": 1,
        },
        "on_timeout": {"enum": ["escalate", "remind"]},
        "step_up": {"type": "boolean"},
    },
    "id",
    "who",
)
_ROW = _thing(
    {
        "department": {"type": ["string", "null"], "minLength": 1, "maxLength": 100},
        "region": {"type": ["string", "null"], "minLength": 1, "maxLength": 40},
        "amount_from": _AMOUNT,
        "amount_to": _AMOUNT,
        "level_from": _LEVEL,
        "level_to": _LEVEL,
        "approvers": _WHOSE,
        "note": {"type": "string", "maxLength": 200},
    },
    "approvers",
)
_COPY = {**_thing({**_WHO, "at": {"enum": ["submitted", "approved"]}}), "minProperties": 1}
_AFTER = _thing(
    {
        "webhook": _ID,
        "on": {"enum": ["approved", "rejected", "withdrawn", "revoked"]},
        "when": _RULE,
        "retries": {"type": "integer", "minimum": 0, "maximum": 3},
    },
    "webhook",
)
_TIER = _thing({"when": _RULE, "tier": {"enum": [0, 1, 2, 3], "type": "integer"}}, "tier")
ROUTE: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_thing(
        {
            "form": _ID,
            "version": {"type": "integer", "minimum": 0},
            "currency": {"type": "string", "pattern": r"^[A-Z]{3}\Z"},
            "start": {"type": "array", "items": _TEXT, "maxItems": 50},
            "steps": {"type": "array", "items": _STEP, "minItems": 1, "maxItems": 40},
            "matrix": {"type": "array", "items": _ROW, "maxItems": 200},
            "cc": {"type": "array", "items": _COPY, "maxItems": 50},
            "after": {"type": "array", "items": _AFTER, "maxItems": 20},
            "tiers": {"type": "array", "items": _TIER, "maxItems": 20},
            "urgent_factor": {
                "type": ["number", "string"],
                "pattern": r"^(0\.[0-9]{1,4}|1(\.0+)?)\Z",
                "exclusiveMinimum": 0,
                "maximum": 1,
            },
        },
        "form",
        "steps",
    ),
}
