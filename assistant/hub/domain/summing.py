"""A form in a few words: its decisive fields with their titles, each value as people write it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.hub.problems import Invalid
from assistant.hub.words import language_of, say

from . import money
from .fields import Row, in_language, option, rows
from .form import FormDef
from .pointers import lookup, pattern_of

MOST = 6
_FALLBACK = 4
_LONGEST = 120  # characters of a value


def summary(form: FormDef, data: Mapping[str, Any], language: str) -> tuple[tuple[str, str], ...]:
    """The four to six fields that decide: those the form marks, else its first ones that hold something.

    Give it data as the reader may see them: a masked value is said to be masked.
    """
    marked = [row for row in form.ui if row.get("decisive")]
    chosen = marked or list(form.ui)
    shown = [
        (
            in_language(row["titles"], language),
            in_words(form, row["pointer"], value, language, data),
        )
        for row in chosen
        if (value := lookup(data, row["pointer"])) not in (None, "", [], {})
    ]
    return tuple(shown[: MOST if marked else _FALLBACK])


def in_words(
    form: FormDef, pointer: str, value: Any, language: str, data: Mapping[str, Any] | None = None
) -> str:
    """One value as people write it: a choice by its title, money with its currency, a list by its length."""
    tongue = language_of(language)
    row = rows(form).get(pattern_of(pointer), {})
    if isinstance(value, Mapping):
        return say("forms.masked", tongue) if value.get("masked") is True else _group(value)
    if isinstance(value, list | tuple):
        return say("forms.items" if len(value) != 1 else "forms.item", tongue, n=len(value))
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("forms.yes" if value else "forms.no", tongue)
    return _short(_plain(form, row, value, language, data))


def _plain(
    form: FormDef, row: Row, value: Any, language: str, data: Mapping[str, Any] | None
) -> str:
    if row.get("options"):
        return option(row, value, language)
    if row.get("widget") == "money" or row.get("pointer") == form.amount != "":
        return _money(form, value, data)
    if "leave_days" in row.get("compute", {}):
        return say("forms.day" if value == "1" else "forms.days", language_of(language), n=value)
    return str(value)


def _money(form: FormDef, value: Any, data: Mapping[str, Any] | None) -> str:
    currency = lookup(data, form.currency) if data is not None and form.currency else None
    try:
        return money.spoken(money.minor(str(value), str(currency)), str(currency))
    except Invalid:
        return f"{currency} {value}" if isinstance(currency, str) else str(value)


def _group(value: Mapping[str, Any]) -> str:
    plain = (each for each in value.values() if isinstance(each, str | int | float))
    return _short(", ".join(map(str, plain)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
