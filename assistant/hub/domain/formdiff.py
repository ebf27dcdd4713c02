"""What differs between two states of a form's data, by JSON Pointer (RFC 6901), and whether a step may change it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

Change = tuple[str, Any, Any]  # pointer, before, after; None = it was not there


def changes(before: object, after: object, at: str = "") -> list[Change]:
    """Every value that differs. A list whose length changed differs as a whole."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        keys = dict.fromkeys((*before, *after))
        pairs = ((_below(at, key), before.get(key), after.get(key)) for key in keys)
        return [each for at_, old, new in pairs for each in changes(old, new, at_)]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        rows = enumerate(zip(before, after, strict=True))
        return [each for i, (old, new) in rows for each in changes(old, new, f"{at}/{i}")]
    same = type(before) is type(after) and before == after
    return [] if same else [(at, before, after)]


def granted(pointer: str, grants: Collection[str]) -> bool:
    """Is the field one of these, or within one? "*" in a grant stands for any line of a list."""
    parts = pointer.split("/")
    return any(_fits(parts, grant.split("/")) for grant in grants)


def _fits(parts: list[str], grant: list[str]) -> bool:
    if len(parts) < len(grant):
        return False
    return all(want in ("*", part) for part, want in _pairs(parts, grant))


def _pairs(parts: list[str], grant: list[str]) -> Iterator[tuple[str, str]]:
    return zip(parts[: len(grant)], grant, strict=True)


def _below(at: str, key: object) -> str:
    return f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"
