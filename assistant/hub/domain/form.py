"""What a form is: fields, versions, masks, and what an incomplete one lacks. Values only; checks live beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Lacking:
    """One thing that is missing or wrong, by field and reason.

    `field` is a JSON Pointer into the data (RFC 6901), "" for the form as a whole, "/attachments" for its files;
    `reason` is a code of hub/words ("missing", "too_short", "receipt_missing" ...), `values` fill its sentence;
    `note` is what an approver wrote when he ticked the field.
    """

    field: str
    reason: str
    values: Mapping[str, Any]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file as the form's check sees it. `size` in bytes; `tag` says what it is for (e.g. "/lines/0/receipt")."""

    id: str
    name: str
    size: int
    mime: str
    sha256: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class FormDef:
    """A version of a form; never changed once published.

    `titles` by language (en, zh-Hant, zh-Hans). `schema` is JSON Schema 2020-12 (money is a decimal string).
    `ui` lists the fields in order with their titles and widgets, `masks` maps a JSON Pointer to the roles that may
    see it ("requester" and "approver" count as roles), `edits` maps a step's key to the pointers it may change.
    `amount` and `currency` are the pointers to the sum and its currency ("" = none); `files` holds the limits
    {"max_count", "max_bytes", "types", "required_when" (CEL)}; `checks` are rows of own rules
    {"when": CEL, "field": pointer, "reason": code}; `balance` names the leave balance it draws on, or "".
    """

    id: str
    version: int
    titles: Mapping[str, str]
    schema: Mapping[str, Any]
    ui: tuple[Mapping[str, Any], ...]
    masks: Mapping[str, tuple[str, ...]]
    edits: Mapping[str, tuple[str, ...]]
    amount: str
    currency: str
    files: Mapping[str, Any]
    checks: tuple[Mapping[str, Any], ...]
    balance: str
    prefix: str  # of the request's number: LV-2026-000123
