"""What every connector can do, and the ids of what it brings. Knows no protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from assistant.model.account import Collection
from assistant.model.change import Cursor, Page, Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.ids import canonical, collection_id, item_id

__all__ = ["PAGE", "Connector", "Known", "Report", "canonical", "collection_id", "item_id"]

PAGE = 1000  # changes in one page at most

Known = Callable[[], Mapping[str, str]]
Report = Callable[[int, int], None]


class Connector(Protocol):
    """One account at one service. Used by one thread at a time.

    Every method may raise TryLater, NeedsUser or Refused; nothing else means anything but a bug.
    """

    def discover(self) -> tuple[Collection, ...]:
        """The collections of the account, in the server's order."""
        ...

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """What changed since `cursor`, in pages of at most PAGE changes; the last one has the new cursor.

        `known()` gives href -> etag of what is stored; it is only asked where that is needed, and a pull without
        a cursor brings only what is missing there. `report(done, total)` counts resources, total 0 if unknown.
        A pull that is left half-way has changed nothing on the server.
        """
        ...

    def push(self, sending: Sending) -> Receipt:
        """Write or delete one resource, provided that it still is the one the change was made on.

        Raises Conflict with the server's text where it is not. After TryLater the outcome is unknown: look()
        before sending again.
        """
        ...

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """The resource as it is now; None if it is gone."""
        ...

    def addresses(self) -> frozenset[str]:
        """The user's calendar addresses (RFC 6638, 2.4.1), lower case, without mailto:."""
        ...

    def close(self) -> None:
        """Give connections and files back."""
        ...
