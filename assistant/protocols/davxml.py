"""Multistatus replies (RFC 4918, 13) as they come in: bytes in, whole rows out. Hostile input is refused early.

Only the row at hand is held in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from pyexpat import ExpatError, ParserCreate, XMLParserType

from assistant.model.errors import Refused, SundownError, TryLater

from .davquick import Quick
from .davrow import (
    APPLE,
    CALDAV,
    CS,
    DAV,
    ERROR,
    LONGEST,
    MULTISTATUS,
    RESPONSE,
    TOKEN,
    Node,
    Row,
    rows,
    status_of,
)
from .xmlbytes import Cleaner

__all__ = [
    "APPLE",
    "CALDAV",
    "CS",
    "DAV",
    "Multistatus",
    "Node",
    "Row",
    "parse",
    "preconditions",
    "status_of",
]

SABRE = "http://sabredav.org/ns}"  # its class, its version and its sentence beside them
DEEPEST = 64
BUFFER = 1 << 20


class Multistatus:
    """A parser for one reply: feed() it bytes, take the rows that have become whole, close() it at the end.

    `token` is the sync-token of the reply (RFC 6578, 6.4). Raises Refused for what is not a multistatus or must
    not be read (DOCTYPE, absurd depth or size), TryLater where the reply ends in the middle. `host` is named in
    the sentences.
    """

    def __init__(self, host: str) -> None:
        self.token = ""
        self.errors: list[str] = []  # preconditions, where the reply is a DAV:error
        self._host = host
        self._clean = Cleaner()
        self._rows: list[Row] = []
        self._stack: list[Node] = []
        self._size = 0
        self._ended = False
        self._parser: XMLParserType | None = None
        self._prefixes: dict[str, str] = {}  # of the root
        self._quick: Quick | None = None
        self._parsed = 0  # bytes
        self._row_end = -1  # where the end tag of the last row began, of the bytes that were parsed

    def feed(self, data: bytes) -> list[Row]:
        """The rows which this piece completed."""
        text, at = self._clean.feed(data), 0
        while self._quick is not None and (end := text.find(self._quick.closing, at)) >= 0:
            self._parse(text[at:end], last=False)
            here, at = self._parsed, end + len(self._quick.closing)
            self._parse(text[end:at], last=False)
            if self._row_end == here:  # between two rows, and in no comment
                at = self._quick.take(text, at, self._rows)
        if at < len(text):
            self._parse(text[at:], last=False)
        return self._taken()

    def close(self) -> list[Row]:
        """The rest, once the body has ended."""
        self._parse(self._clean.close(), last=True)
        if not self._ended:
            raise TryLater(f"The reply of {self._host} was cut off.")
        return self._taken()

    def _taken(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    def _parse(self, data: bytes, *, last: bool) -> None:
        if self._parser is None:
            self._parser = self._new_parser(self._clean.encoding)
        try:
            self._parser.Parse(data, last)
            self._parsed += len(data)
        except ExpatError as error:
            if last:
                raise TryLater(f"The reply of {self._host} was cut off.") from error
            raise Refused(
                f"{self._host} answered with something that is not calendar data: check the address."
            ) from error

    def _new_parser(self, encoding: str | None) -> XMLParserType:
        parser = ParserCreate(encoding, "}")
        parser.buffer_text = True
        parser.buffer_size = BUFFER
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler = self._declared
        return parser

    def _declared(self, prefix: str | None, uri: str) -> None:
        if not self._stack:
            self._prefixes[prefix or ""] = uri

    def _doctype(self, *_: object) -> None:
        raise Refused(f"{self._host} sent XML with a DOCTYPE, which is not read.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        stack = self._stack
        node = Node(name, attributes)
        depth = len(stack)
        if depth > 1:
            stack[-1].children.append(node)
            self._size += 64
            if depth > DEEPEST or self._size > LONGEST:
                raise Refused(f"{self._host} sent a reply with an absurdly big part.")
        elif not depth and name not in {MULTISTATUS, ERROR}:
            raise Refused(
                f"{self._host} answered with something that is not calendar data: check the address."
            )
        stack.append(node)

    def _text(self, text: str) -> None:
        self._size += len(text)
        if self._size > LONGEST:
            raise Refused(f"{self._host} sent a reply with an absurdly big part.")
        self._stack[-1].text += text

    def _end(self, name: str) -> None:
        node = self._stack.pop()
        if len(self._stack) == 1:
            self._size = 0
            self._stack[0].text = ""
            if name == RESPONSE:
                self._rows.extend(rows(node))
                self._row_ended()
            elif name == TOKEN:
                self.token = node.text.strip()
            elif self._stack[0].name == ERROR and not name.startswith(SABRE):
                self.errors.append(name)
        elif not self._stack:
            self._ended = True

    def _row_ended(self) -> None:
        assert self._parser is not None  # noqa: S101 - it calls this
        self._row_end = self._parser.CurrentByteIndex
        if self._quick is None and self._clean.encoding and self._stack[0].name == MULTISTATUS:
            quick = Quick(self._prefixes)
            self._quick = quick if quick.closing else None


def parse(body: bytes | Iterable[bytes], host: str) -> tuple[tuple[Row, ...], str]:
    """A whole multistatus: its rows and its sync-token."""
    reader = Multistatus(host)
    found: list[Row] = []
    for piece in (body,) if isinstance(body, bytes) else body:
        found += reader.feed(piece)
    found += reader.close()
    return tuple(found), reader.token


def preconditions(body: bytes, host: str) -> frozenset[str]:
    """The names in a DAV:error body (RFC 4918, 16); empty if the body is anything else."""
    reader = Multistatus(host)
    try:
        reader.feed(body)
        reader.close()
    except SundownError:
        return frozenset(reader.errors)
    return frozenset(reader.errors)
