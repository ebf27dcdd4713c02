"""How much of a SCIM resource is wanted (RFC 7644, 3.9): `attributes` and `excludedAttributes`. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.model.value import dataclass

from .scim import ENTERPRISE, GROUP, USER

_ALWAYS = frozenset({"schemas", "id"})
_EXTENSION = ENTERPRISE.lower()


@dataclass(frozen=True, slots=True)
class Shape:
    """Comma-separated names as they came; "" for everything, or without nothing."""

    wanted: str = ""
    without: str = ""

    def of(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """A resource, or a list of them, with what is wanted."""
        if "Resources" in found:
            return {**found, "Resources": [self._one(each) for each in found["Resources"]]}
        return self._one(found)

    def _one(self, found: Mapping[str, Any]) -> dict[str, Any]:
        if names := _names(self.wanted):
            return _only(found, names | _ALWAYS)
        names = _names(self.without) - _ALWAYS
        return {name: each for name, each in found.items() if name.lower() not in names}


def _only(found: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Of a complex attribute the whole, though a part was named; of the extension the attributes that were."""
    kept = {}
    for name, each in found.items():
        own = name.lower()
        if own in names or any(every.startswith(f"{own}.") for every in names):
            kept[name] = each
        elif own == _EXTENSION:
            more = {inner: one for inner, one in each.items() if _within(inner.lower(), names)}
            kept |= {name: more} if more else {}
    return kept


def _within(inner: str, names: frozenset[str]) -> bool:
    own = f"{_EXTENSION}:{inner}"
    return own in names or any(every.startswith(f"{own}.") for every in names)


def _names(text: str) -> frozenset[str]:
    plain = (each.strip().lower() for each in text.split(","))
    return frozenset(
        each.removeprefix(f"{USER.lower()}:").removeprefix(f"{GROUP.lower()}:")
        for each in plain
        if each
    )
