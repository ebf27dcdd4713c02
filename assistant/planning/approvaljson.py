"""Values of the approvals' vocabulary as JSON text and back: what the store keeps of rows, cards and decisions. Pure.

Fields that have their default are left out; fields that nobody knows any more are passed over, so that a profile
survives a newer or an older vocabulary. Instants are epoch seconds with their fraction.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Read = Callable[[Any], Any]


def pack(value: object) -> str:
    """The one text of a value, the same for equal values."""
    return storable(json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")))


def storable(text: str) -> str:
    """A text that every file can hold: half a pair of UTF-16, which JSON lets through, becomes a question mark."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def unpack(kind: type[Value], text: str) -> Value:
    """The value of a text that `pack` wrote. Raises ValueError or TypeError for any other."""
    return made(kind, json.loads(text))


def loaded(text: str) -> dict[str, Any]:
    """The plain form of a text that `pack` wrote, before a value is made of it."""
    held: dict[str, Any] = json.loads(text)
    return held


def made(kind: type[Value], held: Any) -> Value:
    """The value of a plain form."""
    of: Any = kind
    value: Value = _reader(of)(held)
    return value


def unpack_all(kind: type[Value], plain: Any) -> tuple[Value, ...]:
    """Values of a list that `plain` wrote."""
    of: Any = kind
    read = _reader(of)
    return tuple(read(each) for each in plain)


def plain(value: object) -> Any:
    """What `json` can write of a value."""
    return _plain(value)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        kind: Any = type(value)
        return {
            name: _plain(held)
            for name, default in _defaults(kind)
            if (held := getattr(value, name)) != default
        }
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.timestamp()
        case tuple() | list():
            return [_plain(each) for each in value]
        case frozenset():
            return sorted(_plain(each) for each in value)
        case _:
            return value


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (each.name, _NONE if each.default is MISSING else each.default) for each in fields(kind)
    )


_NONE = object()


@cache
def _reader(kind: Any) -> Read:
    """What makes a value of this annotation of its JSON."""
    if isinstance(kind, UnionType):
        inner = _reader(next(each for each in get_args(kind) if each is not type(None)))
        return lambda held: None if held is None else inner(held)
    origin = get_origin(kind)
    if origin in {tuple, frozenset}:
        return _many(kind, origin)
    if kind is datetime:
        return _moment
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        known = {each.value: each for each in kind}
        return known.__getitem__
    return _same


def _many(kind: Any, make: type[Any]) -> Read:
    """A tuple of one kind, of a fixed few, or a frozenset."""
    parts = get_args(kind)
    if make is tuple and parts[-1] is not Ellipsis:
        reads = tuple(map(_reader, parts))
        return lambda held: tuple(read(each) for read, each in zip(reads, held, strict=True))
    inner = _reader(parts[0])
    return lambda held: make(map(inner, held))


def _dataclass(kind: type[Any]) -> Read:
    hints = get_type_hints(kind)
    names = frozenset(each.name for each in fields(kind))
    reads = {name: _reader(hints[name]) for name in names}
    unlike = tuple((name, read) for name, read in reads.items() if read is not _same)

    def read(held: dict[str, Any]) -> Any:
        for name, of in unlike:
            if name in held:
                held[name] = of(held[name])
        if held.keys() <= names:
            return kind(**held)
        return kind(**{name: held[name] for name in held.keys() & names})

    return read


def _moment(held: float) -> datetime:
    return datetime.fromtimestamp(held, UTC)


def _same(held: Any) -> Any:
    return held
