"""What the simulated company has installed: its people, leave, expenses, purchases, with the conduct of the real methods.

17 has expense reports (hr.expense.sheet); 19 has none, and hr.expense itself is approved.
"""

from __future__ import annotations

from .odoo_leave import leave
from .odoo_mail import add_mail
from .odoo_money import expenses, purchase
from .odoo_orm import Base, User
from .odoo_people import BOSS, BUYERS, EMPLOYEE, HR, LEAVES, TEAM, USERS, people

PEOPLE = (  # login, name, groups
    ("ann", "Ann Lee", {BUYERS}),
    ("bob", "Bob Chan", {LEAVES, TEAM, BUYERS, BOSS}),
    ("cleo", "Cleo Wong", {LEAVES, TEAM, BUYERS, BOSS, HR}),
    ("dan", "Dan Ho", {BUYERS}),
)


def demo(version: int) -> Base:
    """Ann asks; Bob and Cleo approve; Dan may buy and not approve. All passwords are NAME-pass1, keys NAME-key."""
    base = Base(version)
    for add in (people, add_mail, leave, expenses, purchase):
        add(base)
    base.insert("res.currency", {"name": "HKD"})
    for login, name, groups in PEOPLE:
        partner = base.insert("res.partner", {"name": name})["id"]
        user = base.insert(
            USERS,
            {
                "name": name,
                "login": login,
                "partner_id": partner,
                "lang": "en_US",
                "tz": "Asia/Hong_Kong",
            },
        )
        base.users[user["id"]] = User(
            user["id"],
            login,
            f"{login}-pass1",
            [f"{login}-key"],
            name,
            partner,
            0,
            {"base.group_user", *groups},
        )
    boss = next(each for each in base.users.values() if each.login == "bob")
    for user in base.users.values():
        for model in (EMPLOYEE, "hr.employee.public"):
            row = base.insert(
                model, {"name": user.name, "user_id": user.id, "leave_manager_id": boss.id}
            )
            if model == EMPLOYEE:
                user.employee = row["id"]
            else:  # one table, two views of it
                base.rows[model][user.employee] = base.rows[model].pop(row["id"]) | {
                    "id": user.employee
                }
    base.insert(
        "hr.leave.type",
        {"name": "Paid Time Off", "requires_allocation": "yes", "leave_validation_type": "manager"},
    )
    base.insert(
        "hr.leave.type",
        {"name": "Sabbatical", "requires_allocation": "no", "leave_validation_type": "both"},
    )
    return base
