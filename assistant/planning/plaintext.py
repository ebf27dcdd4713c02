"""Other people's text made safe to print: one line, no controls; its width in a terminal; escaped for Markdown."""

from __future__ import annotations

import re
import unicodedata

# controls (also the escape of a terminal), line ends, lone surrogates, and what turns the writing direction
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"
)
_BLANKS = re.compile(r"\s+")

_MARKUP = re.compile(r"[\\`*_{}\[\]()#!|~$^@=]")
_COLON = re.compile(r":(?!\d)|(?<!\d):")  # a time of day may stay as it is, an address may not
_WWW = re.compile(r"(www)\.", re.IGNORECASE)
_LEADING = re.compile(r"^(\d{1,9})([.)])|^([-+])")

_WIDE = frozenset("WF")
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


def plain(text: str) -> str:
    """One line without control characters; what people see stays as it is."""
    if text.isprintable() and "  " not in text:  # as most are: then a blank is the only space in it
        return text.strip()
    return _BLANKS.sub(" ", _UNSAFE.sub(" ", text)).strip()


def width(text: str) -> int:
    """Columns in a terminal: wide and full-width characters take two (UAX 11), combining ones none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_columns(char) for char in text)


def padded(text: str, columns: int) -> str:
    """The text filled up with blanks to a width."""
    return text + " " * (columns - width(text))


def markdown(text: str) -> str:
    """The text as Markdown in which it is only text: no markup, link, image or HTML (CommonMark 0.31, 2.4)."""
    safe = _MARKUP.sub(r"\\\g<0>", plain(text))
    safe = _WWW.sub(r"\1\\.", _COLON.sub(r"\:", safe))
    safe = safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LEADING.sub(lambda match: f"{match[1] or ''}\\{match[2] or match[3]}", safe)


def _columns(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
