"""What the tests want of Tryton, written into a new database by Tryton's own programs; run by Tryton's interpreter.

tryton_setup.py CONFIG: a company, a supplier, a payment journal, and four people (password NAME-pass1).
"""

from __future__ import annotations

import os
import sys

from proteus import Model, config

os.environ["DB_NAME"] = "tryton"
config.set_trytond(config_file=sys.argv[1])

from trytond.modules.account.tests.tools import create_chart  # noqa: E402 - the pool must stand
from trytond.modules.company.tests.tools import create_company, get_company  # noqa: E402 - as above
from trytond.modules.currency.tests.tools import get_currency  # noqa: E402 - as above

PAYMENT, APPROVAL = (
    ("account_payment", "group_payment"),
    ("account_payment", "group_payment_approval"),
)
ACCOUNT, BUYER = ("account", "group_account"), ("purchase", "group_purchase")
PEOPLE = (
    ("ann", "Ann Lee", (ACCOUNT, PAYMENT, BUYER)),
    ("bob", "Bob Chan", (ACCOUNT, PAYMENT, APPROVAL, BUYER)),
    ("carol", "王小明", (ACCOUNT, PAYMENT, APPROVAL, BUYER)),
    ("dave", "Dave Ho", (ACCOUNT, PAYMENT)),
    ("erin", "Erin Ng", ()),
)


def group(where: tuple[str, str]):
    (found,) = Model.get("ir.model.data").find(
        [("module", "=", where[0]), ("fs_id", "=", where[1])]
    )
    return Model.get("res.group")(found.db_id)


def main() -> None:
    create_company(currency=get_currency("USD"))
    company = get_company()
    create_chart(company)
    for login, name, groups in PEOPLE:
        party = Model.get("party.party")(name=name)
        party.save()
        employee = Model.get("company.employee")(party=party, company=company)
        employee.save()
        user = Model.get("res.user")(name=name, login=login, password=f"{login}-pass1")
        for each in groups:
            user.groups.append(group(each))
        user.companies.append(Model.get("company.company")(company.id))
        user.company = company
        user.employees.append(Model.get("company.employee")(employee.id))
        user.employee = employee
        user.save()
    Model.get("party.party")(name="ACME 供應商").save()
    Model.get("account.payment.journal")(
        name="Bank", company=company, currency=company.currency, process_method="manual"
    ).save()


main()
