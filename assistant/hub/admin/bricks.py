"""Rows of an editor while they are being edited: add, remove, move, at any depth, all as plain text."""

from __future__ import annotations

import copy
from typing import Any

from assistant.hub.problems import Invalid

_FRESH: dict[str, Any] = {
    "steps": {"who": ["supervisor:1"], "sign": "any", "mode": "always", "hours": "8", "clock": "work_hours",
              "then": "escalate", "quorum": "100"},
    "conds": {"field": "", "op": ">", "value": ""},
    "who": "",
    "approvers": "",
    "matrix": {"approvers": ["supervisor:1"]},
    "after": {"webhook": "", "on": "approved", "mode": "always", "retries": "3"},
    "tiers": {"tier": "2", "mode": "rows", "conds": [{"field": "", "op": ">=", "value": ""}]},
    "cc": {"who": "role:hr", "at": "approved"},
    "fields": {"widget": "text"},
    "options": {},
    "columns": {"widget": "text"},
    "checks": {"mode": "rows", "conds": [{"field": "", "op": "==", "value": ""}], "say": "missing"},
    "acts": {"do": "post", "people": [""]},
    "people": "",
}  # fmt: skip
_MOST = 120


def edited(sheet: dict[str, Any], do: str) -> dict[str, Any]:
    """The sheet after one press: "add:steps", "remove:steps.2", "up:steps.2", "down:matrix.0.approvers.1".

    A row is added at the end of its list. Raises Invalid for a place that is not there.
    """
    verb, _, path = do.partition(":")
    made: dict[str, Any] = copy.deepcopy(sheet)
    *way, last = path.split(".")
    if verb == "add":
        holder = _holder(made, way)
        rows = holder.setdefault(last, []) if isinstance(holder, dict) else None
        if not isinstance(rows, list) or last not in _FRESH or len(rows) >= _MOST:
            raise Invalid("admin.unreadable")
        rows.append(copy.deepcopy(_FRESH[last]))
        return made
    rows, at = _holder(made, way), int(last) if last.isdigit() else -1
    if not isinstance(rows, list) or not 0 <= at < len(rows):
        raise Invalid("admin.unreadable")
    _move(rows, at, verb)
    return made


def touched(sheet: dict[str, Any], do: str) -> str:
    """The place of the row that a press is about, as it is afterwards, such as "steps.2": it stays open."""
    verb, _, path = do.partition(":")
    stem, _, rest = path.partition(".")
    at, _, inner = rest.partition(".")
    rows = sheet.get(stem)
    if not at.isdigit():
        return f"{stem}.{len(rows) if isinstance(rows, list) else 0}"
    move = 0 if inner else {"up": -1, "down": 1}.get(verb, 0)
    return "" if verb == "remove" and not inner else f"{stem}.{int(at) + move}"


def _move(rows: list[Any], at: int, verb: str) -> None:
    match verb:
        case "remove":
            del rows[at]
        case "up" if at > 0:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        case "down" if at + 1 < len(rows):
            rows[at + 1], rows[at] = rows[at], rows[at + 1]


def _holder(made: Any, way: list[str]) -> Any:
    here = made
    for part in way:
        if isinstance(here, list) and part.isdigit() and int(part) < len(here):
            here = here[int(part)]
        elif isinstance(here, dict) and part in here:
            here = here[part]
        else:
            raise Invalid("admin.unreadable")
    return here
