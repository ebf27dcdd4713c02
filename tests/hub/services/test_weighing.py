"""`tier` in lists, requests and tasks, and every row of one request: as a desktop asks for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from assistant.hub.domain.deeds import CopyTo
from assistant.hub.services import requests, views
from assistant.hub.services.context import Actor
from tests.hub.services.office import EXPENSE, LEAVE, Office
from tests.hub.store.once import ONE

ONE_DAY = {**LEAVE, "end": LEAVE["start"]}
RECEIPT = {"no_receipt": "Lost on the way."}
LINE = {"date": "2026-11-02", "category": "travel", "description": "Taxi", **RECEIPT}


def claim(office: Office, amount: str, **more: Any) -> str:
    data = {**EXPENSE, "project": "P-7", "lines": [{**LINE, "amount": amount}], **more}
    made = office.ask("eve", "expense", data)
    assert made["state"] == "pending", made
    return str(made["request"])


def tier(office: Office, who: str, request: str) -> int:
    """As the inbox, the task and the request say; they agree."""
    rows = [each for each in office.waiting(who) if each["request"] == request]
    task = views.task(office.hub, Actor(who), rows[0]["task"])
    found = {rows[0]["tier"], task["tier"], office.see(who, request)["tier"]}
    assert len(found) == 1
    return int(found.pop())


@ONE
def test_every_row_and_request_says_what_it_weighs(office: Office):
    """Section 3.3; P-5: an amount equal to the limit is above it."""
    light, usual = (str(office.ask("eve", "leave", d)["request"]) for d in (ONE_DAY, LEAVE))
    assert [tier(office, "dan", each) for each in (light, usual)] == [0, 1]
    asked = [claim(office, each) for each in ("9999.99", "10000.00")]
    assert [tier(office, "dan", each) for each in asked] == [1, 2]
    lists = views.inbox(office.hub, Actor("eve"), "mine").rows
    assert sorted(each["tier"] for each in lists) == [0, 1, 1, 2]


@ONE
def test_a_revocation_is_heavy(office: Office):
    request = str(office.ask("eve", "leave", ONE_DAY)["request"])
    office.approve("dan", request)
    back = requests.revoke(office.hub, Actor("eve"), request, "Plans changed.").body["request"]
    assert tier(office, "dan", back) == 2


def test_another_account_than_the_last_one_approved_is_heavy(office: Office):
    """A first one is new, too; what is approved later does not change what was said before."""
    first = claim(office, "80", account="HK00 MADE UP")
    assert tier(office, "dan", first) == 2
    for who in ("dan", "ben"):
        office.approve(who, first)
    office.clock.move(timedelta(minutes=1))
    same, other = claim(office, "80", account="hk00 made up"), claim(office, "80", account="HK11")
    without = claim(office, "80")
    assert [tier(office, "dan", each) for each in (same, other, without)] == [1, 2, 1]


@ONE
def test_a_dry_run_says_it(office: Office):
    found = views.dry_run(office.hub, Actor("eve"), "leave", ONE_DAY)
    assert (found["tier"], found["tier_sentence"][:6]) == (0, "Light:")
    assert {each["tier"] for each in found["steps"]} == {0}


def test_all_rows_of_one_request_with_their_lists(office: Office):
    """One answer instead of four lists: whoever has nothing to do with it gets none."""
    office.anything("eve")
    request = office.anything("eve")
    office.act("eve", request, CopyTo(("chan",)))

    def rows(who: str) -> list[tuple[str, str]]:
        found = views.inbox_of(office.hub, Actor(who), request)
        return [(each["bucket"], each["request"]) for each in found]

    assert rows("dan") == [("to_decide", request)]
    office.approve("dan", request)
    people = ("dan", "eve", "chan", "fay")
    assert [rows(each) for each in people] == [
        [("handled", request)],
        [("mine", request)],
        [("copies", request)],
        [],
    ]
    assert views.inbox_of(office.hub, Actor("dan"), "none") == []
