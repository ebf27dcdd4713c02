"""What a route's file may say by its schema and yet makes no sense: a key twice, a matrix nobody filled, a bad rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .money import digits
from .routewrite import unit_of
from .rules import compile_rule
from .yamlsafe import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: a code of hub/words, the path of the value, and the sentence's values."""

    code: str
    path: Path
    values: Mapping[str, Any]

    @property
    def field(self) -> str:
        """The path as people read it: steps[2].who; "" for the file as a whole."""
        parts = (f"[{each}]" if isinstance(each, int) else f".{each}" for each in self.path)
        return "".join(parts).removeprefix(".")


def nonsense(value: Mapping[str, Any]) -> Iterator[Problem]:
    """The problems of a file that its schema has let through."""
    yield from _steps(value)
    yield from _currency(value)
    for index, row in enumerate(value.get("matrix", ())):
        yield from _row(row, ("matrix", index), value.get("currency", ""))
    for index, copy in enumerate(value.get("cc", ())):
        if "matrix" in copy or len(set(copy) - {"at"}) != 1:
            yield Problem("routes.file_copy", ("cc", index), {})
    for part in ("steps", "after", "tiers"):
        for index, each in enumerate(value.get(part, ())):
            yield from _rule(each.get("when", ""), (part, index, "when"))


def _steps(value: Mapping[str, Any]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, step in enumerate(value["steps"]):
        if step["id"] in seen:
            yield Problem("routes.file_same_id", ("steps", index, "id"), {"id": step["id"]})
        seen.add(step["id"])
        if _uses_matrix(step["who"]) and not value.get("matrix"):
            yield Problem("routes.file_no_matrix", ("steps", index, "who"), {})


def _uses_matrix(who: Any) -> bool:
    return any("matrix" in each for each in (who if isinstance(who, list) else [who]))


def _row(row: Mapping[str, Any], path: Path, currency: str) -> Iterator[Problem]:
    if _uses_matrix(row["approvers"]):
        yield Problem("routes.file_ring", (*path, "approvers"), {})
    for name in ("amount", "level"):
        low, high = row.get(f"{name}_from"), row.get(f"{name}_to")
        if low is not None and high is not None and Decimal(str(low)) >= Decimal(str(high)):
            yield Problem(
                "routes.file_range", (*path, f"{name}_to"), {"low": str(low), "high": str(high)}
            )
    for name in ("amount_from", "amount_to"):
        units = Decimal(str(row.get(name) or 0)) * unit_of(currency if _known(currency) else "")
        if units != units.to_integral_value():
            yield Problem("routes.file_amount", (*path, name), {"value": str(row[name])})


def _currency(value: Mapping[str, Any]) -> Iterator[Problem]:
    """Amounts mean nothing without the currency that they are in."""
    currency = value.get("currency", "")
    rows = enumerate(value.get("matrix", ()))
    priced = next((index for index, row in rows if {"amount_from", "amount_to"} & set(row)), None)
    if currency and not _known(currency):
        yield Problem("routes.file_currency", ("currency",), {"currency": currency})
    elif priced is not None and not currency:
        yield Problem("routes.file_no_currency", ("matrix", priced), {})


def _known(currency: str) -> bool:
    try:
        digits(currency)
    except Invalid:
        return False
    return True


def _rule(text: str, path: Path) -> Iterator[Problem]:
    try:
        if text:
            compile_rule(text)
    except Invalid as fault:
        yield Problem(fault.code, path, fault.values)
