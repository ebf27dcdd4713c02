"""One person's connection to a PaperServer: the `Source` in memory, for tests, rehearsals and the contract suite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from assistant.connectors.approvals import (
    Already,
    Browser,
    Deciding,
    Denied,
    Found,
    Identity,
    Mark,
    Moved,
    Nothing,
    Outcome,
    Pulled,
    Unproved,
)
from assistant.connectors.base import Report
from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, Card
from assistant.model.errors import BadInput, NotFound, Refused, TryLater
from assistant.model.standin import Colleague, Deputy

from .server import Act, Faults, PaperServer, Request
from .sheets import Desk

__all__ = ["Act", "Faults", "Paper", "PaperServer", "Request", "open_source"]

MINE = frozenset({Action.WITHDRAW, Action.REVOKE, Action.TAKE_BACK, Action.URGE, Action.COMMENT})
PIECE = 100


class Paper:
    """A Source that is signed in as `user`. It listens, and somebody can act for the user."""

    def __init__(self, account: Account, server: PaperServer, user: str = "me") -> None:
        self.server, self.user = server, user
        self._desk = Desk(account, server, user)

    def who(self) -> Identity:
        """The user."""
        self.server.knock()
        return Identity(self.user, self.server.name(self.user), "1.0", ("password",))

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All rows in pieces, or those of some requests."""
        self.server.knock()
        with self.server.lock:
            known = self.server.requests
            wanted = [known[ident] for ident in (hints or known) if ident in known]
            rows = tuple(row for request in wanted for row in self._desk.rows(request))
        if hints:
            yield Pulled(rows, whole=hints)
            return
        for start in range(0, len(rows), PIECE):
            report(start, len(rows))
            yield Pulled(rows[start : start + PIECE])
        yield Pulled((), complete=frozenset(Bucket))

    def card(self, task: ApprovalTask) -> Card:
        """As it is now."""
        self.server.knock()
        with self.server.lock:
            return self._desk.card(self.server.get(task.request), task)

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Two steps, as at a source with a call for the comment and one for the decision."""
        self.server.knock()
        server = self.server
        if server.spend("lost_requests"):
            raise TryLater("The paper source could not be reached.")
        made = self._hindrance(deciding)
        if made is None:
            self._comment(deciding, mark)
            made = server.once(deciding.id, lambda: self._press(deciding))
        if server.spend("lost_replies"):
            raise TryLater("The paper source broke off the connection.")
        return made

    def _hindrance(self, deciding: Deciding) -> Outcome | None:
        """Why it may not be; None where it may, or where it is done already."""
        server, task = self.server, deciding.task
        with server.lock:
            if deciding.id in server.keys:
                return None
            request = server.get(task.request)
            if server.faults.denied:
                return Denied(server.faults.denied)
            if request.browser:
                return Browser(f"https://paper.example.com/{request.id}")
            if over := self._over(request, deciding):
                return over
            if (
                deciding.action is not Action.COMMENT
                and self._desk.version(request) != task.version
            ):
                return Moved(self._desk.card(request, task))
            return Unproved() if request.verify and not deciding.proof else None

    def _over(self, request: Request, deciding: Deciding) -> Already | None:
        if deciding.action in MINE or self._desk.may(request, deciding.task.ref):
            return None
        return self.server.ended(request, self.user, self._desk.step(deciding.task.ref))

    def _comment(self, deciding: Deciding, mark: Mark) -> None:
        twice = deciding.comment and deciding.action in {Action.APPROVE, Action.REJECT}
        if not twice or deciding.progress == "commented" or deciding.id in self.server.keys:
            return
        self.server.press(self.user, deciding.task.request, Action.COMMENT, deciding.comment)
        mark("commented")
        if self.server.spend("lost_between"):
            raise TryLater("The paper source broke off the connection.")

    def _press(self, deciding: Deciding) -> Outcome:
        with self.server.lock:  # between the two calls somebody else may have decided
            request = self.server.get(deciding.task.request)
            if over := self._over(request, deciding):
                return over
            twice = deciding.action in {Action.APPROVE, Action.REJECT}
            return self.server.press(
                self.user,
                request.id,
                deciding.action,
                "" if twice else deciding.comment,
                fields=deciding.fields,
                people=deciding.people,
                where=deciding.where,
            )

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only."""
        self.server.knock()
        with self.server.lock:
            done = self.server.keys.get(deciding.id)
            if done is not None:
                return done
            request = self.server.get(deciding.task.request)
            if over := self._over(request, deciding):
                return over
            if self._desk.version(request) != deciding.task.version:
                return Moved(self._desk.card(request, deciding.task))
            return Nothing()

    def verify(self, deciding: Deciding, card: Card, code: str) -> str:
        """The password once more."""
        self.server.knock()
        del card
        if code != self.server.password:
            raise Refused("That was not the password.")
        return f"proof of {deciding.id}"

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """In two pieces, as it comes over a network."""
        self.server.knock()
        found = self.server.get(task.request).files.get(file_id)
        if found is None:
            raise NotFound("The paper source has no such file.")
        content = found[1]
        yield content[: len(content) // 2]
        yield content[len(content) // 2 :]

    def listen(
        self, last: str, heard: Callable[[str, str], None], ended: Callable[[], bool]
    ) -> None:
        """Every change, from `last` on."""
        self.server.knock()
        at = int(last) if last.isdigit() else len(self.server.events)
        heard("", "")
        while not ended():
            with self.server.heard:
                if at >= len(self.server.events):
                    self.server.heard.wait(0.05)
                fresh, start = self.server.events[at:], at
                at = len(self.server.events)
            if self.server.faults.down:
                raise TryLater("The paper source broke off the connection.")
            for number, ident in enumerate(fresh, start + 1):
                heard(str(number), ident)

    def deputies(self) -> tuple[Deputy, ...]:
        """Those of the user, both ways."""
        self.server.knock()
        return self._desk.deputies()

    def set_deputy(
        self, delegate: str, start: datetime, end: datetime, forms: tuple[str, ...] = ()
    ) -> Deputy:
        """Somebody acts for the user."""
        self.server.knock()
        return self._desk.set_deputy(delegate, start, end, forms)

    def clear_deputy(self, deputy_id: str) -> None:
        """Nobody does."""
        self.server.knock()
        self.server.deputies.pop(deputy_id, None)

    def people(self, words: str) -> tuple[Colleague, ...]:
        """Everybody whose name has these words."""
        self.server.knock()
        wanted = words.casefold()
        found = self.server.people.items()
        return tuple(Colleague(ident, name) for ident, name in found if wanted in name.casefold())

    def close(self) -> None:
        """Nothing to give back: the server stays."""


def open_source(account: Account, password: Callable[[], str], http: object = None) -> Paper:
    """A paper account by name alone would be empty for ever.

    Raises:
        BadInput: always; make Paper(account, server) instead.
    """
    del account, password, http
    raise BadInput("A paper account lives in one program only: make it of a PaperServer.")
