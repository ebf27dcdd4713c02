"""CalDAV accounts (RFC 4791): the connector, put together from finding, pulling and pushing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from assistant.model.account import Account, Collection
from assistant.model.change import Cursor, Page, Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.ids import collection_id
from assistant.protocols import discovery
from assistant.protocols.davhome import FoundCollection
from assistant.protocols.wire import origin
from assistant.system.http import Http, Login

from .link import Link
from .pull import Pull
from .push import Push

if TYPE_CHECKING:
    from assistant.connectors.base import Known, Report


class CalDav:
    """One login at one CalDAV server. Connections stay open until close()."""

    def __init__(self, account: Account, link: Link) -> None:
        self._account = account
        self._link = link
        self._push = Push(link)
        self._found: discovery.Found | None = None

    @property
    def requests(self) -> int:
        """How many requests have been sent so far."""
        return self._link.http.requests

    def discover(self) -> tuple[Collection, ...]:
        """The calendars and to-do lists; the homes are only looked for the first time."""
        link = self._link
        if self._found is None or not self._found.homes:
            self._found = link.steps(discovery.find(link.base))
            listed = self._found.collections
        else:
            listed = link.steps(discovery.list_homes(link.base, self._found.homes))
        return tuple(self._collection(each) for each in listed)

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """What changed; see the package's pull module for the order of things."""
        return Pull(self._link, collection, known, report).pages(cursor)

    def push(self, sending: Sending) -> Receipt:
        """Write or delete one resource."""
        return self._push.push(sending)

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """The resource as it is now."""
        del collection
        return self._link.look(href)

    def addresses(self) -> frozenset[str]:
        """What the server calls the user; asked once."""
        if self._found is None:
            self.discover()
        return self._found.addresses if self._found is not None else frozenset()

    def close(self) -> None:
        """Close the connections."""
        self._link.http.close()

    def _collection(self, found: FoundCollection) -> Collection:
        account = self._account.id
        return Collection(
            collection_id(account, found.href),
            account,
            found.href,
            found.name,
            found.components,
            found.colour,
            found.read_only,
        )


def open_account(account: Account, password: Callable[[], str], http: Http | None = None) -> CalDav:
    """The connector of a CalDAV account; nothing is sent yet.

    Raises:
        BadInput: the address can't be understood.
    """
    base = discovery.base_url(account.url)
    http = http or Http(ca_file=account.option("ca_file"))
    bearer = account.option("auth") == "bearer"
    login = Login(origin(base), account.username or _mail(account.url), password, bearer=bearer)
    if login.username or bearer:
        http.trust(login)
    return CalDav(account, Link(http, base, login))


def _mail(address: str) -> str:
    return address.strip() if "@" in address and "/" not in address else ""
