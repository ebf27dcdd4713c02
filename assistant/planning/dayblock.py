"""The block of one day in the user's own Markdown file: found again and replaced, never doubled; the rest stays."""

from __future__ import annotations

from datetime import date

_BEGIN, _END = "<!-- sundown {day} -->", "<!-- /sundown {day} -->"


def with_block(text: str, day: date, block: str) -> str:
    """The file's text with `block` as the day's: in its old place, else at the end. Line ends stay as they are.

    A begin without its end, or the other way round, is the user's own text: nothing is cut out by it. Other
    people's text can't contain a mark, because Markdown escapes it.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    begin, end = _BEGIN.format(day=day), _END.format(day=day)
    made = newline.join((begin, *block.strip("\n").splitlines(), end))
    place = _place(text, begin, end)
    if place is not None:
        return text[: place[0]] + made + text[place[1] :]
    before = text.rstrip("\r\n")
    return (before + newline * 2 if before else "") + made + newline


def _place(text: str, begin: str, end: str) -> tuple[int, int] | None:
    """Where the block stands: from the last begin before the first end that follows one."""
    first = text.find(begin)
    stop = text.find(end, first) if first >= 0 else -1
    if stop < 0:
        return None
    return text.rfind(begin, 0, stop), stop + len(end)
