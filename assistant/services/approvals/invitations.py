"""Unanswered calendar invitations as approvals of the lowest tier: accept is approve, decline is reject.

A Source over the mirror and the account's own calendar connector. The answer goes the way of every change: through the
outbox, with If-Match; then the resource is read again. The end-of-day list keeps its own rows of invitations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from assistant.connectors.approvals import (
    Already,
    Applied,
    Deciding,
    Denied,
    Found,
    Identity,
    Mark,
    Moved,
    Nothing,
    Outcome,
    Pulled,
)
from assistant.model.account import Account, Collection
from assistant.model.approval import Action, ApprovalTask, Bucket, Card, State
from assistant.model.command import Respond
from assistant.model.errors import NotFound, Refused
from assistant.model.item import Occurrence, Response
from assistant.services import changes, push, settle
from assistant.services.core import Core, Link
from assistant.store import accounts, mirror, outbox, snapshot

from . import invited

if TYPE_CHECKING:
    from assistant.connectors.base import Connector, Report
    from assistant.model.change import Upsert

KINDS = frozenset({"caldav"})  # of accounts in which an invitation can be answered
_ANSWERS = {Action.APPROVE: Response.ACCEPTED, Action.REJECT: Response.DECLINED}
_STATES = {
    Response.ACCEPTED: State.APPROVED,
    Response.TENTATIVE: State.APPROVED,
    Response.DECLINED: State.REJECTED,
}
_GONE = "The invitation is no longer in your calendar."


def joined(core: Core, account: Account, link: Link) -> Link:
    """A calendar's connection with its invitations as a source."""
    if account.kind not in KINDS or link.source is not None:
        return link
    return replace(link, source=Invitations(core, account, link.connector))


class Invitations:
    """The invitations of one account."""

    def __init__(self, core: Core, account: Account, connector: Connector) -> None:
        self._core, self._account, self._connector = core, account, connector

    def who(self) -> Identity:
        """The account's own user."""
        return Identity(self._account.username, self._account.username or self._account.name)

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """What the mirror has: the calendars were just pulled. An invitation stands in one bucket only."""
        rows = tuple(row for row in self._rows() if not hints or row.request in hints)
        report(len(rows), len(rows))
        yield Pulled(rows, whole=hints, complete=frozenset() if hints else frozenset(Bucket))

    def _rows(self) -> Iterator[ApprovalTask]:
        core, now = self._core, self._core.now()
        day = now.astimezone(core.zone()).date()
        span = snapshot.Span(
            core.zone(), now, now + timedelta(days=1), day, day + timedelta(days=1)
        )
        with core.database.reading() as connection:
            found = snapshot.invitations(connection, span)
        for each in found:
            if each.account_id == self._account.id and not each.read_only:
                try:
                    yield self._row(each)
                except NotFound:  # taken away at this moment
                    continue

    def _row(self, event: Occurrence) -> ApprovalTask:
        text, _, _ = changes.current(self._core, event.id)
        rid = invited.apart(text, event.recurrence_id, self._mine())
        return invited.row(
            self._account, event.id, rid, text, self._core.zone(), begins(event.start, self._core)
        )

    def _mine(self) -> frozenset[str]:
        return accounts.addresses(self._core.database)

    def card(self, task: ApprovalTask) -> Card:
        """As the server has it now. Raises NotFound."""
        theirs = self._look(task.ref)
        if theirs is None:
            raise NotFound(_GONE)
        return self._card(task, theirs.raw)

    def _card(self, task: ApprovalTask, text: str) -> Card:
        item, rid = invited.split(task.ref)
        row = invited.row(self._account, item, rid, text, self._core.zone(), task.due)
        hints = invited.overlaps(self._near(row), item)
        answer = invited.answer(text, rid, self._mine())
        if answer is not Response.NEEDS_ACTION:
            row = replace(row, state=_STATES.get(answer, State.GONE), actions=frozenset[Action]())
        return Card(
            row,
            fields=row.facts,
            hints=hints,
            note=invited.note(text, rid),
            digest=row.version,
            read_at=self._core.now(),
        )

    def _near(self, row: ApprovalTask) -> tuple[Occurrence, ...]:
        """What else stands in the calendar at that time."""
        span = invited.span_of(row, self._core.zone())
        if span is None:
            return ()
        with self._core.database.reading() as connection:
            return snapshot.occurrences(connection, span)

    def _place(self, ref: str) -> tuple[Collection, str]:
        item, _ = invited.split(ref)
        stored = mirror.item(self._core.database, item)
        if stored is None:
            raise NotFound(_GONE)
        return self._core.collection(stored.collection_id), stored.href

    def _look(self, ref: str) -> Upsert | None:
        collection, href = self._place(ref)
        return self._connector.look(collection, href)

    # ------------------------------------------------------------------ deciding

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Look, compare, answer through the outbox, look again."""
        answer = _ANSWERS.get(deciding.action)
        if answer is None:
            return Denied("An invitation can be accepted or declined.")
        item, rid = invited.split(deciding.task.ref)
        theirs = self._look(deciding.task.ref)
        if theirs is None:
            return Already("", None, State.GONE)
        self._take(item, theirs)
        over = self._over(theirs.raw, rid)
        if over is not None:
            return over
        card = self._card(deciding.task, theirs.raw)
        if card.task.version != deciding.task.version:
            return Moved(card)
        mark("answering")
        return self._answer(deciding, item, rid, answer)

    def _over(self, text: str, rid: str) -> Already | None:
        """The user's own answer from elsewhere, or a meeting that was called off."""
        answer = invited.answer(text, rid, self._mine())
        if invited.is_off(text, rid) or answer is Response.NONE:
            return Already(invited.organizer(text, rid), None, State.WITHDRAWN)
        if answer is Response.NEEDS_ACTION:
            return None
        return Already(self._account.username, None, _STATES[answer], by_me=True)

    def _answer(self, deciding: Deciding, item: str, rid: str, answer: Response) -> Outcome:
        ident = changes.do(self._core, Respond(item, answer, recurrence_id=rid))
        pushed = push.push_all(self._core, self._account.id, self._connector, lambda: False)
        row = outbox.one(self._core.database, ident)
        if row is not None and pushed.trouble is not None:
            raise pushed.trouble
        if row is not None:  # refused: the calendar shows the server's state again
            said = next(
                (one.last_error for one in outbox.pending(self._core.database) if one.id == ident),
                "",
            )
            changes.discard(self._core, ident)
            return Denied(said or "The calendar server did not take the answer.")
        found = self.reconcile(deciding)
        return (
            Denied("The calendar server did not keep the answer.")
            if isinstance(found, Nothing)
            else found
        )

    def reconcile(self, deciding: Deciding) -> Found:
        """What the server says that the user has answered."""
        item, rid = invited.split(deciding.task.ref)
        theirs = self._look(deciding.task.ref)
        if theirs is None:
            return Already("", None, State.GONE)
        if invited.answer(theirs.raw, rid, self._mine()) is _ANSWERS.get(deciding.action):
            self._take(item, theirs)
            return Applied(_STATES[_ANSWERS[deciding.action]], self._core.now())
        return self._over(theirs.raw, rid) or Nothing()

    def _take(self, item: str, theirs: Upsert) -> None:
        """What was looked at is what the calendar shows."""
        stored = mirror.item(self._core.database, item)
        if stored is None or stored.etag == theirs.etag:
            return
        with self._core.database.write() as connection:
            settle.take(self._core, connection, item, stored.collection_id, theirs)

    # ------------------------------------------------------------------ what there is nothing of

    def verify(self, deciding: Deciding, card: Card, code: str) -> str:
        """Never asked: the lowest tier needs none."""
        del deciding, card, code
        raise Refused("An invitation needs no second verification.")

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """None."""
        del task, file_id
        raise NotFound("An invitation has no files here.")

    def close(self) -> None:
        """The connector is the account's own."""


def begins(start: date, core: Core) -> datetime:
    """An answer is due when it begins."""
    if isinstance(start, datetime):
        return start
    return datetime(start.year, start.month, start.day, tzinfo=core.zone())
