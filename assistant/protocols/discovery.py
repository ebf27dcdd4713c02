"""From what a person types to the list of collections (RFC 6764, RFC 4791, 6.2; without DNS SRV). Pure.

The steps are a generator: it yields requests, is sent responses (or thrown what went wrong), and returns a Found.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.model.errors import BadInput, Refused, SundownError

from . import dav
from .davhome import FoundCollection, at_origin, is_calendar, named
from .davxml import CALDAV, DAV, Row, parse
from .wire import (
    Elsewhere,
    Request,
    Response,
    host_of,
    loopback,
    origin,
    resolve,
    same_service,
    without_password,
)

WELL_KNOWN = "/.well-known/caldav"
PROPS = (
    "<D:resourcetype/><D:displayname/><D:current-user-principal/><D:current-user-privilege-set/>"
    "<C:calendar-home-set/><C:supported-calendar-component-set/><C:calendar-user-address-set/>"
    '<A:calendar-color xmlns:A="http://apple.com/ns/ical/"/>'
    '<A:calendar-order xmlns:A="http://apple.com/ns/ical/"/>'
)
_MAIL = re.compile(r"[^@/:\s]+@([^@/:\s]+\.[^@/:\s]+)").fullmatch


@dataclass(frozen=True, slots=True)
class Found:
    """What a server keeps for this user. `addresses`: lower case, without mailto:, as far as they were seen."""

    principal: str
    homes: tuple[str, ...]
    collections: tuple[FoundCollection, ...]
    addresses: frozenset[str] = frozenset()


Steps = Generator[Request, Response, Found]


def base_url(address: str) -> str:
    """What a person typed as the URL at which to begin: a host, an e-mail address or a URL.

    Without a scheme it is https, but http on this very machine. A user name inside the URL is dropped.

    Raises:
        BadInput: it is none of them, or has a password in it.
    """
    text = address.strip()
    without_password(text)
    mail = _MAIL(text)
    if mail:
        text = mail[1]
    if "://" not in text:
        text = ("http://" if loopback(f"http://{text}") else "https://") + text
    try:
        parts, start = urlsplit(text), origin(text)
    except ValueError:
        start = ""
    if not start or parts.scheme.lower() not in {"http", "https"} or " " in text:
        raise BadInput(
            f"{address.strip()[:80]!r} is no address of a calendar server: "
            "write it like https://example.com/ or you@example.com."
        )
    return start + (parts.path or "/")


def find(base: str) -> Steps:
    """Find the collections from `base`, which base_url() made.

    Raises:
        Refused: there are none. Elsewhere: they are on another server.
    """
    elsewhere: Elsewhere | None = None
    for url in candidates(base):
        try:
            found = yield from _from(base, url)
        except Refused:
            continue  # a login page, or no calendar server at this path: the next one may be better
        except Elsewhere as other:
            elsewhere = elsewhere or other
            continue
        if found is not None:
            return found
    if elsewhere is not None:
        raise elsewhere
    raise Refused(
        f"No calendars were found at {host_of(base)}: check the address and the user name."
    )


def candidates(base: str) -> tuple[str, ...]:
    """Where to ask, best first: a path that was given, the well-known one (RFC 6764, 5), the root."""
    start, path = origin(base), urlsplit(base).path
    common = (start + WELL_KNOWN, start + "/")
    return common if path in {"", "/"} else (base, *common)


def _from(base: str, url: str) -> Generator[Request, Response, Found | None]:
    """What can be found from one URL; None if nothing."""
    reply = yield dav.propfind(url, PROPS)
    row = _only(reply)
    if row is None:
        return None
    here = reply.url or url
    if is_calendar(row):
        single = named(base, here, row)
        return Found(_principal(here, row), (), (single,) if single else ())
    principal, homes = _principal(here, row), _homes(here, row)
    addresses: frozenset[str] = _addresses(row)
    if url == base and urlsplit(base).path not in {"", "/"} and not homes:
        listed = yield from _below(base, here)
        if listed:
            return Found(principal, (here,), listed)
    if not homes and principal:
        reply = yield dav.propfind(_allowed(base, principal), PROPS)
        owner = _only(reply)
        homes = _homes(reply.url or principal, owner) if owner else ()
        addresses = _addresses(owner) if owner else addresses
    if not homes:
        return None
    collections = yield from list_homes(base, homes)
    return Found(principal, homes, collections, addresses)


def list_homes(
    base: str, homes: Iterable[str]
) -> Generator[Request, Response, tuple[FoundCollection, ...]]:
    """The collections of these calendar homes, in the order which the user gave them on the server."""
    every: list[FoundCollection] = []
    for home in homes:
        every += yield from _below(base, _allowed(base, home))
    return tuple(sorted(every, key=lambda each: each.order))


def _below(base: str, home: str) -> Generator[Request, Response, tuple[FoundCollection, ...]]:
    reply = yield dav.propfind(home, PROPS, depth=1)
    if not reply.ok:
        return ()
    here = reply.url or home
    listed, _ = parse(reply.body, host_of(here))
    found = (named(base, here, row) for row in listed if is_calendar(row))
    return tuple(each for each in found if each is not None)


def _only(reply: Response) -> Row | None:
    if not reply.ok or not reply.body:
        return None
    try:
        listed, _ = parse(reply.body, host_of(reply.url))
    except SundownError:
        return None  # a login page in disguise: the next address may be better
    return listed[0] if listed else None


def _allowed(base: str, url: str) -> str:
    if urlsplit(base).hostname == urlsplit(url).hostname and not same_service(base, url):
        return at_origin(base, url)  # a proxy in front of the server did not tell it its outer name
    if not same_service(base, url):
        raise Elsewhere(base, url)
    return url


def _principal(here: str, row: Row) -> str:
    node = row.props.get(DAV + "current-user-principal")
    hrefs = node.hrefs() if node is not None else ()
    return resolve(here, hrefs[0]) if hrefs else ""


def _homes(here: str, row: Row) -> tuple[str, ...]:
    node = row.props.get(CALDAV + "calendar-home-set")
    return tuple(resolve(here, href) for href in node.hrefs()) if node is not None else ()


def _addresses(row: Row) -> frozenset[str]:
    node = row.props.get(CALDAV + "calendar-user-address-set")
    hrefs = node.hrefs() if node is not None else ()
    return frozenset(
        href[len("mailto:") :].strip().lower()
        for href in hrefs
        if href.lower().startswith("mailto:")
    )
