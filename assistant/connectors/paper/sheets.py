"""What one person sees of the paper source: his rows, the card, what he may do, who acts for him."""

from __future__ import annotations

from datetime import datetime

from assistant.model.account import Account
from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Card,
    Fact,
    Past,
    State,
    Step,
    Tier,
)
from assistant.model.ids import approval_id
from assistant.model.standin import Deputy

from .server import DECIDES, PaperServer, Request, waiting

TO_DECIDE = frozenset(
    {
        Action.APPROVE,
        Action.REJECT,
        Action.RETURN,
        Action.TRANSFER,
        Action.DELEGATE,
        Action.ADD_SIGN,
        Action.COMMENT,
    }
)


class Desk:
    """The view of one user. To be used under the server's lock."""

    def __init__(self, account: Account, server: PaperServer, user: str) -> None:
        self._account, self._server, self._user = account, server, user

    def version(self, request: Request) -> str:
        """Another one whenever what a person may have looked at is another."""
        return f"r{request.rev}"

    def step(self, ref: str) -> int:
        """Which step a task is about; -1 for a request."""
        tail = ref.rpartition("/")[2]
        return int(tail) if "/" in ref and tail.isdigit() else -1

    def may(self, request: Request, ref: str) -> bool:
        """Is it this user's turn, with this very task?"""
        return waiting(request) == (self._user,) and self.step(ref) == request.step

    def rows(self, request: Request) -> tuple[ApprovalTask, ...]:
        """All rows of the user about one request."""
        made = []
        if request.state is State.PENDING and waiting(request) == (self._user,):
            made.append(self._row(request, Bucket.TO_DECIDE, f"{request.id}/{request.step}"))
        if request.requester == self._user:
            made.append(self._row(request, Bucket.MINE, request.id))
        if any(act.user == self._user and act.action in DECIDES for act in request.acts):
            made.append(self._row(request, Bucket.HANDLED, request.id))
        if self._user in request.copies:
            made.append(self._row(request, Bucket.COPIES, request.id))
        return tuple(made)

    def card(self, request: Request, task: ApprovalTask) -> Card:
        """Everything about it; a task that is not this user's any more offers nothing."""
        rows = {row.id: row for row in self.rows(request)}
        row = rows.get(task.id) or self._row(request, task.bucket, task.ref, closed=True)
        return Card(
            row,
            fields=self._fields(request),
            steps=self._steps(request),
            history=tuple(
                Past(act.at, self._server.name(act.user), act.action, act.comment, act.for_whom)
                for act in request.acts
            ),
            files=tuple(about for about, _ in request.files.values()),
            hints=request.hints,
            places=request.places,
            note=request.note,
            digest=f"{request.id}:{request.rev}",
            read_at=self._server.now,
        )

    def _row(
        self, request: Request, bucket: Bucket, ref: str, *, closed: bool = False
    ) -> ApprovalTask:
        mine = next((act for act in reversed(request.acts) if act.user == self._user), None)
        account = self._account
        return ApprovalTask(
            approval_id(account.id, bucket, ref), account.id, account.name, account.kind, bucket, ref,
            request.id, self.version(request), request.title, no=request.id, form=request.form,
            form_title=request.form_title, requester=self._server.name(request.requester),
            requester_id=request.requester, department=request.department, for_whom=request.for_whom,
            step="Approval", amount=request.amount,
            currency=request.currency if request.amount else "", facts=request.facts, state=request.state,
            standing=self._standing(request),
            waiting_for=tuple(map(self._server.name, waiting(request))),
            tier=request.tier, verify=request.verify, urgent=request.urgent,
            urgent_reason=request.urgent_reason, opened=request.opened, due=request.due,
            then=request.then, updated=request.updated,
            actions=frozenset() if closed else self._actions(request, bucket),
            reason_needed=frozenset({Action.REJECT}) if request.tier >= Tier.MIDDLE else frozenset(),
            url=f"https://paper.example.com/{request.id}", files=len(request.files),
            decided=mine.action if mine is not None and bucket is Bucket.HANDLED else "",
            unread=bucket is Bucket.COPIES,
        )  # fmt: skip

    def _standing(self, request: Request) -> str:
        names = ", ".join(map(self._server.name, waiting(request)))
        return f"waits for {names}" if names else request.state.value

    def _actions(self, request: Request, bucket: Bucket) -> frozenset[Action]:
        match bucket:
            case Bucket.TO_DECIDE:
                return TO_DECIDE
            case Bucket.MINE if request.state is State.PENDING:
                return frozenset({Action.WITHDRAW, Action.URGE, Action.COMMENT})
            case Bucket.MINE if request.state is State.APPROVED:
                return frozenset({Action.REVOKE})
            case Bucket.HANDLED if self._last(request):
                return frozenset({Action.TAKE_BACK})
            case _:
                return frozenset()

    def _last(self, request: Request) -> bool:
        """Was the user's approval the last thing that happened?"""
        last = request.acts[-1] if request.acts else None
        return last is not None and (last.user, last.action) == (self._user, "approve")

    def _fields(self, request: Request) -> tuple[Fact, ...]:
        amount = (Fact("/amount", "Amount", request.amount, "amount"),) if request.amount else ()
        return (Fact("/title", "Title", request.title), *amount, *request.facts)

    def _steps(self, request: Request) -> tuple[Step, ...]:
        states = ("done", "now", "next")
        return tuple(
            Step(
                f"Step {number + 1}",
                states[(number > request.step) - (number < request.step) + 1],
                (self._server.name(user),),
                why="named in the route",
                mine=user == self._user,
            )
            for number, user in enumerate(request.approvers)
        )

    def deputies(self) -> tuple[Deputy, ...]:
        """Those whom this user has named."""
        return tuple(self._server.deputies.values())

    def set_deputy(
        self, delegate: str, start: datetime, end: datetime, forms: tuple[str, ...]
    ) -> Deputy:
        """Name one."""
        name = self._server.name
        ident = f"d{len(self._server.deputies) + 1}"
        made = Deputy(
            ident,
            self._user,
            name(self._user),
            delegate,
            name(delegate),
            start,
            end,
            forms,
        )
        self._server.deputies[ident] = made
        return made
