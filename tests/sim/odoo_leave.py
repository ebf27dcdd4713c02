"""Time off in the simulated company: one approval, or two, as its type says."""

from __future__ import annotations

from .odoo_mail import close, post, schedule
from .odoo_orm import Base, Env, Field, Model, Row, user_error
from .odoo_people import CHAR, DAY, EMPLOYEE, LEAVES, MANY, user_of

LEAVE_STATES = [
    ("draft", "To Submit"),
    ("confirm", "To Approve"),
    ("refuse", "Refused"),
    ("validate1", "Second Approval"),
    ("validate", "Approved"),
    ("cancel", "Cancelled"),
]


def leave(base: Base) -> None:
    kinds = {"name": Field(CHAR, "Time Off Type"), "leave_validation_type": Field(CHAR, "Approval")}
    kinds |= {
        "requires_allocation": Field(
            "selection", "Requires allocation", selection=[("yes", "Yes"), ("no", "No Limit")]
        )
    }
    kinds |= {
        "max_leaves": Field(
            "float",
            "Maximum Allowed",
            compute=lambda env, _row: 20.0 if env.context.get("employee_id") else 0.0,
        )
    }
    kinds |= {
        "virtual_remaining_leaves": Field(
            "float",
            "Virtual Remaining",
            compute=lambda env, _row: 12.5 if env.context.get("employee_id") else 0.0,
        )
    }
    base.add(Model("hr.leave.type", "Time Off Type", kinds))
    fields = {
        "state": Field("selection", "Status", selection=LEAVE_STATES),
        "name": Field(CHAR, "Description"),
        "employee_id": Field(MANY, "Employee", EMPLOYEE),
        "department_id": Field(MANY, "Department", "res.partner"),
        "holiday_status_id": Field(MANY, "Time Off Type", "hr.leave.type"),
        "request_date_from": Field(DAY, "Request Start Date"),
        "request_date_to": Field(DAY, "Request End Date"),
        "number_of_days": Field("float", "Duration (Days)"),
        "validation_type": Field("selection", "Validation Type", compute=_validation),
        "first_approver_id": Field(MANY, "First Approval", EMPLOYEE),
        "second_approver_id": Field(MANY, "Second Approval", EMPLOYEE),
        "can_approve": Field("boolean", "Can Approve", compute=_can_leave),
        "company_id": Field(MANY, "Company", "res.partner"),
        "display_name": Field(CHAR, "Display Name", compute=_leave_name),
    }
    made = Model("hr.leave", "Time Off", fields, rule=_sees_leave, after_create=_asked_leave)
    made.of_records = {
        "action_approve": _approve_leave,
        "action_refuse": _refuse_leave,
        "message_post": post("hr.leave"),
    }
    if base.version < 19:
        made.of_records["action_validate"] = _validate_leave
    base.add(made)


def _validation(env: Env, row: Row) -> str:
    return str(env.base.rows["hr.leave.type"][row["holiday_status_id"]]["leave_validation_type"])


def _leave_name(env: Env, row: Row) -> str:
    who = env.base.rows[EMPLOYEE][row["employee_id"]]["name"]
    return f"{who} on {env.name_of('hr.leave.type', row['holiday_status_id'])}: {row['number_of_days']} days"


def _sees_leave(env: Env, row: Row) -> bool:
    return env.has(LEAVES) or row["employee_id"] == env.user.employee


def _can_leave(env: Env, row: Row) -> bool:
    return env.has(LEAVES) and user_of(env, row["employee_id"]) != env.user.id


def _asked_leave(env: Env, row: Row) -> None:
    row["state"] = "confirm"
    manager = env.base.rows[EMPLOYEE][row["employee_id"]]["leave_manager_id"]
    schedule(env, "hr.leave", row, manager, "Time Off Approval")


def _may_leave(env: Env, row: Row) -> None:
    if not _can_leave(env, row):
        raise user_error(
            "You must either be a Time off Officer or Time off Manager to approve this leave"
        )


def _approve_leave(env: Env, rows: list[Row], check_state: bool = True) -> bool:
    for row in rows:
        second = env.base.version >= 19 and row["state"] == "validate1"
        if check_state and row["state"] != "confirm" and not second:
            raise user_error(
                'Time off request must be confirmed ("To Approve") in order to approve it.'
            )
        if _validation(env, row) == "both" and not second:
            _may_leave(env, row)
            env.write(
                "hr.leave", row, {"state": "validate1", "first_approver_id": env.user.employee}
            )
            close(env, "hr.leave", row)
            cleo = next(each for each in env.base.users.values() if each.login == "cleo")
            schedule(env, "hr.leave", row, cleo.id, "Time Off Second Approve")
        else:
            _validate_leave(env, [row])
    return True


def _validate_leave(env: Env, rows: list[Row]) -> bool:
    for row in rows:
        if row["state"] not in {"confirm", "validate1"}:
            raise user_error("Time off request must be confirmed in order to approve it.")
        _may_leave(env, row)
        both = _validation(env, row) == "both"
        env.write(
            "hr.leave",
            row,
            {
                "state": "validate",
                ("second" if both else "first") + "_approver_id": env.user.employee,
            },
        )
        close(env, "hr.leave", row)
    return True


def _refuse_leave(env: Env, rows: list[Row]) -> bool:
    for row in rows:
        if row["state"] not in {"draft", "confirm", "validate", "validate1"}:
            raise user_error(
                "Time off request must be confirmed or validated in order to refuse it."
            )
        _may_leave(env, row)
        env.write("hr.leave", row, {"state": "refuse", "second_approver_id": env.user.employee})
        post("hr.leave")(
            env, [row], body="Your time off has been refused", message_type="notification"
        )
        close(env, "hr.leave", row)
    return True
