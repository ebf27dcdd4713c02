"""Rows of the semantics table: submit, approve, reject, the three ways of signing, return, and who comes too late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.hub.domain.case import Sign, StepState, TaskState
from assistant.hub.domain.deeds import Approve, Edit, Reject, Return, Submit, Withdraw
from assistant.hub.domain.form import Lacking
from assistant.hub.domain.people import Deputy
from assistant.hub.domain.route import After, Why
from assistant.hub.problems import Forbidden, Invalid, Late, NeedsVerification, Stale
from tests.hub.engine.story import EDITS, MONDAY, Story, draft, planned

ITEM = Lacking("/from", "missing", {})


def test_an_incomplete_form_comes_back_with_each_item_and_nobody_is_bothered():
    """H-5."""
    story = Story(planned("manager", "dan"))
    story.do("chan", Submit((ITEM, Lacking("/attachments", "receipt_missing", {}))))
    assert story.state == "returned"
    assert [each.field for each in story.request.lacking] == ["/from", "/attachments"]
    assert not story.case.tasks
    assert {each.person for each in story.last.told} == {"chan"}
    assert story.submit().state == "pending"
    assert (story.request.round, story.request.lacking) == (1, ())


def test_urgent_needs_a_reason_and_has_half_the_time():
    """H-8."""
    story = Story(planned("manager", "dan"), request=draft(urgent=True))
    story.do("chan", Submit())
    assert story.request.lacking[0].reason == "urgent_reason_missing"
    urgent = Story(planned("manager", "dan"), request=draft(urgent=True, urgent_reason="flight"))
    # 10:01 and four hours of work with lunch between
    assert urgent.submit().step("manager").due == MONDAY + timedelta(hours=5, minutes=1)


def test_only_the_requester_submits_and_only_once():
    story = Story(planned("manager", "dan"))
    with pytest.raises(Forbidden):
        story.do("dan", Submit())
    story.submit()
    with pytest.raises(Late) as late:
        story.do("chan", Submit())
    assert late.value.code == "late_request_pending"


def test_steps_open_one_after_the_other_and_the_last_ends_the_request():
    story = Story(
        planned("manager", "dan"),
        planned("hr", "carol", runs=False),
        planned("head", "fay"),
        after=(After("erp.invoice", "approved"), After("erp.cancel", "revoked")),
    ).submit()
    assert story.open() == ["dan"]
    story.approve("dan")
    assert (story.open(), story.step("hr").state) == (["fay"], StepState.SKIPPED)
    story.approve("fay")
    assert story.state == "approved"
    hooks = [each for each in story.last.effects if each.kind == "webhook"]
    assert [each.key for each in hooks] == ["webhook:R1:0:1"]
    assert not story.timers


def test_one_rejection_ends_the_whole_request_however_it_is_signed():
    for sign in Sign:
        story = Story(planned("board", "ada", "ben", "carol", sign=sign)).submit()
        first = story.open()[0]
        story.reject(first)
        assert story.state == "rejected"
        assert not story.open()
        assert not story.timers


def test_a_rejection_says_why():
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Invalid):
        story.reject("dan", "  ")


def test_all_must_sign():
    """H-6."""
    story = Story(planned("board", "ada", "ben")).submit().approve("ada")
    assert (story.state, story.open()) == ("pending", ["ben"])
    assert story.approve("ben").state == "approved"


def test_a_quorum_passes_over_the_rest():
    story = Story(planned("board", "ada", "ben", "carol", quorum=60)).submit().approve("ada")
    assert story.state == "pending"
    story.approve("carol")
    assert story.state == "approved"
    assert story.task("ben", TaskState.SKIPPED).closed_by == ""


def test_any_one_signs_and_the_other_learns_who_and_when():
    """A-7, A-16."""
    story = Story(planned("finance", "ben", "ivan", sign=Sign.ANY), planned("top", "ada")).submit()
    slow = story.task("ivan").id
    story.approve("ben")
    with pytest.raises(Late) as late:
        story.do("ivan", Approve(slow, 1))
    assert late.value.code == "late_skipped"
    assert late.value.values["who"] == "Ben Wong"
    assert late.value.values["at"] == "2026-03-02T02:02:00Z"


def test_in_turn_the_next_is_asked_after_the_former():
    story = Story(planned("board", "ben", "ada", sign=Sign.SEQ)).submit()
    assert story.open() == ["ben"]
    with pytest.raises(Late) as late:
        story.do("ada", Approve(story.task("ada", TaskState.QUEUED).id, 1))
    assert late.value.code == "late_queued"
    first = story.step("board").due
    story.now += timedelta(hours=2)
    assert story.approve("ben").open() == ["ada"]
    assert story.step("board").due > first  # hers are hours of her own
    assert story.approve("ada").state == "approved"


def test_what_you_see_is_what_you_sign():
    """A-15, erpnext#14695."""
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Stale):
        story.do("dan", Approve(story.task("dan").id, 0))
    with pytest.raises(Stale):
        story.do("dan", Reject(story.task("dan").id, 2, "no"))


def test_a_press_after_the_withdrawal_learns_of_it():
    story = Story(planned("manager", "dan")).submit()
    task = story.task("dan").id
    story.do("chan", Withdraw("changed my mind"))
    assert (story.state, story.timers) == ("withdrawn", {})
    with pytest.raises(Late) as late:
        story.do("dan", Approve(task, 1))
    assert late.value.code == "late_request_withdrawn"
    assert late.value.values["who"] == "Chan Tai Man 陳大文"


def test_the_same_press_twice_is_late_the_second_time():
    """A-5 without a key."""
    story = Story(planned("board", "ada", "ben")).submit()
    task = story.task("ada").id
    story.approve("ada")
    with pytest.raises(Late) as late:
        story.do("ada", Approve(task, 1))
    assert late.value.values["action"] == "approved"


def test_step_up_wants_a_second_verification_for_each_press():
    """H-18, A-24."""
    story = Story(planned("cfo", "ben", step_up=True)).submit()
    with pytest.raises(NeedsVerification):
        story.approve("ben")
    with pytest.raises(NeedsVerification):
        story.add("ben", "after", "ada")
    story.set(verified=True)
    assert story.approve("ben").state == "approved"


def test_a_stranger_and_the_requester_cannot_decide():
    story = Story(planned("manager", "dan")).submit()
    for person in ("ken", "chan", ""):
        with pytest.raises(Forbidden):
            story.do(person, Approve(story.task("dan").id, 1))


def test_returned_to_the_start_with_ticked_fields_and_signed_again_from_the_first():
    """Row 59."""
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit().approve("dan")
    ticked = Lacking("/to", "ticked", {}, "Friday is a holiday")
    story.send_back("carol", comment="", fields=(ticked,))
    assert (story.state, story.request.lacking, story.timers) == ("returned", (ticked,), {})
    story.do("chan", Edit({"days": "1"}))
    assert story.submit().request.round == 2
    assert story.open() == ["dan"]
    assert story.approve("dan", "carol").state == "approved"


def test_a_return_says_something():
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Invalid):
        story.do("dan", Return(story.task("dan").id, 1))


def test_straight_back_to_the_one_who_returned_it():
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit().approve("dan")
    story.send_back("carol", straight_back=True)
    story.do("chan", Edit({"days": "1"}))
    assert story.submit().open() == ["carol"]
    assert story.step("manager").state is StepState.SKIPPED
    assert story.approve("carol").state == "approved"


def test_a_higher_sum_is_never_straight_back():
    story = Story(planned("manager", "dan"), planned("cfo", "ben"), request=draft(amount=80_000))
    story.submit().approve("dan").send_back("ben", straight_back=True)
    story.set(priced=lambda data: int(data["amount"]))
    story.do("chan", Edit({"amount": "900000"}))
    assert story.submit().open() == ["dan"]


def test_a_step_that_the_new_data_bring_in_is_asked_even_when_it_comes_straight_back():
    """H-3."""

    def plan(request):
        long = float(request.data["days"]) > 3
        return (
            planned("manager", "dan"),
            planned("hr", "carol", runs=long),
            planned("head", "fay"),
        )

    story = Story(by=plan).submit().approve("dan")
    story.send_back("fay", straight_back=True)
    story.do("chan", Edit({"days": "5"}))
    assert story.submit().open() == ["carol"]
    assert story.approve("carol").open() == ["fay"]


def test_returned_to_an_earlier_step_everything_between_runs_again():
    story = Story(
        planned("a", "dan"), planned("b", "fay"), planned("c", "carol"), planned("d", "ada")
    )
    story.submit().approve("dan", "fay", "carol")
    story.send_back("ada", to="b")
    assert (story.state, story.request.round, story.open()) == ("pending", 2, ["fay"])
    assert story.step("a").state is StepState.SKIPPED
    story.approve("fay", "carol")
    story.send_back("ada", to="a")  # passed in round 1
    assert (story.request.round, story.open()) == (3, ["dan"])
    assert story.approve("dan", "fay", "carol", "ada").state == "approved"


def test_nothing_is_returned_to_a_step_that_was_not_passed():
    story = Story(
        planned("a", "dan", runs=False), planned("b", "fay"), planned("c", "ada")
    ).submit()
    for key in ("a", "b", "c", "nowhere"):
        with pytest.raises(Invalid):
            story.send_back("fay", to=key)


def test_an_approver_changes_only_the_fields_that_his_step_grants():
    """The record lock."""
    data = {"amount": "90", "lines": [{"account": "", "sum": "90"}]}
    story = Story(planned("finance", "ben", "ivan"), request=draft(data=data)).submit()
    mine = story.task("ben").id
    new = {"amount": "80", "lines": [{"account": "6010", "sum": "90"}]}
    story.do("ben", Edit(new, task=mine))
    assert (story.request.data, story.request.data_rev) == (new, 2)
    assert story.last.facts[0].before == {"/amount": "90", "/lines/0/account": ""}
    with pytest.raises(Stale):
        story.do("ivan", Approve(story.task("ivan").id, 1))
    with pytest.raises(Forbidden) as locked:
        story.do("ben", Edit({**new, "lines": [{"account": "6010", "sum": "1"}]}, task=mine))
    assert locked.value.values["field"] == "/lines/0/sum"
    assert EDITS


def test_changed_data_bring_in_those_whom_they_ask_for():
    """H-4: a sum corrected upwards on the way meets the CFO."""

    def plan(request):
        high = request.data["amount"] == "12000"
        return (planned("finance", "ivan"), planned("cfo", "ben", runs=high))

    story = Story(by=plan, request=draft(data={"amount": "9000"})).submit()
    story.do("ivan", Edit({"amount": "12000"}, task=story.task("ivan").id))
    assert story.step("cfo").state is StepState.QUEUED
    assert story.approve("ivan").open() == ["ben"]


def test_a_deputy_acts_for_the_principal_and_the_trail_says_so():
    """A-27: for Carol, by Ivan."""
    deputy = Deputy("D", "carol", "ivan", MONDAY, MONDAY + timedelta(days=9))
    story = Story(planned("hr", "carol"), deputies=(deputy,)).submit()
    story.do("ivan", Approve(story.task("carol").id, 1))
    task = story.task("carol", TaskState.APPROVED)
    assert (task.on_behalf_of, task.closed_by) == ("carol", "ivan")
    fact = next(each for each in story.last.facts if each.action == "approved")
    assert (fact.actor, fact.on_behalf_of) == ("ivan", "carol")


def test_a_deputy_is_one_hop_and_only_while_it_lasts():
    on, off = MONDAY + timedelta(minutes=5), MONDAY + timedelta(minutes=9)
    chain = (Deputy("1", "carol", "ivan", on, off), Deputy("2", "ivan", "ken", on, off))
    story = Story(planned("hr", "carol"), deputies=chain).submit()
    press = Approve(story.task("carol").id, 1)
    with pytest.raises(Forbidden):
        story.do("ivan", press)  # not yet
    story.now = on
    with pytest.raises(Forbidden):
        story.do("ken", press)  # a deputy's deputy
    story.now = off
    with pytest.raises(Forbidden):
        story.do("ivan", press)  # not any more


def test_the_requester_is_nobody_s_deputy_for_his_own_request():
    deputy = Deputy("D", "dan", "chan", MONDAY, MONDAY + timedelta(days=9))
    story = Story(planned("manager", "dan"), deputies=(deputy,)).submit()
    with pytest.raises(Forbidden):
        story.do("chan", Approve(story.task("dan").id, 1))


def test_the_same_approver_twice_in_a_row_signs_once_and_it_is_recorded():
    story = Story(planned("manager", "dan"), planned("head", "dan"), planned("hr", "carol"))
    story.submit().approve("dan")
    assert story.open() == ["carol"]
    fact = next(each for each in story.last.facts if each.action == "auto_approved")
    assert (fact.actor, fact.after["person"]) == ("", "dan")


@pytest.mark.parametrize("why_not", ["step_up", "money", "for another", "changed"])
def test_nobody_signs_twice_by_himself_where_it_matters(why_not):
    """Never for step-up, money, somebody else's signature, or data that changed in between."""
    story = Story(
        planned("finance", "dan", *(["eve"] if why_not == "changed" else [])),
        planned(
            "head", "carol" if why_not == "for another" else "dan", step_up=why_not == "step_up"
        ),
        deputies=(Deputy("D", "carol", "dan", MONDAY, MONDAY + timedelta(days=9)),),
        money=why_not == "money",
        request=draft(data={"amount": "1"}),
    ).submit()
    story.approve("dan")
    if why_not == "changed":
        story.do("eve", Edit({"amount": "2"}, task=story.task("eve").id))
        story.approve("eve")
    assert "auto_approved" not in story.did()
    assert story.state == "pending"


def test_trouble_in_the_plan_stops_for_an_admin_and_passes_over_nobody():
    why = Why("rule_failed", {"rule": "form.days >"})
    story = Story(
        planned("manager", "dan"), planned("hr", trouble=why), planned("x", "ada")
    ).submit()
    story.approve("dan")
    assert (story.state, story.open()) == ("needs_admin", [])
    assert "rule_failed" in story.request.trouble
    told = {each.person for each in story.last.told if each.kind == "request.stopped"}
    assert told == {"judy", "dan"}  # the admin, and the head of the department


@pytest.mark.parametrize("people", [(), ("chan",), ("nobody",)])
def test_a_step_without_anybody_who_may_sign_stops(people):
    story = Story(planned("manager", *people)).submit()
    assert story.state == "needs_admin"


def test_a_route_that_asks_nobody_is_no_approval():
    story = Story(planned("manager", "dan", runs=False)).submit()
    assert (story.state, "trouble_no_step" in story.request.trouble) == ("needs_admin", True)
