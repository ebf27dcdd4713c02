"""Everything about one item in a few lines of plain text. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from assistant.model.command import Keep
from assistant.model.item import When
from assistant.model.view import Detail
from ui.present import when
from ui.words import say

LONGEST = 600  # characters of a note that are shown


def detail_words(detail: Detail, today: date, language: str, zone: str) -> tuple[str, ...]:
    """Title, times, place, where it lies, the note: one line each, empty ones left out."""
    fields = detail.fields
    title = _text(fields.summary) or say(language, "untitled")
    where = f"{detail.account.name} · {detail.collection.name}"
    times = " – ".join(_moments(_span(fields.start, fields.end), today, language, zone))
    due = "".join(_moments((fields.due,), today, language, zone))
    due = say(language, "due", day=due) if due else ""
    note = _text(fields.note)[:LONGEST]
    more = (times, due, _text(fields.location), where, *note.splitlines())
    return (title, *(line for line in more if line.strip()))


def _span(start: When | Keep | None, end: When | Keep | None) -> Iterable[When | Keep | None]:
    """The end of an all-day event is the day after its last one (RFC 5545, 3.6.1)."""
    all_day = isinstance(end, date) and not isinstance(end, datetime)
    last = end - timedelta(days=1) if all_day and isinstance(end, date) else end
    return (start,) if last == start else (start, last)


def _moments(
    found: Iterable[When | Keep | None], today: date, language: str, zone: str
) -> Iterable[str]:
    for moment in found:
        if isinstance(moment, date):  # an instant is a date too
            yield when.at(moment, today, language, zone)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
