"""Multistatus replies (RFC 4918, 13) as they come in: bytes in, whole rows out. Hostile input is refused early.

Only the row at hand is held in memory. Names are written "namespace}local", as pyexpat joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pyexpat import ExpatError, ParserCreate, XMLParserType

from assistant.model.errors import Refused, SundownError, TryLater

from .xmlbytes import Cleaner

DAV = "DAV:}"
CALDAV = "urn:ietf:params:xml:ns:caldav}"
CS = "http://calendarserver.org/ns/}"
APPLE = "http://apple.com/ns/ical/}"

DEEPEST = 64
LONGEST = 16 << 20  # characters of one row
BUFFER = 1 << 20

_STATUS = re.compile(r"\s*HTTP/\S+\s+(\d{3})")


@dataclass(slots=True)
class Node:
    """One element. Not frozen: it grows while its text comes in."""

    name: str
    attributes: Mapping[str, str]
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def child(self, name: str) -> Node | None:
        """The first child of this name."""
        for child in self.children:
            if child.name == name:
                return child
        return None

    def every(self, name: str) -> Iterator[Node]:
        """All elements of this name below, in document order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.every(name)

    def hrefs(self) -> tuple[str, ...]:
        """The texts of DAV:href children, as written but for the white space around them."""
        return tuple(
            child.text.strip() for child in self.children if child.name == HREF and child.text
        )


HREF, STATUS, PROP = DAV + "href", DAV + "status", DAV + "prop"
PROPSTAT, RESPONSE, TOKEN = DAV + "propstat", DAV + "response", DAV + "sync-token"
ERROR, MULTISTATUS = DAV + "error", DAV + "multistatus"


@dataclass(frozen=True, slots=True)
class Row:
    """One DAV:response. `status` is that of the whole resource, 0 where each property has its own.

    `props` are the properties that were found, `refused` the statuses of the others. `errors` are the names of
    preconditions.
    """

    href: str
    status: int = 0
    props: Mapping[str, Node] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)
    errors: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """The text of a property, without white space around it; empty if it is not there."""
        node = self.props.get(name)
        return node.text.strip() if node is not None else ""


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

    def feed(self, data: bytes) -> list[Row]:
        """The rows which this piece completed."""
        text = self._clean.feed(data)
        if text:
            self._parse(text, last=False)
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
        return parser

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
            elif name == TOKEN:
                self.token = node.text.strip()
            elif self._stack[0].name == ERROR:
                self.errors.append(name)
        elif not self._stack:
            self._ended = True


def rows(response: Node) -> Iterator[Row]:
    """A DAV:response as rows: one for each href, though more than one is rare (RFC 4918, 14.24)."""
    status = 0
    errors: tuple[str, ...] = ()
    props: dict[str, Node] = {}
    refused: dict[str, int] = {}
    hrefs: list[str] = []
    for child in response.children:
        match child.name:
            case "DAV:}href":
                hrefs.append(child.text.strip())
            case "DAV:}propstat":
                _sort(child, props, refused)
            case "DAV:}status":
                status = status_of(child.text)
            case "DAV:}error":
                errors = tuple(each.name for each in child.children)
            case _:
                pass
    for href in hrefs:
        if href:
            yield Row(href, status, props, refused, errors)


def _sort(propstat: Node, props: dict[str, Node], refused: dict[str, int]) -> None:
    status, held = 200, None
    for child in propstat.children:
        if child.name == PROP:
            held = child
        elif child.name == STATUS:
            status = status_of(child.text)
    for prop in held.children if held is not None else ():
        if 200 <= status < 300:  # noqa: PLR2004 - class 2xx
            props[prop.name] = prop
        else:
            refused[prop.name] = status


def status_of(line: str) -> int:
    """The number in a status line; 0 if there is none."""
    found = _STATUS.match(line)
    return int(found[1]) if found else 0


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
