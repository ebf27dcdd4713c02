"""Frozen values as plain JSON data and back, by their type hints. For values of this package only."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


_AS_IT_IS = frozenset({str, int, float, bool, NoneType})  # most of what a list is made of


def to_plain(value: Any) -> Any:
    """Dicts, lists, strings, numbers: what json can write. Times are ISO 8601."""
    if type(value) in _AS_IT_IS:
        return value
    if (names := _names(value.__class__)) is not None:
        return {
            name: one if type(one := getattr(value, name)) in _AS_IT_IS else to_plain(one)
            for name in names
        }
    if isinstance(value, tuple | list | frozenset):
        return [to_plain(each) for each in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


@lru_cache(maxsize=128)
def _names(kind: Any) -> tuple[str, ...] | None:
    """The fields of a dataclass, None for any other class."""
    known = dataclasses.is_dataclass(kind)
    return tuple(field.name for field in dataclasses.fields(kind)) if known else None


def from_plain(kind: type[Value], data: Mapping[str, Any]) -> Value:
    """The value of this dataclass. Unknown keys are passed over, missing ones take their default."""
    hints = get_type_hints(kind)
    names = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # only for dataclasses
    return kind(**{name: _read(hints[name], data[name]) for name in names if name in data})


def _read(hint: Any, data: Any) -> Any:
    origin = get_origin(hint)
    if data is None:
        return None
    if origin in {Union, UnionType}:
        return _read_union([each for each in get_args(hint) if each is not NoneType], data)
    if origin is tuple:
        return _read_tuple(get_args(hint), data)
    if origin is frozenset:
        return frozenset(_read(get_args(hint)[0], each) for each in data)
    if dataclasses.is_dataclass(hint):
        return from_plain(hint, data)  # type: ignore[arg-type]  # a class, not an instance
    return _read_plain(hint, data)


def _read_plain(hint: Any, data: Any) -> Any:
    if hint in {datetime, date, time}:
        return hint.fromisoformat(data)
    return hint(data) if isinstance(hint, type) and issubclass(hint, Enum) else data


def _read_union(hints: list[Any], data: Any) -> Any:
    if len(hints) == 1:
        return _read(hints[0], data)
    if (
        isinstance(data, str) and datetime in hints and date in hints
    ):  # `When`: only an instant has a T
        return datetime.fromisoformat(data) if "T" in data else date.fromisoformat(data)
    return data


def _read_tuple(hints: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(hints) == 2 and hints[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        return tuple(_read(hints[0], each) for each in data)
    return tuple(_read(hint, each) for hint, each in zip(hints, data, strict=True))
