"""How a decision is made at Tryton: look, press the button under an optimistic lock, read back (JSON-RPC, Tryton 7).

Approving twice is a silent no-op there, so the state is read before and after. The lock is `_timestamp` in the context.
A reason is a note beside the record, written before; Tryton's warnings can only be answered in its own client.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.connectors.approvals import (
    Already,
    Applied,
    Browser,
    Deciding,
    Denied,
    Found,
    Mark,
    Moved,
    Nothing,
    Outcome,
)
from assistant.model.approval import Action, ApprovalTask, Card, State
from assistant.model.errors import NotFound, Refused, TryLater

from .link import Told
from .records import Paper, version_of
from .shelf import Shelf

SAID = "said"  # what `mark` is given once the note stands beside the record


class Deeds:
    """Decisions at one database. `card` reads the whole card of a task."""

    def __init__(self, shelf: Shelf, card: Callable[[ApprovalTask], Card]) -> None:
        self._shelf = shelf
        self._card = card

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Do it if the record is the one that the person saw."""
        try:
            if deciding.action is Action.COMMENT:
                self._note(deciding)
                return Applied(deciding.task.state, self._shelf.link.now)
            found = self._look(deciding)
            return self._act(deciding, found, mark) if isinstance(found, Paper) else found
        except NotFound as error:
            return Already("", None, State.GONE, said=str(error))
        except Told as error:
            return self._answer(deciding, error)
        except Refused as error:
            return Denied(str(error))

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only. What the user himself did with the same result is taken for this decision."""
        task = deciding.task
        try:
            if deciding.action is Action.COMMENT:
                noted = self._shelf.noted(task.ref, deciding.comment, task.version)
                return Applied(task.state, None) if noted else Nothing()
            done = self._done(deciding)
            if done is not None:
                return done
            found = self._look(deciding)
        except NotFound:
            return Already("", None, State.GONE)
        return Nothing() if isinstance(found, Paper) else found

    def _look(self, deciding: Deciding) -> Paper | Already | Moved:
        task = deciding.task
        paper, record = self._shelf.whole(task.ref)
        state = paper.state(record)
        if state is not State.PENDING:
            end = self._shelf.ended(task.ref)
            return Already(end.who, end.at, state, end.by == self._shelf.link.session.uid)
        if version_of(record) != task.version:
            return Moved(self._card(task))
        return paper

    def _act(self, deciding: Deciding, paper: Paper, mark: Mark) -> Outcome:
        task = deciding.task
        button = paper.buttons.get(deciding.action)
        if button is None:
            return Denied("Tryton has no such step.")
        if deciding.comment and deciding.progress != SAID:
            self._note(deciding)
            mark(SAID)
        lock = {"_timestamp": {task.ref: task.version.partition(" ")[0]}}
        number = int(task.ref.partition(",")[2])
        try:
            self._shelf.link.call(f"model.{paper.model}.{button}", [number], context=lock)
        except Told:
            raise  # Tryton's own no: nothing was done
        except Refused as error:
            raise TryLater(str(error)) from error
        return self._read_back(deciding)

    def _read_back(self, deciding: Deciding) -> Outcome:
        try:
            return self._done(deciding) or Denied("")
        except Refused as error:  # not of the decision, but of the look afterwards
            raise TryLater(str(error)) from error

    def _done(self, deciding: Deciding) -> Applied | None:
        """Whether the record is where the decision brings it, by the user's own hand."""
        ref = deciding.task.ref
        paper, record = self._shelf.whole(ref)
        state, end = paper.state(record), self._shelf.ended(ref)
        if state is not paper.after(deciding.action) or end.by != self._shelf.link.session.uid:
            return None
        withdrawn = deciding.action is Action.WITHDRAW
        return Applied(State.WITHDRAWN if withdrawn else state, end.at)

    def _answer(self, deciding: Deciding, error: Told) -> Outcome:
        """What Tryton said in place of a result."""
        match error.kind:
            case "ConcurrencyException":
                found = self._look(deciding)
                return Moved(self._card(deciding.task)) if isinstance(found, Paper) else found
            case "UserWarning":
                return Browser("", str(error))
            case _:
                return Denied(str(error))

    def _note(self, deciding: Deciding) -> None:
        """Write the words beside the record, unless they stand there since the person saw it."""
        task = deciding.task
        if not self._shelf.noted(task.ref, deciding.comment, task.version):
            note = {"resource": task.ref, "message": deciding.comment}
            self._shelf.link.call("model.ir.note.create", [note])
