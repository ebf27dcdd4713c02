"""Every word on the screen, by its key and the language. The words are in resources/translations, for Qt Linguist.

`sundown_LANGUAGE.ts` is what people translate; `make` compiles it to the .qm that is read here.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTranslator

from assistant.model.errors import Refused

LANGUAGES: Final = ("en", "zh_HK", "zh_TW", "zh_CN")
FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "translations"


@lru_cache(maxsize=len(LANGUAGES))
def _words(language: str) -> QTranslator:
    made = QTranslator()
    if not made.load(str(FOLDER / f"sundown_{language}.qm")):
        raise Refused(
            f"The words of {language} are not compiled: run 'make words' in Sundown's folder."
        )
    return made


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
    """The sentence of `key` with its values. KeyError if there is none. `n` chooses between one and many."""
    count, words = values.get("n"), _words(plain(language))
    found = words.translate("", key, None, count) if isinstance(count, int) else ""
    found = found or words.translate("", key)  # most sentences with a number have one form only
    if not found:
        raise KeyError(key)
    return found.format(**values)


def label(language: str, key: str, default: str) -> str:
    """The words of `key`, or `default` where there are none (fields of a new connector)."""
    return _words(plain(language)).translate("", key) or default
