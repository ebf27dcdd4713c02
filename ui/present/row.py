"""One line of a list, in words that are ready to be shown. Plain text in every field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from assistant.model.digest import DigestRow
from assistant.model.item import Occurrence, Todo


class Kind(Enum):
    """What a row is: how it is painted and whether it can be focused."""

    SECTION = auto()
    TODO = auto()
    DONE = auto()
    EVENT = auto()
    WAITING = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """`actions` are offered over the row and as keys; `press` is what a section's own button does."""

    kind: Kind
    title: str
    key: str = ""  # stable over refreshes: the item, with the instance
    detail: str = ""
    lead: str = ""  # a time, in its own column
    icon: str = ""
    chip: str = ""
    tone: str = "ink2"
    trail: str = ""
    carried: int = 0
    person: str = ""
    actions: tuple[str, ...] = ()
    press: str = ""
    marks: tuple[
        str, ...
    ] = ()  # words (lower case) that are shown on a ground of their own: search hits
    spoken: str = ""
    source: Todo | Occurrence | DigestRow | None = None


def say_row(row: Row, *more: str) -> str:
    """What a screen reader says for a row."""
    parts = (row.lead, row.title, row.detail, row.chip, row.trail, *more)
    return ", ".join(part for part in parts if part)
