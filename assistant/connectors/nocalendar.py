"""The calendar side of an account that has approvals only."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.model.account import Collection
from assistant.model.change import Cursor, Page
from assistant.model.command import Receipt, Sending
from assistant.model.errors import Refused

from .base import Known, Report


class NoCalendar:
    """The calendar side of an account that has approvals only (a Connector)."""

    def discover(self) -> tuple[Collection, ...]:
        """None."""
        return ()

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """Nothing."""
        del collection, cursor, known, report
        yield from ()

    def push(self, sending: Sending) -> Receipt:
        """Never asked."""
        raise Refused(f"This account has no calendar for {sending.uid!r}.")

    def look(self, collection: Collection, href: str) -> None:
        """Nothing."""
        del collection, href

    def addresses(self) -> frozenset[str]:
        """None."""
        return frozenset()

    def close(self) -> None:
        """Nothing to give back."""
