"""The rows of a form as people see them: titles, widgets, options, by pointer; "*" stands for every item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.hub.words import LANGUAGES, language_of, say

from .form import FormDef
from .pointers import joined, parts, pattern_of

Row = Mapping[str, Any]
FILES = "/attachments"


def rows(form: FormDef) -> dict[str, Row]:
    """Every field's row by its pattern, in the form's order; a list's columns follow the list."""
    return dict(spread(form.ui))


def spread(ui: tuple[Row, ...] | list[Row]) -> Iterator[tuple[str, Row]]:
    """Rows and their columns as (pattern, row)."""
    for row in ui:
        yield row["pointer"], row
        for column in row.get("columns", ()):
            yield row["pointer"] + "/*" + column["pointer"], column


def computed_fields(form: FormDef) -> dict[str, Mapping[str, Any]]:
    """The fields that the hub fills in itself: pointer -> how."""
    return {row["pointer"]: row["compute"] for row in form.ui if "compute" in row}


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in this language, or in the nearest one that there is: Chinese readers rather have the other script."""
    wanted = language_of(language)
    order = {
        "en": ("en", "zh-Hant", "zh-Hans"),
        "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
        "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    }[wanted]
    return next((texts[each] for each in order if texts.get(each)), "")


def title(form: FormDef, pointer: str, language: str) -> str:
    """What a field is called: "Lines 2 · Amount". The form's own title for ""; the pointer for a field it has not."""
    if not pointer:
        return in_language(form.titles, language)
    if pointer == FILES:
        return say("forms.attachments", language_of(language))
    known, steps, said = rows(form), parts(pointer), ""
    for length in range(1, len(steps) + 1):
        here = joined(steps[:length])
        if row := known.get(pattern_of(here)):
            said += (" · " if said else "") + in_language(row["titles"], language)
        elif steps[length - 1].isdigit():
            said += f" {int(steps[length - 1]) + 1}"
    return said or pointer


def option(row: Row, value: Any, language: str) -> str:
    """What a choice is called; the value itself if the form does not say."""
    for each in row.get("options", ()):
        if each["value"] == value:
            return in_language(each.get("titles", {}), language) or str(value)
    return str(value)


def languages_missing(texts: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of ours in which this is not said yet."""
    return tuple(each for each in LANGUAGES if not texts.get(each))
