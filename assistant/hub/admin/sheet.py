"""What a page's form sent: flat names such as "steps.0.who.1" into lists and mappings of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.hub.problems import Invalid

_DEEPEST = 8
_HIGHEST = 400  # rows of one list
_LONGEST = 100_000
_SURROGATES = ("\ud800", "\udfff")


def nested(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The sheet. Parts that are numbers become lists in the order of the numbers; a name that comes twice too.

    Raises Invalid for names that no page of ours has, and for text that no column can hold.
    """
    tree: dict[str, Any] = {}
    for name, value in pairs:
        _put(tree, name.split("."), sound(value))
    return {key: _listed(each) for key, each in tree.items()}


def sound(text: str) -> str:
    """The text with the line ends of this system; raises Invalid for NUL, half a surrogate pair, or a whole book."""
    if "\0" in text or len(text) > _LONGEST or any(_half(each) for each in text):
        raise Invalid("admin.unreadable")
    return text.replace("\r\n", "\n")


def line(sheet: Mapping[str, Any], name: str, longest: int = 300) -> str:
    """One line of text from the sheet, "" if it is not there. Raises Invalid when it is too long."""
    found = " ".join(str(sheet.get(name) or "").split())
    if len(found) > longest:
        raise Invalid("admin.too_long", most=longest)
    return found


def items(sheet: Mapping[str, Any], name: str) -> list[Any]:
    """A list from the sheet; [] if it is not there."""
    found = sheet.get(name)
    return found if isinstance(found, list) else [found] if found not in (None, "") else []


def _put(tree: dict[str, Any], parts: list[str], value: str) -> None:
    if len(parts) > _DEEPEST or any(part.isdigit() and int(part[:9]) > _HIGHEST for part in parts):
        raise Invalid("admin.unreadable")
    here = tree
    for part in parts[:-1]:
        here = here.setdefault(part, {})
        if not isinstance(here, dict):
            raise Invalid("admin.unreadable")
    last = parts[-1]
    known = here.get(last)
    if isinstance(known, dict):
        raise Invalid("admin.unreadable")
    here[last] = (
        value if last not in here else [*(known if isinstance(known, list) else [known]), value]
    )


def _listed(tree: Any) -> Any:
    if not isinstance(tree, dict):
        return tree
    if tree and all(key.isdigit() for key in tree):
        return [_listed(tree[key]) for key in sorted(tree, key=int)]
    return {key: _listed(each) for key, each in tree.items()}


def _half(letter: str) -> bool:
    return _SURROGATES[0] <= letter <= _SURROGATES[1]
