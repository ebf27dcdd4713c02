"""Expenses and purchases in the simulated company. 17 has expense reports, 19 approves single expenses."""

from __future__ import annotations

from typing import Any

from .odoo_mail import close, post, schedule
from .odoo_orm import Base, Env, Field, Model, Row, access_error, stamp, user_error
from .odoo_people import BOSS, BUYERS, CHAR, DAY, EMPLOYEE, MANY, TEAM, USERS


def expenses(base: Base) -> None:
    old = base.version < 19
    states = (
        ["draft", "submit", "approve", "post", "done", "cancel"]
        if old
        else ["draft", "submitted", "approved", "posted", "paid", "refused"]
    )
    money = {
        "currency_id": Field(MANY, "Currency", "res.currency"),
        "total_amount": Field("monetary", "Total"),
    }
    asked = {
        "name": Field(CHAR, "Description"),
        "employee_id": Field(MANY, "Employee", EMPLOYEE),
        "department_id": Field(MANY, "Department", "res.partner"),
    }
    asked |= {
        "state": Field(
            "selection", "Status", selection=[(each, each.capitalize()) for each in states]
        )
    }
    asked |= {
        "can_approve": Field("boolean", "Can Approve", compute=_can_expense),
        "company_id": Field(MANY, "Company", "res.partner"),
    }
    line = {
        "date": Field(DAY, "Expense Date"),
        "product_id": Field(MANY, "Category", "res.partner"),
    }
    line |= {"duplicate_expense_ids": Field("many2many", "Duplicates", "hr.expense")}
    wizard = {"reason": Field(CHAR, "Reason")}
    if old:
        reason = Field(
            CHAR,
            "Reason",
            compute=lambda env, row: (
                "" if _can_expense(env, row) else "You are neither a Manager nor a HR Officer"
            ),
        )
        sheet = (
            asked
            | money
            | {"user_id": Field(MANY, "Manager", USERS), "cannot_approve_reason": reason}
        )
        made = Model(
            "hr.expense.sheet",
            "Expense Report",
            sheet,
            rule=_sees_expense,
            after_create=_asked_expense("hr.expense.sheet", "submit"),
        )
        made.of_records = {
            "action_approve_expense_sheets": _approve_sheets,
            "message_post": post("hr.expense.sheet"),
        }
        base.add(made)
        fields = (
            {
                "name": Field(CHAR, "Description"),
                "sheet_id": Field(MANY, "Expense Report", "hr.expense.sheet"),
            }
            | money
            | line
        )
        fields |= {
            "state": Field(
                "selection",
                "Status",
                selection=[("reported", "To Submit"), ("submitted", "Submitted")],
            )
        }
        base.add(Model("hr.expense", "Expense", fields))
        wizard["sheet_ids"] = Field("many2many", "Sheets", "hr.expense.sheet")
    else:
        fields = (
            asked
            | money
            | line
            | {
                "manager_id": Field(MANY, "Manager", USERS),
                "total_amount_currency": Field("monetary", "Total In Currency"),
            }
        )
        fields |= {
            "payment_mode": Field(
                "selection",
                "Paid By",
                selection=[
                    ("own_account", "Employee (to reimburse)"),
                    ("company_account", "Company"),
                ],
            )
        }
        made = Model(
            "hr.expense",
            "Expense",
            fields,
            rule=_sees_expense,
            after_create=_asked_expense("hr.expense", "submitted"),
        )
        made.of_records = {"action_approve": _approve_expenses, "message_post": post("hr.expense")}
        base.add(made)
        wizard["expense_ids"] = Field("many2many", "Expenses", "hr.expense")
    refuse = Model("hr.expense.refuse.wizard", "Expense Refuse Reason Wizard", wizard)
    refuse.of_records = {"action_refuse": _refuse_expenses}
    base.add(refuse)


def _sees_expense(env: Env, row: Row) -> bool:
    return env.has(TEAM) or row["employee_id"] == env.user.employee


def _can_expense(env: Env, row: Row) -> bool:
    return env.has(TEAM) and row["employee_id"] != env.user.employee


def _asked_expense(model: str, state: str) -> Any:
    def after(env: Env, row: Row) -> None:
        row["state"] = state
        row["currency_id"] = next(iter(env.base.rows["res.currency"]))
        if model == "hr.expense":
            row["total_amount_currency"] = row["total_amount"]
        schedule(
            env,
            model,
            row,
            env.base.rows[EMPLOYEE][row["employee_id"]]["leave_manager_id"],
            "Expense Approval",
        )

    return after


def _may_expense(env: Env, row: Row, verb: str) -> None:
    if not _can_expense(env, row):
        own = row["employee_id"] == env.user.employee
        why = "It is your own expense" if own else "You are neither a Manager nor a HR Officer"
        raise user_error(f"You cannot {verb}:\n {row['name']}: {why}")


def _approve_sheets(env: Env, rows: list[Row]) -> Any:
    for row in rows:
        _may_expense(env, row, "approve")
        lines = [
            each for each in env.base.rows["hr.expense"].values() if each["sheet_id"] == row["id"]
        ]
        if any(each["duplicate_expense_ids"] for each in lines):
            return {
                "type": "ir.actions.act_window",
                "name": "Validate Duplicate Expenses",
                "res_model": "hr.expense.approve.duplicate",
            }
        if row["state"] == "submit":
            env.write(
                "hr.expense.sheet",
                row,
                {"state": "approve", "user_id": row["user_id"] or env.user.id},
            )
            close(env, "hr.expense.sheet", row)
    return None


def _approve_expenses(env: Env, rows: list[Row]) -> Any:
    for row in rows:
        _may_expense(env, row, "approve")
        if row["state"] == "submitted":
            env.write("hr.expense", row, {"state": "approved", "manager_id": env.user.id})
            close(env, "hr.expense", row)
    return None


def _refuse_expenses(env: Env, rows: list[Row]) -> Any:
    model, field, state = (
        ("hr.expense.sheet", "sheet_ids", "cancel")
        if env.base.version < 19
        else ("hr.expense", "expense_ids", "refused")
    )
    for wizard in rows:
        if not wizard["reason"]:
            raise user_error(
                "The operation cannot be completed: Missing required value for the field 'Reason' (reason)"
            )
        (code, _, ids) = wizard[field][0]
        assert code == 6
        for row in env.browse(model, ids):
            _may_expense(env, row, "refuse")
            env.write(model, row, {"state": state})
            post(model)(
                env,
                [row],
                body=f"Reason: {wizard['reason']}",
                message_type="notification",
                subtype_xmlid="mail.mt_comment",
            )
            close(env, model, row)
    return {"type": "ir.actions.act_window_close"}


# ---------------------------------------------------------------------- purchases


def purchase(base: Base) -> None:
    states = [
        ("draft", "RFQ"),
        ("sent", "RFQ Sent"),
        ("to approve", "To Approve"),
        ("purchase", "Purchase Order"),
        ("done", "Locked"),
        ("cancel", "Cancelled"),
    ]
    fields = {
        "state": Field("selection", "Status", selection=states),
        "name": Field(CHAR, "Order Reference"),
        "partner_id": Field(MANY, "Vendor", "res.partner"),
        "partner_ref": Field(CHAR, "Vendor Reference"),
        "user_id": Field(MANY, "Buyer", USERS),
        "amount_total": Field("monetary", "Total"),
        "currency_id": Field(MANY, "Currency", "res.currency"),
        "date_order": Field("datetime", "Order Deadline"),
        "date_planned": Field("datetime", "Expected Arrival"),
        "date_approve": Field("datetime", "Confirmation Date"),
        "origin": Field(CHAR, "Source Document"),
        "company_id": Field(MANY, "Company", "res.partner"),
    }
    made = Model("purchase.order", "Purchase Order", fields, BUYERS)
    made.of_records = {
        "button_approve": _approve_order,
        "button_cancel": _cancel_order,
        "message_post": post("purchase.order"),
    }
    base.add(made)
    line = {
        "name": Field("text", "Description"),
        "order_id": Field(MANY, "Order", "purchase.order"),
        "product_qty": Field("float", "Quantity"),
    }
    line |= {
        "price_unit": Field("float", "Unit Price"),
        "price_subtotal": Field("monetary", "Subtotal"),
    }
    base.add(Model("purchase.order.line", "Purchase Order Line", line, BUYERS))


def _approve_order(env: Env, rows: list[Row], force: bool = False) -> dict[str, Any]:
    """It filters by what the user may, and says nothing of the rest."""
    for row in rows:
        if env.has(BOSS):
            env.write("purchase.order", row, {"state": "purchase", "date_approve": stamp()})
    return {}


def _cancel_order(env: Env, rows: list[Row]) -> None:
    for row in rows:
        if not env.has(BUYERS):
            raise access_error(
                "You are not allowed to modify 'Purchase Order' (purchase.order) records."
            )
        env.write("purchase.order", row, {"state": "cancel"})
