"""CalDAV (RFC 4791, 6578, 4918) as values: requests to send, and what the replies mean. No I/O.

Finding collections is in discovery.py, reading XML in davxml.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from xml.sax.saxutils import escape

from assistant.model.change import Upsert
from assistant.model.ids import canonical, plain_path

from .davxml import CALDAV, CS, DAV, Row, preconditions
from .wire import Request, Response
from .xmlbytes import calendar_of

ETAG, DATA = DAV + "getetag", CALDAV + "calendar-data"
SYNC_TOKEN, CTAG = DAV + "sync-token", CS + "getctag"

XML = (("Content-Type", "application/xml; charset=utf-8"), ("Accept", "application/xml, text/xml"))
NAMESPACES = (
    'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:S="http://calendarserver.org/ns/"'
)
TOKEN_LOST = frozenset(
    {400, 403, 405, 409, 410, 412, 418, 422, 500, 501, 507}
)  # what servers say instead of RFC 6578, 3.2; 500: Xandikos 0.2 of a token whose state is gone
_CHARSET = re.compile(r"charset=\"?([A-Za-z0-9_-]+)")
_SENTENCE = re.compile(r"(?is)<(?:\w+:)?message>(.*?)</")  # of sabre/dav, in a DAV:error
_TAGS = re.compile(r"(?is)<(script|style|head)\b.*?</\1\s*>|<[^>]*>")


def propfind(url: str, props: str, depth: int = 0) -> Request:
    """Ask for properties. `props` are elements with the prefixes D, C and S."""
    body = f'<?xml version="1.0" encoding="utf-8"?><D:propfind {NAMESPACES}><D:prop>{props}</D:prop></D:propfind>'
    return Request("PROPFIND", url, (*XML, ("Depth", str(depth))), body.encode())


def token_query(url: str) -> Request:
    """Ask for the sync-token alone: the ctag beside it may cost the server more than all data."""
    return propfind(url, "<D:sync-token/>")


def ctag_query(url: str) -> Request:
    """Ask for the ctag of a server without sync-collection."""
    return propfind(url, "<S:getctag/>")


def etag_list(url: str) -> Request:
    """Ask for the etags of a collection's resources, for servers without sync-collection."""
    return propfind(url, "<D:getetag/><D:resourcetype/>", 1)


def etag_query(url: str) -> Request:
    """Ask for the etag of one resource."""
    return propfind(url, "<D:getetag/>")


def report(url: str, name: str, inner: str, depth: str) -> Request:
    """A REPORT; `name` with its prefix."""
    body = f'<?xml version="1.0" encoding="utf-8"?><{name} {NAMESPACES}>{inner}</{name}>'
    return Request("REPORT", url, (*XML, ("Depth", depth)), body.encode())


def whole_query(url: str) -> Request:
    """Ask for everything at once (RFC 4791, 7.8); the plain filter is the cheapest for the server."""
    inner = (
        "<D:prop><D:getetag/><C:calendar-data/></D:prop>"
        '<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>'
    )
    return report(url, "C:calendar-query", inner, "1")


def sync_query(url: str, token: str) -> Request:
    """Ask what changed since `token` (RFC 6578, 3.2); an empty one lists everything.

    Depth is 0 by the RFC, but SOGo wants 1. There is no limit: a server was seen that loses rows with it.
    """
    inner = (
        f"<D:sync-token>{escape(token)}</D:sync-token><D:sync-level>1</D:sync-level>"
        "<D:prop><D:getetag/></D:prop>"
    )
    return report(url, "D:sync-collection", inner, "1" if "/sogo/" in url.lower() else "0")


def multiget(url: str, hrefs: Iterable[str]) -> Request:
    """Ask for these resources (RFC 4791, 7.9), in the server's own spelling."""
    listed = "".join(f"<D:href>{escape(href)}</D:href>" for href in hrefs)
    inner = f"<D:prop><D:getetag/><C:calendar-data/></D:prop>{listed}"
    return report(url, "C:calendar-multiget", inner, "0")


class Spelling:
    """One spelling for the hrefs of one collection: its own href in front, then the server's last part.

    So an absolute or otherwise encoded href meets the one that is stored already.
    """

    def __init__(self, collection: str) -> None:
        self.collection = collection
        self._start = canonical(collection).rstrip("/") + "/"

    def of(self, href: str) -> str:
        """The href as it is stored; empty for the collection itself and for what lies deeper.

        A server behind a proxy may write another path in front of the name: the name alone counts.
        """
        if href.startswith(self.collection) and plain_path(href):
            name = href[len(self.collection) :]
            return href if name and "/" not in name else ""
        path, name = canonical(href), href.rpartition("/")[2]
        deeper = path.startswith(self._start) and "/" in path[len(self._start) :]
        return "" if deeper or not name or self.itself(href) else self.collection + name

    def itself(self, href: str) -> bool:
        """Whether this is the collection's own href."""
        return canonical(href).rstrip("/") + "/" == self._start


@dataclass(frozen=True, slots=True)
class News:
    """What a sync-collection or a list said: etags of what is there, what is gone, and whether more is to come.

    `token` is the mark it leads to; news() leaves it empty, since it may stand after the last row.
    """

    etags: dict[str, str]
    gone: tuple[str, ...]
    more: bool = False
    token: str = ""


def news(rows: Iterable[Row], spelling: Spelling) -> News:
    """Sort the rows of a sync-collection or of a PROPFIND list.

    A 507 on the collection itself means that more is to come (RFC 6578, 3.6).
    """
    etags: dict[str, str] = {}
    gone: list[str] = []
    more = False
    for row in rows:
        href = spelling.of(row.href)
        if not href:
            more = more or (row.status == 507 and spelling.itself(row.href))  # noqa: PLR2004 - RFC 4918, 11.5
        elif row.status in {404, 410}:
            gone.append(href)
        elif not is_collection(row):
            etags[href] = bare_etag(row.text(ETAG))
    return News(etags, tuple(gone), more)


def is_collection(row: Row) -> bool:
    """Whether the row is a collection inside the collection."""
    kind = row.props.get(DAV + "resourcetype")
    return row.href.endswith("/") or (
        kind is not None and kind.child(DAV + "collection") is not None
    )


def resource(row: Row, href: str) -> Upsert | None:
    """The resource in a row; None where the server did not give its text."""
    data = row.props.get(DATA)
    if data is None or not data.text.strip():
        return None
    return Upsert(href, bare_etag(row.text(ETAG)), calendar_text(data.text))


def ended(text: str) -> bool:
    """Whether a calendar's text has its last line; a connection may have died before it."""
    return text[-64:].rstrip().upper().endswith("END:VCALENDAR")


def calendar_text(text: str) -> str:
    """The text of a resource with the line ends of RFC 5545, 3.1, which XML takes away."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return text.lstrip("\ufeff \n\t").replace("\n", "\r\n")


def bare_etag(etag: str) -> str:
    """An etag for comparing and for If-Match: proxies that compress make strong ones weak (RFC 9110, 8.8.3)."""
    return etag.strip().removeprefix("W/")


def get(url: str) -> Request:
    """Read one resource. Compressed on the way, some servers would give it another etag."""
    return Request("GET", url, (("Accept", "text/calendar"), ("Accept-Encoding", "identity")))


def put(url: str, text: str, *, etag: str = "", create: bool = False) -> Request:
    """Write one resource: only if it is new (`create`), or is still the one with this etag (RFC 9110, 13.1).

    Without an etag: only if it is there.
    """
    guard = ("If-None-Match", "*") if create else ("If-Match", _matching(etag))
    kind = ("Content-Type", "text/calendar; charset=utf-8")
    return Request("PUT", url, (kind, guard), text.encode("utf-8", "replace"))


def delete(url: str, etag: str) -> Request:
    """Delete one resource, if it is still the one with this etag."""
    return Request("DELETE", url, (("If-Match", _matching(etag)),))


def _matching(etag: str) -> str:
    etag = bare_etag(etag)
    if not etag:
        return "*"
    return etag if etag.startswith('"') else f'"{etag}"'


def text_of(response: Response) -> str:
    """The text of a resource that was read by GET, in CRLF.

    Each line in UTF-8, else in the character set that the server names, else in latin-1 (see calendar_of).
    """
    named = _CHARSET.search(response.headers.get("content-type", ""))
    return calendar_text(calendar_of(response.body, named[1] if named else "")[0])


def words(response: Response, most: int = 160) -> str:
    """What the server said, as plain text in one line: the names of its preconditions, or its page without tags."""
    names = preconditions(response.body, "")
    if names:
        return ", ".join(sorted(name.rpartition("}")[2] for name in names))[:most]
    text = response.body[:8192].decode("utf-8", "replace")
    sentence = _SENTENCE.search(text)
    text = sentence[1] if sentence else text
    text = " ".join(unescape(_TAGS.sub(" ", text)).split())
    text = "".join(char for char in text if char.isprintable())
    return text if len(text) <= most else text[: most - 1] + "…"
