"""The card: everything about one record as it is now, with what an approver wants to know beside it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Attached,
    Bucket,
    Card,
    Fact,
    Hint,
    State,
    Step,
)
from assistant.model.errors import NotFound
from assistant.protocols.odoovalues import id_of, money, text

from .history import History
from .kinds import EXPENSE, LEAVE, SHEET, Model, model_of
from .listing import Listing
from .rows import Record, label_of, split_ref
from .transport import Fault

_PIECE = 1 << 18
_GONE = "Odoo no longer has this request, or you may not see it any more."


class Cards:
    """The cards of one account."""

    def __init__(self, listing: Listing, history: History) -> None:
        self._listing, self._history = listing, history
        self._odoo = listing.odoo

    def of(self, task: ApprovalTask) -> Card:
        """Read now. Raises NotFound."""
        name, number = split_ref(task.ref)
        model = model_of(name)
        if model is None:
            return Card(task, fields=task.facts, read_at=self._now())
        record = self._listing.record(model, number)
        if record is None:
            raise NotFound(_GONE)
        return self.of_record(task, model, record)

    def of_record(self, task: ApprovalTask, model: Model, record: Record) -> Card:
        """The card of a record that was just read."""
        number = int(record["id"])
        lines = self._listing.lines(model, [number]).get(number, [])
        row = self._row(task, model, record, lines)
        return Card(
            row,
            fields=(*_amount(row), *row.facts, *_line_facts(model, lines)),
            steps=self._steps(model, record, row),
            history=self._history.past(model.name, number),
            files=self.files(model, number, lines),
            hints=self._hints(model, record, lines, row),
            digest=row.version,
            read_at=self._now(),
        )

    def _row(
        self, task: ApprovalTask, model: Model, record: Record, lines: Sequence[Record]
    ) -> ApprovalTask:
        labels = self._odoo.fields(model.name)
        made = self._listing.reader().row(model, labels, record, task.bucket, lines)
        allowed = record.get("can_approve", True) or record.get("can_validate")
        if made.bucket is Bucket.TO_DECIDE and not allowed:
            made = replace(made, actions=frozenset({Action.COMMENT}))
        return replace(
            made,
            opened=task.opened or made.opened,
            due=task.due,
            then=task.then,
            decided=task.decided,
        )

    def _now(self) -> datetime:
        return self._listing.odoo.server_time()

    def _steps(self, model: Model, record: Record, row: ApprovalTask) -> tuple[Step, ...]:
        open_now = row.state is State.PENDING
        people = self._listing.waiting_for(model.name, int(record["id"])) if open_now else ()
        mine = row.bucket is Bucket.TO_DECIDE and Action.APPROVE in row.actions
        if model is not LEAVE or record.get("validation_type") != "both":
            return (Step(model.form, "now" if open_now else "done", people, mine=mine),)
        labels, second = self._odoo.fields(model.name), record.get("state") == "validate1"
        first = Step(
            label_of(labels, "first_approver_id"),
            "done" if second or not open_now else "now",
            people if open_now and not second else _who(record.get("first_approver_id")),
            mine=mine and not second,
        )
        state = ("now" if second else "next") if open_now else "done"
        who = people if second else _who(record.get("second_approver_id"))
        return first, Step(label_of(labels, "second_approver_id"), state, who, mine=mine and second)

    # ------------------------------------------------------------------ files

    def files(self, model: Model, number: int, lines: Sequence[Record]) -> tuple[Attached, ...]:
        """What hangs on the request, and on its lines: receipts hang on the expense, not on its report."""
        found = self._attached(model.name, [number])
        if model is SHEET and model.lines is not None:
            found += self._attached(model.lines.model, [int(line["id"]) for line in lines])
        return tuple(
            Attached(
                str(each["id"]),
                text(each.get("name")),
                int(each.get("file_size") or -1),
                text(each.get("mimetype")),
            )
            for each in found
        )

    def _attached(self, model: str, numbers: list[int]) -> list[dict[str, Any]]:
        if not numbers:
            return []
        domain = [["res_model", "=", model], ["res_id", "in", numbers]]
        return self._odoo.read("ir.attachment", domain, ("name", "mimetype", "file_size"))

    def content(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of one file. Raises NotFound where it does not belong to the request."""
        name, number = split_ref(task.ref)
        model = model_of(name)
        lines = self._listing.lines(model, [number]).get(number, []) if model else []
        known = {each.id for each in self.files(model, number, lines)} if model else set()
        if file_id not in known:
            raise NotFound("That file is no longer at the request.")
        found = self._odoo.call("ir.attachment", "read", [int(file_id)], fields=["datas"])
        data = b64decode((found[0].get("datas") or "") if found else "")
        for start in range(0, max(len(data), 1), _PIECE):
            yield data[start : start + _PIECE]

    # ------------------------------------------------------------------ hints

    def _hints(
        self, model: Model, record: Record, lines: Sequence[Record], row: ApprovalTask
    ) -> tuple[Hint, ...]:
        """What can be told besides; a hint that can't be had is left out."""
        made: list[Hint] = []
        if self._listing.reader().asked_by_me(model, record):
            made.append(Hint("self", "This is your own request."))
        try:
            if model is LEAVE:
                made += self._balance(record)
            elif model is SHEET or model is EXPENSE:
                made += self._duplicates(model, record, lines)
        except Fault as fault:
            if fault.kind == "denied":
                raise
        del row
        return tuple(made)

    def _balance(self, record: Record) -> list[Hint]:
        """How many days are left, as Odoo counts for this employee."""
        kind, who = id_of(record.get("holiday_status_id")), id_of(record.get("employee_id"))
        wanted = ("virtual_remaining_leaves", "max_leaves", "requires_allocation")
        if not kind or not who:
            return []
        found = self._odoo.read(
            "hr.leave.type", [["id", "=", kind]], wanted, limit=1, context={"employee_id": who}
        )
        if not found or found[0].get("requires_allocation") in {"no", False}:
            return []
        left, most = found[0].get("virtual_remaining_leaves"), found[0].get("max_leaves")
        if not most:
            return []
        return [Hint("balance", f"{text(left) or 0} of {text(most)} days are left.")]

    def _duplicates(self, model: Model, record: Record, lines: Sequence[Record]) -> list[Hint]:
        ids = [int(record["id"])] if model is EXPENSE else [int(line["id"]) for line in lines]
        found = self._odoo.read("hr.expense", [["id", "in", ids]], ("duplicate_expense_ids",))
        same = {other for each in found for other in each.get("duplicate_expense_ids") or ()}
        if not same:
            return []
        return [Hint("duplicate", f"Looks like {len(same)} other expense(s) of the same person.")]


def _who(value: Any) -> tuple[str, ...]:
    name = text(value)
    return (name,) if name else ()


def _amount(row: ApprovalTask) -> tuple[Fact, ...]:
    return (
        (Fact("amount", "", f"{row.amount} {row.currency}".strip(), "amount"),)
        if row.amount
        else ()
    )


def _line_facts(model: Model, lines: Sequence[Record]) -> tuple[Fact, ...]:
    if model.lines is None:
        return ()
    return tuple(
        Fact(
            f"{model.lines.model},{each['id']}",
            text(each.get(model.lines.name)),
            money(each.get(model.lines.amount)),
            "amount",
        )
        for each in lines
    )
