"""A route's file as rows of an editor, and back: every row is plain text, so what is half typed survives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from assistant.hub.domain.route import RouteDef
from assistant.hub.domain.routewrite import OWN, route_text
from assistant.hub.problems import Invalid

from .conditions import Field, languages, rows_of, text_of
from .sheet import items, line

_WIDE = 110
_KINDS = ("person", "role", "supervisor", "head", "matrix", "field")
_ROW = ("department", "region", "amount_from", "amount_to", "level_from", "level_to", "note")
_NUMBERS = frozenset({"amount_from", "amount_to", "level_from", "level_to"})


def sheet_of(route: RouteDef) -> dict[str, Any]:
    """The rows of a route."""
    file = yaml.safe_load(route_text(route))
    return {
        "start": list(file.get("start", ())),
        "currency": file.get("currency", ""),
        "urgent_factor": str(file.get("urgent_factor", "0.5")),
        "steps": [_step_row(each) for each in file["steps"]],
        "matrix": [_matrix_row(each) for each in file.get("matrix", ())],
        "after": [_after_row(each) for each in file.get("after", ())],
        "tiers": [
            {"tier": str(each["tier"]), **rows_of(each.get("when", ""))}
            for each in file.get("tiers", ())
        ],
        "cc": [
            {"who": token(each), "at": each.get("at", "approved")} for each in file.get("cc", ())
        ],
    }


def file_of(sheet: Mapping[str, Any], form: str, known: Iterable[Field]) -> str:
    """The file of the rows. Raises Invalid with a sentence for a row that says too little."""
    fields = tuple(known)
    taken: set[str] = set()
    steps = [
        _step(each, number, fields, taken) for number, each in enumerate(_rows(sheet, "steps"), 1)
    ]
    if not steps:
        raise Invalid("admin.no_steps")
    value: dict[str, Any] = {"form": form}
    _some(value, "currency", line(sheet, "currency"))
    _some(value, "start", [str(each) for each in items(sheet, "start") if each])
    _some(value, "urgent_factor", number(line(sheet, "urgent_factor")))
    value["steps"] = steps
    _some(value, "matrix", [_matrix(each) for each in _rows(sheet, "matrix")])
    _some(value, "cc", [_copy(each) for each in _rows(sheet, "cc") if each.get("who")])
    _some(value, "after", [_after(each, fields) for each in _rows(sheet, "after")])
    _some(value, "tiers", [_tier(each, fields) for each in _rows(sheet, "tiers")])
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=_WIDE)
    return text


def token(who: Mapping[str, Any]) -> str:
    """Whom a step asks, as one word: "supervisor:1", "role:hr", "head:" (the requester's own), "matrix:"."""
    kind = next(each for each in _KINDS if each in who)
    name = "" if kind == "matrix" or (kind == "head" and who[kind] == OWN) else str(who[kind])
    return f"{kind}:{name}"


def whom(word: str) -> dict[str, Any]:
    """The same as the file has it. Raises Invalid."""
    kind, _, name = word.partition(":")
    match kind:
        case "supervisor" if name.isdigit():
            return {kind: int(name[:2])}
        case "matrix":
            return {kind: True}
        case "head":
            return {kind: name or OWN}
        case "person" | "role" | "field" if name:
            return {kind: name}
    raise Invalid("admin.who_missing")


def number(text: str) -> int | str:
    """A number as a file has it: whole ones as such, others as their text; the text of what is none."""
    plain = text.replace(",", "")
    return int(plain) if plain.isdigit() and len(plain) < 16 else plain  # noqa: PLR2004 - digits every reader holds


def _step_row(step: Mapping[str, Any]) -> dict[str, Any]:
    timeout = step.get("timeout", {})
    clock = "hours" if "hours" in timeout else "work_hours"
    name = step.get("name", {})
    names = {"en": name} if isinstance(name, str) else name
    return {
        "id": step["id"],
        **{short: names.get(tag, "") for tag, short in languages()},
        "who": _tokens(step["who"]),
        "sign": step.get("sign", "any"),
        "quorum": str(step.get("quorum", 100)),
        "hours": str(timeout.get(clock, "")),
        "clock": clock,
        "then": step.get("on_timeout", "escalate"),
        "step_up": "1" if step.get("step_up") else "",
        **rows_of(step.get("when", "")),
    }


def _matrix_row(row: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: "" if row.get(name) is None else str(row[name]) for name in _ROW}
    return {**found, "approvers": _tokens(row["approvers"])}


def _after_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "webhook": row["webhook"],
        "on": row.get("on", "approved"),
        "retries": str(row.get("retries", 3)),
        **rows_of(row.get("when", "")),
    }


def _tokens(value: Any) -> list[str]:
    return [token(each) for each in (value if isinstance(value, list) else [value])]


def _step(
    row: Mapping[str, Any], at: int, fields: tuple[Field, ...], taken: set[str]
) -> dict[str, Any]:
    names = {tag: line(row, short) for tag, short in languages() if line(row, short)}
    if not names:
        raise Invalid("admin.step_name", number=at)
    key = _key(line(row, "id"), taken)
    value: dict[str, Any] = {"id": key, "name": names}
    _some(value, "when", text_of(row, fields))
    value["who"] = _people(items(row, "who"), at)
    value["sign"] = line(row, "sign") or "any"
    quorum = number(line(row, "quorum") or "100")
    if value["sign"] == "all" and quorum != 100:  # noqa: PLR2004 - per cent
        value["quorum"] = quorum
    if hours := line(row, "hours"):
        value["timeout"] = {"hours" if row.get("clock") == "hours" else "work_hours": number(hours)}
        value["on_timeout"] = line(row, "then") or "escalate"
    _some(value, "step_up", bool(row.get("step_up")))
    return value


def _people(words: list[Any], at: int) -> Any:
    found = [whom(str(each)) for each in words if each]
    if not found:
        raise Invalid("admin.step_who", number=at)
    return found[0] if len(found) == 1 else found


def _key(given: str, taken: set[str]) -> str:
    """The key that a step keeps through all versions; a new one for a new row."""
    key = given
    count = 1
    while not key or key in taken:
        key, count = f"step_{count}", count + 1
    taken.add(key)
    return key


def _matrix(row: Mapping[str, Any]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for name in _ROW[:-1]:
        text = line(row, name)
        _some(value, name, number(text) if name in _NUMBERS and text else text)
        if name in _NUMBERS and text:
            value[name] = number(text)
    words = [whom(str(each)) for each in items(row, "approvers") if each]
    if not words:
        raise Invalid("admin.matrix_who")
    value["approvers"] = words[0] if len(words) == 1 else words
    _some(value, "note", line(row, "note"))
    return value


def _copy(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**whom(str(row["who"])), "at": line(row, "at") or "approved"}


def _after(row: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, Any]:
    if not line(row, "webhook"):
        raise Invalid("admin.say_webhook")
    value: dict[str, Any] = {"webhook": line(row, "webhook"), "on": line(row, "on") or "approved"}
    _some(value, "when", text_of(row, fields))
    return {**value, "retries": number(line(row, "retries") or "3")}


def _tier(row: Mapping[str, Any], fields: tuple[Field, ...]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    _some(value, "when", text_of(row, fields))
    return {**value, "tier": number(line(row, "tier") or "1")}


def _rows(sheet: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return [each for each in items(sheet, name) if isinstance(each, dict)]


def _some(value: dict[str, Any], key: str, given: Any) -> None:
    if given not in ("", None, [], False):
        value[key] = given
