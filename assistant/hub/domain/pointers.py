"""JSON Pointers (RFC 6901) into a form's data, with "*" for every item of a list; and whether data are sound at all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

DEEPEST = 24  # levels
MOST_VALUES = 5_000
MOST_ITEMS = 300  # in one list
MOST_TEXT = 400_000  # characters in all
_BIGGEST = 10**18
_PLAIN = (str, int, float, bool, type(None))

Unsound = tuple[str, str, dict[str, Any]]  # pointer, reason, values


def parts(pointer: str) -> tuple[str, ...]:
    """The steps of a pointer; "" is the whole."""
    return tuple(
        each.replace("~1", "/").replace("~0", "~") for each in pointer.removeprefix("/").split("/")
    ) if pointer else ()  # fmt: skip


def joined(steps: Sequence[str | int]) -> str:
    """The pointer of these steps."""
    return "".join("/" + str(each).replace("~", "~0").replace("/", "~1") for each in steps)


def pattern_of(pointer: str) -> str:
    """The pointer with "*" in place of each number: /lines/3/amount is one of /lines/*/amount."""
    return joined(["*" if _index(each) is not None else each for each in parts(pointer)])


def lookup(data: Any, pointer: str) -> Any:
    """What lies there; None if there is nothing."""
    here = data
    for step in parts(pointer):
        here = _child(here, step)
        if here is None:
            return None
    return here


def places(data: Any, pattern: str) -> Iterator[str]:
    """The pointers that fit the pattern and lead to something, in order."""
    found: list[tuple[tuple[str, ...], Any]] = [((), data)]
    for step in parts(pattern):
        found = [
            ((*way, name), child) for way, here in found for name, child in _children(here, step)
        ]
    return (joined(way) for way, _ in found)


def put(data: Any, pointer: str, value: Any) -> Any:
    """A copy in which `value` lies there; nothing changes if the way there does not exist."""
    return _put(data, parts(pointer), value)


def without(data: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """A copy without the field at a pointer of one or more names."""
    *way, last = parts(pointer)
    holder = lookup(data, joined(way))
    if not isinstance(holder, Mapping) or last not in holder:
        return dict(data)
    rest = {name: each for name, each in holder.items() if name != last}
    return rest if not way else dict(put(data, joined(way), rest))


def unsound(data: Any) -> Unsound | None:
    """What makes these no data that can be kept: too deep, too much, no JSON, text no database takes; None if nothing.

    Never recurses, so it may look at anything.
    """
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    values = letters = 0
    while waiting:
        way, here = waiting.pop()
        values += 1
        letters += _letters(here)
        if problem := _problem(way, here, values, letters):
            return joined(way), *problem
        if isinstance(here, Mapping):
            letters += sum(map(len, here))
            waiting += [((*way, name), each) for name, each in here.items()]
        elif isinstance(here, list | tuple):
            waiting += [((*way, number), each) for number, each in enumerate(here)]
    return None


def tidy(data: Any) -> Any:
    """A copy without fields that hold nothing (null, blank text): to leave a field out and to empty it are the same."""
    if isinstance(data, Mapping):
        kept = ((name, tidy(each)) for name, each in data.items() if not _blank(each))
        return dict(kept)
    return [tidy(each) for each in data] if isinstance(data, list | tuple) else data


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _problem(
    way: Sequence[Any], here: Any, values: int, letters: int
) -> tuple[str, dict[str, Any]] | None:
    if len(way) > DEEPEST:
        return "too_deep", {"most": DEEPEST}
    if values > MOST_VALUES or letters > MOST_TEXT:
        return "too_much", {}
    if isinstance(here, Mapping):
        return _names(here)
    if isinstance(here, list | tuple):
        return ("too_many", {"most": MOST_ITEMS, "given": len(here)}) if len(here) > MOST_ITEMS else None  # fmt: skip
    return _plain(here)


def _names(here: Mapping[Any, Any]) -> tuple[str, dict[str, Any]] | None:
    if len(here) > MOST_VALUES:
        return "too_much", {}
    if all(isinstance(name, str) and _writable(name) for name in here):
        return None
    return "bad_text", {}


def _plain(here: Any) -> tuple[str, dict[str, Any]] | None:
    if not isinstance(here, _PLAIN):
        return "not_json", {}
    if isinstance(here, str):
        return None if _writable(here) else ("bad_text", {})
    if isinstance(here, float) and not math.isfinite(here):
        return "not_a_number", {}
    if isinstance(here, int | float) and abs(here) > _BIGGEST:
        return "number_too_big", {}
    return None


def _writable(text: str) -> bool:
    """No NUL (PostgreSQL) and no half of a surrogate pair (UTF-8)."""
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _letters(here: Any) -> int:
    return len(here) if isinstance(here, str) else 0


def _index(step: str) -> int | None:
    return int(step) if step.isascii() and step.isdigit() and len(step) < len("1000000") else None


def _child(here: Any, step: str) -> Any:
    if isinstance(here, Mapping):
        return here.get(step)
    number = _index(step)
    if isinstance(here, list | tuple) and number is not None and number < len(here):
        return here[number]
    return None


def _children(here: Any, step: str) -> list[tuple[str, Any]]:
    if step == "*":
        return (
            [(str(n), each) for n, each in enumerate(here)]
            if isinstance(here, list | tuple)
            else []
        )
    child = _child(here, step)
    return [] if child is None else [(step, child)]


def _put(here: Any, way: tuple[str, ...], value: Any) -> Any:
    if not way:
        return value
    first, *rest = way
    if isinstance(here, Mapping):
        return {**here, first: _put(here.get(first), tuple(rest), value)}
    number = _index(first)
    if isinstance(here, list | tuple) and number is not None and number < len(here):
        return [
            _put(each, tuple(rest), value) if n == number else each for n, each in enumerate(here)
        ]
    return here
