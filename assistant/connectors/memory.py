"""A whole calendar server in memory: etags, tokens, conditions, and faults that can be switched on.

Several connectors, as several devices, may share one MemoryServer. It behaves like the strictest real one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import RLock
from typing import Any

from assistant.model.account import Account, Collection, Component
from assistant.model.change import Change, Cursor, Page, Remove, Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.errors import BadInput, Conflict, Gone, NeedsUser, Refused, TryLater
from assistant.model.ids import collection_id, resource_name

from .base import PAGE, Known, Report


@dataclass(frozen=True, slots=True)
class Faults:
    """What shall go wrong. Numbers count down with each push that meets them."""

    lost_replies: int = 0  # the change is done, the answer never comes
    lost_requests: int = 0  # the change never arrives
    refused: int = 0
    cut_after: int = -1  # a pull breaks off after so many pages; -1: never
    flaky_etags: bool = False  # every full reading shows other etags
    tokens: bool = True  # False: no change reports, every pull is a full listing
    forgotten: bool = False  # no token is known any more
    rewrites: bool = False  # the stored text is not the one that was sent
    down: bool = False
    locked_out: bool = False  # the password is wrong


@dataclass(slots=True)
class Shelf:
    """One collection of the server."""

    name: str
    components: frozenset[Component]
    read_only: bool = False
    items: dict[str, tuple[str, str]] = field(default_factory=dict)  # href -> (etag, text)
    log: list[str] = field(default_factory=list)  # hrefs in the order of their changes


class MemoryServer:
    """The server: collections by href. `faults` may be replaced at any time."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.shelves: dict[str, Shelf] = {}
        self.requests = 0
        self.address = "me@example.com"
        self.lock = RLock()
        self._etags = 0
        self.add("/work/", "Work", frozenset({Component.EVENT}))
        self.add("/todos/", "To-dos", frozenset({Component.TODO}))

    def add(
        self,
        href: str,
        name: str,
        components: frozenset[Component] = frozenset(Component),
        *,
        read_only: bool = False,
    ) -> None:
        """A new, empty collection."""
        self.shelves[href] = Shelf(name, components, read_only)

    def put(self, href: str, text: str) -> str:
        """Store a text as another device would; returns its etag."""
        with self.lock:
            shelf = self.shelf(href)
            self._etags += 1
            etag = f'"{self._etags}"'
            kept = text.replace("VERSION:2.0", "VERSION:2.0\r\nX-REWRITTEN:1", 1)
            shelf.items[href] = (etag, kept if self.faults.rewrites else text)
            shelf.log.append(href)
            return etag

    def remove(self, href: str) -> None:
        """Delete as another device would."""
        with self.lock:
            shelf = self.shelf(href)
            if shelf.items.pop(href, None) is not None:
                shelf.log.append(href)

    def shelf(self, href: str) -> Shelf:
        """The collection in which an href lies."""
        found = self.shelves.get(href.rpartition("/")[0] + "/")
        if found is None:
            raise Gone("The calendar is no longer on the memory server.")
        return found

    def read(self, href: str) -> Upsert | None:
        """One resource as it is now."""
        found = self.shelf(href).items.get(href)
        return Upsert(href, *found) if found else None

    def spend(self, name: str) -> bool:
        """Whether this counted fault strikes now."""
        left: int = getattr(self.faults, name)
        if left > 0:
            fewer: dict[str, Any] = {name: left - 1}
            self.faults = replace(self.faults, **fewer)
        return left > 0


class Memory:
    """One device's connection to a MemoryServer."""

    def __init__(self, account: Account, server: MemoryServer) -> None:
        self._account = account
        self.server = server

    def discover(self) -> tuple[Collection, ...]:
        """The server's collections."""
        self._knock()
        account = self._account.id
        return tuple(
            Collection(
                collection_id(account, href),
                account,
                href,
                shelf.name,
                shelf.components,
                read_only=shelf.read_only,
            )
            for href, shelf in self.server.shelves.items()
        )

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """What changed, from the log; or a listing where there is no token."""
        self._knock()
        with self.server.lock:
            pages = self._pages(collection, cursor, known)
        done = 0
        for number, page in enumerate(pages):
            if number == self.server.faults.cut_after:
                raise TryLater("The memory server broke off the connection.")
            done += len(page.changes)
            report(done, 0)
            yield page

    def _pages(self, collection: Collection, cursor: Cursor | None, known: Known) -> list[Page]:
        shelf = self.server.shelf(collection.href)
        faults = self.server.faults
        mark = Cursor(str(len(shelf.log))) if faults.tokens else Cursor(ctag=str(len(shelf.log)))
        if cursor == mark and not faults.forgotten:
            return [Page(cursor=mark)]
        listing: frozenset[str] | None = None
        changes: tuple[Change, ...]
        if cursor is not None and cursor.token and faults.tokens and not faults.forgotten:
            touched = dict.fromkeys(shelf.log[int(cursor.token) :])
            changes = tuple(self._change(shelf, href) for href in touched)
        else:
            have = known()
            listing = frozenset(shelf.items) if have or not faults.tokens else None
            changes = tuple(
                Upsert(href, self._etag(etag), text)
                for href, (etag, text) in shelf.items.items()
                if have.get(href) != etag or faults.flaky_etags
            )
        cut = [changes[start : start + PAGE] for start in range(0, len(changes), PAGE)] or [()]
        return [*(Page(part) for part in cut[:-1]), Page(cut[-1], mark, listing)]

    def _change(self, shelf: Shelf, href: str) -> Change:
        found = shelf.items.get(href)
        return Upsert(href, self._etag(found[0]), found[1]) if found else Remove(href)

    def _etag(self, etag: str) -> str:
        return (
            f'"{etag.strip(chr(34))}-{self.server.requests}"'
            if self.server.faults.flaky_etags
            else etag
        )

    def push(self, sending: Sending) -> Receipt:
        """Write or delete under the same conditions as a real server."""
        self._knock()
        server = self.server
        if server.spend("lost_requests"):
            raise TryLater("The memory server could not be reached.")
        if server.spend("refused"):
            raise Refused("memory refused the change: it does not like it.")
        with server.lock:
            receipt = self._apply(sending)
        if server.spend("lost_replies"):
            raise TryLater("The memory server broke off the connection.")
        return receipt

    def _apply(self, sending: Sending) -> Receipt:
        server = self.server
        href = sending.href or sending.collection_href + resource_name(sending.uid, sending.id)
        shelf, now = server.shelf(href), server.read(href)
        if shelf.read_only:
            raise Refused("memory refused the change: you may not change this calendar.")
        if sending.after is None:
            if now is not None and sending.etag and now.etag != sending.etag:
                raise _conflict(href, now)
            server.remove(href)
            return Receipt(href, "", None)
        if (sending.create and now) or (
            not sending.create and (now is None or self._stale(sending, now))
        ):
            raise _conflict(href, now)
        if sending.component not in shelf.components:
            raise Refused(
                "memory refused the change: this calendar does not hold items of that kind."
            )
        etag = server.put(href, sending.after)
        return Receipt(href, etag, shelf.items[href][1])

    def _stale(self, sending: Sending, now: Upsert) -> bool:
        return bool(sending.etag) and sending.etag != now.etag

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """One resource as it is now."""
        del collection
        self._knock()
        return self.server.read(href)

    def addresses(self) -> frozenset[str]:
        """The server's one user."""
        return frozenset({self.server.address})

    def close(self) -> None:
        """Nothing to give back: the server stays."""

    def _knock(self) -> None:
        self.server.requests += 1
        if self.server.faults.down:
            raise TryLater("The memory server could not be reached.")
        if self.server.faults.locked_out:
            raise NeedsUser("The memory server did not accept the user name and password.")


def _conflict(href: str, now: Upsert | None) -> Conflict:
    if now is None:
        return Conflict("The memory server no longer has this item.", href, "", None)
    return Conflict("It was changed on the server meanwhile.", href, now.etag, now.raw)


def open_account(account: Account, password: Callable[[], str], http: object = None) -> Memory:
    """A memory account by name alone would be empty for ever.

    Raises:
        BadInput: always; make Memory(account, server) instead.
    """
    del account, password, http
    raise BadInput("A memory account lives in one program only: make it of a MemoryServer.")
