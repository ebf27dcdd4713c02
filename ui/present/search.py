"""Hits of a search as rows: what it is, where, when; the words that were looked for are marked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.model.item import When
from assistant.model.view import Hit
from ui.present import when
from ui.present.captured import HERE
from ui.present.row import Kind, Row, say_row
from ui.present.sentence import in_language
from ui.words import say

KINDS = ("todo", "event", "approval", "list", "journal")
ICONS = {
    "todo": "list-checks",
    "event": "calendar",
    "approval": "stamp",
    "list": "history",
    "journal": "info",
}
MOST = 50  # hits of a kind that the façade gives


def counts(hits: Iterable[Hit]) -> dict[str, int]:
    """How many of each kind; "" is all."""
    found = dict.fromkeys(("", *KINDS), 0)
    for hit in hits:
        found[hit.kind] = found.get(hit.kind, 0) + 1
        found[""] += 1
    return found


def count_words(found: Mapping[str, int], kind: str) -> str:
    """A count for people: "50+" where the façade stopped, as more than `MOST` are not read."""
    items = found.get("todo", 0) + found.get("event", 0)  # read as one
    cut = {"todo": items, "event": items}
    many = [one for one in KINDS if cut.get(one, found.get(one, 0)) >= MOST]
    more = bool(many) if not kind else kind in many
    return f"{found.get(kind, 0)}{'+' if more else ''}"


def hit_rows(
    hits: Sequence[Hit], words: str, kind: str, today: date, language: str
) -> tuple[Row, ...]:
    """The hits of one kind, or all for "". Keys are "kind id"."""
    marks = tuple(word for word in words.lower().split() if word)
    return tuple(_row(hit, marks, today, language) for hit in hits if not kind or hit.kind == kind)


def _row(hit: Hit, marks: tuple[str, ...], today: date, language: str) -> Row:
    title = hit.title or say(language, "untitled")
    if hit.kind == "list":
        title = say(
            language, "search.list_of", day=when.day_title(date.fromisoformat(hit.id), language)
        )
    shown = Row(
        Kind.EVENT,
        title,
        f"{hit.kind} {hit.id}",
        detail=_detail(hit, language),
        icon=ICONS.get(hit.kind, "info"),
        trail=_day(hit, today, language),
        marks=marks,
    )
    return replace(shown, spoken=say_row(shown))


def _detail(hit: Hit, language: str) -> str:
    where = hit.where if hit.kind in {"todo", "event", "approval"} else ""
    where = say(language, "accounts.here") if where == HERE else where
    if hit.kind == "list":
        return hit.detail
    detail = in_language(hit.detail, language) if hit.kind == "journal" else hit.detail
    parts = (say(language, f"search.kind.{hit.kind}"), where, detail)
    return " · ".join(part for part in parts if part)


def _day(hit: Hit, today: date, language: str) -> str:
    moment = _moment(hit.at)
    if moment is None:
        return ""
    day = moment.date() if isinstance(moment, datetime) else moment
    return when.near(day, today, language)


def _moment(text: str) -> When | None:
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
