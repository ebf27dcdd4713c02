"""The account on this computer: the store's own copy is the only one, so there is nothing to fetch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from assistant.model.account import Account, Collection
from assistant.model.change import Cursor, Page, Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.ids import collection_id, resource_name

if TYPE_CHECKING:
    from assistant.system.http import Http

    from .base import Known, Report

HREF = "local:"


class Local:
    """Accepts every push at once; what it accepted lives in the store alone."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def discover(self) -> tuple[Collection, ...]:
        """The one collection."""
        account = self._account.id
        return (Collection(collection_id(account, HREF), account, HREF, "Local"),)

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """Nothing: no one else writes here."""
        del collection, cursor, known, report
        yield from ()

    def push(self, sending: Sending) -> Receipt:
        """Done as it is said. The etag is a hash of the text."""
        href = sending.href or HREF + resource_name(sending.uid, sending.id)
        if sending.after is None:
            return Receipt(href, "", None)
        return Receipt(href, f'"{sha256(sending.after.encode()).hexdigest()}"', None)

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """Nothing: the store knows."""
        del collection, href
        return None

    def addresses(self) -> frozenset[str]:
        """None of its own."""
        return frozenset()

    def close(self) -> None:
        """Nothing to give back."""


def open_account(account: Account, password: Callable[[], str], http: Http | None = None) -> Local:
    """The connector of a local account; it needs neither password nor network."""
    del password, http
    return Local(account)
