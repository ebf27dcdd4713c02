"""Sums that change on the way: nothing is raised behind those who would have had to see it (P-5, P-13)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.hub.domain.case import Request
from assistant.hub.domain.deeds import Comment, Edit, Submit
from assistant.hub.problems import Invalid, Stale
from tests.hub.engine.story import Story, draft, form, planned

LIMIT = 10_000


def priced(data) -> int:
    return int(data["amount"])


def by_amount(request: Request):
    """The second step asks ben from the limit on, ivan below it; the third may change the sum."""
    large = (request.amount or 0) >= LIMIT
    return (
        planned("manager", "dan"),
        planned("matrix", "ben" if large else "ivan"),
        planned("finance", "carol"),
        planned("cfo", "ada", runs=large),
    )


def story(amount: str = "9999") -> Story:
    made = draft(data={"amount": amount, "currency": "HKD"}, amount=int(amount))
    found = Story(by=by_amount, request=made, priced=priced, money=True)
    found.set(
        form=replace(
            form(), currency="/currency", edits={"finance": ("/amount",), "matrix": ("/amount",)}
        )
    )
    return found.submit()  # fmt: skip


def edit(it: Story, who: str, amount: str, **more) -> None:
    data = {**it.request.data, "amount": amount}
    it.do(who, Edit(data, task=it.task(who).id if who != "chan" else "", **more))


def test_a_sum_raised_after_the_matrix_is_signed_by_the_larger_ones_approver():
    it = story().approve("dan", "ivan")
    edit(it, "carol", "10000")
    assert (it.open(), it.request.round) == (["ben"], 2)
    assert it.approve("ben", "carol").open() == ["ada"]
    assert it.approve("ada").state == "approved"


def test_an_approver_does_not_raise_the_sum_above_his_own_limit_and_sign_it():
    it = story().approve("dan")
    edit(it, "ivan", "10000")
    assert it.open() == ["ben"]


def test_a_sum_that_asks_nobody_new_keeps_the_signatures():
    it = story("100").approve("dan", "ivan")
    edit(it, "carol", "9999")
    assert (it.open(), it.request.round) == (["carol"], 1)


def test_straight_back_asks_whom_the_new_data_bring_in():
    it = story("12000").approve("dan", "ben")
    it.send_back("carol", straight_back=True)
    edit(it, "chan", "9999")
    it.do("chan", Submit())
    assert it.open() == ["ivan"]  # dan signed; the matrix asks another now
    assert it.approve("ivan").open() == ["carol"]


def test_the_sum_is_that_of_the_day_it_is_submitted():
    """A draft of last month is not asked at last month's rate."""
    made = draft(data={"amount": "9000"}, amount=9000)
    it = Story(by=by_amount, request=made, priced=lambda data: priced(data) * 2, money=True)
    it.submit()
    assert it.request.amount == 18_000
    assert it.approve("dan").open() == ["ben"]


def test_the_currency_shown_is_the_one_of_the_form_as_it_is():
    it = story()
    it.send_back("dan")
    it.do("chan", Edit({"amount": "9", "currency": "USD"}))
    assert it.request.currency == "USD"


def test_an_edit_of_what_has_changed_meanwhile_is_refused():
    """Two approvers who correct at the same time do not overwrite one another."""
    it = story().approve("dan", "ivan")
    edit(it, "carol", "9000", seen_data_rev=1)
    with pytest.raises(Stale):
        edit(it, "carol", "8000", seen_data_rev=1)


def test_what_is_to_be_revoked_is_not_rewritten():
    it = Story(planned("manager", "dan"), request=draft(revokes="R0"))
    with pytest.raises(Invalid):
        it.do("chan", Edit({"days": "1"}))


def test_a_draft_is_not_talked_about():
    it = Story(planned("manager", "dan"))
    with pytest.raises(Invalid):
        it.do("chan", Comment("Look", mention=("eve",)))
