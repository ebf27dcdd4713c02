"""Approvals of Request Tracker 5 as a Source: listing, cards, files, sign-in. Deciding is in deciding.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.connectors.approvals import Deciding, Found, Identity, Mark, Outcome, Pulled
from assistant.connectors.base import Report
from assistant.model.approval import ApprovalTask, Bucket, Card, Fact, Hint, Step
from assistant.model.errors import NeedsUser, Refused
from assistant.model.standin import Colleague
from assistant.system.http import Http, Login

from . import past
from .deciding import Deeds
from .link import BRIEF, Link, quoted
from .tickets import Setting, Ticket, facts_of, handled_of, mine_of, task_of

PENDING = "Type='approval' AND Owner='__CurrentUser__' AND Status='__Active__'"
ENDED_BY_ME = (
    "Type='approval' AND (Owner='__CurrentUser__' OR LastUpdatedBy='__CurrentUser__') AND "
    "(Status='resolved' OR Status='rejected') AND LastUpdated > '30 days ago'"
)
ASKED = "Requestor.Name={} AND Type='ticket' AND Status='__Active__' AND DependsOn IS NOT NULL"
NEWEST = 100
PIECE = 1 << 18


class Rt:
    """One account at one RT."""

    def __init__(self, setting: Setting, link: Link, sign_in: Login) -> None:
        self._setting = setting
        self._link = link
        self._sign_in = sign_in
        self._deeds = Deeds(link, setting, self.card)

    def who(self) -> Identity:
        """Sign in, and who is that."""
        version = str(self._link.read("/rt").get("Version") or "")
        me = self._setting.me
        return Identity(me, self._link.name(me), f"Request Tracker {version}", ("password",))

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All buckets, or the rows of the requests in `hints`."""
        with self._link.understood():
            if hints:
                for request in sorted(hints):
                    yield Pulled(self._rows(request), whole=frozenset({request}))
                return
            yield from self._pending(report)
            yield Pulled(tuple(self._mine()), complete=frozenset({Bucket.MINE}))
            yield Pulled(tuple(self._handled()), complete=frozenset({Bucket.HANDLED}))
            yield Pulled((), complete=frozenset({Bucket.COPIES}))

    def card(self, task: ApprovalTask) -> Card:
        """Everything about it as it is now. Raises NotFound."""
        with self._link.understood():
            return self._card(task)

    def _card(self, task: ApprovalTask) -> Card:
        link = self._link
        ticket = link.ticket(task.ref)
        approval, request = (
            (ticket, self._behind(ticket)) if ticket.kind == "approval" else (None, ticket)
        )
        shown = request or ticket
        happened = [
            (each, past.deeds(link, each.id), past.parts(link, each.id))
            for each in filter(None, (request, approval))
        ]
        history = [line for each in happened for line in past.history_of(link, *each)]
        files = tuple(file for _, _, parts in happened for file in past.files_of(parts))
        row = replace(self._row(task, ticket, request), files=len(files))
        said = next((line.comment for line in history if line.comment), "")
        text = (Fact("content", "Content", said),) if said else ()
        history.sort(key=lambda line: line.at.timestamp() if line.at else 0)
        fields = named(facts_of(self._setting, shown), row.requester) + text
        return Card(
            row, fields, self._steps(shown), tuple(history), files,
            self._hints(shown), read_at=link.now,
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
        option = self._setting.account.option
        fresh = Http(ca_file=option("ca_file"), pin=option("pin"))
        fresh.trust(replace(self._sign_in, password=lambda: code, scheme=""))
        try:
            Link(fresh, self._setting.web).read("/rt")
        except NeedsUser as error:
            raise Refused("That password was not accepted.") from error
        finally:
            fresh.close()
        return deciding.id

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of an attachment; RT gives them in one piece."""
        del task
        _, data = past.content(self._link, file_id)
        for start in range(0, len(data), PIECE):
            yield data[start : start + PIECE]

    def people(self, words: str) -> tuple[Colleague, ...]:
        """Users whose name has these words, at most 20; none where RT does not tell them."""
        return past.people(self._link, words)

    def close(self) -> None:
        """Close the connections."""
        self._link.http.close()

    def _pending(self, report: Report) -> Iterator[Pulled]:
        done = 0
        for piece in self._link.search(PENDING):
            rows = tuple(self._asked(piece))
            done += len(piece)
            report(done, 0)
            yield Pulled(rows)
        yield Pulled((), complete=frozenset({Bucket.TO_DECIDE}))

    def _asked(self, briefs: Iterable[Ticket]) -> Iterator[ApprovalTask]:
        """The rows of these approvals, but of those before which another one has to come."""
        whole = self._link.whole(briefs)
        around = self._link.some(
            other for each in whole.values() for other in (*each.behind, *each.before)
        )
        for approval in whole.values():
            if not any(pending(around.get(each)) for each in approval.before):
                request = next(
                    (around[each] for each in approval.behind if plain(around.get(each))), None
                )
                yield self._named(task_of(self._setting, approval, request))

    def _mine(self, where: str = "") -> Iterator[ApprovalTask]:
        query = ASKED.format(quoted(self._setting.me)) + where
        for piece in self._link.search(query, order="-LastUpdated", most=NEWEST):
            for request in self._link.whole(piece).values():
                if waiting := self._waiting(request):
                    yield self._named(mine_of(self._setting, request, waiting))

    def _handled(self) -> Iterator[ApprovalTask]:
        for piece in self._link.search(
            ENDED_BY_ME, order="-LastUpdated", most=NEWEST, fields=BRIEF
        ):
            for brief in piece:
                if self._ended_by_me(brief):
                    yield self._named(handled_of(self._setting, brief))

    def _ended_by_me(self, approval: Ticket) -> bool:
        """The newest editor need not be who decided; where it is the owner himself nothing more is asked."""
        is_me = self._setting.is_me
        return (is_me(approval.owner) and is_me(approval.by)) or self._deeds.ended(
            approval.id
        ).by_me

    def _rows(self, number: str) -> tuple[ApprovalTask, ...]:
        """Every row of one request; none where it is gone."""
        found = self._link.some((number,))
        approvals = {each.id: each for each in found.values() if each.kind == "approval"}
        for request in found.values():
            approvals |= {
                each.id: each
                for each in self._link.some(request.before).values()
                if each.kind == "approval"
            }
        mine = [
            each for each in approvals.values() if each.open and self._setting.is_me(each.owner)
        ]
        rows = [*self._asked(mine)]
        ended = [each for each in approvals.values() if not each.open and self._ended_by_me(each)]
        rows += [self._named(handled_of(self._setting, each)) for each in ended]
        if any(self._setting.is_me(each.requester) for each in found.values()):
            rows += self._mine(f" AND id={number}")
        return tuple(rows)

    def _row(self, task: ApprovalTask, ticket: Ticket, request: Ticket | None) -> ApprovalTask:
        """The row of a card, in the bucket of the task it was asked for."""
        match task.bucket:
            case Bucket.MINE:
                row = mine_of(self._setting, ticket, self._waiting(ticket))
            case Bucket.HANDLED:
                row = handled_of(self._setting, ticket)
            case _:
                row = task_of(self._setting, ticket, request)
        return self._named(row)

    def _named(self, row: ApprovalTask) -> ApprovalTask:
        """With people's names in full."""
        name = self._link.name(row.requester_id)
        return replace(row, requester=name, facts=named(row.facts, name))

    def _behind(self, approval: Ticket) -> Ticket | None:
        """The ticket which the approval is about: the one that waits for it and is no approval itself."""
        return next(
            (each for each in self._link.some(approval.behind).values() if plain(each)), None
        )

    def _waiting(self, request: Ticket) -> tuple[str, ...]:
        """For whom a ticket waits."""
        approvals = self._link.some(request.before).values()
        return tuple(self._link.name(each.owner) for each in approvals if pending(each))

    def _steps(self, request: Ticket) -> tuple[Step, ...]:
        """The approvals that the ticket has, as its route."""
        approvals = [each for each in self._link.some(request.before).values() if not plain(each)]
        return tuple(
            Step(
                each.subject,
                "done" if not each.open else "next" if self._waiting(each) else "now",
                (self._link.name(each.owner),),
                due=each.due,
                at=None if each.open else each.updated,
                mine=self._setting.is_me(each.owner),
            )
            for each in approvals
        )

    def _hints(self, request: Ticket) -> tuple[Hint, ...]:
        """Whether the user asked himself."""
        own = self._setting.is_me(request.requester) and request.open
        return (Hint("self", "You asked for this yourself."),) if own else ()


def named(facts: tuple[Fact, ...], requester: str) -> tuple[Fact, ...]:
    """The facts with the requester's name in full."""
    return tuple(
        replace(each, value=requester) if each.name == "requestor" else each for each in facts
    )


def pending(ticket: Ticket | None) -> bool:
    """An approval that is not decided."""
    return ticket is not None and ticket.kind == "approval" and ticket.open


def plain(ticket: Ticket | None) -> bool:
    """A ticket that is no approval."""
    return ticket is not None and ticket.kind != "approval"
