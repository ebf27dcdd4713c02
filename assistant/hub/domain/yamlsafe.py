"""YAML of strangers as plain values: only maps, lists and scalars, within limits, with the line of every value.

Values are built from the parser's events, never by its constructors, so that tags can make no objects, aliases can't
multiply, and `on`, `no`, `1:30` are the texts that they look like (YAML 1.2's core schema, without octal and hex).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

import yaml

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

LARGEST = 64_000  # characters
_DEEPEST = 12
_MOST = 6_000  # nodes
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,12}", re.ASCII)
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What the text holds, and the line (from 1) at which each value stands, by its path."""

    value: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str) -> Read:
    """Raises Invalid (with `line`) for anything but one plain document: anchors, tags, the same key twice, too much."""
    if len(text) > LARGEST:
        raise Invalid("routes.yaml_large", line=1, largest=LARGEST, size=len(text))
    builder = _Builder(_events(text))
    value = builder.document()
    return Read(value, builder.lines)


def _events(text: str) -> Iterator[Any]:
    """The parser's events; what it can't read becomes an Invalid."""
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise Invalid("routes.yaml_grammar", line=line) from fault
    except (yaml.YAMLError, ValueError) as fault:
        raise Invalid("routes.yaml_grammar", line=1) from fault


class _Builder:
    """One pass over the events; small enough to be seen through, with the counters that stop a bomb."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._nodes = 0
        self.lines: dict[Path, int] = {}

    def document(self) -> Any:
        """The value of the only document; None for an empty text."""
        value, seen = None, 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1 or event.tags or event.version:
                    _refuse("routes.yaml_documents", event)
                value = self._node(next(self._events), ())
        return value

    def _node(self, event: Any, path: Path) -> Any:
        self._admit(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if not event.implicit[0] else _scalar(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._map(path)

    def _admit(self, event: Any, path: Path) -> None:
        self._nodes += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            _refuse("routes.yaml_anchor", event)
        if event.tag is not None:
            _refuse("routes.yaml_tag", event)
        if self._nodes > _MOST or len(path) > _DEEPEST:
            _refuse("routes.yaml_much", event)
        self.lines[path] = event.start_mark.line + 1

    def _list(self, path: Path) -> list[Any]:
        found: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event, (*path, len(found))))
        return found

    def _map(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            if key in found:
                _refuse("routes.yaml_twice", event, key=key)
            found[key] = self._node(next(self._events), (*path, key))
        return found

    def _key(self, event: Any, path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
            _refuse("routes.yaml_key", event)
        self._admit(event, path)
        return str(event.value)


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def _refuse(code: str, event: Any, **values: Any) -> NoReturn:
    raise Invalid(code, line=event.start_mark.line + 1, **values)
