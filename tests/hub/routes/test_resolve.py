from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.hub.domain import resolve
from assistant.hub.domain.people import Deputy, Directory, Grant
from assistant.hub.domain.route import Planned
from assistant.hub.domain.rules import RuleTrouble
from tests.hub.company import company

from .making import COMPANY, NOW, a_request, one_step, ready


def plan(route, request, directory: Directory = COMPANY) -> tuple[Planned, ...]:
    return resolve.plan(route, request, directory, NOW, {})


def asked(planned: Planned) -> list[str]:
    return [
        f"{each.on_behalf_of}>{each.person}" if each.on_behalf_of else each.person
        for each in planned.people
    ]


def of_one(who: str, requester: str = "eve", directory: Directory = COMPANY, **data) -> Planned:
    return plan(one_step(who), a_request(requester, **data), directory)[0]


def deputy(principal: str, delegate: str, **more) -> Deputy:
    given = {
        "start": NOW - timedelta(days=1),
        "end": NOW + timedelta(days=1),
        "absent": True,
        **more,
    }
    return Deputy(f"{principal}-{delegate}", principal, delegate, **given)


@pytest.mark.parametrize(
    ("days", "runs"), [("3", False), ("3.0", False), ("3.5", True), (4, True), ("0.5", False)]
)
def test_leave_of_more_than_three_days_adds_hr(days, runs: bool):
    """H-3, P-13"""
    manager, hr = plan(ready("leave"), a_request(days=days))
    assert asked(manager) == ["dan"]
    assert (hr.runs, asked(hr)) == (runs, ["carol"] if runs else [])


@pytest.mark.parametrize(
    ("cents", "runs"), [(999_999, False), (1_000_000, True), (1_200_000, True)]
)
def test_an_expense_of_ten_thousand_goes_to_the_cfo_and_to_the_erp(cents: int, runs: bool):
    """H-4, P-5"""
    request = a_request(form="expense", amount=cents)
    cfo = plan(ready("expense"), request)[-1]
    assert (cfo.runs, asked(cfo)) == (runs, ["ben"] if runs else [])
    assert cfo.rule.step_up
    (erp,) = ready("expense").after
    assert (erp.webhook, erp.on) == ("erp.invoice", "approved")
    assert resolve.holds(erp.when, ready("expense"), request, COMPANY) is runs


@pytest.mark.parametrize(
    ("cents", "people"), [(499_999, ["dan"]), (500_000, ["ben", "ivan"]), (5_000_000, ["ben"])]
)
def test_a_purchase_goes_where_the_matrix_says(cents: int, people: list):
    """H-2"""
    assert asked(plan(ready("purchase"), a_request(form="purchase", amount=cents))[1]) == people


@pytest.mark.parametrize(
    ("who", "people", "code"),
    [
        ("{supervisor: 1}", ["dan"], "by_supervisor"),
        ("{supervisor: 2}", ["fay"], "by_supervisor_up"),
        ("{supervisor: 9}", ["ada"], "by_top"),
        ("{head: requester}", ["dan"], "by_head"),
        ("{head: finance}", ["ben"], "by_head"),
        ("{person: judy}", ["judy"], "by_person"),
        ("{role: finance}", ["ben", "ivan"], "by_role"),
        ("{field: /boss}", ["gus"], "by_field"),
        ("[{supervisor: 1}, {supervisor: 2}, {head: requester}]", ["dan", "fay"], "by_supervisor"),
    ],
)
def test_each_way_to_name_somebody(who: str, people: list, code: str):
    planned = of_one(who, boss="gus")
    assert asked(planned) == people
    assert planned.people[0].why.code == f"routes.{code}"


def test_a_department_without_a_head_looks_above():
    departments = {
        **COMPANY.departments,
        "sales-hk": replace(COMPANY.departments["sales-hk"], head=""),
    }
    planned = of_one("{head: requester}", directory=replace(COMPANY, departments=departments))
    assert (asked(planned), planned.people[0].why.code) == (["fay"], "routes.by_head_above")


@pytest.mark.parametrize(
    ("who", "requester", "data", "code"),
    [
        ("{role: nobody_has_it}", "eve", {}, "nobody_role"),
        ("{person: gone}", "eve", {}, "nobody_person"),
        ("{supervisor: 1}", "ada", {}, "nobody_supervisor"),
        ("{head: no_such}", "eve", {}, "nobody_head"),
        ("{field: /boss}", "eve", {}, "nobody_field"),
        ("{field: /boss}", "eve", {"boss": "stranger"}, "nobody_field"),
        ("{field: /boss}", "eve", {"boss": ["gus", "stranger"]}, "nobody_field"),
        ("{field: /boss}", "eve", {"boss": {"x": 1}}, "nobody_field"),
        ("{role: ceo}", "ada", {}, "only_requester"),
        ("[{role: hr}, {role: nobody_has_it}]", "eve", {}, "nobody_role"),
    ],
)
def test_nobody_found_stops_the_request_and_never_skips(
    who: str, requester: str, data: dict, code: str
):
    planned = of_one(who, requester, **data)
    assert (planned.runs, planned.people) == (True, ())
    assert planned.trouble
    assert planned.trouble.code == f"routes.{code}"


def test_no_row_of_the_matrix_stops_the_request():
    route = one_step("{matrix: true}", "matrix:\n  - {region: TW, approvers: {role: cfo}}\n")
    assert plan(route, a_request())[0].trouble.code == "routes.no_row"


def test_a_rule_that_fails_stops_the_request():
    hr = plan(ready("leave"), a_request())[1]
    assert (hr.runs, hr.people, hr.trouble.code) == (True, (), "routes.rule_field")


def test_somebody_who_left_is_not_asked():
    people = {**COMPANY.people, "carol": replace(COMPANY.people["carol"], active=False)}
    assert of_one("{role: hr}", directory=replace(COMPANY, people=people)).trouble


@pytest.mark.parametrize(
    ("who", "requester", "people"),
    [
        ("{person: carol}", "carol", ["ada"]),
        ("{head: requester}", "dan", ["fay"]),
        ("{role: finance}", "ivan", ["ben"]),
        ("{role: hr}", "carol", ["ada"]),
        ("{field: /boss}", "gus", ["fay"]),
    ],
)
def test_nobody_approves_his_own_request(who: str, requester: str, people: list):
    assert asked(of_one(who, requester, boss="gus")) == people


def test_where_all_must_sign_the_requesters_supervisor_signs_for_him():
    route = one_step("{role: finance}, sign: all")
    assert asked(plan(route, a_request("ivan"))[0]) == ["ben"]
    assert asked(plan(route, a_request("ben"))[0]) == ["ada", "ivan"]


def test_the_deputy_of_an_absent_one_is_asked_in_his_place():
    assert asked(of_one("{role: hr}", directory=company(deputy("carol", "judy")))) == ["carol>judy"]


@pytest.mark.parametrize(
    "more",
    [{"absent": False}, {"forms": ("expense",)}, {"end": NOW}, {"start": NOW + timedelta(1)}],
)
def test_only_an_absence_that_holds_now_counts(more: dict):
    assert asked(of_one("{role: hr}", directory=company(deputy("carol", "judy", **more)))) == [
        "carol"
    ]


def test_a_deputy_who_sent_the_request_does_not_decide_on_it():
    absent = company(deputy("dan", "eve"))
    assert asked(of_one("{supervisor: 1}", directory=absent)) == ["dan>fay"]
    assert asked(
        of_one("{supervisor: 1}", directory=company(deputy("dan", "eve"), deputy("dan", "gus")))
    ) == ["dan>gus"]


def test_a_deputy_who_left_is_no_deputy():
    absent = company(deputy("carol", "judy"))
    people = {**absent.people, "judy": replace(absent.people["judy"], active=False)}
    assert asked(of_one("{role: hr}", directory=replace(absent, people=people))) == ["carol"]


TWICE = "  - {id: t, who: {head: requester}}\n  - {id: u, who: {head: requester}, step_up: true}\n"


def test_the_same_person_in_the_next_step_is_marked_but_not_where_verification_is_asked():
    first, second, third = plan(one_step("{supervisor: 1}", TWICE), a_request())
    assert [each.people[0].person for each in (first, second, third)] == ["dan"] * 3
    assert second.people[0].why.code == resolve.SAME
    assert second.people[0].why.values["step"] == "s"
    assert {each.people[0].why.code for each in (first, third)} == {
        "routes.by_supervisor",
        "routes.by_head",
    }


def test_a_skipped_step_between_does_not_part_the_same_two():
    rest = (
        "  - {id: t, who: {role: hr}, when: form.days > 3.0}\n  - {id: u, who: {head: requester}}\n"
    )
    assert (
        plan(one_step("{supervisor: 1}", rest), a_request(days="1"))[2].people[0].why.code
        == resolve.SAME
    )


def test_who_may_start():
    route = replace(ready("leave"), start=("finance",))
    assert [resolve.may_start(route, COMPANY, each) for each in ("ivan", "eve", "nobody")] == [
        True,
        False,
        False,
    ]
    assert resolve.may_start(ready("leave"), replace(COMPANY, grants=()), "eve")


def test_copies_go_to_each_once_and_not_to_the_requester():
    route = one_step(
        "{role: hr}",
        "cc:\n  - {role: finance}\n  - {person: ivan, at: approved}\n  - {role: hr, at: submitted}\n",
    )
    assert resolve.copies(route, a_request(), COMPANY, "approved", NOW) == ("ben", "ivan")
    assert resolve.copies(route, a_request("ben"), COMPANY, "approved", NOW) == ("ivan",)
    assert resolve.copies(route, a_request(), COMPANY, "submitted", NOW) == ("carol",)


def test_rules_see_the_request_too():
    directory = replace(COMPANY, grants=(*COMPANY.grants, Grant("eve", "x")))
    request = a_request(amount=123_45)
    for text in (
        "'sales' in request.departments && request.department == 'sales-hk'",
        "request.amount > 123.0 && request.amount < 124.0",
        "request.level == 2 && !request.urgent && request.region == 'HK'",
    ):
        assert resolve.holds(text, ready("expense"), request, directory)
    with pytest.raises(RuleTrouble):
        resolve.holds("request.amount > 1.0", ready("leave"), a_request(), directory)
