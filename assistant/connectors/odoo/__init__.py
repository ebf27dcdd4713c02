"""Odoo 14 and later: time off, expenses and purchase orders that wait for the user's decision (a Source).

The exact calls and what they really do are in reference connectors.md 1.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from assistant.connectors.approvals import (
    UNREADABLE,
    Deciding,
    Found,
    Identity,
    Mark,
    Outcome,
    Pulled,
)
from assistant.connectors.base import Report
from assistant.model.account import Account
from assistant.model.approval import ApprovalTask, Bucket, Card
from assistant.model.errors import BadInput, Refused
from assistant.protocols.wire import host_of, origin, without_password
from assistant.system.http import Http

from .carding import Cards
from .deciding import Decisions
from .history import History
from .listing import Listing
from .transport import Fault, OdooTransport

__all__ = ["Odoo", "open_source"]

T = TypeVar("T")
_WRONG = "That is not your password or API key at Odoo."


class Odoo:
    """One account at one Odoo."""

    def __init__(self, account: Account, password: Callable[[], str], http: Http) -> None:
        self._http = http
        self._transport = OdooTransport(account, password, http)
        self._listing = Listing(account, self._transport)
        self._history = History(self._listing)
        self._cards = Cards(self._listing, self._history)
        self._decisions = Decisions(self._listing, self._history, self._cards)

    def who(self) -> Identity:
        """Sign in, and who is that."""
        self._transport.open()
        _, name = self._listing.me()
        return Identity(str(self._transport.uid), name, self._transport.release, ("password",))

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """Each bucket whole: deletions can't be seen otherwise, and a listing is one call for each model."""
        if hints:
            rows = tuple(self._plainly(lambda: self._listing.of_requests(hints)))
            report(len(rows), len(rows))
            yield Pulled(rows, whole=hints)
            return
        done = 0
        for bucket, read in (
            (Bucket.TO_DECIDE, self._listing.to_decide),
            (Bucket.MINE, self._listing.mine),
            (Bucket.HANDLED, self._listing.handled),
        ):
            rows = tuple(self._plainly(read))
            done += len(rows)
            report(done, 0)
            yield Pulled(rows, complete=frozenset({bucket}))
        yield Pulled((), complete=frozenset({Bucket.COPIES}))  # Odoo has followers, not copies

    def card(self, task: ApprovalTask) -> Card:
        """Everything about it as it is now. Raises NotFound."""
        return self._plainly(lambda: self._cards.of(task))

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Read, compare, act, read back."""
        return self._plainly(lambda: self._decisions.decide(deciding, mark))

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only: did it happen?"""
        return self._plainly(lambda: self._decisions.reconcile(deciding))

    def verify(self, deciding: Deciding, card: Card, code: str) -> str:
        """The password at Odoo, or an API key, asked of Odoo anew. Good for this version of this decision."""
        if not code or not self._plainly(lambda: self._transport.proves(code)):
            raise Refused(_WRONG)
        return f"{deciding.id}:{card.digest}"

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of an attachment."""
        yield from self._plainly(lambda: tuple(self._cards.content(task, file_id)))

    def close(self) -> None:
        """Give connections back."""
        self._http.close()

    def _plainly(self, read: Callable[[], T]) -> T:
        """What Odoo says in the middle of a read is a sentence for the user; so is an answer of another shape."""
        try:
            return read()
        except Fault as fault:
            raise Refused(fault.said) from fault
        except UNREADABLE as error:
            raise Refused(
                f"{host_of(self._transport.base)} did not answer as Odoo does: check the address."
            ) from error


def open_source(account: Account, password: Callable[[], str], http: Http | None = None) -> Odoo:
    """The approvals of an account; nothing is sent yet.

    Raises:
        BadInput: the address can't be understood.
    """
    without_password(account.url)
    if not origin(account.url).startswith(("http:", "https:")):
        raise BadInput("Write Odoo's address as it is in the browser: https://company.odoo.com.")
    return Odoo(account, password, http or Http(ca_file=account.option("ca_file")))
