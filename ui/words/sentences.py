"""The sentences of the core in Chinese, from the same files as the words of the screen. Read when the first is shown.

The core says English; ui.present.sentence finds a row again by the sentence it was given. The key of a row is the
English with {} for each value; a value of ours, such as a kind or a field, stands under `values`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree as ET

from ui.words import FOLDER, LANGUAGES

Row = tuple[str, str, str]  # Hong Kong, Taiwan, Mainland
COLUMNS: Final = MappingProxyType({"zh_HK": 0, "zh_TW": 1, "zh_CN": 2})
VALUES: Final = ("values", "system")


@lru_cache(maxsize=len(LANGUAGES))
def messages(language: str) -> Mapping[str, Mapping[str, str]]:
    """Every message of a language, by context; the words of the screen by their key, under ""."""
    root = ET.parse(FOLDER / f"sundown_{language}.ts").getroot()  # noqa: S314 - a file of our own
    return MappingProxyType(
        {context.findtext("name", ""): _messages(context) for context in root.iter("context")}
    )


def _messages(context: ET.Element) -> Mapping[str, str]:
    """By key where there is one, else by source; of several forms the last, which is that of many."""
    found = {}
    for message in context.iter("message"):
        translation = message.find("translation")
        if translation is not None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            text = forms[-1] if forms else translation.text or ""
            key = message.get("id") or message.findtext("source") or ""
            found[key] = text
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, Row]:
    """The sentences, each with its row."""
    return _rows("sentences")


@lru_cache(maxsize=1)
def own_words() -> Mapping[str, Row]:
    """Words of ours inside sentences, each with its row."""
    return MappingProxyType({key: row for name in VALUES for key, row in _rows(name).items()})


def _rows(context: str) -> Mapping[str, Row]:
    tables = [messages(language)[context] for language in COLUMNS]
    return MappingProxyType(
        {key: (tables[0][key], tables[1][key], tables[2][key]) for key in tables[0]}
    )
