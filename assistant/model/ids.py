"""Names of things: the one canonical spelling of an href, and the ids made of it. Pure functions only.

Servers spell one resource in several ways: raw, percent-encoded in upper or lower case, absolute. Compare the
canonical spelling only, and send back the spelling that the server used.
"""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import quote_from_bytes

_PLAIN = re.compile(r"[A-Za-z0-9/_.~-]*").fullmatch
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
_SLASH = b"%2F"
_SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*").fullmatch
_LONGEST_NAME = 120


def plain_path(path: str) -> bool:
    """Whether the path has only characters which every server spells alike (RFC 3986, 2.3)."""
    return _PLAIN(path) is not None


def canonical(href: str) -> str:
    """The path of an href with every percent-encoding in one spelling (RFC 3986, 6.2.2).

    Scheme and host of an absolute href are dropped: one collection lies on one server.
    """
    if _PLAIN(href):
        return href
    path = "/" + href.split("://", 1)[1].partition("/")[2] if "://" in href else href
    data = path.encode("utf-8", "surrogatepass")
    pieces = [_ESCAPE.sub(_decode, piece) for piece in data.replace(b"%2f", _SLASH).split(_SLASH)]
    return "%2F".join(quote_from_bytes(piece, safe="/:") for piece in pieces)


def _decode(found: re.Match[bytes]) -> bytes:
    return bytes((int(found[1], 16),))


def collection_id(account_id: str, href: str) -> str:
    """The id of a collection: stable over restarts, re-installations and spellings of its href."""
    return _short(account_id, canonical(href).rstrip("/"))


def item_id(collection_id: str, href: str) -> str:
    """The id of a resource in a collection."""
    return _short(collection_id, canonical(href))


def approval_id(account_id: str, bucket: str, ref: str) -> str:
    """The id of a row of the inbox: `bucket` is part of it, as one request may stand in several."""
    return _short(account_id, "approval", bucket, ref)


def _short(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def resource_name(uid: str, fallback: str) -> str:
    """A file name for a new resource: the uid where it is safe in a path, else a hash of it.

    The same uid gives the same name, so that sending twice writes one resource (RFC 5545, 3.8.4.7 makes it unique).
    """
    if not uid:
        return f"{fallback}.ics"
    if len(uid) <= _LONGEST_NAME and _SAFE_NAME(uid):
        return f"{uid}.ics"
    return f"{sha256(uid.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.ics"
