"""A decision in Odoo: read, compare, comment, act, read back. Odoo has no precondition, so its answer proves nothing.

Two who decide at the same moment are both told "true", and the last one wins: only the state read back counts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

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
from assistant.model.approval import Action, State
from assistant.model.errors import NeedsUser
from assistant.protocols.odoo import is_window
from assistant.protocols.odoovalues import as_html, moment, text

from .carding import Cards
from .history import History
from .kinds import SECOND, WIZARD, Model, model_of
from .listing import Listing
from .rows import Record, split_ref, state_in, written_in
from .transport import Fault, OdooTransport

_ESCAPES_SINCE = 17  # from then on a message's body is plain text, before it was HTML
_OPENING, _COMMENTED = "commenting", "commented"  # what `mark` is given
_SILENT_NO = "Odoo did not do it and gave no reason: you may lack the right to."
_WINDOW = "Odoo asks something first: decide it there."


class Decisions:
    """The decisions of one account."""

    def __init__(self, listing: Listing, history: History, cards: Cards) -> None:
        self._listing, self._history, self._cards = listing, history, cards
        self._odoo: OdooTransport = listing.odoo

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """As Source.decide."""
        name, number = split_ref(deciding.task.ref)
        model = model_of(name)
        if model is None:
            return Browser(deciding.task.url)
        record = self._listing.record(model, number)
        if record is None:
            return Already("", None, State.GONE)
        if deciding.action is Action.COMMENT:
            return self._comment_only(model, number, deciding, mark)
        if model.states.get(str(record["state"])) is not State.PENDING:
            return self._already(model, number, record, deciding)
        card = self._cards.of_record(deciding.task, model, record)
        if card.task.version != deciding.task.version:
            return Moved(card)
        if deciding.action not in {Action.APPROVE, Action.REJECT}:
            return Browser(deciding.task.url)
        return self._act(model, number, deciding, mark)

    def _act(self, model: Model, number: int, deciding: Deciding, mark: Mark) -> Outcome:
        try:
            if deciding.comment and not (model.wizard and deciding.action is Action.REJECT):
                self._comment(model, number, deciding, mark)
            result = self._press(model, number, deciding)
        except Fault as fault:
            return self._refused(model, number, deciding, fault)
        return self._read_back(model, number, deciding, result)

    def _press(self, model: Model, number: int, deciding: Deciding) -> Any:
        if deciding.action is Action.REJECT:
            if model.wizard:
                return self._refuse_by_wizard(model, number, deciding.comment)
            return self._first_of(model.name, model.refuse, number)
        second = model.name == "hr.leave" and state_in(deciding.task.version) == "validate1"
        return self._first_of(model.name, SECOND if second else model.approve, number)

    def _first_of(self, model: str, names: tuple[str, ...], number: int) -> Any:
        """The first of these methods that this version has. A missing one has changed nothing."""
        for name in names[:-1]:
            try:
                return self._odoo.call(model, name, [number])
            except Fault as fault:
                if fault.kind != "method":
                    raise
        return self._odoo.call(model, names[-1], [number])

    def _refuse_by_wizard(self, model: Model, number: int, reason: str) -> Any:
        known = self._odoo.fields(WIZARD)
        if model.wizard in known or "hr_expense_sheet_id" not in known:
            made = self._odoo.create(WIZARD, {"reason": reason, model.wizard: [[6, 0, [number]]]})
            return self._odoo.call(WIZARD, "action_refuse", [made])
        made = self._odoo.create(WIZARD, {"reason": reason, "hr_expense_sheet_id": number})
        return self._odoo.call(WIZARD, "expense_refuse_reason", [made])  # before 17

    # ------------------------------------------------------------------ comments

    def _comment(self, model: Model, number: int, deciding: Deciding, mark: Mark) -> None:
        """Once: a resumption skips it, or looks whether it is there."""
        if deciding.progress == _COMMENTED:
            return
        since = written_in(deciding.task.version)
        lost = deciding.progress == _OPENING
        if not (lost and self._history.said(model.name, number, deciding.comment, since)):
            mark(_OPENING)
            html = self._odoo.version < _ESCAPES_SINCE
            self._odoo.call(
                model.name,
                "message_post",
                [number],
                body=as_html(deciding.comment) if html else deciding.comment,
                message_type="comment",
                subtype_xmlid="mail.mt_comment",
            )
        mark(_COMMENTED)

    def _comment_only(self, model: Model, number: int, deciding: Deciding, mark: Mark) -> Outcome:
        try:
            self._comment(model, number, deciding, mark)
        except Fault as fault:
            return self._refused(model, number, deciding, fault)
        return Applied(deciding.task.state, self._odoo.server_time())

    # ------------------------------------------------------------------ what became of it

    def _refused(self, model: Model, number: int, deciding: Deciding, fault: Fault) -> Outcome:
        """Odoo's sentence; but where somebody else was faster, that is the reason."""
        if fault.kind == "denied":
            raise NeedsUser(fault.said) from fault
        record = self._listing.record(model, number)
        if record is None:
            return Already("", None, State.GONE, said=fault.said)
        if self._wanted(model, record, deciding) or not self._is_open(model, record):
            return replace(self._already(model, number, record, deciding), said=fault.said)
        return Denied(fault.said)

    def _read_back(self, model: Model, number: int, deciding: Deciding, result: Any) -> Outcome:
        record = self._listing.record(model, number)
        if record is None:
            return Already("", None, State.GONE)
        if self._wanted(model, record, deciding):
            return self._applied(model, number, record, deciding)
        if not self._is_open(model, record):
            return self._already(model, number, record, deciding)
        if is_window(result):
            said = text(result.get("name")) if isinstance(result, dict) else ""
            return Browser(deciding.task.url, said or _WINDOW)
        return Denied(text(record.get("cannot_approve_reason")) or _SILENT_NO)

    def _applied(self, model: Model, number: int, record: Record, deciding: Deciding) -> Applied:
        state = model.states.get(str(record["state"]), State.PENDING)
        left = self._listing.waiting_for(model.name, number) if state is State.PENDING else ()
        del deciding
        return Applied(state, moment(record.get("write_date")), "", left)

    def _already(self, model: Model, number: int, record: Record, deciding: Deciding) -> Already:
        since = written_in(deciding.task.version)
        doer = self._history.doer(model, number, record, since)
        state = model.states.get(str(record["state"]), State.PENDING)
        return Already(doer.who, doer.at, state, doer.by_me)

    def _is_open(self, model: Model, record: Record) -> bool:
        return str(record["state"]) in model.pending

    def _wanted(self, model: Model, record: Record, deciding: Deciding) -> bool:
        """Whether the record is where this decision brings it; the first of two steps leaves it open."""
        now, seen = str(record["state"]), state_in(deciding.task.version)
        if deciding.action is Action.REJECT:
            return model.states.get(now) is State.REJECTED
        first = model.name == "hr.leave" and seen == "confirm" and now == "validate1"
        return first or model.states.get(now) is State.APPROVED

    def reconcile(self, deciding: Deciding) -> Found:
        """As Source.reconcile: by the state, and by who brought it there."""
        name, number = split_ref(deciding.task.ref)
        model = model_of(name)
        record = self._listing.record(model, number) if model else None
        if model is None or record is None:
            return Already("", None, State.GONE) if model else Nothing()
        since = written_in(deciding.task.version)
        if deciding.action is Action.COMMENT:
            there = self._history.said(name, number, deciding.comment, since)
            return Applied(deciding.task.state, None) if there else Nothing()
        if self._wanted(model, record, deciding):
            by_me = self._history.doer(model, number, record, since).by_me
            if by_me:
                return self._applied(model, number, record, deciding)
            return self._already(model, number, record, deciding)
        if not self._is_open(model, record):
            return self._already(model, number, record, deciding)
        card = self._cards.of_record(deciding.task, model, record)
        return Nothing() if card.task.version == deciding.task.version else Moved(card)
