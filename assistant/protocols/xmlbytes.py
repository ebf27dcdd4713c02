"""Bytes of XML as servers send them, mended so that a strict parser can read them. Pure; nothing else lives here."""

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
        except UnicodeEncodeError:  # bytes that are not UTF-8: a wrong accent beats a lost calendar
            return _STRAY.sub(lambda found: chr(ord(found[0]) & 0xFF), text).encode("utf-8")
