"""What the rows of a calendar home say: which of them are calendars, and what each is like. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from assistant.model.account import Component
from assistant.model.ids import canonical

from .davxml import APPLE, CALDAV, CS, DAV, Node, Row
from .wire import origin, resolve, same_service

SKIPPED = frozenset(  # resource types which are no calendars, even where they say so; an outbox
    {  # alone says nothing of the kind, but SOGo's first calendar says that it is both
        CALDAV + "schedule-inbox",
        CS + "notification",
        CS + "notifications",
        CS + "subscribed",
        "http://nextcloud.com/ns}trash-bin",
        "http://nextcloud.com/ns}deleted-calendar",
    }
)
WRITING = frozenset({DAV + "write", DAV + "write-content", DAV + "all"})
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}").match


@dataclass(frozen=True, slots=True)
class FoundCollection:
    """One calendar or to-do list. `href` is a path on the account's own server, else an absolute URL."""

    href: str
    name: str
    components: frozenset[Component]
    colour: str
    read_only: bool
    order: float = 0.0


def is_calendar(row: Row) -> bool:
    """A calendar collection which holds items of its own."""
    kind = row.props.get(DAV + "resourcetype")
    if kind is None or kind.child(CALDAV + "calendar") is None:
        return False
    beside = row.href.lower().endswith((".ics", ".xml"))  # SOGo lists a file beside each calendar
    return not beside and not any(child.name in SKIPPED for child in kind.children)


def named(base: str, here: str, row: Row) -> FoundCollection | None:
    """The calendar of a row that was read at `here`, for an account at `base`; None if it holds nothing of ours."""
    components = _components(row.props.get(CALDAV + "supported-calendar-component-set"))
    if not components:
        return None
    href = row.href if row.href.endswith("/") else row.href + "/"
    url = resolve(here, href)
    if not same_service(base, url):
        url = at_origin(here, url)
    if origin(url) != origin(base):
        href = url
    elif "://" in href:
        href = _path(href)
    colour = _COLOUR(row.text(APPLE + "calendar-color"))
    name = row.text(DAV + "displayname") or unquote(canonical(href).rstrip("/").rpartition("/")[2])
    return FoundCollection(
        href, name, components, colour[0] if colour else "", _read_only(row), _order(row)
    )


def _path(url: str) -> str:
    return "/" + url.split("://", 1)[1].partition("/")[2]


def at_origin(base: str, url: str) -> str:
    """The path of `url` on the server of `base`."""
    return origin(base) + _path(url)


def _components(node: Node | None) -> frozenset[Component]:
    if node is None:
        return frozenset(Component)
    names = {comp.attributes.get("name", "").upper() for comp in node.every(CALDAV + "comp")}
    return (
        frozenset(each for each in Component if each.value in names)
        if names
        else frozenset(Component)
    )


def _read_only(row: Row) -> bool:
    node = row.props.get(DAV + "current-user-privilege-set")
    if node is None:
        return False
    held = {child.name for each in node.every(DAV + "privilege") for child in each.children}
    return bool(held) and not held & WRITING


def _order(row: Row) -> float:
    text = row.text(APPLE + "calendar-order")
    return float(text) if text.isascii() and text.isdecimal() else 1e9
