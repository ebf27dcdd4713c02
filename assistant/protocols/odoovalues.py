"""Odoo's values as ours: times, amounts, names, and its HTML as plain text. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from html import escape
from html.parser import HTMLParser
from typing import Any

_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"})
_SILENT = frozenset({"script", "style", "head"})
_MOMENT = 19  # characters of "2026-11-22 09:30:00"


def moment(value: Any) -> datetime | None:
    """A datetime field: naive text, always UTC. None if it is empty or can't be read."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value[:_MOMENT].replace(" ", "T")).replace(tzinfo=UTC)
    except ValueError:
        return None


def stamp(at: datetime) -> str:
    """A moment as Odoo compares it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def day(value: Any) -> date | None:
    """A date field."""
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def name_of(value: Any) -> str:
    """The name in a many2one value."""
    return str(value[1]) if isinstance(value, list | tuple) and len(value) > 1 else ""


def id_of(value: Any) -> int:
    """The id in a many2one value; 0 where it is empty."""
    if isinstance(value, list | tuple) and value:
        value = value[0]
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def text(value: Any) -> str:
    """Any field in words: false is empty, many2one its name, a float without a tail of zeros."""
    match value:
        case False | None | []:
            return ""
        case True:
            return "✓"
        case float():
            return f"{value:.2f}".rstrip("0").rstrip(".")
        case [int(), str(name)]:
            return name
        case list():
            return str(len(value))
        case _:
            return str(value).strip()


def money(value: Any) -> str:
    """An amount as a decimal text with two places; "" where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    try:
        return f"{Decimal(str(value)):.2f}"
    except InvalidOperation:
        return ""


def reaches(amount: str, limit: str) -> bool:
    """Whether an amount is at the limit or above it (P-5). A limit that can't be read is no reason to ask less."""
    try:
        return bool(amount) and abs(Decimal(amount)) >= Decimal(limit.replace(",", ""))
    except InvalidOperation:
        return True


def as_html(comment: str) -> str:
    """A comment for an Odoo that takes a message's body for HTML (before 17)."""
    return escape(comment, quote=False).replace("\n", "<br/>")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


def plain(html: Any) -> str:
    """An HTML field as plain text, one line per block."""
    if not isinstance(html, str) or not html:
        return ""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).splitlines())
    return "\n".join(line for line in lines if line)
