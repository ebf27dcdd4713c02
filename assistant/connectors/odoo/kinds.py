"""What can be decided in Odoo, as data: models, their states, the fields wanted of them, the methods that act.

A field that a version does not have is left out when it is asked for; a method that it does not have has a second name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.model.approval import State

BASE = (
    "display_name",
    "state",
    "write_date",
    "create_date",
    "write_uid",
    "message_attachment_count",
    "company_id",
)


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a request: their model, the field that leads to it, what they say."""

    model: str
    parent: str
    name: str
    amount: str
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """One thing to decide. `approve` and `refuse`: the method's names, newest first; `reason`: told with a wizard."""

    name: str
    form: str
    states: Mapping[str, State]
    pending: tuple[str, ...]
    approve: tuple[str, ...]
    wanted: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # (field, kind of Fact)
    person: str  # who asks for it
    refuse: tuple[str, ...] = ()
    amount: tuple[str, ...] = ()
    approvers: tuple[str, ...] = ()  # many2one fields that name who decided
    lines: Lines | None = None
    wizard: str = ""  # the wizard's field for the records; "": comment first, then `refuse`


LEAVE = Model(
    "hr.leave",
    "Time off",
    {
        "draft": State.DRAFT,
        "confirm": State.PENDING,
        "validate1": State.PENDING,
        "validate": State.APPROVED,
        "refuse": State.REJECTED,
        "cancel": State.WITHDRAWN,
    },
    ("confirm", "validate1"),
    ("action_approve",),
    (
        "can_approve",
        "can_validate",
        "employee_id",
        "department_id",
        "holiday_status_id",
        "request_date_from",
        "request_date_to",
        "number_of_days",
        "validation_type",
        "name",
        "first_approver_id",
        "second_approver_id",
    ),
    (
        ("holiday_status_id", "text"),
        ("request_date_from", "date"),
        ("request_date_to", "date"),
        ("number_of_days", "text"),
        ("name", "text"),
    ),
    "employee_id",
    ("action_refuse",),
    approvers=("second_approver_id", "first_approver_id"),
)

SHEET = Model(
    "hr.expense.sheet",
    "Expense report",
    {
        "draft": State.DRAFT,
        "submit": State.PENDING,
        "approve": State.APPROVED,
        "post": State.APPROVED,
        "done": State.APPROVED,
        "cancel": State.REJECTED,
    },
    ("submit",),
    ("action_approve_expense_sheets", "approve_expense_sheets"),
    (
        "can_approve",
        "cannot_approve_reason",
        "name",
        "employee_id",
        "department_id",
        "total_amount",
        "currency_id",
        "user_id",
    ),
    (("name", "text"), ("user_id", "person")),
    "employee_id",
    amount=("total_amount",),
    approvers=("user_id",),
    lines=Lines(
        "hr.expense",
        "sheet_id",
        "name",
        "total_amount",
        ("name", "total_amount", "date", "product_id", "write_date", "message_attachment_count"),
    ),
    wizard="sheet_ids",
)

EXPENSE = Model(
    "hr.expense",
    "Expense",
    {
        "draft": State.DRAFT,
        "submitted": State.PENDING,
        "approved": State.APPROVED,
        "posted": State.APPROVED,
        "in_payment": State.APPROVED,
        "paid": State.APPROVED,
        "refused": State.REJECTED,
    },
    ("submitted",),
    ("action_approve",),
    (
        "can_approve",
        "name",
        "employee_id",
        "department_id",
        "product_id",
        "date",
        "total_amount",
        "total_amount_currency",
        "currency_id",
        "payment_mode",
        "manager_id",
        "duplicate_expense_ids",
    ),
    (("name", "text"), ("product_id", "text"), ("date", "date"), ("payment_mode", "text")),
    "employee_id",
    amount=("total_amount_currency", "total_amount"),
    approvers=("manager_id",),
    wizard="expense_ids",
)

PURCHASE = Model(
    "purchase.order",
    "Purchase order",
    {
        "draft": State.DRAFT,
        "sent": State.DRAFT,
        "to approve": State.PENDING,
        "purchase": State.APPROVED,
        "done": State.APPROVED,
        "cancel": State.REJECTED,
    },
    ("to approve",),
    ("button_approve",),
    (
        "name",
        "partner_id",
        "partner_ref",
        "user_id",
        "amount_total",
        "currency_id",
        "date_order",
        "date_planned",
        "date_approve",
        "origin",
    ),
    (
        ("partner_id", "text"),
        ("partner_ref", "text"),
        ("origin", "text"),
        ("date_planned", "date"),
        ("user_id", "person"),
    ),
    "user_id",
    ("button_cancel",),
    amount=("amount_total",),
    lines=Lines(
        "purchase.order.line",
        "order_id",
        "name",
        "price_subtotal",
        ("name", "product_qty", "price_unit", "price_subtotal", "write_date"),
    ),
)

ALL = (LEAVE, SHEET, EXPENSE, PURCHASE)
SECOND = (
    "action_validate",
    "action_approve",
)  # the second step of a leave: by name before 19, the same after
WIZARD = "hr.expense.refuse.wizard"
PURCHASE_MANAGER = "purchase.group_purchase_manager"


def fields_of(model: Model) -> tuple[str, ...]:
    """All that is wanted of a record."""
    return tuple(dict.fromkeys((*BASE, *model.wanted)))


def model_of(name: str) -> Model | None:
    """By its name in Odoo; None for what can only be opened there."""
    return next((each for each in ALL if each.name == name), None)
