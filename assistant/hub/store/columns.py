"""How values lie in columns: instants as milliseconds UTC, JSON as text in one spelling, alike on both databases."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(milliseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime in UTC, kept as integer milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's
        """Into the column."""
        return None if value is None else millis(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """Out of the column."""
        return None if value is None else moment(value)


class Json(TypeDecorator[Any]):
    """Any JSON value, kept as text with sorted keys: the same value is the same text, so it can be hashed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Into the column."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's
        """Out of the column."""
        return None if value is None else json.loads(value)


def canonical(value: Any) -> str:
    """JSON in one spelling: sorted keys, no spaces, characters as they are; NaN and infinities are refused."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def millis(value: datetime) -> int:
    """Milliseconds since 1970 UTC, cut off (not rounded)."""
    return (value - _BEGIN) // _TICK


def moment(value: int) -> datetime:
    """The instant of `millis`, UTC."""
    return _BEGIN + value * _TICK
