"""What the command line writes: JSON and tables to stdout, sentences to stderr; nothing steers the terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Literal, TypeVar

from assistant.model.errors import Refused

Item = TypeVar("Item")
Json = dict[str, Any]
Cells = Sequence[str]

_FIRM = frozenset({"DUE", "WHEN", "UNTIL", "BEGINS", "DAY", "P", "ID", "ITEM", "LINE"})
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})  # accents, vowel signs, joiners, variation selectors
_LEAST = 8  # columns of a word that is still one
_MARK = "\ufffd"
# what moves the cursor, colours the screen or turns the reading direction (C0, C1, bidirectional controls)
_STEERS = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], _MARK),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], _MARK),
}
_CELL = {**_STEERS, **dict.fromkeys(map(ord, "\t\r\n\u2028\u2029"), " ")}
_TEXT = {code: instead for code, instead in _STEERS.items() if chr(code) not in "\n\t"}
_C1 = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}  # json leaves these as they are


def settle_streams() -> None:
    """A character which the terminal can't show becomes a mark instead of a fault; a pipe gets UTF-8.

    A stream that was closed, or never there (a window program on Windows has none), is the null device.
    """
    sys.stdout = sys.stdout or _nowhere()  # None where there is none, which the type does not know
    sys.stderr = sys.stderr or _nowhere()
    sys.stdin = sys.stdin or _nowhere("r")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _nowhere(mode: Literal["r", "w"] = "w") -> TextIOWrapper:
    return Path(os.devnull).open(mode, encoding="utf-8")


def say(sentence: str) -> None:
    """One sentence to the person, on stderr; nothing where nobody can hear it."""
    with suppress(OSError):
        sys.stderr.write(clean(sentence) + "\n")
        sys.stderr.flush()


def write(text: str = "", data: bytes = b"") -> None:
    """Text, or octets as they are, to stdout, at once.

    Raises BrokenPipeError where the reader has gone, Refused where there is no room.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
        if data:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise Refused(f"The output can't be written ({error.strerror}).") from None


def drop_output() -> None:
    """Let what is still to be written go nowhere; without this Python complains when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def clean(text: str) -> str:
    """Text of others without what steers a terminal; line breaks stay."""
    return text.translate(_TEXT)


def show(text: str) -> None:
    """Lines for people, on stdout."""
    write(clean(text).rstrip("\n") + "\n")


def show_json(value: Any) -> None:
    """One JSON value on stdout."""
    import json

    write(json.dumps(value, ensure_ascii=False, indent=2).translate(_C1) + "\n")


def listing(
    args: Namespace,
    items: Iterable[Item],
    *,
    row: Callable[[Item], Json],
    heads: Cells,
    cells: Callable[[Item], Cells],
    empty: str,
) -> None:
    """A list: one JSON array of `row`s, or a table of `cells`; `empty` is said where there is nothing."""
    found = list(items)
    if args.json:
        show_json([row(item) for item in found])
    elif found:
        show(table(heads, [cells(item) for item in found], _room()))
    else:
        say(empty)


def table(heads: Cells, lines: Sequence[Cells], room: int = 0) -> str:
    """Columns two blanks apart, as wide as what is in them; words give way where `room` columns are few."""
    cleaned = [[cell.translate(_CELL) for cell in line] for line in (heads, *lines)]
    widths = [max(width(line[i]) for line in cleaned) for i in range(len(heads))]
    if room:
        _narrow(heads, widths, room)
    return "\n".join(_line(line, widths) for line in cleaned)


def _narrow(heads: Cells, widths: list[int], room: int) -> None:
    """Make the columns fit: words give way, the widest first; days, times and ids would say nothing if cut."""
    words = [i for i, head in enumerate(heads) if head not in _FIRM]
    for i in sorted(words, key=lambda i: -widths[i]):
        too_much = sum(widths) + 2 * (len(widths) - 1) - room
        widths[i] = min(widths[i], max(widths[i] - max(too_much, 0), _LEAST))


def _line(cells: Cells, widths: Sequence[int]) -> str:
    padded = [_fit(cell, wide) for cell, wide in zip(cells, widths, strict=True)]
    return "  ".join(padded).rstrip()


def _fit(cell: str, wide: int) -> str:
    if width(cell) > wide:
        kept, used = "", 0
        for char in cell:
            used += width(char)
            if used > wide - 1:
                break
            kept += char
        cell = kept + "…"
    return cell + " " * (wide - width(cell))


def width(text: str) -> int:
    """Columns of a terminal that `text` takes: two for a Chinese character (Unicode annex 11), none for an accent."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in _NO_WIDTH else 1 + (east_asian_width(char) in "WF") for char in text
    )


def _room() -> int:
    """The terminal's width; 0 where there is no terminal, and nothing is cut."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return shutil.get_terminal_size().columns
