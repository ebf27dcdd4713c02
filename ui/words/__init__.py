"""Every word on the screen, in each language: one table per area, one row per sentence.

A row has one column per language, so a missing translation is a type error; a missing row fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ui.words import (
    alert,
    capture,
    dates,
    deeds,
    digest,
    fields,
    history,
    phrases,
    search,
    settings,
    settingspage,
    share,
    shell,
    telling,
    today,
    welcome,
)

Row = tuple[str, str, str, str]  # English, Hong Kong, Taiwan, Mainland
LANGUAGES = ("en", "zh_HK", "zh_TW", "zh_CN")
AREAS = (
    alert,
    capture,
    dates,
    deeds,
    digest,
    fields,
    history,
    phrases,
    search,
    settings,
    settingspage,
    share,
    shell,
    telling,
    today,
    welcome,
)


@lru_cache(maxsize=1)
def table() -> Mapping[str, Row]:
    """All rows of all areas. A key that stands in two areas is an error."""
    rows: dict[str, Row] = {}
    for area in AREAS:
        if twice := rows.keys() & area.TABLE.keys():
            raise KeyError(f"These words stand in two tables: {sorted(twice)}")
        rows |= area.TABLE
    return MappingProxyType(rows)


def language_for(name: str) -> str:
    """One of LANGUAGES for the name of a locale ("zh-Hant-HK", "zh_CN.UTF-8", "de_DE").

    Hant without a region reads as Taiwan, Macau as Hong Kong, other Chinese as Mainland.
    """
    parts = set(name.replace("-", "_").split(".")[0].split("_"))
    if "zh" not in parts and "yue" not in parts:
        return "en"
    if parts & {"HK", "MO", "yue"}:
        return "zh_HK"
    return "zh_TW" if parts & {"TW", "Hant"} else "zh_CN"


def plain(language: str) -> str:
    """The language without the user's calendar: "zh_TW" of "zh_TW@minguo.sunday"."""
    return language.partition("@")[0]


def calendar_of(language: str) -> frozenset[str]:
    """The words after the @: minguo (years of the Republic), lunar (lunar dates), sunday (weeks begin with it)."""
    return frozenset(filter(None, language.partition("@")[2].split(".")))


def say(language: str, key: str, /, **values: object) -> str:
    """The sentence of `key` with its values. KeyError if there is none.

    With a value `n` of 1, English takes the row `key.one` if it exists.
    """
    rows, language = table(), plain(language)
    if values.get("n") == 1 and language == "en":
        key = f"{key}.one" if f"{key}.one" in rows else key
    return rows[key][LANGUAGES.index(language)].format(**values)


def label(language: str, key: str, default: str) -> str:
    """The words of `key`, or `default` where the table has none (fields of a new connector)."""
    row = table().get(key)
    return row[LANGUAGES.index(plain(language))] if row else default
