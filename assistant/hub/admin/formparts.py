"""What a form takes as files and what it checks, as rows of an editor, and back."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.hub.domain import bricks
from assistant.hub.problems import Invalid

from .conditions import Field, languages, rows_of, text_of
from .sheet import items, line

_MB = 1_048_576
_MOST_FILES, _MOST_MB = 200, 100
MISSING, TOLD, OTHER = "missing", "told", "other"


def files_sheet(files: Mapping[str, Any]) -> dict[str, Any]:
    """The limits; "" for what has none."""
    text = files.get("required_when", "")
    return {
        "count": str(files.get("max_count", "")),
        "mb": str(-(-files["max_bytes"] // _MB)) if "max_bytes" in files else "",
        "types": list(files.get("types", ())),
        "was": text,
        **rows_of(text),
    }


def checks_sheet(checks: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A row a check. "If … then mark … as missing" is what CEL says with "&& !has(…)" at its end."""
    return [_check_row(each) for each in checks]


def apply(made: dict[str, Any], sheet: Mapping[str, Any], known: Iterable[Field]) -> None:
    """Both into a definition; nothing where the page had no such rows. Raises Invalid with a sentence."""
    given = sheet.get("files")
    if not isinstance(given, dict):
        return
    fields = tuple(known)
    before = made.get("files", {})
    files = {key: each for key, each in before.items() if key == "each"}
    files |= _limits(given, before)
    if needed := _kept(given, text_of(given, fields)):
        files["required_when"] = needed
    if files or "files" in made:
        made["files"] = files
    rows = [each for each in items(sheet, "checks") if isinstance(each, dict)]
    checks = [_check(each, number, fields) for number, each in enumerate(rows, 1)]
    if checks or "checks" in made:
        made["checks"] = checks


def used(made: Mapping[str, Any], pointer: str) -> set[str]:
    """What sums and the receipts of each line need of a list."""
    sums = [each.get("compute", {}).get("sum", {}) for each in made["ui"]]
    sums += [made.get("files", {}).get("each", {})]
    keys = ("field", "times", "name", "unless")
    return {str(one.get(key, "")) for one in sums if one.get("list") == pointer for key in keys}


def forget(part: Any, place: str) -> None:
    """Take a pointer out of masks or edits."""
    if isinstance(part, dict):
        part.pop(place, None)
    elif place in part:
        part.remove(place)


def item_schema(body: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """The schema of a list's lines; {} of what is no list."""
    found: dict[str, Any] = (
        body["schema"]["properties"].get(pointer.removeprefix("/"), {}).get("items", {})
    )
    return found


def _limits(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    shown, made = files_sheet(before), {}
    for name, key, most, unit in (
        ("count", "max_count", _MOST_FILES, 1),
        ("mb", "max_bytes", _MOST_MB, _MB),
    ):
        text = line(given, name)
        if text == shown[name] and key in before:
            made[key] = before[key]
        elif text:
            if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= most:
                raise Invalid("admin.files_numbers")
            made[key] = int(text) * unit
    types = [str(each) for each in items(given, "types") if each]
    if types:
        made["types"] = before["types"] if set(types) == set(before.get("types", ())) else types
    return copy.deepcopy(made)  # fmt: skip


def _check_row(check: Mapping[str, Any]) -> dict[str, Any]:
    when, texts = str(check["when"]), check.get("texts", {})
    tail = f" && {_empty(check['field'])}"
    say = TOLD if texts else OTHER
    if not texts and check.get("reason") == MISSING and when.endswith(tail):
        when, say = when.removesuffix(tail), MISSING
    return {
        "field": check["field"], "say": say, "reason": check.get("reason", ""), "was": when,
        **{short: texts.get(tag, "") for tag, short in languages()}, **rows_of(when),
    }  # fmt: skip


def _check(row: Mapping[str, Any], number: int, known: tuple[Field, ...]) -> dict[str, Any]:
    field = line(row, "field")
    when = _kept(row, text_of(row, known))
    if not when or not field:
        raise Invalid("admin.check_half", number=number)
    match row.get("say"):
        case "told":
            texts = {tag: line(row, short) for tag, short in languages() if line(row, short)}
            if not texts:
                raise Invalid("admin.check_text", number=number)
            return {"when": when, "field": field, "texts": texts}
        case "other" if row.get("reason"):
            return {"when": when, "field": field, "reason": line(row, "reason")}
        case _:
            return {"when": f"{when} && {_empty(field)}", "field": field, "reason": MISSING}


def _kept(row: Mapping[str, Any], text: str) -> str:
    """The condition as it was written, where the rows still say the same."""
    was = line(row, "was", 500)
    rows = bricks.bricks(was) if was and text else None
    return was if rows is not None and rows == bricks.bricks(text) else text


def _empty(pointer: str) -> str:
    return f"!has(form{pointer.replace('/', '.')})"
