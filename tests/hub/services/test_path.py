"""The whole path through the real parts: asked for, signed, closed, filed, taken back."""

from __future__ import annotations

import pytest

from assistant.hub.domain.deeds import Approve, Comment, Reject, Return, Submit, Withdraw
from assistant.hub.domain.form import Lacking
from assistant.hub.problems import Forbidden, Invalid, Late, Missing, NeedsVerification, Stale
from assistant.hub.services import requests, verify, views
from assistant.hub.services.context import Actor
from assistant.hub.store import balances
from assistant.hub.store import tables as t
from tests.hub.services.office import EXPENSE, LEAVE, MONDAY, Office
from tests.hub.store.once import ONE

pytestmark = ONE
LONG = {**LEAVE, "end": "2026-12-07"}


def test_leave_of_two_days_is_signed_by_the_supervisor_and_filed(office: Office):
    """H-1, H-10"""
    made = office.ask("eve", "leave", LEAVE)
    assert (made["state"], made["no"], made["waiting_for"]) == (
        "pending",
        "LV-2026-000001",
        ["Dan Ho"],
    )
    done = office.approve("dan", made["request"])
    assert (done["state"], done["sentence"]) == ("approved", "LV-2026-000001 is approved.")
    filed = office.rows(t.archive)
    assert [(each.no, each.outcome, each.requester_name) for each in filed] == [
        ("LV-2026-000001", "approved", "Eve Lau")
    ]
    with office.hub.database.read() as db:
        assert balances.balance(db, "eve", "annual", 2026) == -2
    history = [each["sentence"] for each in office.see("eve", made["request"])["history"]]
    assert history[0] == "Eve Lau made the request."
    assert "Dan Ho approved." in history


def test_leave_of_five_days_goes_on_to_hr(office: Office):
    """H-3"""
    made = office.ask("eve", "leave", LONG)
    assert office.approve("dan", made["request"])["waiting_for"] == ["Carol Lee"]
    assert office.approve("carol", made["request"])["state"] == "approved"


def test_an_incomplete_request_comes_back_and_bothers_nobody(office: Office):
    """H-5"""
    made = office.ask("eve", "leave", {"kind": "annual", "start": "2026-12-01"})
    assert made["state"] == "returned"
    assert "/end" in [each["field"] for each in made["lacking"]]
    assert office.rows(t.task) == []
    requests.edit(office.hub, Actor("eve"), made["request"], LEAVE)
    assert office.act("eve", made["request"], Submit()).body["state"] == "pending"


def test_a_large_expense_wants_a_second_verification_bound_to_it_and_calls_the_erp(office: Office):
    """H-4, H-18, A-24"""
    made = office.ask("eve", "expense", spend("12000.00"))
    office.approve("dan", made["request"])
    office.approve("ivan", made["request"])
    task = office.task("ben", made["request"])
    with pytest.raises(NeedsVerification) as caught:
        office.press("ben", Approve(task, 1))
    with office.hub.database.begin() as db:
        wanted = str(caught.value.values["purpose"])
        good = verify.grant(db, Actor("ben"), wanted, "totp", MONDAY)
        other = verify.grant(db, Actor("ben"), wanted.replace("approve", "reject"), "totp", MONDAY)
    with pytest.raises(NeedsVerification):
        office.press("ben", Approve(task, 1), verification=other)
    assert office.press("ben", Approve(task, 1), verification=good).body["state"] == "approved"
    decided = office.rows(t.decision, t.decision.c.task == task)
    assert decided[0].verified_at == MONDAY
    hooks = office.rows(t.outbox, t.outbox.c.kind == "webhook")
    assert [each.body["endpoint"] for each in hooks] == ["erp.invoice"]


def test_an_amount_in_another_currency_waits_for_a_rate(office: Office):
    """P-13: never guessed; and a refused press leaves nothing."""
    with pytest.raises(Invalid):
        office.ask("eve", "expense", {**spend("100.00"), "currency": "EUR"})
    assert office.rows(t.request) == []
    assert office.rows(t.counter) == []


def test_a_form_that_changed_must_be_looked_at_again(office: Office):
    """A-15"""
    made = office.ask("eve", "leave", LEAVE)
    task = office.task("dan", made["request"])
    office.press(
        "dan", Return(task, 1, "Which day?", fields=(Lacking("/end", "marked", {}, "Which?"),))
    )
    requests.edit(office.hub, Actor("eve"), made["request"], LONG)
    office.act("eve", made["request"], Submit())
    with pytest.raises(Stale):
        office.press("dan", Approve(office.task("dan", made["request"]), 1))
    assert office.approve("dan", made["request"], rev=2)["state"] == "pending"


def test_an_approved_request_is_revoked_by_the_same_approver_and_the_days_come_back(office: Office):
    made = office.ask("eve", "leave", LEAVE)
    office.approve("dan", made["request"])
    with pytest.raises(Forbidden):
        requests.revoke(office.hub, Actor("dan"), made["request"], "No.")
    asked = requests.revoke(office.hub, Actor("eve"), made["request"], "Plans changed.").body
    assert asked["waiting_for"] == ["Dan Ho"]
    with pytest.raises(Late):
        requests.revoke(office.hub, Actor("eve"), made["request"], "Again.")
    office.approve("dan", asked["request"])
    assert office.see("eve", made["request"])["state"] == "revoked"
    with office.hub.database.read() as db:
        assert balances.balance(db, "eve", "annual", 2026) == 0
    outcomes = {each.no: each.outcome for each in office.rows(t.archive)}
    assert outcomes == {"LV-2026-000001": "revoked", "LV-2026-000002": "approved"}


def test_who_has_nothing_to_do_with_a_request_learns_nothing_of_it(office: Office):
    """H-13: readers are the requester, approvers, copies, roles for such forms; nobody else, by any door."""
    made = office.ask("eve", "leave", LEAVE)
    request, task = made["request"], office.task("dan", made["request"])
    for who in ("eve", "dan", "carol", "ken", "judy"):  # hr, auditor and admin by their roles
        assert office.see(who, request)["no"] == made["no"]
    for press in (
        lambda: office.see("hana", request),
        lambda: office.act("hana", request, Comment("Hm.")),
        lambda: office.act("hana", request, Withdraw()),
        lambda: office.press("hana", Approve(task, 1)),
        lambda: views.task(office.hub, Actor("hana"), task),
    ):
        with pytest.raises(Missing):
            press()
    assert office.see("ken", request)["data"]["reason"] == {"masked": True}
    assert office.see("dan", request)["data"]["reason"] == "Family visit"
    with pytest.raises(Forbidden):
        office.press("carol", Reject(task, 1, "No."))


def test_a_dry_run_says_who_and_why_and_writes_nothing(office: Office):
    """H-7"""
    found = views.dry_run(office.hub, Actor("eve"), "leave", LONG)
    assert [[who["name"] for who in step["people"]] for step in found["steps"]] == [
        ["Dan Ho"],
        ["Carol Lee"],
    ]
    assert found["lacking"] == []
    assert office.rows(t.request) == []


def test_who_is_mentioned_may_read_it(office: Office):
    request = office.anything("eve")
    office.act("eve", request, Comment("Please look.", mention=("hana",)))
    assert office.see("hana", request)["id"] == request
    assert office.waiting("hana") == []


def spend(amount: str) -> dict[str, object]:
    line = {
        "date": "2026-11-20", "category": "meals", "description": "Lunch with a client",
        "amount": amount, "no_receipt": "Lost on the way back",
    }  # fmt: skip
    return {**EXPENSE, "project": "X1", "lines": [line]}
