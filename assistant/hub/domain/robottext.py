"""Templates of robots: our own small language of {placeholders} and sections for rows. Text in, text out; no code.

`{request.no}` is a value, `{#overdue} ... {/overdue}` repeats for each row, `{^overdue} ... {/overdue}` is there when
there are no rows; `{{` and `}}` are the braces themselves. What a value holds is never read as a template again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

LONGEST = 4000  # characters of a template
MOST_PIECES = 400
LARGEST = 12_000  # characters of what comes out
_VALUE_LONGEST, _LIST_LONGEST = 500, 2000
_DEEPEST = 3  # lists in lists
_TOKEN = re.compile(
    r"\{\{|\}\}|\{([#^/]?)([A-Za-z0-9_]+(?:\.[A-Za-z0-9_-]+){0,7})\}|[{}]", re.ASCII
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")

Row = Mapping[str, Any]
Value = Callable[[str], Any]  # name -> value; raises KeyError for one there is not
Rows = Callable[[str], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Piece:
    """`kind`: text, value, rows, none (the section without rows). `name` is a value's or a section's."""

    kind: str
    text: str = ""
    name: str = ""
    inner: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read."""

    pieces: tuple[Piece, ...]

    def names(self) -> frozenset[str]:
        """Every value that is named, in sections too."""
        return frozenset(each.name for each in _all(self.pieces) if each.kind == "value")

    def sections(self) -> frozenset[str]:
        """Every section that is named."""
        return frozenset(each.name for each in _all(self.pieces) if each.kind in ("rows", "none"))

    def lone(self) -> str:
        """The name, if the template is one value and nothing else; "" otherwise."""
        one = self.pieces[0] if len(self.pieces) == 1 else Piece("text")
        return one.name if one.kind == "value" else ""

    def filled(self, value: Value, rows: Rows) -> str:
        """The text, cut off where it grows too large. Raises KeyError for a value or a section that is not there."""
        text = "".join(_filled(self.pieces, value, rows))
        return text if len(text) <= LARGEST else text[: LARGEST - 1] + "…"


def read_template(text: str) -> Template:
    """Raises Invalid: too long, a brace that is nothing, sections that do not fit into one another."""
    if len(text) > LONGEST:
        raise Invalid("robots.template_long", most=LONGEST)
    stack: list[tuple[str, str, list[Piece]]] = [("", "", [])]
    count, end = 0, 0
    for found in _TOKEN.finditer(text):
        _text(stack, text[end : found.start()])
        end, count = found.end(), count + 1
        _token(stack, found)
    _text(stack, text[end:])
    if count > MOST_PIECES:
        raise Invalid("robots.template_long", most=LONGEST)
    if len(stack) > 1:
        raise Invalid("robots.template_open", name=stack[-1][1])
    return Template(tuple(stack[0][2]))


def templates(value: Any) -> Iterator[Template]:
    """Every template within data."""
    if isinstance(value, Template):
        yield value
    inner = value.values() if isinstance(value, Mapping) else value
    for each in inner if isinstance(value, Mapping | list) else ():
        yield from templates(each)


def spoken(value: Any, depth: int = 0) -> str:
    """A value as plain text: one that can't be written (a group, nothing) is "", a list is joined, no control signs."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        text = _CONTROL.sub(" ", str(value))
        return text if len(text) <= _VALUE_LONGEST else text[: _VALUE_LONGEST - 1] + "…"
    if isinstance(value, list | tuple):
        inner = (spoken(each, depth + 1) for each in value[:20]) if depth < _DEEPEST else ()
        return ", ".join(inner)[:_LIST_LONGEST]
    return ""


def _text(stack: list[tuple[str, str, list[Piece]]], text: str) -> None:
    if text:
        stack[-1][2].append(Piece("text", text))


def _token(stack: list[tuple[str, str, list[Piece]]], found: re.Match[str]) -> None:
    mark, name = found.group(1), found.group(2)
    if name is None:
        if found.group() not in ("{{", "}}"):
            raise Invalid("robots.template_brace", at=found.start() + 1)
        _text(stack, found.group()[0])
    elif mark == "/":
        kind, opened, inner = stack.pop() if len(stack) > 1 else ("", "", [])
        if opened != name:
            raise Invalid("robots.template_close", name=name)
        stack[-1][2].append(Piece(kind, "", name, tuple(inner)))
    elif mark:
        if len(stack) > 1:
            raise Invalid("robots.template_nested", name=name)
        stack.append(("rows" if mark == "#" else "none", name, []))
    else:
        stack[-1][2].append(Piece("value", "", name))


def _filled(pieces: Sequence[Piece], value: Value, rows: Rows) -> Iterator[str]:
    for each in pieces:
        match each.kind:
            case "text":
                yield each.text
            case "value":
                yield spoken(value(each.name))
            case "none":
                if not rows(each.name):
                    yield from _filled(each.inner, value, rows)
            case _:
                for row in rows(each.name):
                    yield from _filled(each.inner, _within(row, value), rows)


def _within(row: Row, outer: Value) -> Value:
    """The row's own values before those around it."""
    return lambda name: row[name] if name in row else outer(name)


def _all(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for each in pieces:
        yield each
        yield from _all(each.inner)
