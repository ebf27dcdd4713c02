"""Which lines of a list could be sent to others, and which of them are off until the user switches them on (L-60)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.model.digest import Digest, DigestRow
from assistant.model.history import ShareLine, row_key

from .phrases import words_for
from .plaintext import plain
from .report import report
from .rowlines import Line

SECTIONS = ("done", "open", "waiting", "others")
_MONEY = re.compile(
    r"(?:\b(?:HKD|HK\$|NTD|NT\$|TWD|RMB|CNY|USD|US\$|EUR|GBP|JPY|MOP|SGD)|[$€£¥￥])\s?\d"
    r"|\d[\d,.]*\s?(?:HKD|TWD|RMB|CNY|USD|EUR|GBP|JPY|MOP|SGD|元(?!朗)|萬|万|塊|块|蚊|圓|圆)(?![A-Za-z])",
    re.IGNORECASE,
)


def share_lines(
    digest: Digest, language: str, private: Callable[[DigestRow], bool]
) -> tuple[ShareLine, ...]:
    """Every line with its tick. Private events and lines with an amount are off, and so is the note.

    Of a private event nobody else's name and no place is in the line at all.
    """
    made = [
        _line(digest, name, row, language, hidden=private(row))
        for name in SECTIONS
        for row in getattr(digest, name)
    ]
    notes = (plain(line) for line in digest.note.splitlines())
    title = words_for(language).section_note
    made += [_shared("note", "note", title, line, "note") for line in notes if line]
    return tuple(made)


def has_amount(text: str) -> bool:
    """Does the text name a sum of money: "HKD 18,000", "¥500", "3,000元"?"""
    return _MONEY.search(text) is not None


def _line(digest: Digest, name: str, row: DigestRow, language: str, *, hidden: bool) -> ShareLine:
    shown = replace(row, detail="", who="") if hidden else row
    bare = Digest(
        digest.date, digest.zone, digest.made_at, digest.work_day, digest.reason, digest.hours
    )
    told = report(_only(bare, name, shown), words_for(language)).sections
    text = " · ".join(_words(line) for section in told for line in section.lines)
    sum_ = bool(row.amount) or has_amount(text)
    why = "private" if hidden else "amount" if sum_ else ""
    return _shared(f"{name} {row_key(row)}", name, told[0].title if told else "", text, why)


def _only(bare: Digest, name: str, row: DigestRow) -> Digest:
    """A list with this one row."""
    match name:
        case "done":
            return replace(bare, done=(row,))
        case "open":
            return replace(bare, open=(row,))
        case "waiting":
            return replace(bare, waiting=(row,))
        case _:
            return replace(bare, others=(row,))


def _shared(key: str, name: str, title: str, text: str, why: str) -> ShareLine:
    """Its id changes with its words: what was not seen in the preview is never sent."""
    ident = hashlib.sha256(f"{key}\0{text}".encode()).hexdigest()[:16]
    return ShareLine(f"{name}:{ident}", text, not why, title, why)


def _words(line: Line) -> str:
    told = " ".join(filter(None, (line.when, plain(line.title))))
    return " · ".join(filter(None, (told, *map(plain, line.notes), plain(line.foreign))))


def chosen(lines: Iterable[ShareLine], ids: Iterable[str]) -> tuple[ShareLine, ...] | None:
    """The lines of these ids in the order of the list; None if one of them is not there any more."""
    wanted = set(ids)
    found = tuple(line for line in lines if line.id in wanted)
    return found if wanted <= {line.id for line in found} else None
