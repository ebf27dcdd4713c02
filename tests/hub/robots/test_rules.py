"""Rules: what wakes them, exactly once, without rings, with their own role's eyes (issue item 11; H-12, H-13)."""

from __future__ import annotations

import pytest

from assistant.hub.services import robots
from assistant.hub.services.context import Actor
from assistant.hub.store.people_tables import robot_run, sheet_row
from assistant.hub.store.tables import request
from assistant.hub.words import say
from tests.hub.robots.workshop import GENERAL, JUDY, Workshop

POST = {
    "do": "post",
    "to": "erp",
    "title": "{request.no} {request.state}",
    "text": "{request.requester}: {form.subject}",
}
ROW = {
    "do": "row",
    "sheet": "deals",
    "id": "{payload.deal}",
    "values": {"stage": "{payload.stage}"},
}
START = {
    "do": "start",
    "form": "blank",
    "person": "{payload.email}",
    "data": {"subject": "Deal {payload.deal}", "text": "{payload.note}"},
}
MENTION = {
    "do": "mention",
    "people": ["role:finance", "{payload.email}"],
    "text": "{payload.deal} is {payload.stage}",
}
DEAL = {
    "deal": "D-17",
    "stage": "won",
    "email": "eve@company.test",
    "note": "Order {request.no} <b>",
}


def test_a_request_wakes_a_rule_once(shop: Workshop) -> None:
    """The message waits with its text; however often the cause comes, there is one run and one message."""
    rule = shop.robot({"on": "request.submitted", "forms": ["blank"]}, POST)
    made = shop.anything("eve")
    cause = next(each for each in shop.unsent() if each.kind == "trigger")
    shop.work()
    for _ in range(2):
        shop.courier.others["trigger"](cause.id, cause.body)
        shop.work()
    assert [(each["endpoint"], each["text"]) for each in shop.letters()] == [
        ("erp", "Eve Lau: Desk")
    ]
    assert [each.state for each in shop.runs(rule)] == ["sending"]
    assert shop.letters()[0]["title"].endswith("under way")
    assert "robot.ran" in shop.trail()
    assert shop.rows(request, request.c.id == made)[0].state == "pending"


def test_a_webhook_becomes_a_row_a_request_and_messages(shop: Workshop) -> None:
    """H-12: a deal is closed. Texts of others stay texts; a second webhook about it changes the row."""
    rule = shop.robot(
        {"on": "hook", "hook": "crm"},
        ROW,
        START,
        MENTION,
        **{"and": [["payload.stage", "==", "won"]]},
    )
    shop.hook("m1", **DEAL)
    shop.hook("m2", deal="D-18", stage="lost", email="eve@company.test", note="")
    shop.work()
    assert [(each.id, each.body) for each in shop.rows(sheet_row)] == [("D-17", {"stage": "won"})]
    asked = shop.rows(request)
    assert [(each.requester, each.data["subject"], each.data["text"]) for each in asked] == [
        ("eve", "Deal D-17", "Order {request.no} <b>")
    ]
    assert [each.text for each in robots.messages(shop.hub, Actor("ivan"))] == ["D-17 is won"]
    assert "robot.message" in shop.told("ben")
    assert sorted(each.state for each in shop.runs(rule)) == ["done", "passed"]
    shop.hook("m3", **{**DEAL, "stage": "won", "deal": "D-17"})
    shop.work()
    assert len(shop.rows(sheet_row)) == 1
    assert len(shop.rows(request)) == 2


def test_a_refused_run_leaves_nothing_behind(shop: Workshop) -> None:
    """The row would have been written before the request was refused: one transaction, so it is not there."""
    rule = shop.robot({"on": "hook", "hook": "crm"}, ROW, START)
    shop.hook("m1", **{**DEAL, "email": "nobody@company.test"})
    shop.work()
    assert shop.why(rule) == "robots.no_person"
    assert not shop.rows(sheet_row)
    assert "robot.refused" in shop.trail()
    assert "robot.refused" in shop.told("judy")


def test_two_rules_never_wake_one_another_for_ever(local: Workshop) -> None:
    """Each starts a request when one is sent: the second one is refused the third time round."""
    again = {"do": "start", "form": "blank", "data": GENERAL}
    one = local.robot({"on": "request.submitted"}, again)
    two = local.robot({"on": "request.submitted"}, again)
    local.anything("eve")
    local.work()
    refused = [
        each for robot in (one, two) for each in local.runs(robot) if each.state == "refused"
    ]
    assert {local.why(one), local.why(two)} <= {"robots.loop", "done: "}
    assert len(refused) == 6
    assert len(local.rows(request)) == 1 + 2 + 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{form.contact}", "robots.private_field"),
        ("{request.no}", "robots.private_form"),
        ("{form.kind}", "robots.private_form"),
    ],
)
def test_a_private_request_never_goes_to_a_group(local: Workshop, text: str, why: str) -> None:
    """Refused, on the trail, in the list of runs; nothing waits to go out."""
    if why == "robots.private_form":
        from assistant.hub.store import people

        with local.hub.database.begin() as db:
            people.put_setting(db, "robots", {"private_forms": ["leave"]})
    rule = local.robot(
        {"on": "request.submitted", "forms": ["leave"]}, {**POST, "to": "team", "text": text}
    )
    local.ask(
        "eve",
        "leave",
        {"kind": "annual", "start": "2026-12-01", "end": "2026-12-02", "reason": "Family visit"},
    )
    local.work()
    assert local.why(rule) == why
    assert not local.letters()
    assert "robot.refused" in local.trail()


def test_what_is_masked_stays_masked(local: Workshop) -> None:
    """H-13: an endpoint that counts as finance sees the account; one that counts as nobody reads "masked"."""
    local.endpoint("other")
    data = {
        "purpose": "Client lunch",
        "project": "P1",
        "currency": "HKD",
        "account": "012-345-678",
        "total": "80.00",
        "lines": [
            {
                "date": "2026-11-20",
                "category": "meals",
                "description": "Lunch",
                "amount": "80.00",
                "no_receipt": "Lost it",
            }
        ],
    }
    text = {"title": "x", "text": "{form.account} {request.amount}"}
    returned = {"on": "request.submitted"}
    local.robot(
        returned,
        {"do": "post", "to": "erp", **text},
        {"do": "post", "to": "other", **text},
        role="finance",
    )
    local.robot(returned, {"do": "post", "to": "erp", **text}, role="admin")
    local.ask("eve", "expense", data)
    local.work()
    veil = say("forms.masked")
    assert sorted(each["text"] for each in local.letters()) == sorted(
        [f"{each} HKD 80.00" for each in ("012-345-678", veil, veil)]
    )


def test_a_finance_robot_never_hears_of_leave(local: Workshop) -> None:
    """It listens to every form, and its role reads expenses and purchases only."""
    rule = local.robot({"on": "request.submitted"}, POST, role="finance", who=JUDY)
    local.ask(
        "eve",
        "leave",
        {"kind": "annual", "start": "2026-12-01", "end": "2026-12-02", "reason": "Family visit"},
    )
    local.work()
    assert not local.runs(rule)
    assert not local.rows(robot_run)
