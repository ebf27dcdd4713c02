"""The list for people and programs: plain text, Markdown, JSON, the headline and the notice (L-13, L-32, L-59)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.model.digest import Digest, DigestRow

from .digestjson import to_json
from .phrases import words_for
from .plaintext import markdown, padded, plain, width
from .report import Report, Section, counts, report, summary
from .rowlines import Line

__all__ = [
    "headline",
    "markdown_of",
    "notice",
    "text_of",
    "to_json",
    "to_markdown",
    "to_text",
    "without_amounts",
]

_Safe = Callable[[str], str]
_DOT = " \u00b7 "
_MASK = "\u2022\u2022\u2022"
_MOST_COLUMNS = 28  # a column that is wider than this pushes the titles off a small terminal


def without_amounts(digest: Digest) -> Digest:
    """The list as it may be seen by others: that there is an amount, not how much (L-35, A-23)."""

    def veiled(rows: tuple[DigestRow, ...]) -> tuple[DigestRow, ...]:
        return tuple(replace(row, amount=_MASK, currency="") if row.amount else row for row in rows)

    done, waiting, others = veiled(digest.done), veiled(digest.waiting), veiled(digest.others)
    return replace(digest, done=done, waiting=waiting, others=others)


def headline(digest: Digest, language: str = "en") -> str:
    """One sentence: "6 done · 3 open · 2 waiting for you · tomorrow starts 09:30"."""
    return summary(digest, words_for(language))


def notice(digest: Digest, language: str = "en") -> str:
    """What the notification says: "Your list is ready: 6 done, 3 open"."""
    words = words_for(language)
    told = counts(digest, words)
    return words.ready + words.comma.join(told) if told else words.ready_none


def to_text(digest: Digest, language: str = "en") -> str:
    """Aligned plain text for a terminal; an empty day is one line (L-40). No control character gets through."""
    return text_of(report(digest, words_for(language)))


def text_of(told: Report) -> str:
    """The same for any report."""
    if told.empty:
        return _head(told, plain) + _DOT + told.headline
    blocks = [f"{_head(told, plain)}\n{told.headline}"]
    blocks += [_text_section(section) for section in told.sections]
    return "\n\n".join(blocks)


def to_markdown(digest: Digest, language: str = "en") -> str:
    """CommonMark with task-list boxes; other people's text can't become markup, links or images."""
    return markdown_of(report(digest, words_for(language)))


def markdown_of(told: Report) -> str:
    """The same for any report."""
    if told.empty:
        return _head(told, markdown) + _DOT + told.headline
    blocks = [f"# {_head(told, markdown)}", told.headline]
    for section in told.sections:
        blocks += [f"## {_heading(section)}", "\n".join(map(_markdown_line, section.lines))]
    return "\n\n".join(blocks)


def _head(told: Report, safe: _Safe) -> str:
    return _DOT.join(filter(None, (*told.head, safe(told.reason))))


def _heading(section: Section) -> str:
    return section.title + section.count


def _text_section(section: Section) -> str:
    widths = [width(line.when) for line in section.lines if line.title]
    columns = max((one for one in widths if one <= _MOST_COLUMNS), default=0)
    lines = (_text_line(line, columns) for line in section.lines)
    return "\n".join((_heading(section), *lines))


def _text_line(line: Line, columns: int) -> str:
    title = plain(line.title)
    parts = (padded(line.when, columns) if title else line.when, title, *_tail(line, plain))
    return "  " + "  ".join(part for part in parts if part)


def _markdown_line(line: Line) -> str:
    box = "" if line.box is None else "[x] " if line.box else "[ ] "
    told = " ".join(filter(None, (line.when, markdown(line.title))))
    return f"- {box}{_DOT.join(filter(None, (told, *_tail(line, markdown))))}"


def _tail(line: Line, safe: _Safe) -> list[str]:
    return [part for part in (*line.notes, safe(line.foreign)) if part]
