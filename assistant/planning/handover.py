"""What to say to the one who takes a to-do over: a few lines of plain text, to be copied into any message."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from assistant.model.command import Fields, Keep
from assistant.model.item import When

from .moments import local, local_date
from .phrases import words_for
from .plaintext import plain
from .words import Words, clock


class _Said(NamedTuple):
    please: str
    due: str


_SAID = {
    "en": _Said("Could you take this over, please: {title}", "Due: {day}"),
    "zh_HK": _Said("麻煩你接手這件事：{title}", "期限：{day}"),
    "zh_TW": _Said("麻煩您接手這件事：{title}", "期限：{day}"),
    "zh_CN": _Said("麻烦你接手这件事：{title}", "截止：{day}"),
}


def text(fields: Fields, note: str, language: str, zone: ZoneInfo) -> str:
    """Title, deadline, my own note, the to-do's note: a line or paragraph each; what there is none of is left out."""
    words = words_for(language)
    said = _SAID[words.language]
    title = _text(fields.summary) or words.untitled
    lines = [said.please.replace("{title}", title)]
    if fields.due is not None and not isinstance(fields.due, Keep):
        lines.append(said.due.replace("{day}", _day(fields.due, words, zone)))
    paragraphs = ("\n".join(lines), note.strip(), _text(fields.note))
    return "\n\n".join(filter(None, paragraphs))


def _text(value: str | Keep | None) -> str:
    """Text of others, without what steers a terminal; its lines stay."""
    if value is None or isinstance(value, Keep):
        return ""
    return "\n".join(map(plain, value.splitlines())).strip()


def _day(due: When, words: Words, zone: ZoneInfo) -> str:
    day = words.day(local_date(due, zone))
    return f"{day} {clock(local(due, zone))}" if isinstance(due, datetime) else day
