"""The simulated company's users and employees, and the groups that give rights."""

from __future__ import annotations

from .odoo_orm import Base, Env, Field, Model

CHAR, DAY, MANY = "char", "date", "many2one"
EMPLOYEE, USERS = "hr.employee", "res.users"
HR, LEAVES, TEAM, BUYERS, BOSS = (
    "hr.group_hr_user",
    "hr_holidays.group_hr_holidays_user",
    "hr_expense.group_hr_expense_team_approver",
    "purchase.group_purchase_user",
    "purchase.group_purchase_manager",
)


def people(base: Base) -> None:
    base.add(Model("res.currency", "Currency", {"name": Field(CHAR, "Currency")}))
    base.add(Model("res.partner", "Contact", {"name": Field(CHAR, "Name")}))
    users = {
        "name": Field(CHAR, "Name"),
        "login": Field(CHAR, "Login"),
        "lang": Field(CHAR, "Language"),
    }
    users |= {
        "tz": Field(CHAR, "Timezone"),
        "partner_id": Field(MANY, "Related Partner", "res.partner"),
    }
    made = Model(USERS, "User", users)
    made.of_model["context_get"] = lambda env: {
        "lang": "en_US",
        "tz": "Asia/Hong_Kong",
        "uid": env.user.id,
    }
    if base.version < 18:
        made.of_model["has_group"] = lambda env, group_ext_id: env.has(group_ext_id)
    else:
        made.of_records["has_group"] = lambda env, _rows, group_ext_id: env.has(group_ext_id)
    base.add(made)
    for name, read in ((EMPLOYEE, HR), ("hr.employee.public", "base.group_user")):
        fields = {"name": Field(CHAR, "Name"), "user_id": Field(MANY, "User", USERS)}
        fields |= {"leave_manager_id": Field(MANY, "Time Off Approver", USERS)}
        base.add(Model(name, "Employee", fields, read))


def user_of(env: Env, employee: int) -> int:
    return int(env.base.rows[EMPLOYEE][employee]["user_id"])
