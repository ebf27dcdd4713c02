"""The data of a hub's form as labelled facts, by JSON Pointer (RFC 6901), in the form's order. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.model.approval import Fact

from .hubapi import Json, lacks, objects, text

MASKED = "•••"
FILES = "/attachments"
_LONGEST = 400  # characters of one value
_ROWS = 200  # of one list
_KINDS = {"money": "amount", "date": "date"}
_YES_NO = {"zh": ("是", "否"), "en": ("yes", "no")}
_NOTHING: Mapping[str, Any] = {}
_INDEX = re.compile(r"[0-9]{1,6}").fullmatch


def facts(found: Json, form: Json, language: str) -> Iterator[Fact]:
    """Every field, also those without a value: what a person may tick when he returns the request."""
    data = found.get("data")
    values: Json = data if isinstance(data, Mapping) else _NOTHING
    lacking = {each.field: each.note or each.reason for each in lacks(found.get("lacking"))}
    currency = lookup(values, text(form, "currency")) if text(form, "currency") else None
    rows = objects(form.get("ui")) or list(_guessed(values))
    for row in rows:
        for fact in _of_row(_priced(row, form), values, language, str(currency or "")):
            yield _marked(fact, lacking)
    yield _marked(Fact(FILES, "", _count(found)), lacking)


def _priced(row: Json, form: Json) -> Json:
    """The row of the sum is one of money, also where the hub computes it."""
    total = text(row, "pointer") == text(form, "amount") != ""
    return {**row, "widget": "money"} if total else row


def in_language(titles: Any, language: str) -> str:
    """The words in this language, else in the nearest that there is."""
    if not isinstance(titles, Mapping):
        return ""
    order = {
        "zh-HK": ("zh-Hant", "zh-Hans", "en"),
        "zh-TW": ("zh-Hant", "zh-Hans", "en"),
        "zh-CN": ("zh-Hans", "zh-Hant", "en"),
    }.get(language, ("en", "zh-Hant", "zh-Hans"))
    return next((text(titles, each) for each in order if text(titles, each)), "")


def lookup(data: Any, pointer: str) -> Any:
    """What stands at a pointer; None where nothing does."""
    here = data
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, Mapping):
            here = here.get(name)
        elif isinstance(here, list) and _INDEX(name) and int(name) < len(here):
            here = here[int(name)]
        else:
            return None
    return here


def _of_row(row: Json, data: Json, language: str, currency: str) -> Iterator[Fact]:
    pointer, widget = text(row, "pointer"), text(row, "widget")
    title = in_language(row.get("titles"), language) or pointer.strip("/")
    value = lookup(data, pointer)
    if widget == "group":
        return
    if isinstance(value, list) and objects(row.get("columns")):
        yield Fact(pointer, title, str(len(value)))
        for number, item in enumerate(value[:_ROWS]):
            place = f"{pointer}/{number}"
            for column in objects(row.get("columns")):
                name = text(column, "pointer")
                label = f"{title} {number + 1} · {in_language(column.get('titles'), language)}"
                shown = said(column, lookup(item, name), language, currency)
                yield Fact(place + name, label, shown, _kind(column))
        return
    yield Fact(pointer, title, said(row, value, language, currency), _kind(row))


def said(row: Json, value: Any, language: str, currency: str) -> str:
    """One value as people read it."""
    match value:
        case None:
            return ""
        case bool():
            return _YES_NO["zh" if language.startswith("zh") else "en"][0 if value else 1]
        case {"masked": True}:
            return MASKED
        case dict() | list():
            return _flat(value)[:_LONGEST]
        case _:
            return _plain(row, value, language, currency)


def _plain(row: Json, value: Any, language: str, currency: str) -> str:
    for each in objects(row.get("options")):
        if each.get("value") == value:
            return in_language(each.get("titles"), language) or str(value)
    plain = str(value)[:_LONGEST]
    return f"{currency} {plain}".strip() if text(row, "widget") == "money" else plain


def _flat(value: Any) -> str:
    """A computed table in one line: "2026: 3, 2027: 2"."""
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_flat(each)}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_flat, value))
    return "" if value is None else str(value)


def _kind(row: Json) -> str:
    return _KINDS.get(text(row, "widget"), "text")


def _marked(fact: Fact, lacking: Mapping[str, str]) -> Fact:
    why = lacking.get(fact.name, "")
    return Fact(fact.name, fact.label, fact.value, fact.kind, lacking=why) if why else fact


def _count(found: Json) -> str:
    return str(len(objects(found.get("attachments"))) or "")


def _guessed(data: Json) -> Iterator[Json]:
    """Rows for a form that this reader may not see: the names of the data themselves."""
    for name, value in data.items():
        row: dict[str, Any] = {"pointer": f"/{name}", "titles": {"en": name}}
        first = value[0] if isinstance(value, list) and value else None
        if isinstance(first, Mapping):
            columns = dict.fromkeys(key for each in objects(value) for key in each)
            row["columns"] = [{"pointer": f"/{key}", "titles": {"en": key}} for key in columns]
        yield row
