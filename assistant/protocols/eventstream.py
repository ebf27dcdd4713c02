"""Server-sent events (HTML standard, 9.2): bytes in as they come, events out. Pure."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

LONGEST = 1 << 16  # characters of one event; what is longer is not meant for us


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `id` is the last one that was given, also by an event before."""

    kind: str
    data: str
    id: str


class TooLong(ValueError):  # noqa: N818 - named by what is wrong with it
    """An event that does not end."""


@dataclass(slots=True)
class Stream:
    """Lines end with CR, LF or both, wherever the pieces are cut; a comment is a sign of life and nothing else."""

    id: str = ""
    _text: str = ""
    _kind: str = ""
    _data: list[str] = field(default_factory=list)
    _held: int = 0
    _begun: bool = False
    _cr: bool = False
    _utf8: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace")
    )

    def feed(self, piece: bytes) -> Iterator[Event]:
        """The events that end in this piece."""
        self._text += self._utf8.decode(piece)
        if not self._begun and self._text:
            self._text, self._begun = self._text.removeprefix("\ufeff"), True
        if self._cr and self._text:  # the other half of a line end that was cut in two
            self._text, self._cr = self._text.removeprefix("\n"), False
        for line in self._lines():
            if (event := self._line(line)) is not None:
                yield event
        if len(self._text) + self._held > LONGEST:
            raise TooLong

    def _lines(self) -> list[str]:
        """Whole lines; what has not ended yet stays."""
        if self._text:
            self._cr = self._text.endswith("\r")
        *whole, self._text = self._text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return whole

    def _line(self, line: str) -> Event | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                self._kind = value
            case "data":
                self._data.append(value)
                self._held += len(value) + 1
            case "id" if "\0" not in value:
                self.id = value
        return None

    def _dispatch(self) -> Event | None:
        kind, data = self._kind or "message", self._data
        self._kind, self._data, self._held = "", [], 0
        return Event(kind, "\n".join(data), self.id) if data else None
