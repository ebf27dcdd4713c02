"""How values leave the hub: JSON with RFC 3339 times, and the answer to a press."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from typing import Any

from fastapi import Response

from assistant.hub.services.press import Answer

JSON = "application/json"


def reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON answer; a datetime becomes RFC 3339 in UTC, a dataclass an object, a Decimal a string."""
    return Response(dumped(value), status, headers, JSON)


def listed(rows: Sequence[bytes], next_: str | None) -> Response:
    """A page of rows that are written out already."""
    return Response(
        b'{"rows":[' + b",".join(rows) + b'],"next":' + dumped(next_) + b"}", media_type=JSON
    )


def answered(answer: Answer) -> Response:
    """The answer to a press; one given before is marked as such (Idempotency-Key, draft 07, section 2.6)."""
    headers = {"Idempotency-Replayed": "true"} if answer.replayed else None
    return reply(answer.body, answer.status, headers)


def dumped(value: Any) -> bytes:
    """JSON in UTF-8; raises ValueError for NaN and infinities, TypeError for what has no JSON."""
    text = json.dumps(
        value, ensure_ascii=False, separators=(",", ":"), default=plain, allow_nan=False
    )
    return text.encode("utf-8", "replace")


def stamp(at: datetime) -> str:
    """RFC 3339 in UTC, to the millisecond: 2026-11-20T09:00:00.000Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@singledispatch
def plain(value: Any) -> Any:
    """What json can't write, as something it can."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


@plain.register
def _instant(value: datetime) -> str:
    return stamp(value)


@plain.register
def _day(value: date) -> str:
    return value.isoformat()


@plain.register(Decimal)
def _decimal(value: Decimal) -> str:
    return format(value, "f")


@plain.register(Enum)
def _enum(value: Enum) -> Any:
    return value.value


@plain.register(frozenset)
@plain.register(set)
def _set(value: frozenset[Any] | set[Any]) -> list[Any]:
    return sorted(value)
