"""The hub's sentences in three languages, one file per area. Text of others is put in as it is: plain text."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

LANGUAGES = ("en", "zh-Hant", "zh-Hans")
AREAS = (
    "engine",
    "trail",
    "cases",
    "forms",
    "routes",
    "access",
    "effects",
    "archive",
    "audit",
    "robots",
    "admin",
    "api",
    "story",
)
Row = tuple[str, str, str]


@lru_cache(maxsize=512)
def language_of(tag: str) -> str:
    """The nearest language of ours to a BCP 47 tag or an Accept-Language header (RFC 9110, 12.5.4); English if none."""
    for part in tag.replace("_", "-").split(","):
        name = part.split(";")[0].strip().lower()
        if name.startswith("zh"):
            return "zh-Hans" if any(word in name for word in ("hans", "cn", "sg")) else "zh-Hant"
        if name.startswith("en"):
            return "en"
    return "en"


def say(code: str, language: str = "en", **values: Any) -> str:
    """The sentence of a code. `{name}` is replaced by a value, and nothing in a value is read as a pattern.

    `{name:one|more}` is the first word for a value of 1, else the second.

    Raises KeyError for a code that no area has: a test walks over all that are used.
    """
    sentence = _row(code)[LANGUAGES.index(language)]
    return "".join(_piece(piece, values) for piece in _split(sentence))


def known(code: str) -> bool:
    """Whether some area has this code."""
    return any(code in _rows(area) for area in AREAS)


@lru_cache(maxsize=4096)
def _row(code: str) -> Row:
    for area in AREAS:
        rows = _rows(area)
        if code in rows:
            return rows[code]
    raise KeyError(code)


def _rows(area: str) -> dict[str, Row]:
    rows: dict[str, Row] = import_module(f"{__name__}.{area}").ROWS
    return rows


def _split(sentence: str) -> list[str]:
    return sentence.replace("{", "\0{").replace("}", "}\0").split("\0")


def _piece(piece: str, values: dict[str, Any]) -> str:
    if piece.startswith("{") and piece.endswith("}"):
        name, _, forms = piece[1:-1].partition(":")
        value = values.get(name, "")
        one, _, more = forms.partition("|")
        return (one if value == 1 else more) if forms else str(value)
    return piece
