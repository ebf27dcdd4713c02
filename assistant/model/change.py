"""What a pull brings: pages of changes, and the mark from which the next pull goes on."""

from __future__ import annotations

from dataclasses import field

from .value import dataclass


@dataclass(frozen=True, slots=True)
class Upsert:
    """A resource is there, with this text. An etag the server did not give is empty."""

    href: str
    etag: str
    raw: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A resource is gone, because the server said so by name."""

    href: str


Change = Upsert | Remove


@dataclass(frozen=True, slots=True)
class Cursor:
    """Opaque marks of one collection, stored in the transaction of the data they cover."""

    token: str = ""  # RFC 6578 sync-token
    ctag: str = ""  # CalendarServer getctag, for servers without sync-collection


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a pull. Only the last page has a cursor.

    `listing` holds every href of the collection where the server was asked for all of them: what is known and
    not in it is gone. It is None for a change report, in which absence says nothing.
    """

    changes: tuple[Change, ...] = ()
    cursor: Cursor | None = None
    listing: frozenset[str] | None = None
    failed: tuple[tuple[str, str], ...] = field(default=())  # (href, reason): could not be fetched
