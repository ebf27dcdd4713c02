"""Approvals of Tryton 7 as a Source: payments, and purchases where that module is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from assistant.connectors.approvals import Deciding, Found, Identity, Mark, Outcome, Pulled
from assistant.connectors.base import Report
from assistant.model.account import Account
from assistant.model.approval import (
    Action,
    ApprovalTask,
    Attached,
    Bucket,
    Card,
    Hint,
    Past,
    State,
    Step,
)
from assistant.model.errors import NeedsUser, NotFound, Refused
from assistant.system.http import Http

from .deciding import Deeds
from .link import Link
from .records import PAPERS, Paper, Setting, facts_of
from .shelf import Shelf

NEWEST, PIECE = 100, 1 << 18


class Tryton:
    """One account at one database."""

    def __init__(self, account: Account, link: Link) -> None:
        self._account = account
        self._link = link
        self._shelf = Shelf(link)
        self._deeds = Deeds(self._shelf, self.card)

    def who(self) -> Identity:
        """Sign in, and who is that."""
        session = self._link.session
        name = str(self._shelf.person(session.uid) or self._link.user)
        return Identity(str(session.uid), name, f"Tryton {self._link.version()}", ("password",))

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All buckets, or the rows of the requests in `hints`."""
        with self._link.understood():
            yield from self._pull(hints, report)

    def _pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        if hints:
            for ref in sorted(hints):
                yield Pulled(self._rows(ref), whole=frozenset({ref}))
            return
        done = 0
        for paper in self._papers():
            for piece in self._shelf.waiting(paper):
                rows = tuple(self._task(paper, each, Bucket.TO_DECIDE) for each in piece)
                done += len(rows)
                report(done, 0)
                yield Pulled(tuple(row for row in rows if Action.APPROVE in row.actions))
        yield Pulled((), complete=frozenset({Bucket.TO_DECIDE}))
        yield Pulled(tuple(self._mine()), complete=frozenset({Bucket.MINE}))
        yield Pulled(tuple(self._handled()), complete=frozenset({Bucket.HANDLED}))
        yield Pulled((), complete=frozenset({Bucket.COPIES}))

    def card(self, task: ApprovalTask) -> Card:
        """Everything about it as it is now. Raises NotFound."""
        with self._link.understood():
            return self._card(task)

    def _card(self, task: ApprovalTask) -> Card:
        paper, record = self._shelf.whole(task.ref)
        deeds = self._shelf.deeds(task.ref)
        notes = self._shelf.notes(task.ref)
        history = [self._past(each) for each in deeds if each.get("event") != "transition"]
        history += [self._noted(each) for each in notes]
        history.sort(key=lambda line: line.at.timestamp() if line.at else 0)
        row = self._task(paper, record, task.bucket)
        files = tuple(
            Attached(str(each["id"]), str(each["name"]), int(each.get("data_size") or -1))
            for each in self._shelf.files(task.ref)
        )
        own = row.requester_id == str(self._link.session.uid)
        return Card(
            row, facts_of(record), self._steps(paper, record, row), tuple(history), files,
            (Hint("self", "You asked for this yourself."),) if own else (), read_at=self._link.now,
        )  # fmt: skip

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Do it, and read back."""
        with self._link.understood():
            return self._deeds.decide(deciding, mark)

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only: did it happen?"""
        with self._link.understood():
            return self._deeds.reconcile(deciding)

    def verify(self, deciding: Deciding, card: Card, code: str) -> str:
        """The password typed again, checked by a sign-in of its own. Raises Refused when it is wrong."""
        del card
        account = self._account
        fresh = Http(ca_file=account.option("ca_file"), pin=account.option("pin"))
        try:
            _ = Link(fresh, self._link.url, self._link.user, lambda: code).session
        except NeedsUser as error:
            raise Refused("That password was not accepted.") from error
        finally:
            fresh.close()
        return deciding.id

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of an attachment of this very record; Tryton gives them in one piece."""
        data = self._shelf.data(task.ref, file_id)
        for start in range(0, len(data), PIECE):
            yield data[start : start + PIECE]

    def close(self) -> None:
        """Close the connections; the session ends by itself."""
        self._link.http.close()

    def _papers(self) -> tuple[Paper, ...]:
        """The models that this server has and this user may read."""
        return tuple(each for each in PAPERS if self._shelf.fields(each))

    def _task(self, paper: Paper, record: Mapping[str, Any], bucket: Bucket) -> ApprovalTask:
        setting = Setting(self._account, self._link.session.uid)
        row = setting.task(paper, record, bucket, self._shelf.buttons(paper))
        return replace(row, decided=self._decided(row)) if bucket is Bucket.HANDLED else row

    def _decided(self, row: ApprovalTask) -> str:
        """What the user did last with it, from the server's own log."""
        meant = {State.APPROVED: Action.APPROVE, State.REJECTED: Action.REJECT}
        return str(meant.get(row.state, Action.RETURN))

    def _mine(self) -> Iterator[ApprovalTask]:
        for paper in self._papers():
            for record in self._shelf.asked(paper, NEWEST):
                yield self._task(paper, record, Bucket.MINE)

    def _handled(self) -> Iterator[ApprovalTask]:
        for paper in self._papers():
            for record in self._shelf.decided(paper, NEWEST):
                if paper.state(record) is not State.PENDING:
                    yield self._task(paper, record, Bucket.HANDLED)

    def _rows(self, ref: str) -> tuple[ApprovalTask, ...]:
        """Every row of one record; none where it is gone."""
        try:
            paper, record = self._shelf.whole(ref)
        except NotFound:
            return ()
        found = []
        state, me = paper.state(record), self._link.session.uid
        if state is State.PENDING:
            row = self._task(paper, record, Bucket.TO_DECIDE)
            found += [row] if Action.APPROVE in row.actions else []
            own = row.requester_id == str(me)
            found += [self._task(paper, record, Bucket.MINE)] if own else []
        elif self._shelf.by(ref, me):
            found.append(self._task(paper, record, Bucket.HANDLED))
        return tuple(found)

    def _past(self, deed: Mapping[str, Any]) -> Past:
        return Past(
            deed.get("create_date"),
            _who(deed, "user."),
            str(deed.get("action") or deed.get("target") or ""),
        )

    def _noted(self, note: Mapping[str, Any]) -> Past:
        who = _who(note, "create_uid.")
        return Past(note.get("create_date"), who, "Note", str(note.get("message") or ""))

    def _steps(
        self, paper: Paper, record: Mapping[str, Any], row: ApprovalTask
    ) -> tuple[Step, ...]:
        """Asked for, then decided by whoever has the right to."""
        ended = None if row.state is State.PENDING else self._shelf.ended(row.ref)
        asked = Step(
            paper.waiting.capitalize(), "done", (row.requester,), at=record.get("create_date")
        )
        if ended is None:
            return asked, Step("Approval", "now", mine=row.bucket is Bucket.TO_DECIDE)
        return asked, Step(
            str(record.get("state") or "").capitalize(), "done", (ended.who,), at=ended.at
        )


def _who(record: Mapping[str, Any], name: str) -> str:
    found = record.get(name)
    return str(found.get("rec_name") or "") if isinstance(found, dict) else ""
