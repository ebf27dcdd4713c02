"""A sentence of the core in the user's language: found again by its English, its values put in as they are. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from assistant.model.settings import SETTINGS
from ui.words import label, plain
from ui.words.sentences import COLUMNS, Row, messages, own_words, sentences

_SLOT = re.compile(r"([「“]?)\{(\d+)(\*?)\}")  # {0}, or {0*} where the value is words of ours too
_OPENED = ("'", "“")  # the English has quotation marks of its own, the value brings none
_STARTS = 8  # colons in front of a sentence that are tried
_DEPTH = 3  # a sentence in a sentence in a sentence


@dataclass(frozen=True, slots=True)
class _Tongue:
    """One language: its name, its column, and how deep sentences may still stand in one another."""

    language: str
    column: int
    depth: int = _DEPTH


def in_language(sentence: str, language: str) -> str:
    """What the core says in English, in this language; unchanged where nobody has translated it. Never raises.

    A sentence may stand behind names and colons ("Work: The reply of ..."); these stay in front of it.
    """
    column = COLUMNS.get(plain(language))
    if column is None:
        return sentence
    tongue = _Tongue(language, column)
    said = _translated(sentence, tongue, _sentences())
    if said is not None:
        return said
    end = -1
    for _ in range(_STARTS):
        end = sentence.find(": ", end + 1)
        if end < 0:
            break
        said = _translated(sentence[end + 2 :], tongue, _sentences())
        if said is not None:
            return f"{sentence[:end]}：{said}"
    return sentence


@dataclass(frozen=True, slots=True)
class _Template:
    """One row: the English between the values, and the Chinese."""

    literals: tuple[str, ...]
    row: Row

    def values(self, sentence: str) -> tuple[str, ...] | None:
        """What stands in the places of the values, each as short as it can be; None if it is another sentence."""
        first, last = self.literals[0], self.literals[-1]
        end = len(sentence) - len(last)
        if not (sentence.startswith(first) and sentence.endswith(last)):
            return None
        found, start = list[str](), len(first)
        for literal in self.literals[1:-1]:
            here = sentence.find(literal, start, max(end, start))
            if here < 0:
                return None
            found.append(sentence[start:here])
            start = here + len(literal)
        return (*found, sentence[start:end]) if start <= end else None

    def filled(self, values: tuple[str, ...], tongue: _Tongue) -> str:
        """The Chinese with these values: never read as a format, whatever they hold."""

        def put(slot: re.Match[str]) -> str:
            mark, number, ours = slot[1], int(slot[2]), slot[3]
            value = _ours(values[number], tongue) if ours else values[number]
            if mark and not self.literals[number].endswith(_OPENED):
                value = _bare(value)
            return mark + value

        return _SLOT.sub(put, self.row[tongue.column])


@dataclass(frozen=True, slots=True)
class _Book:
    """Rows without values by their English, rows with values from the most to the least of it."""

    whole: Mapping[str, Row]
    templates: tuple[_Template, ...]


def _book(rows: Mapping[str, Row]) -> _Book:
    made = (_Template(tuple(key.split("{}")), row) for key, row in rows.items() if "{}" in key)
    by_words = sorted(made, key=lambda each: (-sum(map(len, each.literals)), each.literals))
    return _Book({key: row for key, row in rows.items() if "{}" not in key}, tuple(by_words))


@lru_cache(maxsize=1)
def _sentences() -> _Book:
    return _book(sentences())


@lru_cache(maxsize=1)
def _values() -> _Book:
    return _book(own_words())


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    """The key of the words of each field and setting, by its English label in the core or on the screen."""
    words = messages("en")[""]
    fields = {said: key for key, said in words.items() if key.startswith("field.")}
    return MappingProxyType(fields | {one.label: f"setting.{one.name}" for one in SETTINGS})


def _translated(sentence: str, tongue: _Tongue, book: _Book) -> str | None:
    if sentence in book.whole:
        return book.whole[sentence][tongue.column]
    for template in book.templates if tongue.depth else ():
        values = template.values(sentence)
        if values is not None:
            return template.filled(values, replace(tongue, depth=tongue.depth - 1))
    return None


def _ours(value: str, tongue: _Tongue) -> str:
    """A value that is words of the core: a kind, a field, a reason, a list of them, or a whole sentence."""
    if value in _labels():
        return label(tongue.language, _labels()[value], value)
    for book in (_values(), _sentences()):
        said = _translated(value, tongue, book)
        if said is not None:
            return said
    parts = value.split(", ")
    known = own_words()
    if not any(part in known for part in parts):
        return value
    return "、".join(known[part][tongue.column] if part in known else part for part in parts)


def _bare(value: str) -> str:
    """Without the quotation marks of repr(), where the Chinese brings its own."""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
