"""One row of a multistatus (RFC 4918, 14.24) as a value, and how it is made of its elements.

Names are written "namespace}local", as pyexpat joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

DAV = "DAV:}"
CALDAV = "urn:ietf:params:xml:ns:caldav}"
CS = "http://calendarserver.org/ns/}"
APPLE = "http://apple.com/ns/ical/}"

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


LONGEST = 16 << 20  # characters of one row; bytes, where it is not yet read
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
