"""Bytes as others send them, XML or iCalendar, mended so that they can be read. Pure; nothing else lives here."""

from __future__ import annotations

import codecs
import re

_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r")
_BAD_REFERENCE = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_STRAY = re.compile("[\udc80-\udcff]")
_LONGEST_REFERENCE = 12
_OTHER = re.compile(  # named ones only: Python's registry also holds things that are no character sets
    r"iso-8859-\d+|latin-?1|windows-125\d|gb2312|gbk|gb18030|big5(-hkscs)?|shift_jis|euc-(jp|kr)|koi8-[ru]"
)

_WIDE = re.compile(r"gb|big5|shift|euc").match  # two bytes a character
_LINES = re.compile(
    rb"(?<=\n)(?![ \t])|(?<=\r)(?![\n \t])"
)  # between content lines, with their folds
_FOLD = re.compile(rb"(?:\r\n|[\r\n])[ \t]")


def calendar_of(data: bytes, charset: str = "") -> tuple[str, tuple[str, ...]]:
    """(text, its lines whose letters are a guess) of iCalendar bytes, as RFC 5545, 3.1.4 and 6 want it: in UTF-8.

    What is not UTF-8 is so line by line: it is read in `charset`, if that is named and known, else as latin-1.
    A character set of two bytes holds for the whole if it fits: a short line of it may look like UTF-8.
    """
    data, name = data.removeprefix(codecs.BOM_UTF8), charset.lower()
    name = name if _OTHER.fullmatch(name) else ""
    text = _strict(data, "utf-8")
    if text is None and _WIDE(name):
        text = _strict(data, name)
    if text is not None:
        return text, ()
    lines = [_line(line, name) for line in _LINES.split(data)]
    return "".join(line for line, _ in lines), tuple(line for line, sure in lines if not sure)


def _line(line: bytes, name: str) -> tuple[str, bool]:
    """(text, whether it is sure) of one content line. A fold may stand within a character (RFC 5545, 3.1)."""
    whole = _FOLD.sub(b"", line)
    for data, charset in ((line, "utf-8"), (whole, "utf-8"), (whole, name)):
        text = _strict(data, charset) if charset else None
        if text is not None:
            return text, True
    return _western(whole.decode("utf-8", "surrogateescape")), False


def _strict(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _western(text: str) -> str:
    """Bytes that are not UTF-8 as latin-1: a wrong accent beats a lost calendar."""
    return _STRAY.sub(lambda found: chr(ord(found[0]) & 0xFF), text)


class Cleaner:
    """Mends what servers get wrong in bytes: control characters, latin-1 inside UTF-8, broken references."""

    def __init__(self) -> None:
        self.encoding: str | None = None  # for the parser; None leaves it to the document
        self._rest = b""
        self._started = False
        self._decoder: codecs.IncrementalDecoder | None = None

    def feed(self, data: bytes) -> bytes:
        """What can be parsed now."""
        data = self._rest + data
        if not self._started:
            if len(data) < 4:  # noqa: PLR2004 - a byte order mark and one more
                self._rest = data
                return b""
            self._start(data)
        if self._decoder is None:
            self._rest = b""
            return data
        cut = data.rfind(b"&", -_LONGEST_REFERENCE)
        if cut < 0 or b";" in data[cut:]:
            cut = len(data)
        self._rest = data[cut:]
        return self._cleaned(data[:cut], last=False)

    def close(self) -> bytes:
        """What was held back."""
        rest, self._rest = self._rest, b""
        return rest if self._decoder is None else self._cleaned(rest, last=True)

    def _start(self, data: bytes) -> None:
        self._started = True
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:4].count(0):
            return  # UTF-16: the parser knows it
        declared = _ENCODING.match(data)
        name = declared[1].decode("ascii").lower() if declared else ""
        decoder = codecs.getincrementaldecoder(name if _OTHER.fullmatch(name) else "utf-8")
        self._decoder = decoder("surrogateescape")
        self.encoding = "utf-8"

    def _cleaned(self, data: bytes, *, last: bool) -> bytes:
        if b"&#" in data:
            data = _BAD_REFERENCE.sub(b"", data)
        data = data.translate(None, _CONTROL)
        assert self._decoder is not None  # noqa: S101 - _start made it
        text = self._decoder.decode(data, last)
        try:
            return text.encode("utf-8")
        except UnicodeEncodeError:
            return _western(text).encode("utf-8")
