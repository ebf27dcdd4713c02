"""A robot between its two shapes: the rows of its page, all text, and the body that domain.robot reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from assistant.hub.problems import Invalid

from .sheet import items, line

_WHEN = ("on", "hook", "cron", "zone", "work_days")


def body_of(sheet: Mapping[str, Any]) -> dict[str, Any]:
    """What the page's rows say. Raises Invalid for text that is too long."""
    on = line(sheet, "on")
    when: dict[str, Any] = {"on": on, "forms": _forms(sheet)}
    wanted = {"hook": ("hook",), "cron": ("cron", "zone", "work_days")}.get(on, ())
    when.update({name: line(sheet, name) for name in wanted})
    conds = (
        [] if on == "cron" else [each for each in items(sheet, "conds") if isinstance(each, dict)]
    )
    return {
        "when": when,
        "and": [[line(each, "field"), line(each, "op"), line(each, "value")] for each in conds],
        "then": [_action(each) for each in items(sheet, "acts") if isinstance(each, dict)],
        "person": line(sheet, "person"),
        "scope": line(sheet, "scope") or "*",
        "language": line(sheet, "language") or "en",
    }


def sheet_of(name: str, role: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of a robot as its page shows them."""
    when = body.get("when", {})
    return {
        "name": name,
        "role": role,
        **{each: when.get(each, "") for each in _WHEN},
        "forms": list(when.get("forms", ())),
        "conds": [
            {"field": row[0], "op": row[1], "value": _spelt(row[2])} for row in body.get("and", ())
        ],
        "acts": [_row(each) for each in body.get("then", ())],
        **{each: body.get(each, "") for each in ("person", "scope", "language")},
    }


def _action(row: Mapping[str, Any]) -> dict[str, Any]:
    do = line(row, "do")
    match do:
        case "post":
            return {
                "do": do,
                "to": line(row, "to"),
                "title": line(row, "title"),
                "text": str(row.get("text") or ""),
            }
        case "mention":
            more = [each.strip() for each in line(row, "more", 1000).split(",")]
            return {
                "do": do,
                "people": [str(each) for each in (*items(row, "people"), *more) if each],
                "text": str(row.get("text") or ""),
            }
        case "row":
            return {
                "do": do,
                "sheet": line(row, "sheet"),
                "id": line(row, "id"),
                "values": _pairs(row, "values"),
            }
        case _:
            return {
                "do": do,
                "form": line(row, "form"),
                "person": line(row, "person"),
                "data": _pairs(row, "data"),
            }


def _row(action: Mapping[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {name: each for name, each in action.items() if isinstance(each, str)}
    people = [str(each) for each in action.get("people", ())]
    row["people"] = [each for each in people if "{" not in each and "@" not in each]
    row["more"] = ", ".join(each for each in people if each not in row["people"])
    for name in ("values", "data"):
        row[name] = "\n".join(_pair(key, each) for key, each in action.get(name, {}).items())
    return row


def _spelt(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _pair(key: str, value: Any) -> str:
    """As a line of the page: "field = text"; what is no plain line of text is "field := JSON"."""
    plain = isinstance(value, str) and value == value.strip() and len(value.splitlines()) < 2  # noqa: PLR2004 - one line
    return f"{key} = {value}" if plain else f"{key} := {json.dumps(value, ensure_ascii=False)}"


def _pairs(row: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Lines "field = text" and "field := JSON". Raises Invalid for JSON that is none."""
    lines = [each for each in str(row.get(name) or "").splitlines() if each.strip()]
    return dict(map(_read, lines))


def _read(text: str) -> tuple[str, Any]:
    key, _, value = text.partition("=")
    if not key.endswith(":"):
        return key.strip(), value.strip()
    try:
        return key[:-1].strip(), json.loads(value)
    except (ValueError, RecursionError):
        raise Invalid("robots.shape", place=key[:-1].strip()[:40]) from None


def _forms(sheet: Mapping[str, Any]) -> list[str]:
    """Those that are ticked."""
    return [str(each) for each in items(sheet, "forms") if each]
